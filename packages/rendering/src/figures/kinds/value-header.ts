import type { Indicator, Language } from '@kvalreg/declaration';
import { formatCount } from '../../format/format-number.js';
import type { MessageKey } from '../../messages/catalogue.js';
import { message } from '../../messages/message.js';

type ValueHeader =
  | 'kind.median'
  | 'kind.percentile'
  | (typeof headerOfChange)[keyof typeof headerOfChange]
  | (typeof headerOfKind)[keyof typeof headerOfKind];

/** What the value of an indicator is called above a column. A distribution has options instead of a value. */
export function headingOf(indicator: Indicator, language: Language): string {
  return indicator.kind === 'ratio' && indicator.as === 'rate'
    ? message(language, 'kind.rate', { per: formatCount(indicator.per ?? 1, language) })
    : message(language, headerOf(indicator));
}

/** What n is called: under a rate it is no cases, but the sum of what the rows count, for instance inhabitants of months. */
export function nHeadingOf(indicator: Indicator, language: Language): string {
  return message(language, isRate(indicator) ? 'kind.exposure' : 'figure.n');
}

/** Events per exposure: what lies under the line is a sum that no number of cases is. */
export function isRate(indicator: Indicator): boolean {
  return indicator.kind === 'ratio' && indicator.as === 'rate';
}

function headerOf(indicator: Indicator): ValueHeader {
  switch (indicator.kind) {
    case 'quantile':
      return (indicator.probability ?? 0.5) === 0.5 ? 'kind.median' : 'kind.percentile';
    case 'change':
      return headerOfChange[indicator.as ?? 'difference'];
    default:
      return headerOfKind[indicator.kind];
  }
}

const headerOfChange = {
  difference: 'figure.difference',
  percentage: 'kind.relativeChange',
  'effect-size': 'kind.effectSize',
} as const satisfies Record<string, MessageKey>;

const headerOfKind = {
  count: 'figure.count',
  proportion: 'figure.share',
  mean: 'figure.mean',
  spread: 'kind.spread',
  distribution: 'figure.share',
  ratio: 'figure.share',
  composite: 'figure.share',
  transition: 'kind.improvedShare',
  'time-to-event': 'kind.incidence',
} as const satisfies Record<Exclude<Indicator['kind'], 'quantile' | 'change'>, MessageKey>;
