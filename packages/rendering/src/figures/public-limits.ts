import type { Indicator } from '@kvalreg/declaration';

/**
 * What the smaller limit of a publication is about: those who have an outcome or lack it, the parts that a figure shows of
 * its cases, or nothing where it shows one value of all of them.
 */
export type PublicLimit = 'outcome' | 'parts' | 'cases';

export function publicLimitOf(indicator: Indicator): PublicLimit {
  switch (indicator.kind) {
    case 'proportion':
      return 'outcome';
    case 'composite':
    case 'distribution':
    case 'quantile':
    case 'ratio':
    case 'transition':
    case 'time-to-event':
      return 'parts';
    case 'count':
    case 'mean':
    case 'spread':
    case 'change':
      return 'cases';
  }
}
