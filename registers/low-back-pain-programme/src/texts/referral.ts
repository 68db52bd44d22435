export const referralTexts = {
  title: { sv: 'Remiss till ortoped', en: 'Referral to orthopaedics' },
  intro: {
    sv: 'Frågorna följer vårdprogrammets remissmall. Innan du sparar visas vad som saknas. Namn, personnummer och vem som signerar följer med från registret.',
    en: 'The questions follow the referral template of the programme. What is missing is shown before you save. Name, personal number and who signs come from the register.',
  },
} as const;

export const completenessTexts = {
  title: { sv: 'Remissens innehåll', en: 'Content of the referral' },
  noImaging: {
    sv: 'En planerad remiss ska föregås av en MR-översikt.',
    en: 'A planned referral is to be preceded by an MRI overview.',
  },
  oldImaging: {
    sv: 'Undersökningen är äldre än 1 år (365 dagar).',
    en: 'The examination is older than 1 year (365 days).',
  },
  noReply: { sv: 'Bifoga en kopia av svaret.', en: 'Enclose a copy of the reply.' },
} as const;
