import { defineForm } from '@kvalreg/declaration';
import { ompsq10, startBack } from '@kvalreg/instruments';

/** What the patient answers before the visit: who risks lasting trouble and needs more than advice. */
export const screening = defineForm({
  version: '1',
  title: { sv: 'Frågor före besöket', en: 'Questions before the visit' },
  intro: {
    sv: 'Svaren hjälper den som ska undersöka dig att planera behandlingen. Du kan hoppa över en fråga.',
    en: 'Your answers help whoever examines you to plan the treatment. You may skip a question.',
  },
  respondent: 'patient',
  items: {},
  instruments: { startBack, orebro: ompsq10 },
  pages: [
    { id: 'start-back', title: { sv: 'Din rygg', en: 'Your back' }, fields: ['startBack'] },
    { id: 'orebro', title: { sv: 'Smärta och vardag', en: 'Pain and everyday life' }, fields: ['orebro'] },
  ],
});
