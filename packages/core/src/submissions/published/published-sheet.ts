import { textIn, type Language, type Submission } from '@kvalreg/declaration';
import { periodOfMeasure, type PublishedFigure } from '@kvalreg/engine';
import type { SheetCell } from '../files/sheet-row.js';
import type { WrittenSheet } from '../files/write-sheet.js';
import type { PublishedFilings } from './published-filings.service.js';

const header = [
  'measure',
  'title',
  'share',
  'filingYear',
  'from',
  'to',
  'unit',
  'split',
  'part',
  'n',
  'k',
  'value',
  'low',
  'high',
  'sd',
  'p10',
  'median',
  'p90',
  'withheld',
] as const;

/** Everything that is published, for a program or a spreadsheet: one figure or one part of a split in a row. */
export function publishedSheet(
  submission: Submission,
  { figures, units }: PublishedFilings,
  language: Language,
): WrittenSheet {
  const nameOf = (unit: string | null) =>
    unit === null ? nationTexts[language] : (units.find(({ id }) => id === unit)?.name ?? unit);
  return {
    name: textIn(submission.title, language),
    header,
    rows: figures.flatMap((figure) => rowsOf(submission, figure, nameOf(figure.unit), language)),
    widths: [9, 34, 26, 10, 11, 11, 30, 20, 24, 8, 8, 10, 10, 10, 8, 8, 8, 8, 10],
  };
}

const nationTexts = { sv: 'Riket', nb: 'Hele landet', en: 'All units' } as const;

function rowsOf(
  submission: Submission,
  figure: PublishedFigure,
  unit: string,
  language: Language,
): readonly (readonly SheetCell[])[] {
  const measure = submission.measures[figure.measure];
  if (!measure) return [];
  const period = periodOfMeasure(measure, figure.filingYear);
  const share = measure.kind === 'share' && figure.share !== null ? measure.shares[figure.share] : undefined;
  const start: readonly SheetCell[] = [
    measure.code,
    textIn(measure.title, language),
    share ? textIn(share.title, language) : null,
    figure.filingYear,
    period?.from ?? null,
    period?.to ?? null,
    unit,
  ];
  const { n, k, value, low, high, sd, p10, median, p90, withheld } = figure;
  const whole = [...start, null, null, n, k, value, low, high, sd, p10, median, p90, withheld];
  const parts = figure.parts.map(({ split, option, n: part }) => {
    const declared = submission.splits[split];
    const names = [
      textIn(declared?.title ?? {}, language),
      textIn(declared?.options[option] ?? {}, language),
    ];
    return [
      ...start,
      ...names,
      part,
      null,
      part,
      null,
      null,
      null,
      null,
      null,
      null,
      part === null ? 'number' : null,
    ];
  });
  return [whole, ...parts];
}
