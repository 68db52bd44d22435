import type { BooleanItem, ChoiceItem, IntegerItem } from '@kvalreg/declaration';

/** Asked at the start and one year after discharge, so that the answers can be compared. */
export const situation = {
  workingNow: {
    kind: 'boolean',
    label: { sv: 'Arbetar du just nu?', en: 'Do you work at present?' },
  },
  sicknessBenefit: {
    kind: 'choice',
    label: {
      sv: 'Har du någon ersättning från Försäkringskassan på grund av sjukdom?',
      en: 'Do you have any benefit from the Social Insurance Agency because of illness?',
    },
    options: {
      none: { sv: 'Nej', en: 'No' },
      'partial-temporary': { sv: 'Sjukpenning, en del av tiden', en: 'Sickness benefit, part of full time' },
      'full-temporary': { sv: 'Sjukpenning på heltid', en: 'Sickness benefit, full time' },
      'partial-permanent': {
        sv: 'Sjukersättning, en del av tiden',
        en: 'Disability pension, part of full time',
      },
      'full-permanent': { sv: 'Sjukersättning på heltid', en: 'Disability pension, full time' },
    },
  },
  doctorVisits: {
    kind: 'choice',
    label: {
      sv: 'Hur många gånger har du besökt läkare på grund av smärtan det senaste året?',
      en: 'How many times have you seen a doctor because of the pain during the last year?',
    },
    options: {
      'none-or-once': { sv: '0–1 gång', en: 'Never or once' },
      'twice-or-three-times': { sv: '2–3 gånger', en: 'Two or three times' },
      'four-times-or-more': { sv: '4 gånger eller fler', en: 'Four times or more' },
    },
  },
  attitudeToFuture: {
    kind: 'integer',
    min: 0,
    max: 10,
    display: 'scale',
    label: { sv: 'Hur ser du på din framtid?', en: 'How do you look upon your future?' },
    anchors: {
      min: { sv: 'Mycket mörkt', en: 'Very dark' },
      max: { sv: 'Mycket ljust', en: 'Very bright' },
    },
  },
} as const satisfies Readonly<Record<string, BooleanItem | ChoiceItem | IntegerItem>>;

/** Asked at the start only. */
export const background = {
  education: {
    kind: 'choice',
    label: { sv: 'Vilken är din högsta utbildning?', en: 'What is your highest education?' },
    options: {
      'compulsory-school': { sv: 'Grundskola', en: 'Compulsory school' },
      'upper-secondary': { sv: 'Gymnasium', en: 'Upper secondary school' },
      university: { sv: 'Högskola eller universitet', en: 'University' },
      other: { sv: 'Annan', en: 'Other' },
    },
  },
  birthRegion: {
    kind: 'choice',
    label: { sv: 'Var är du född?', en: 'Where were you born?' },
    options: {
      sweden: { sv: 'Sverige', en: 'Sweden' },
      nordic: { sv: 'Ett annat nordiskt land', en: 'Another Nordic country' },
      europe: { sv: 'Övriga Europa', en: 'Elsewhere in Europe' },
      elsewhere: { sv: 'Utanför Europa', en: 'Outside Europe' },
    },
  },
  household: {
    kind: 'choice',
    label: { sv: 'Vem bor du med?', en: 'Whom do you live with?' },
    options: {
      alone: { sv: 'Jag bor ensam', en: 'I live alone' },
      adults: { sv: 'Andra vuxna', en: 'Other adults' },
      children: { sv: 'Barn, med eller utan andra vuxna', en: 'Children, with or without other adults' },
    },
  },
  occupation: {
    kind: 'choice',
    label: { sv: 'Vilken är din huvudsakliga sysselsättning?', en: 'What is your main occupation?' },
    options: {
      employed: { sv: 'Anställd', en: 'Employed' },
      'self-employed': { sv: 'Egen företagare', en: 'Self-employed' },
      student: { sv: 'Studerande', en: 'Student' },
      'job-seeker': { sv: 'Arbetssökande', en: 'Looking for work' },
      'parental-leave': { sv: 'Föräldraledig', en: 'On parental leave' },
      retired: { sv: 'Pensionär', en: 'Retired' },
      other: { sv: 'Annat', en: 'Other' },
    },
  },
  painDuration: {
    kind: 'choice',
    label: { sv: 'Hur länge har du haft din smärta?', en: 'How long have you had your pain?' },
    options: {
      'under-1-year': { sv: 'Mindre än 1 år', en: 'Less than 1 year' },
      '1-to-2-years': { sv: '1–2 år', en: '1–2 years' },
      '3-to-5-years': { sv: '3–5 år', en: '3–5 years' },
      '6-to-10-years': { sv: '6–10 år', en: '6–10 years' },
      'over-10-years': { sv: 'Mer än 10 år', en: 'More than 10 years' },
    },
  },
  painFrequency: {
    kind: 'choice',
    label: { sv: 'Hur ofta har du ont?', en: 'How often are you in pain?' },
    options: {
      persistent: { sv: 'Hela tiden', en: 'All the time' },
      recurrent: { sv: 'Då och då', en: 'Now and then' },
    },
  },
} as const satisfies Readonly<Record<string, ChoiceItem>>;
