import type { InstrumentRefs } from '@kvalreg/declaration';
import { countKnown, gt } from '@kvalreg/expression';
import type { primaryCareInstruments } from '../instruments.js';

/** Refuses a form without any outcome: it would count as answered although there is nothing to follow. */
export function answeredSomething({
  painRating,
  workAbility,
  had,
  eq5d,
  eqVas,
}: Pick<
  InstrumentRefs<typeof primaryCareInstruments>,
  'painRating' | 'workAbility' | 'had' | 'eq5d' | 'eqVas'
>) {
  return {
    id: 'answered-something',
    severity: 'error',
    holds: gt(
      countKnown(painRating.pain, workAbility.was, eqVas.eqvas, eq5d.mo, eq5d.pd, had.hads1, had.hads2),
      0,
    ),
    // Said on the page of the last of these questions: before it, the form may still become more than empty.
    fields: [workAbility.was],
    message: {
      sv: 'Formuläret är tomt. Svara åtminstone på frågorna om smärta, hälsa och arbetsförmåga innan du skickar in.',
      en: 'The form is empty. Answer at least the questions on pain, health and work ability before you submit.',
    },
  } as const;
}
