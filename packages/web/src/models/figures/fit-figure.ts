import type { Language } from '@kvalreg/declaration';
import {
  drawChart,
  formatCount,
  formatEstimate,
  formatNumber,
  formatValue,
  message,
  noValue,
  type FigureView,
} from '@kvalreg/rendering';
import { cell } from '../../comparisons/figures/comparison-parts.js';
import { countText, levelLabel } from '../model-names.js';
import { figure, plain, words, type Fitted, type State } from './model-parts.js';

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
