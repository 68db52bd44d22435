export const imagingTexts = {
  title: { sv: 'Bilddiagnostik', en: 'Imaging' },
  acuteFirst: {
    title: { sv: 'Ingen bild före den akuta remissen', en: 'No imaging before the acute referral' },
    advice: {
      sv: 'Vänta inte på en MR-översikt: patienten behöver ortoped akut.',
      en: 'Do not wait for an MRI overview: the patient needs orthopaedics acutely.',
    },
  },
  ctOrCall: {
    title: { sv: 'Lågdos-DT eller samtal med radiolog', en: 'Low-dose CT, or a call to the radiologist' },
    advice: {
      sv: 'En bild är motiverad men magnetkamera går inte. Skriv remiss till datortomografi med låg stråldos, eller ring radiolog eller ryggspecialist om vad som passar bäst.',
      en: 'Imaging is called for, but MRI is not possible. Refer to CT with a low dose of radiation, or ask a radiologist or a spine specialist what suits best.',
    },
  },
  mriOverview: {
    title: { sv: 'MR-översikt', en: 'MRI overview' },
    advice: {
      sv: 'Skriv remiss till MR-översikt. Slätröntgen tillför föga.',
      en: 'Refer to an MRI overview. A plain X-ray adds little.',
    },
  },
  otherwise: {
    sv: 'Ingen bild behövs nu. Undersökning, information och träning räcker i de flesta fall.',
    en: 'No imaging is needed now. Examination, information and exercise suffice in most cases.',
  },
  withRedFlag: {
    title: {
      sv: 'Smärta i mer än 3 veckor och minst en röd flagga',
      en: 'Pain for more than 3 weeks and at least one red flag',
    },
    note: {
      sv: 'Vårdprogrammet säger mer än 3–4 veckor. Här räknas från dag 22 efter att smärtan började; dag 21 räknas inte.',
      en: 'The programme says more than 3–4 weeks. Counted here from day 22 after the pain began; day 21 does not count.',
    },
  },
  radicular: {
    title: {
      sv: 'Smärta från nervrot som inte kan behandlas eller inte har blivit bättre av 6 veckors aktiv behandling',
      en: 'Nerve root pain that cannot be treated or has not improved with 6 weeks of active treatment',
    },
    note: {
      sv: 'Sex hela veckor räknas, fem gör det inte.',
      en: 'Six whole weeks count, five do not.',
    },
  },
  untreatable: { sv: 'Aktiv behandling går inte att ge', en: 'Active treatment cannot be given' },
  inVain: {
    sv: 'Ingen förbättring efter minst 6 veckors aktiv behandling',
    en: 'No improvement after at least 6 weeks of active treatment',
  },
  withYellowFlag: {
    title: {
      sv: 'Smärta i mer än 8 veckor och minst en gul flagga',
      en: 'Pain for more than 8 weeks and at least one yellow flag',
    },
    note: {
      sv: 'Räknas från dag 57 efter att smärtan började; dag 56 räknas inte.',
      en: 'Counted from day 57 after the pain began; day 56 does not count.',
    },
  },
} as const;
