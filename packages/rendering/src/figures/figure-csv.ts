import { textIn } from '@kvalreg/declaration';
import type { DisclosedResult } from '@kvalreg/engine';
import type { CsvCell } from '../csv/to-csv.js';
import { message } from '../messages/message.js';
import { indicatorsOf, resultAt, rowValues, type FigureInput } from './figure-input.js';

/** The columns of the table that `figureCsvRows` makes. Shares are written as parts of one, unrounded. */
export function figureCsvHeader({ language }: Pick<FigureInput, 'language'>): readonly string[] {
  const interval = [
    message(language, 'figure.value'),
    message(language, 'figure.low'),
    message(language, 'figure.high'),
  ];
  return [
    message(language, 'figure.figure'),
    message(language, 'figure.measure'),
    message(language, 'figure.part'),
    message(language, 'dimension.value'),
    message(language, 'figure.group'),
    message(language, 'figure.n'),
    message(language, 'figure.numerator'),
    ...interval,
    message(language, 'figure.sd'),
    message(language, 'figure.population'),
    message(language, 'figure.excluded'),
    message(language, 'figure.unknown'),
    message(language, 'figure.withheld'),
  ];
}

/** Every number of a figure, one estimate a row. */
export function figureCsvRows(input: FigureInput): readonly (readonly CsvCell[])[] {
  const { language, figure, series } = input;
  return indicatorsOf(input).flatMap(({ key, indicator }) =>
    rowValues(input).flatMap((value) =>
      series.flatMap((group) => {
        const result = resultAt(group, key, figure.by, value);
        if (!result) return [];
        const optionLabel = (code: string) => {
          const option =
            indicator.kind === 'distribution'
              ? indicator.options.find((one) => one.code === code)
              : undefined;
          return option ? textIn(option.label, language) : code;
        };
        const balanceLabel =
          indicator.kind === 'distribution' ? textIn(indicator.balance?.title ?? {}, language) : '';
        return estimatesOf(result, language, optionLabel, balanceLabel).map(
          ({ part, k, value: estimate, low, high, sd }): readonly CsvCell[] => [
            textIn(figure.title, language),
            textIn(indicator.title, language),
            part,
            value === null || figure.by === undefined ? null : input.labelOf(figure.by, value),
            group.label,
            result.n,
            k,
            estimate,
            low,
            high,
            sd,
            result.population,
            result.excluded ? result.excluded.reduce((a, b) => a + b, 0) : null,
            result.unknown,
            result.suppressed ?? null,
          ],
        );
      }),
    ),
  );
}

interface EstimateRow {
  readonly part: string | null;
  readonly k: number | null;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly sd: number | null;
}

function estimatesOf(
  result: DisclosedResult,
  language: FigureInput['language'],
  optionLabel: (code: string) => string,
  balanceLabel: string,
): readonly EstimateRow[] {
  if (result.suppressed === undefined && result.options) {
    const { balance, options } = result;
    return [
      ...options.map(({ code, k, value, low, high }) => ({
        part: optionLabel(code),
        k,
        value,
        low,
        high,
        sd: null,
      })),
      ...(balance
        ? [
            {
              part: balanceLabel,
              k: null,
              value: balance.mean,
              low: balance.low,
              high: balance.high,
              sd: balance.sd,
            },
          ]
        : []),
    ];
  }
  const { before, after, difference } = result;
  if (before && after && difference) {
    return (
      [
        ['figure.beforeShort', before],
        ['figure.afterShort', after],
        ['figure.differenceShort', difference],
      ] as const
    ).map(([key, one]) => ({
      part: message(language, key),
      k: null,
      value: one.mean,
      low: one.low,
      high: one.high,
      sd: one.sd,
    }));
  }
  return [
    {
      part: null,
      k: result.k ?? null,
      value: result.value,
      low: result.low,
      high: result.high,
      sd: result.sd ?? null,
    },
  ];
}
