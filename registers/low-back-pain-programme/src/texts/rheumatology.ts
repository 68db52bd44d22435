export const rheumatologyTexts = {
  title: { sv: 'Remiss till reumatolog', en: 'Referral to rheumatology' },
  referral: {
    title: { sv: 'Remiss till reumatolog', en: 'Refer to rheumatology' },
    advice: {
      sv: 'Skriv remiss till reumatolog för fortsatt utredning, i vissa fall sedan en MR-översikt är gjord.',
      en: 'Refer to rheumatology for further investigation, in some cases after an MRI overview.',
    },
  },
  otherwise: {
    sv: 'Inget som talar för reumatolog.',
    en: 'Nothing speaks for rheumatology.',
  },
  inflammation: {
    title: { sv: 'Misstänkt inflammatorisk ryggsjukdom', en: 'Suspected inflammatory back disease' },
  },
} as const;
