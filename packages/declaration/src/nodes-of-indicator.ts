import type { Node } from '@kvalreg/expression';
import type { Indicator } from './indicator.js';

/** Every expression of an indicator. */
export function nodesOfIndicator(indicator: Indicator): readonly Node[] {
  const { population, exclusions = [] } = indicator;
  const shared = [...(population ? [population] : []), ...exclusions.map(({ when }) => when)];
  switch (indicator.kind) {
    case 'count':
      return shared;
    case 'proportion':
    case 'ratio':
      return [...shared, indicator.denominator, indicator.numerator];
    case 'change':
      return [...shared, indicator.before, indicator.after];
    case 'mean':
    case 'distribution':
      return [...shared, indicator.value];
  }
}
