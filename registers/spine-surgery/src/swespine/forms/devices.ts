import type { Repeat } from '@kvalreg/declaration';
import { implants } from './surgery-options.js';

const { none: _, ...kinds } = implants;

/** What stays in the patient, one by one, so that an implant can be followed and found when its maker recalls it. */
export const devices = {
  title: { sv: 'Implantat som sattes in', en: 'Implants that were put in' },
  one: { sv: 'Implantat', en: 'Implant' },
  max: 12,
  items: {
    kind: { kind: 'choice', label: { sv: 'Slag', en: 'Kind' }, options: kinds },
    udi: {
      kind: 'text',
      maxLength: 120,
      format: 'udi',
      label: { sv: 'UDI', en: 'UDI' },
      help: {
        sv: 'Läs av streckkoden på förpackningen, eller skriv det som står under den.',
        en: 'Scan the bar code on the package, or type what stands below it.',
      },
    },
    lot: {
      kind: 'text',
      maxLength: 40,
      label: { sv: 'Satsnummer, om det inte ingår i UDI', en: 'Lot number, where it is not part of the UDI' },
    },
  },
} as const satisfies Repeat;
