import { textIn, type Language } from '@kvalreg/declaration';
import { allUnits } from '@kvalreg/engine';
import {
  chosenRows,
  estimateRows,
  message,
  periodState,
  whyNoValue,
  type ChosenInput,
  type CsvCell,
} from '@kvalreg/rendering';
import { withMoment } from '../../platform/pages/as-of-text.js';
import { spreadsheetCsv } from '../../platform/pages/spreadsheet-csv.js';
import writeXlsx from 'write-excel-file/node';

/** A selection as one table: a row for each estimate, numbers unrounded, shares as parts of one. */
export interface FiguresFile {
  readonly header: readonly string[];
  readonly rows: readonly (readonly CsvCell[])[];
}

/** @param madeAt the moment that the figures show */
export function figuresFile(inputs: readonly ChosenInput[], language: Language, madeAt: string): FiguresFile {
  const [first] = inputs;
  const by = first?.by ?? [];
  const header = [
    message(language, 'figure.measure'),
    ...by.map((dimension) => first?.dimensionTitle(dimension) ?? dimension),
    message(language, 'figure.group'),
    message(language, 'figure.part'),
    message(language, 'figure.value'),
    message(language, 'figure.low'),
    message(language, 'figure.high'),
    message(language, 'figure.n'),
    message(language, 'figure.numerator'),
    message(language, 'figure.sd'),
    message(language, 'kind.exposure'),
    message(language, 'kind.atRisk'),
    message(language, 'figure.population'),
    message(language, 'figure.excluded'),
    message(language, 'figure.unknown'),
    message(language, 'figure.withheld'),
    message(language, 'figure.whyNoValue'),
    message(language, 'figure.state'),
  ];
  const rows = inputs.flatMap((input) =>
    chosenRows(input).flatMap(({ values, series, result }) =>
      estimateRows(result, input.declared, language).map(
        ({ part, n, k, value, low, high, sd, exposure, atRisk }): readonly CsvCell[] => [
          textIn(input.declared.title, language),
          ...values.map((value, at) =>
            value === null ? input.allLabel : input.labelOf(input.by[at] ?? '', value),
          ),
          isOfUnit(input.by, values) ? null : series.label,
          part,
          value,
          low,
          high,
          n,
          k,
          sd,
          exposure,
          atRisk,
          result.population,
          result.excluded ? result.excluded.reduce((sum, one) => sum + one, 0) : null,
          result.unknown,
          result.suppressed ?? null,
          whyNoValue(result, language),
          periodState(result, language),
        ],
      ),
    ),
  );
  const file = withMoment(header, rows, madeAt, language);
  return { header: file.header, rows: file.lines };
}

/** A row that is named by its unit is that unit's: the group beside it would tell of another. */
function isOfUnit(by: readonly string[], values: readonly (string | null)[]): boolean {
  return values.some((value, at) => by[at] === 'unit' && value !== null && value !== allUnits);
}

/** For a spreadsheet program of the reader. */
export function figuresCsv({ header, rows }: FiguresFile, language: Language): string {
  return spreadsheetCsv(header, rows, language);
}

/** Numbers are numbers, text is text and never a formula. */
export function figuresXlsx({ header, rows }: FiguresFile, sheet: string): Promise<Buffer> {
  const heading = header.map((value) => ({ value, fontWeight: 'bold' as const }));
  const cells = rows.map((row) =>
    row.map((value) =>
      value === null ? null : typeof value === 'number' ? { value, type: Number } : { value, type: String },
    ),
  );
  return writeXlsx([heading, ...cells], {
    sheet: sheet.replaceAll(/[[\]:*?/\\]/gu, ' ').slice(0, 31),
    stickyRowsCount: 1,
  }).toBuffer();
}
