import type { BooleanItem, Items, Text, TextItem } from '@kvalreg/declaration';

/** Who asks what. Name and personal number stand in the register already. */
export const questionItems = {
  referredOn: {
    kind: 'date',
    required: true,
    notBefore: '2013-01-01',
    notAfter: 'today',
    label: { sv: 'Datum', en: 'Date' },
  },
  urgency: {
    kind: 'choice',
    required: true,
    label: { sv: 'Hur bråttom är det?', en: 'How urgent is it?' },
    options: {
      acute: { sv: 'Akut', en: 'Acute' },
      planned: { sv: 'Planerat', en: 'Planned' },
    },
  },
  diagnosis: text('Diagnos', 'Diagnosis'),
  diagnosisCodes: {
    kind: 'codes',
    system: 'icd-10-se',
    max: 3,
    label: { sv: 'Diagnoskod', en: 'Diagnosis code' },
  },
  question: longText('Frågeställning eller önskemål', 'Question or wish'),
} as const satisfies Items;

export const imagingItems = {
  imaging: {
    kind: 'choice',
    label: { sv: 'Magnetkameraundersökning', en: 'MRI examination' },
    options: {
      'mri-overview': { sv: 'MR-översikt av ländryggen', en: 'MRI overview of the lumbar spine' },
      'full-mri': { sv: 'Fullständig MR', en: 'Full MRI' },
      none: { sv: 'Ingen', en: 'None' },
    },
  },
  imagingOn: {
    kind: 'date',
    notAfter: 'today',
    label: { sv: 'När gjordes den?', en: 'When was it made?' },
  },
  replyEnclosed: yesOrNo('Bifogas en kopia av svaret?', 'Is a copy of the reply enclosed?'),
} as const satisfies Items;

export const historyItems = {
  otherDiseases: longText('Övriga sjukdomar', 'Other diseases', {
    sv: 'Skriv ”inga” om patienten är frisk i övrigt.',
    en: 'Write “none” if the patient is otherwise healthy.',
  }),
  medication: longText('Aktuella läkemedel', 'Current medication', {
    sv: 'Skriv ”inga” om patienten inte tar några.',
    en: 'Write “none” if the patient takes none.',
  }),
  painCharacter: text('Smärtans karaktär', 'Character of the pain'),
  radiation: text('Utstrålning', 'Radiation'),
  location: text('Lokalisation', 'Location'),
  painDuration: text('Duration', 'Duration'),
  earlierSurgery: yesOrNo('Har patienten opererats i ryggen?', 'Has the patient had spine surgery?'),
  earlierPainClinic: yesOrNo('Har patienten varit på smärtklinik?', 'Has the patient been to a pain clinic?'),
  heredity: yesOrNo('Finns ryggsjukdom i släkten?', 'Is there back disease in the family?'),
  cancer: yesOrNo('Har patienten haft cancer?', 'Has the patient had cancer?'),
  trauma: yesOrNo('Har ryggen utsatts för trauma?', 'Has there been trauma to the back?'),
  inflammation: yesOrNo(
    'Finns inflammatorisk sjukdom, till exempel ledgångsreumatism?',
    'Is there inflammatory disease, for instance rheumatoid arthritis?',
  ),
} as const satisfies Items;

export const patientItems = {
  psychosocial: longText('Psykosocialt av intresse', 'Psychosocial circumstances of interest'),
  smoking: yesOrNo('Röker patienten?', 'Does the patient smoke?'),
  overweight: yesOrNo('Är patienten överviktig?', 'Is the patient overweight?'),
  preparedForSurgery: {
    kind: 'choice',
    label: {
      sv: 'Är patienten beredd på en ryggoperation?',
      en: 'Is the patient prepared to have spine surgery?',
    },
    options: {
      yes: { sv: 'Ja', en: 'Yes' },
      no: { sv: 'Nej', en: 'No' },
      undecided: { sv: 'Osäker', en: 'Undecided' },
    },
  },
} as const satisfies Items;

export const statusItems = {
  status: longText('Status', 'Findings'),
  treatment: longText('Vilken behandling har patienten fått?', 'Which treatment has the patient had?', {
    sv: 'Av fysioterapeut eller annan vårdgivare.',
    en: 'From a physiotherapist or somebody else.',
  }),
  trained: yesOrNo('Har patienten tränat?', 'Has the patient exercised?'),
  training: text('Hur ofta, och hur länge?', 'How often, and for how long?'),
} as const satisfies Items;

export const referrerItems = {
  referrer: text('Remitterande läkare', 'Referring physician'),
  workplace: text('Arbetsplats', 'Workplace'),
} as const satisfies Items;

function yesOrNo(sv: string, en: string): BooleanItem {
  return { kind: 'boolean', label: { sv, en } };
}
function text(sv: string, en: string): TextItem {
  return { kind: 'text', maxLength: 200, label: { sv, en } };
}
function longText(sv: string, en: string, help?: Text): TextItem {
  return { kind: 'text', maxLength: 2000, multiline: true, label: { sv, en }, ...(help && { help }) };
}
