import type { UnitFigure, UnitsAnswer } from '@kvalreg/core';
import type { Language, Model, Pathway } from '@kvalreg/declaration';
import {
  drawChart,
  formatCount,
  formatEstimate,
  formatNumber,
  formatValue,
  message,
  noValue,
  type CellView,
  type FigureView,
  type NumberStyle,
} from '@kvalreg/rendering';
import { cell } from '../../comparisons/figures/comparison-parts.js';
import { betterNote, valueReading } from '../../comparisons/figures/measure-words.js';
import { countText } from '../model-names.js';
import { figure, plain, words } from './model-parts.js';

type Numbers = NonNullable<UnitsAnswer['whole']>;

/** Units from the highest to the lowest adjusted outcome, in a table and as bars with their intervals. */
export function unitsFigure(answer: UnitsAnswer, language: Language): FigureView {
  const { declared, units, whole, names, ownUnit, overall, isRounded } = answer;
  const style = styleOf(declared, answer.pathway, isRounded);
  const title = message(language, 'model.units');
  const nameOf = (unit: string | null) =>
    unit === null ? message(language, 'model.all') : (names.find(({ id }) => id === unit)?.name ?? unit);
  const sorted = units.toSorted((a, b) => placeOf(b) - placeOf(a));
  const shown = sorted.flatMap((one) => (one.status === 'shown' ? [one] : []));
  const chart = drawChart(
    {
      kind: 'units',
      language,
      style,
      range: style.percent ? [0, 1] : null,
      axes: {
        value: message(language, style.percent ? 'model.axis.adjustedShare' : 'model.axis.adjusted'),
      },
      rows: shown.map((one) => ({
        label: nameOf(one.unit),
        tone: one.unit === ownUnit ? 'own' : 'other',
        estimate: { value: one.adjusted, low: one.low, high: one.high },
      })),
      reference: { label: message(language, 'model.all'), value: overall },
    },
    words('model-units', title, language),
  );
  // Nobody's counts: no columns of them.
  const hasCounts = !isRounded || shown.some((one) => !one.isRounded);
  const withCounts = (cells: readonly CellView[]) =>
    hasCounts ? cells : cells.filter((_, at) => at !== 1 && at !== 2);
  const row = (one: UnitFigure) => ({
    headers: [nameOf(one.unit)],
    strong: one.unit === ownUnit,
    cells: withCounts(
      one.status === 'shown' ? numbersOf(one, declared, style, language) : noNumbers(one, answer, language),
    ),
  });
  const number = (key: 'observed' | 'expected' | 'ratio' | 'difference' | 'adjusted') => ({
    label: message(language, `model.${key}`),
    numeric: true,
  });
  return figure(
    'model-units',
    title,
    chart,
    units.length === 0 && whole === null
      ? null
      : {
          columnGroups: [],
          rowHeaders: [message(language, 'dimension.unit')],
          columns: [
            { label: 'n', numeric: true },
            ...(hasCounts ? [number('observed'), number('expected')] : []),
            number(declared.kind === 'linear' ? 'difference' : 'ratio'),
            number('adjusted'),
          ],
          sections: [
            {
              title: null,
              rows: [
                ...sorted.map(row),
                ...(whole
                  ? [
                      {
                        headers: [nameOf(null)],
                        strong: true,
                        fixed: true,
                        cells: withCounts(numbersOf(whole, declared, style, language)),
                      },
                    ]
                  : []),
              ],
            },
          ],
        },
    [
      ...outcomeNotes(declared, answer.pathway, language),
      ...(hasCounts
        ? [message(language, declared.kind === 'linear' ? 'model.meansNote' : 'model.unitsNote')]
        : []),
      ...(isRounded
        ? [message(language, declared.kind === 'linear' ? 'model.roundedMeans' : 'model.roundedShares')]
        : []),
      ...(shown.some(({ clipped }) => clipped) ? [message(language, 'model.clipped')] : []),
    ],
  );
}

/** What the outcome is a number of, and which direction is better; options have no direction of their own. */
function outcomeNotes({ kind, outcome }: Model, pathway: Pathway, language: Language): readonly string[] {
  const indicator = 'indicator' in outcome ? pathway.indicators[outcome.indicator] : undefined;
  if (!indicator) return [];
  if (kind === 'linear') return [`${valueReading(indicator, language)}.`];
  return kind === 'logistic' ? betterNote(indicator, language) : [];
}

/** How the outcome of a model is written: rounded shares without decimals, which they do not have. */
function styleOf({ kind, outcome }: Model, pathway: Pathway, isRounded: boolean): NumberStyle {
  if (kind !== 'linear') return { percent: true, decimals: isRounded ? 0 : 1 };
  const indicator = 'indicator' in outcome ? pathway.indicators[outcome.indicator] : undefined;
  return plain(indicator && 'decimals' in indicator ? Math.max(1, indicator.decimals) : 1);
}

function placeOf(one: UnitFigure): number {
  return one.status === 'shown' ? (one.adjusted ?? -Infinity) : -Infinity;
}

function numbersOf(
  one: Numbers,
  { kind }: Model,
  style: NumberStyle,
  language: Language,
): readonly CellView[] {
  const isLinear = kind === 'linear';
  const estimate = formatEstimate({ value: one.adjusted, low: one.low, high: one.high }, style, language);
  const counted = (value: number | null, text: (known: number) => string) =>
    cell(value === null ? noValue : text(value), value);
  return [
    cell(countText(one.n, one.isRounded, language), one.n),
    counted(one.observed, (value) =>
      isLinear ? formatValue(value, style, language) : formatCount(value, language),
    ),
    counted(one.expected, (value) =>
      isLinear ? formatValue(value, style, language) : formatNumber(value, 1, language),
    ),
    cell(
      formatEstimate(
        { value: one.ratio, low: one.ratioLow, high: one.ratioHigh },
        isLinear && one.isRounded ? style : plain(2),
        language,
      ),
      one.ratio,
    ),
    cell(one.clipped ? `${estimate} *` : estimate, one.adjusted),
  ];
}

function noNumbers(
  one: Exclude<UnitFigure, { readonly status: 'shown' }>,
  { smallestN }: UnitsAnswer,
  language: Language,
): readonly CellView[] {
  const none = { text: noValue, numeric: true, note: null };
  const why =
    one.status === 'few'
      ? message(language, 'model.few', { n: formatCount(smallestN, language) })
      : message(language, 'comparison.notShown');
  const n = one.status === 'few' && one.n !== null ? cell(formatCount(one.n, language), one.n) : none;
  return [n, none, none, none, { text: why, numeric: true, note: null }];
}
