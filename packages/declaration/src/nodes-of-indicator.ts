import type { Node } from '@kvalreg/expression';
import type { Indicator } from './indicator.js';

/** Every expression of an indicator. */
export function nodesOfIndicator(indicator: Indicator): readonly Node[] {
  const { population, exclusions = [], date } = indicator;
  const shared = [
    ...(population ? [population] : []),
    ...exclusions.map(({ when }) => when),
    ...(date ? [date] : []),
  ];
  switch (indicator.kind) {
    case 'count':
      return shared;
    case 'proportion':
    case 'ratio':
      return [...shared, indicator.denominator, indicator.numerator];
    case 'change':
      return [...shared, indicator.before, indicator.after];
    case 'mean':
    case 'quantile':
    case 'spread':
    case 'distribution':
      return [...shared, indicator.value];
    case 'composite':
      return [
        ...shared,
        ...indicator.parts.flatMap(({ denominator, numerator }) => [denominator, numerator]),
      ];
    case 'transition':
      return [...shared, indicator.from, indicator.to];
    case 'time-to-event':
      // Time is counted from the index date.
      return [
        ...shared,
        { op: 'field', type: 'date', path: ['index', 'date'] },
        indicator.end,
        indicator.event,
        ...(indicator.competing ? [indicator.competing] : []),
      ];
  }
}
