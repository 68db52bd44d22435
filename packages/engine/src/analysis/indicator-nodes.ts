import type { Indicator } from '@kvalreg/declaration';
import type { Node } from '@kvalreg/expression';

/** Every expression of an indicator. */
export function nodesOfIndicator(indicator: Indicator): readonly Node[] {
  const shared = [
    ...(indicator.population ? [indicator.population] : []),
    ...(indicator.exclusions ?? []).map(({ when }) => when),
  ];
  switch (indicator.kind) {
    case 'count':
      return shared;
    case 'proportion':
      return [...shared, indicator.denominator, indicator.numerator];
    case 'mean':
    case 'distribution':
      return [...shared, indicator.value];
    case 'ratio':
      return [...shared, indicator.numerator, indicator.denominator];
    case 'change':
      return [...shared, indicator.before, indicator.after];
  }
}
