import type { Indicator } from '@kvalreg/declaration';
import type { MessageKey } from '../../messages/catalogue.js';

export type ValueHeader =
  | 'kind.median'
  | 'kind.percentile'
  | (typeof headerOfChange)[keyof typeof headerOfChange]
  | (typeof headerOfKind)[keyof typeof headerOfKind];

/** What the value of an indicator is called above a column. A distribution has options instead of a value. */
export function headerOf(indicator: Indicator): ValueHeader {
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
  ratio: 'figure.ratio',
  composite: 'figure.share',
  transition: 'kind.improvedShare',
  'time-to-event': 'kind.incidence',
} as const satisfies Record<Exclude<Indicator['kind'], 'quantile' | 'change'>, MessageKey>;
