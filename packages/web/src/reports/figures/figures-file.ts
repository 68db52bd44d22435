import { textIn, type Language } from '@kvalreg/declaration';
import type { DisclosedResult } from '@kvalreg/engine';
import { chosenRows, message, toCsv, type ChosenInput, type CsvCell } from '@kvalreg/rendering';
import writeXlsx from 'write-excel-file/node';

/** A selection as one table: a row for each estimate, numbers unrounded, shares as parts of one. */
export interface FiguresFile {
  readonly header: readonly string[];
  readonly rows: readonly (readonly CsvCell[])[];
}

export function figuresFile(inputs: readonly ChosenInput[], language: Language): FiguresFile {
  const [first] = inputs;
  const by = first?.by ?? [];
  return {
    header: [
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
      message(language, 'figure.population'),
      message(language, 'figure.excluded'),
      message(language, 'figure.unknown'),
      message(language, 'figure.withheld'),
    ],
    rows: inputs.flatMap((input) =>
      chosenRows(input).flatMap(({ values, series, result }) =>
        estimatesOf(input, result).map(({ part, k, value, low, high, sd }): readonly CsvCell[] => [
          textIn(input.declared.title, language),
          ...values.map((value, at) =>
            value === null ? input.allLabel : input.labelOf(input.by[at] ?? '', value),
          ),
          series.label,
          part,
          value,
          low,
          high,
          result.n,
          k,
          sd,
          result.population,
          result.excluded ? result.excluded.reduce((sum, one) => sum + one, 0) : null,
          result.unknown,
          result.suppressed ?? null,
        ]),
      ),
    ),
  };
}

interface EstimateRow {
  readonly part: string | null;
  readonly k: number | null;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly sd: number | null;
}

/** The value, and the parts that it has: the options of a distribution, before and after of a change. */
function estimatesOf(
  { declared, language }: ChosenInput,
  { k, value, low, high, sd, options, before, after, suppressed }: DisclosedResult,
): readonly EstimateRow[] {
  if (suppressed !== undefined || !options) {
    const whole = { part: null, k: k ?? null, value, low, high, sd: sd ?? null };
    const parts = { before, after };
    return [
      whole,
      ...(['before', 'after'] as const).flatMap((name) => {
        const part = parts[name];
        if (!part) return [];
        return [
          {
            part: message(language, `figure.${name}Short`),
            k: null,
            value: part.mean,
            low: part.low,
            high: part.high,
            sd: part.sd,
          },
        ];
      }),
    ];
  }
  return options.map((option) => {
    const label =
      declared.kind === 'distribution'
        ? declared.options.find(({ code }) => code === option.code)?.label
        : undefined;
    return {
      part: label ? textIn(label, language) : option.code,
      k: option.k,
      value: option.value,
      low: option.low,
      high: option.high,
      sd: null,
    };
  });
}

/** For a spreadsheet program of the reader. */
export function figuresCsv({ header, rows }: FiguresFile, language: Language): string {
  const english = language === 'en';
  return toCsv(header, rows, {
    separator: english ? ',' : ';',
    decimalSign: english ? '.' : ',',
    byteOrderMark: true,
  });
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
