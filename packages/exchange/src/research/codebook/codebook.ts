import { textIn, type Language } from '@kvalreg/declaration';
import { missingReasons, type MissingReason } from '../cell.js';
import type { ResearchColumn } from '../column.js';
import type { Variable } from '../variables/variable.js';
import { plainCsv } from './plain-csv.js';
import type { ColumnCounts } from './column-tally.js';
import { missingNumbers } from '../stata/stata-type.js';

/** One column of a file with where it comes from and what is in it. */
export interface DescribedColumn {
  readonly file: string;
  readonly column: ResearchColumn;
  /** Null for what the platform adds, such as pseudonyms. */
  readonly variable: Variable | null;
  readonly counts: ColumnCounts;
}

const head = [
  'file',
  'position',
  'name',
  'label',
  'type',
  'unit',
  'lowest_possible',
  'highest_possible',
  'lowest',
  'highest',
  'valid',
  'missing',
  ...missingReasons.map((reason) => `missing_${reason.replaceAll('-', '_')}`),
  'variable',
  'occasion',
  'form',
  'form_version',
  'not_asked_in_versions',
  'instrument',
  'instrument_version',
  'source',
];

/** The codebook: a line for each column. */
export function codebookCsv(described: readonly DescribedColumn[], language: Language): string {
  const position = new Map<string, number>();
  return plainCsv([
    head,
    ...described.map(({ file, column, variable, counts }) => {
      const at = (position.get(file) ?? 0) + 1;
      position.set(file, at);
      const missing = missingReasons.map((reason) => counts.missing[reason]);
      return [
        file,
        at,
        column.name,
        column.label,
        column.type,
        variable?.unit ? textIn(variable.unit, language) : '',
        column.range?.[0] ?? '',
        column.range?.[1] ?? '',
        counts.lowest ?? '',
        counts.highest ?? '',
        counts.valid,
        missing.reduce((sum, one) => sum + one, 0),
        ...missing,
        variable?.key ?? '',
        variable?.occasion ? textIn(variable.occasion, language) : '',
        variable?.form ? textIn(variable.form.title, language) : '',
        variable?.form?.version ?? '',
        variable?.notAskedIn.join(' ') ?? '',
        variable?.instrument ? textIn(variable.instrument.title, language) : '',
        variable?.instrument?.version ?? '',
        sourceOf(variable),
      ];
    }),
  ]);
}

/** Every code of every column: what it means, the number that stands for it in Stata, and how often it is there. */
export function codesCsv(
  described: readonly DescribedColumn[],
  missingLabels: Readonly<Record<MissingReason, string>>,
): string {
  return plainCsv([
    ['file', 'name', 'code', 'stata_value', 'label', 'n'],
    ...described.flatMap(({ file, column, counts }) =>
      column.codes.map(({ code, value, label }) => [
        file,
        column.name,
        code,
        value,
        label,
        counts.codes[code] ?? 0,
      ]),
    ),
    ...missingReasons.map((reason) => ['', '', '', stataMissing(reason), missingLabels[reason], '']),
  ]);
}

/** How a reason is written in Stata: `.` or `.a` to `.e`. */
export function stataMissing(reason: MissingReason): string {
  const number = missingNumbers[reason];
  return number === 0 ? '.' : `.${String.fromCharCode(96 + number)}`;
}

function sourceOf(variable: Variable | null): string {
  if (variable === null) return 'platform';
  const { place } = variable;
  if (place.of === 'form') return place.isComputed ? 'computed' : 'answer';
  return place.of === 'answer' ? 'registration' : place.of === 'dimension' ? 'computed' : 'case';
}
