import type { Language } from '@kvalreg/declaration';
import { drawChart, formatEstimate, message, noValue, type FigureView } from '@kvalreg/rendering';
import { cell } from '../../comparisons/figures/comparison-parts.js';
import { pText } from '../../comparisons/figures/p-text.js';
import { levelLabel, termLabel } from '../model-names.js';
import { figure, plain, words, type Fitted, type State } from './model-parts.js';

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
