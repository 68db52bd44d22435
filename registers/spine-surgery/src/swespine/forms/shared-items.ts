import type { ChoiceItem } from '@kvalreg/declaration';

/** Asked before surgery and at every follow-up, so that the answers can be compared. */
export const analgesics = {
  kind: 'choice',
  label: { sv: 'Tar du smärtstillande läkemedel för ryggen?', en: 'Do you take painkillers for your back?' },
  options: {
    regular: { sv: 'Ja, regelbundet', en: 'Yes, regularly' },
    intermittent: { sv: 'Ja, ibland', en: 'Yes, now and then' },
    none: { sv: 'Nej', en: 'No' },
  },
} as const satisfies ChoiceItem;

export const walkingDistance = {
  kind: 'choice',
  label: { sv: 'Hur långt kan du gå i vanlig takt?', en: 'How far can you walk at a normal pace?' },
  options: {
    'under-100m': { sv: 'Mindre än 100 m', en: 'Less than 100 m' },
    '100m-to-500m': { sv: '100–500 m', en: '100–500 m' },
    '500m-to-1km': { sv: '500 m–1 km', en: '500 m–1 km' },
    'over-1km': { sv: 'Mer än 1 km', en: 'More than 1 km' },
  },
} as const satisfies ChoiceItem;

export const duration = {
  none: { sv: 'Har inte ont', en: 'No pain' },
  'under-3-months': { sv: 'Mindre än 3 månader', en: 'Less than 3 months' },
  '3-to-12-months': { sv: '3–12 månader', en: '3–12 months' },
  '1-to-2-years': { sv: '1–2 år', en: '1–2 years' },
  'over-2-years': { sv: 'Mer än 2 år', en: 'More than 2 years' },
} as const satisfies ChoiceItem['options'];
