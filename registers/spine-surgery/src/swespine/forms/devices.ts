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
    },
    lot: {
      kind: 'text',
      maxLength: 40,
      label: { sv: 'Satsnummer, om det inte ingår i UDI', en: 'Lot number, where it is not part of the UDI' },
    },
  },
} as const satisfies Repeat;
