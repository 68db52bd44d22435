import type { ChoiceItem } from '@kvalreg/declaration';

type Options = ChoiceItem['options'];
const none = { sv: 'Inget av detta', en: 'None of these' };

export const professions = {
  physician: { sv: 'Läkare', en: 'Physician' },
  physiotherapist: { sv: 'Fysioterapeut', en: 'Physiotherapist' },
  other: { sv: 'Annan', en: 'Other' },
} as const satisfies Options;

export const legPains = {
  none: { sv: 'Nej', en: 'No' },
  diffuse: { sv: 'Ja, utan att följa ett dermatom', en: 'Yes, without following a dermatome' },
  dermatomal: { sv: 'Ja, längs ett dermatom', en: 'Yes, along a dermatome' },
} as const satisfies Options;

export const inflammatorySigns = {
  'worse-at-night': { sv: 'Värre på natten', en: 'Worse at night' },
  'low-in-the-back': { sv: 'Sitter i ryggslutet', en: 'Low in the back' },
  'morning-stiffness': { sv: 'Morgonstelhet', en: 'Morning stiffness' },
  'better-with-activity': {
    sv: 'Bättre av rörelse men inte av vila',
    en: 'Better with activity and not with rest',
  },
  none,
} as const satisfies Options;

export const yellowFlags = {
  'fear-of-pain': { sv: 'Rädsla för mer smärta vid aktivitet', en: 'Fear of more pain on activity' },
  'somatic-focus': { sv: 'Stark upptagenhet av kroppsliga symtom', en: 'Strong focus on bodily symptoms' },
  catastrophising: { sv: 'Katastroftankar', en: 'Catastrophising' },
  'pain-means-harm': { sv: 'Övertygad om att smärta är skada', en: 'Convinced that pain means harm' },
  'pain-free-first': {
    sv: 'Övertygad om att smärtan måste vara borta före aktivitet eller arbete',
    en: 'Convinced that the pain must be gone before activity or work',
  },
  avoidance: {
    sv: 'Undviker rörelser och aktiviteter i oproportionerlig grad',
    en: 'Avoids movement and activity out of proportion',
  },
  'overuse-of-analgesics': { sv: 'Överanvänder smärtstillande', en: 'Overuses painkillers' },
  none,
} as const satisfies Options;

export const paresis = {
  none: { sv: 'Ingen', en: 'None' },
  stable: { sv: 'Oförändrad eller långsamt tilltagande', en: 'Unchanged or slowly progressing' },
  'rapidly-progressing': { sv: 'Snabbt tilltagande', en: 'Rapidly progressing' },
} as const satisfies Options;

export const lasegue = {
  negative: { sv: 'Negativt', en: 'Negative' },
  positive: { sv: 'Positivt', en: 'Positive' },
  'not-done': { sv: 'Inte gjort', en: 'Not done' },
} as const satisfies Options;

export const earlierTreatments = {
  advice: { sv: 'Information och råd om egenvård', en: 'Information and advice on self-care' },
  exercise: { sv: 'Träning under ledning', en: 'Guided exercise' },
  manual: { sv: 'Manuell behandling', en: 'Manual treatment' },
  medicine: { sv: 'Läkemedel', en: 'Medicine' },
  'pain-care': { sv: 'Multimodal smärtbehandling eller KBT', en: 'Multimodal pain care or CBT' },
  surgery: { sv: 'Operation', en: 'Surgery' },
  none: { sv: 'Ingen', en: 'None' },
} as const satisfies Options;

export const treatmentStates = {
  'not-started': { sv: 'Inte påbörjad', en: 'Not begun' },
  given: { sv: 'Pågår eller har getts', en: 'Under way or given' },
  'not-possible': { sv: 'Går inte att ge', en: 'Cannot be given' },
} as const satisfies Options;

export const mriContraindications = {
  none: { sv: 'Nej', en: 'No' },
  pacemaker: { sv: 'Ja, pacemaker', en: 'Yes, a pacemaker' },
  other: { sv: 'Ja, annat', en: 'Yes, another' },
} as const satisfies Options;

export const plans = {
  'self-care': { sv: 'Egenvård', en: 'Self-care' },
  physiotherapy: { sv: 'Fysioterapi', en: 'Physiotherapy' },
  'mri-overview': { sv: 'Remiss till MR-översikt', en: 'Referral to MRI overview' },
  'low-dose-ct': { sv: 'Remiss till lågdos-DT', en: 'Referral to low-dose CT' },
  orthopaedics: { sv: 'Remiss till ortoped', en: 'Referral to orthopaedics' },
  rheumatology: { sv: 'Remiss till reumatolog', en: 'Referral to rheumatology' },
  'pain-care': { sv: 'Multimodal smärtbehandling eller KBT', en: 'Multimodal pain care or CBT' },
  none: { sv: 'Ingen åtgärd', en: 'Nothing' },
} as const satisfies Options;
