import type { ModelState, ShownResult, UnitFigure, UnitsAnswer } from '@kvalreg/core';
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
  type TableView,
} from '@kvalreg/rendering';
import { cell } from '../comparisons/figures/comparison-parts.js';
import { betterNote, valueReading } from '../comparisons/figures/measure-words.js';
import { pText } from '../comparisons/figures/p-text.js';
import { countText, levelLabel, termLabel } from './model-names.js';

type Fitted = Extract<ShownResult, { readonly status: 'fitted' }>;
type Numbers = NonNullable<UnitsAnswer['whole']>;
type State = Pick<ModelState, 'declared' | 'pathway'>;

const plain = (decimals: number): NumberStyle => ({ percent: false, decimals });

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

/** Each coefficient with its interval: odds ratios where the model is of odds. */
export function coefficientsFigure(result: Fitted, state: State, language: Language): FigureView {
  const title = message(language, 'model.coefficients');
  const isOdds = result.kind !== 'linear';
  const { isRounded } = result.cases;
  const parts = result.coefficients.flatMap(({ term, level, estimate, low, high }) =>
    term === null || low === null || high === null ? [] : [{ term, level, estimate, low, high }],
  );
  const rows = result.coefficients.map((one) => {
    const { term, level, estimate, low, high, pValue } = one;
    const label =
      term === null
        ? result.kind === 'ordinal'
          ? message(language, 'model.threshold', { level: levelLabel(state, level, language) })
          : message(language, 'model.intercept')
        : termLabel(state.declared, term, result.references, language);
    const of = result.kind === 'multinomial' ? `${levelLabel(state, level, language)}: ${label}` : label;
    const odds = { value: Math.exp(estimate), low: oddsOf(low), high: oddsOf(high) };
    return {
      headers: [of],
      strong: false,
      cells: [
        cell(
          formatEstimate({ value: estimate, low, high }, plain(isRounded ? toldDigits(one) : 3), language),
          estimate,
        ),
        ...(isOdds
          ? [
              cell(
                term === null ? noValue : formatEstimate(odds, plain(2), language),
                term === null ? null : odds.value,
              ),
            ]
          : []),
        cell(pValue === null ? noValue : pText(pValue, language), pValue),
      ],
    };
  });
  const farthest = Math.max(
    0.5,
    ...parts.flatMap(({ low, high }) => [Math.abs(low), Math.abs(high)].filter((value) => value < 10)),
  );
  const end = Math.ceil(farthest * 2) / 2;
  const chart = drawChart(
    {
      kind: 'units',
      language,
      style: plain(1),
      range: [-end, end],
      axes: { value: message(language, isOdds ? 'model.axis.logOdds' : 'model.axis.effect') },
      rows: parts.map(({ term, level, estimate, low, high }) => {
        const label = termLabel(state.declared, term, result.references, language);
        return {
          label: result.kind === 'multinomial' ? `${levelLabel(state, level, language)}: ${label}` : label,
          tone: 'own' as const,
          estimate: { value: estimate, low: Math.max(-end, low), high: Math.min(end, high) },
        };
      }),
      reference: { label: '0', value: 0 },
    },
    words('model-coefficients', title, language),
  );
  return figure(
    'model-coefficients',
    title,
    chart,
    {
      columnGroups: [],
      rowHeaders: [message(language, 'model.term')],
      columns: [
        { label: message(language, 'model.estimate'), numeric: true },
        ...(isOdds ? [{ label: message(language, 'model.oddsRatio'), numeric: true }] : []),
        { label: message(language, 'model.p'), numeric: true },
      ],
      sections: [{ title: null, rows }],
    },
    isRounded ? [message(language, 'model.roundedCoefficients')] : [],
  );
}

function oddsOf(value: number | null): number | null {
  return value === null ? null : Math.exp(value);
}

/** Decimals that a rounded coefficient has, so that none is written that is not told. */
function toldDigits({ estimate, low, high }: Fitted['coefficients'][number]): number {
  const decimals = [estimate, low, high].map((value) => String(value ?? 0).split('.')[1]?.length ?? 0);
  return Math.min(3, Math.max(...decimals));
}

/** What was expected and seen in tenths of the cases, and the measures of the fit. */
export function fitFigure(
  result: Fitted,
  state: State,
  level: string | null,
  language: Language,
): FigureView {
  const title = message(language, 'model.calibration');
  const isLinear = result.kind === 'linear';
  const { isRounded } = result.cases;
  const style = isLinear ? plain(1) : { percent: true, decimals: isRounded ? 0 : 1 };
  const fit = result.fit.find((one) => one.level === level) ?? result.fit[0];
  const groups = (fit?.groups ?? []).map(({ n, observed, expected }) =>
    isLinear ? { n, observed, expected } : { n, observed: observed / n, expected: expected / n },
  );
  const tenths = groups.map((_, at) => formatCount(at + 1, language));
  const series = (key: 'observed' | 'expected', tone: 'own' | 'other') => ({
    label: message(language, `model.${key}`),
    tone,
    estimates: groups.map((group) => ({ value: group[key], low: null, high: null })),
  });
  const chart = drawChart(
    {
      kind: 'columns',
      language,
      style,
      range: isLinear ? null : [0, 1],
      axes: {
        value: message(language, isLinear ? 'model.axis.mean' : 'chart.axis.share'),
        category: message(language, isRounded ? 'model.group' : 'model.tenth'),
      },
      categories: tenths,
      series: [series('observed', 'own'), series('expected', 'other')],
    },
    words('model-fit', title, language),
  );
  const c = fit?.cStatistic;
  const decimals = (value: number | null | undefined, count: number) =>
    value === null || value === undefined ? noValue : formatNumber(value, count, language);
  return figure(
    'model-fit',
    title,
    groups.length === 0 ? null : chart,
    groups.length === 0
      ? null
      : {
          columnGroups: [],
          rowHeaders: [message(language, isRounded ? 'model.group' : 'model.tenth')],
          columns: [
            { label: 'n', numeric: true },
            { label: message(language, 'model.observed'), numeric: true },
            { label: message(language, 'model.expected'), numeric: true },
          ],
          sections: [
            {
              title: null,
              rows: groups.map(({ n, observed, expected }, at) => ({
                headers: [tenths[at] ?? ''],
                strong: false,
                cells: [
                  cell(countText(n, isRounded, language), n),
                  cell(formatValue(observed, style, language), observed),
                  cell(formatValue(expected, style, language), expected),
                ],
              })),
            },
          ],
        },
    [
      ...(c
        ? [
            `${message(language, 'model.cStatistic')} ${formatEstimate(c, plain(2), language)}; ${message(language, 'model.brier')} ${decimals(fit.brier, 3)}.`,
          ]
        : []),
      ...(fit?.slope === null || fit?.slope === undefined
        ? []
        : [
            `${message(language, 'model.calibrationLine', { intercept: decimals(fit.intercept, 2), slope: decimals(fit.slope, 2) })}.`,
          ]),
      ...(isLinear
        ? [
            `${message(language, 'model.explained', { value: decimals(result.rSquared, 2), sigma: decimals(result.sigma, 2) })}.`,
          ]
        : []),
      ...(result.ranked
        ? [
            `${message(language, 'model.ranked', { c: decimals(result.ranked.cIndex, 2), score: decimals(result.ranked.score, 3) })}.`,
          ]
        : []),
      message(language, 'model.apparent'),
      ...(isRounded ? [message(language, 'model.fewGroups')] : []),
      ...(level === null
        ? []
        : [`${message(language, 'model.level')}: ${levelLabel(state, level, language)}.`]),
    ],
  );
}

function words(id: string, title: string, language: Language) {
  return {
    id: `${id}-chart`,
    title: message(language, 'figure.chartOf', { title }),
    description: message(language, 'figure.chartTable'),
  };
}

function figure(
  id: string,
  title: string,
  chart: FigureView['charts'][number] | null,
  table: Omit<TableView, 'id' | 'caption' | 'captionHidden'> | null,
  notes: readonly string[],
): FigureView {
  return {
    id,
    title,
    headingLevel: 2,
    charts: chart ? [chart] : [],
    severalCharts: false,
    tables: table ? [{ id: `${id}-table`, caption: title, captionHidden: true, ...table }] : [],
    notes,
    definitions: [],
  };
}
