import type { InstrumentRefs } from '@kvalreg/declaration';
import { anyAnswered } from '../../shared/any-answered.js';
import type { outcomeInstruments } from '../instruments.js';

/** Refuses a form without any outcome: it would count as a follow-up although there is nothing to follow. */
export function answeredSomething({
  nrsBack,
  nrsLeg,
  odi,
  eq5d,
  eqVas,
}: InstrumentRefs<typeof outcomeInstruments>) {
  const single = [nrsBack.nrsBack, nrsLeg.nrsLeg, eqVas.eqvas, eq5d.mo, eq5d.sc, eq5d.ua, eq5d.pd, eq5d.ad];
  return {
    id: 'answered-something',
    severity: 'error',
    holds: anyAnswered(single, [odi.answered]),
    // Said on the page of the last of these questions: before it, the form may still become more than empty.
    fields: [eqVas.eqvas],
    message: {
      sv: 'Formuläret är tomt. Svara åtminstone på frågorna om smärta innan du skickar in.',
      en: 'The form is empty. Answer at least the questions on pain before you submit.',
    },
  } as const;
}
