import type { BooleanItem, Items, Text } from '@kvalreg/declaration';
import {
  earlierTreatments,
  inflammatorySigns,
  legPains,
  mriContraindications,
  paresis,
  plans,
  professions,
  lasegue,
  treatmentStates,
  yellowFlags,
} from './assessment-options.js';

/** Who, when and for how long. Of the dates of pain an approximate day will do. */
export const visitItems = {
  assessedOn: {
    kind: 'date',
    required: true,
    notBefore: '2013-01-01',
    notAfter: 'today',
    label: { sv: 'Datum för bedömningen', en: 'Date of the assessment' },
  },
  profession: {
    kind: 'choice',
    label: { sv: 'Vem gör bedömningen?', en: 'Who makes the assessment?' },
    options: professions,
  },
  painSince: {
    kind: 'date',
    notAfter: 'today',
    label: { sv: 'När började den nuvarande ryggsmärtan?', en: 'When did the present back pain begin?' },
    help: { sv: 'Ett ungefärligt datum räcker.', en: 'An approximate date will do.' },
  },
  ageAtOnset: {
    kind: 'integer',
    min: 0,
    max: 110,
    unit: { sv: 'år', en: 'years' },
    label: {
      sv: 'Hur gammal var patienten när ryggbesvären började?',
      en: 'How old was the patient when the back trouble began?',
    },
    help: {
      sv: 'Hela år, vid den första perioden av ryggbesvär.',
      en: 'Completed years, at the first period of back trouble.',
    },
  },
} as const satisfies Items;

export const painItems = {
  painDrawing: {
    kind: 'body-map',
    label: { sv: 'Var gör det ont?', en: 'Where does it hurt?' },
  },
  legPain: {
    kind: 'choice',
    label: { sv: 'Strålar smärtan ut i benet?', en: 'Does the pain radiate to the leg?' },
    options: legPains,
  },
  legPainSince: {
    kind: 'date',
    notAfter: 'today',
    label: { sv: 'När började bensmärtan?', en: 'When did the leg pain begin?' },
    help: { sv: 'Ett ungefärligt datum räcker.', en: 'An approximate date will do.' },
  },
  disabling: yesOrNo(
    'Är smärtan svår, så att den hindrar patienten i vardagen?',
    'Is the pain severe, so that it disables the patient in everyday life?',
  ),
  abating: yesOrNo('Håller smärtan på att avta?', 'Is the pain abating?'),
  workDisabling: yesOrNo(
    'Hindrar ryggsmärtan patienten från att arbeta?',
    'Does the back pain keep the patient from working?',
  ),
} as const satisfies Items;

export const redFlagItems = {
  restPain: yesOrNo(
    'Är smärtan konstant eller tilltagande, även i vila?',
    'Is the pain constant or progressive, also at rest?',
    { sv: 'Till exempel på natten.', en: 'For instance at night.' },
  ),
  trauma: yesOrNo('Har ryggen utsatts för trauma?', 'Has there been trauma to the back?'),
  traumaInjury: yesOrNo(
    'Är misstanken om skelett- eller nervskada stark?',
    'Is an injury to bone or nerve strongly suspected?',
  ),
  cancer: yesOrNo('Har patienten haft cancer?', 'Has the patient had cancer?'),
  tumourSuspected: yesOrNo(
    'Inger symtom eller fynd misstanke om tumör?',
    'Do symptoms or findings raise suspicion of a tumour?',
  ),
  inflammationSuspected: yesOrNo(
    'Misstänks en inflammatorisk ryggsjukdom?',
    'Is an inflammatory back disease suspected?',
  ),
  inflammatorySigns: {
    kind: 'choices',
    label: { sv: 'Vad talar för inflammation?', en: 'What speaks for inflammation?' },
    options: inflammatorySigns,
    exclusive: 'none',
  },
  infectionSuspected: yesOrNo(
    'Misstänks en infektion i kota eller disk (spondylit)?',
    'Is an infection of a vertebra or disc suspected (spondylitis)?',
  ),
  steroids: yesOrNo(
    'Behandlas patienten med steroider som verkar i hela kroppen?',
    'Is the patient treated with systemic steroids?',
  ),
  drugAbuse: yesOrNo('Förekommer drogmissbruk?', 'Is there drug abuse?'),
  reducedCondition: yesOrNo(
    'Är allmäntillståndet nedsatt, eller har patienten gått ner i vikt?',
    'Is the general condition reduced, or has the patient lost weight?',
  ),
  deformity: yesOrNo('Finns en strukturell deformitet?', 'Is there a structural deformity?', {
    sv: 'Kyfos eller skolios.',
    en: 'Kyphosis or scoliosis.',
  }),
} as const satisfies Items;

export const yellowFlagItems = {
  yellowFlags: {
    kind: 'choices',
    label: {
      sv: 'Vilka psykosociala faktorer hindrar återhämtningen?',
      en: 'Which psychosocial factors stand in the way of recovery?',
    },
    options: yellowFlags,
    exclusive: 'none',
  },
} as const satisfies Items;

export const findingItems = {
  caudaEquina: yesOrNo('Finns tecken på cauda equina-syndrom?', 'Are there signs of cauda equina syndrome?', {
    sv: 'Till exempel nytillkommen störning av blåsa eller tarm, eller nedsatt känsel i underlivet.',
    en: 'For instance new trouble with bladder or bowel, or reduced feeling in the saddle area.',
  }),
  paresis: { kind: 'choice', label: { sv: 'Pares', en: 'Paresis' }, options: paresis },
  neurologicalDeficit: yesOrNo(
    'Finns annat neurologiskt bortfall?',
    'Is there another neurological deficit?',
    { sv: 'Nedsatt känsel eller reflex.', en: 'Reduced sensation or reflex.' },
  ),
  lasegue: {
    kind: 'choice',
    label: { sv: 'Lasègues prov', en: 'Straight leg raise (Lasègue)' },
    options: lasegue,
  },
  stenosisSuspected: yesOrNo('Misstänks spinal stenos?', 'Is spinal stenosis suspected?'),
  legPainDominates: yesOrNo('Dominerar bensmärtan?', 'Does the leg pain dominate?'),
  pseudoclaudication: yesOrNo('Finns pseudoklaudikation?', 'Is there pseudoclaudication?', {
    sv: 'Smärta i benen av att gå eller stå, som lindras av att sitta eller böja sig framåt.',
    en: 'Pain in the legs on walking or standing that is relieved by sitting or bending forward.',
  }),
  spondylolisthesis: yesOrNo(
    'Finns symtomgivande spondylolys eller spondylolistes?',
    'Is there symptomatic spondylolysis or spondylolisthesis?',
  ),
} as const satisfies Items;

export const treatmentItems = {
  earlierTreatments: {
    kind: 'choices',
    label: { sv: 'Tidigare behandling av ryggen', en: 'Earlier treatment of the back' },
    options: earlierTreatments,
    exclusive: 'none',
  },
  activeTreatment: {
    kind: 'choice',
    label: { sv: 'Aktiv behandling av de nuvarande besvären', en: 'Active treatment of the present trouble' },
    help: { sv: 'Till exempel träning under ledning av fysioterapeut.', en: 'For instance guided exercise.' },
    options: treatmentStates,
  },
  treatmentWeeks: {
    kind: 'integer',
    min: 0,
    max: 520,
    unit: { sv: 'veckor', en: 'weeks' },
    label: { sv: 'Hur många hela veckor har den pågått?', en: 'For how many whole weeks?' },
  },
  improved: yesOrNo('Har patienten blivit bättre av den?', 'Has the patient improved?'),
  painCare: yesOrNo(
    'Har patienten fått multimodal smärtbehandling?',
    'Has the patient had multimodal pain care?',
  ),
  mriContraindication: {
    kind: 'choice',
    label: { sv: 'Finns hinder för magnetkamera?', en: 'Is there a contraindication to MRI?' },
    options: mriContraindications,
  },
} as const satisfies Items;

export const planItems = {
  plan: {
    kind: 'choices',
    label: { sv: 'Vad blir nästa steg?', en: 'What is the next step?' },
    options: plans,
    exclusive: 'none',
  },
  referralOn: {
    kind: 'date',
    required: true,
    label: { sv: 'När ska ortopedremissen skrivas?', en: 'When will the orthopaedic referral be written?' },
    help: {
      sv: 'Remissen står då bland det som ska göras.',
      en: 'The referral will then be among what is to be done.',
    },
  },
} as const satisfies Items;

function yesOrNo(sv: string, en: string, help?: Text): BooleanItem {
  return { kind: 'boolean', label: { sv, en }, ...(help && { help }) };
}
