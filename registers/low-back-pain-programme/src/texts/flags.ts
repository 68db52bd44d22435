import type { Text } from '@kvalreg/declaration';

export const redFlagTexts = {
  onset: {
    sv: 'Besvären började före 18 eller efter 55 års ålder (högst 17 eller minst 56 hela år)',
    en: 'The trouble began before 18 or after 55 years of age (at most 17 or at least 56 completed years)',
  },
  restPain: {
    sv: 'Konstant eller tilltagande smärta, även i vila',
    en: 'Constant or progressive pain, also at rest',
  },
  trauma: { sv: 'Trauma mot ryggen', en: 'Trauma to the back' },
  cancer: { sv: 'Tidigare cancer', en: 'Earlier cancer' },
  inflammationOrInfection: {
    sv: 'Misstänkt inflammation eller infektion',
    en: 'Suspected inflammation or infection',
  },
  steroids: { sv: 'Systemisk behandling med steroider', en: 'Systemic treatment with steroids' },
  drugAbuse: { sv: 'Drogmissbruk', en: 'Drug abuse' },
  reducedCondition: {
    sv: 'Nedsatt allmäntillstånd eller viktnedgång',
    en: 'Reduced general condition or weight loss',
  },
  deformity: { sv: 'Strukturell deformitet', en: 'Structural deformity' },
} as const satisfies Readonly<Record<string, Text>>;
