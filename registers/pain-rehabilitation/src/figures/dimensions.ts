import { optionsOf, type WrittenDimension } from '@kvalreg/declaration';
import { firstVisit } from '../forms/first-visit.js';
import type { At } from './at.js';

/** What the figures may be split or chosen by, beside unit, region, year and sex. */
export function dimensions(at: At) {
  return {
    plan: {
      title: { sv: 'Utredning eller rehabilitering', en: 'Assessment or rehabilitation' },
      value: at.firstVisit.plan,
      options: optionsOf(firstVisit.items.plan),
    },
    painCategory: {
      title: { sv: 'Smärtkategori', en: 'Category of pain' },
      value: at.firstVisit.painCategory,
      options: optionsOf(firstVisit.items.painCategory),
    },
  } satisfies Readonly<Record<string, WrittenDimension>>;
}
