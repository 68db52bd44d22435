import { exclusionTexts, itemTexts } from '../texts/waiting.js';

const earliest = '2010-01-01';
type Words = { readonly sv: string; readonly en: string };

/** Known by the delivering system's own number. */
export const number = { kind: 'text', ...itemTexts.number, required: true, maxLength: 40 } as const;

/** A day that has come. */
export function pastDay(label: Words) {
  return { kind: 'date', label, notBefore: earliest, notAfter: 'today' } as const;
}
export function requiredDay(label: Words, help?: Words) {
  return { ...pastDay(label), ...(help && { help }), required: true } as const;
}
export function yesNo(label: Words) {
  return { kind: 'boolean', label } as const;
}

/** Why somebody waits whom the care guarantee does not cover. */
export const waits = { chosenWait: yesNo(exclusionTexts.chosen), medicalWait: yesNo(exclusionTexts.medical) };
