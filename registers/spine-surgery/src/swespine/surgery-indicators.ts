import type { WrittenIndicator } from '@kvalreg/declaration';
import { includes, isKnown, literal, not } from '@kvalreg/expression';
import type { At } from './dimensions.js';
import { definitions } from './texts/definitions.js';

const source = { sv: 'Swespine, årsrapport 2021', en: 'Swespine, annual report 2021' };

/** What the surgeon reports: the stay, its complications, and operations that are done again. */
export function surgeryIndicators({ surgery }: At) {
  return {
    lengthOfStayMedian: {
      kind: 'quantile',
      title: { sv: 'Vårdtid, median', en: 'Length of stay, median' },
      definition: definitions.lengthOfStay,
      value: surgery.lengthOfStay,
      range: [0, 30],
      decimals: 0,
      unit: { sv: 'dygn', en: 'days' },
      better: 'lower',
      source,
    },
    lengthOfStayMean: {
      kind: 'mean',
      title: { sv: 'Vårdtid, medelvärde', en: 'Length of stay, mean' },
      definition: definitions.lengthOfStay,
      value: surgery.lengthOfStay,
      range: [0, 30],
      decimals: 1,
      unit: { sv: 'dygn', en: 'days' },
      better: 'lower',
      source,
    },
    anyComplication: {
      kind: 'proportion',
      title: { sv: 'Komplikation under vårdtiden', en: 'Complication during the stay' },
      definition: definitions.anyComplication,
      denominator: literal(true),
      numerator: not(includes(surgery.complications, 'none')),
      better: 'lower',
      smallestN: 10,
      source,
    },
    duralTear: {
      kind: 'proportion',
      title: { sv: 'Durarift', en: 'Dural tear' },
      definition: definitions.duralTear,
      denominator: isKnown(surgery.complications),
      numerator: includes(surgery.complications, 'dural-tear'),
      better: 'lower',
      smallestN: 10,
      source,
    },
    reoperations: {
      kind: 'proportion',
      title: { sv: 'Reoperationer', en: 'Reoperations' },
      definition: definitions.reoperations,
      denominator: literal(true),
      numerator: surgery.reoperation,
      source,
    },
  } satisfies Readonly<Record<string, WrittenIndicator>>;
}
