import type { ChoiceItem } from '@kvalreg/declaration';

type Options = ChoiceItem['options'];

/** Codes are the keys of the published diagnosis mix. */
export const diagnoses = {
  'lumbar-disc-herniation': {
    sv: 'Diskbråck, paramediant eller centralt',
    en: 'Disc herniation, paramedian or central',
  },
  'foraminal-disc-herniation': {
    sv: 'Diskbråck, foraminalt eller extraforaminalt',
    en: 'Disc herniation, foraminal or extraforaminal',
  },
  'disc-herniation-cauda-equina': {
    sv: 'Diskbråck med cauda equina-syndrom',
    en: 'Disc herniation with cauda equina syndrome',
  },
  'central-spinal-stenosis': { sv: 'Central spinal stenos', en: 'Central spinal stenosis' },
  'lateral-foraminal-stenosis': { sv: 'Lateral eller foraminal stenos', en: 'Lateral or foraminal stenosis' },
  spondylolisthesis: { sv: 'Istmisk spondylolistes', en: 'Isthmic spondylolisthesis' },
  'degenerative-disc-disease': { sv: 'Segmentell rörelsesmärta (DDD)', en: 'Segmental pain (DDD)' },
  coccygodynia: { sv: 'Coccygodyni', en: 'Coccygodynia' },
  'back-pain-after-decompression': {
    sv: 'Ryggsmärta efter dekompression',
    en: 'Back pain after decompression',
  },
  other: { sv: 'Annan diagnos', en: 'Other diagnosis' },
} as const satisfies Options;

/** Two combinations that the annual report counts by name stand beside the main list: with PLIF/TLIF, and without implant. */
export const procedures = {
  'disc-surgery-conventional': { sv: 'Konventionell diskbråcksoperation', en: 'Conventional disc surgery' },
  'disc-surgery-microscopic': { sv: 'Mikroskopisk diskbråcksoperation', en: 'Microscopic disc surgery' },
  'decompression-midline-preserving': {
    sv: 'Dekompression, medellinjesparande',
    en: 'Decompression, midline-preserving',
  },
  'decompression-not-midline-preserving': {
    sv: 'Dekompression, ej medellinjesparande',
    en: 'Decompression, not midline-preserving',
  },
  'decompression-instrumented-fusion': {
    sv: 'Dekompression och bakre instrumenterad fusion',
    en: 'Decompression and posterior instrumented fusion',
  },
  'decompression-uninstrumented-fusion': {
    sv: 'Dekompression och bakre oinstrumenterad fusion',
    en: 'Decompression and posterior uninstrumented fusion',
  },
  'decompression-plif-tlif': { sv: 'Dekompression och PLIF/TLIF', en: 'Decompression and PLIF/TLIF' },
  'posterior-instrumented-fusion': { sv: 'Bakre instrumenterad fusion', en: 'Posterior instrumented fusion' },
  'posterior-uninstrumented-fusion': {
    sv: 'Bakre oinstrumenterad fusion',
    en: 'Posterior uninstrumented fusion',
  },
  'plif-tlif': { sv: 'PLIF/TLIF', en: 'PLIF/TLIF' },
  alif: { sv: 'ALIF', en: 'ALIF' },
  'global-instrumented-fusion': { sv: 'Instrumenterad global fusion', en: 'Instrumented global fusion' },
  'disc-prosthesis': { sv: 'Diskprotes', en: 'Disc prosthesis' },
  other: { sv: 'Annat ingrepp', en: 'Other procedure' },
} as const satisfies Options;

export const levels = {
  't12-l1': { sv: 'Th12–L1', en: 'T12–L1' },
  'l1-l2': { sv: 'L1–L2', en: 'L1–L2' },
  'l2-l3': { sv: 'L2–L3', en: 'L2–L3' },
  'l3-l4': { sv: 'L3–L4', en: 'L3–L4' },
  'l4-l5': { sv: 'L4–L5', en: 'L4–L5' },
  'l5-s1': { sv: 'L5–S1', en: 'L5–S1' },
  coccyx: { sv: 'Svanskotan', en: 'Coccyx' },
} as const satisfies Options;

export const implants = {
  'pedicle-screws': { sv: 'Pedikelskruvar och stag', en: 'Pedicle screws and rods' },
  cage: { sv: 'Bur mellan kotkropparna (cage)', en: 'Interbody cage' },
  'anterior-plate': { sv: 'Främre platta', en: 'Anterior plate' },
  'disc-prosthesis': { sv: 'Diskprotes', en: 'Disc prosthesis' },
  other: { sv: 'Annat implantat', en: 'Other implant' },
  none: { sv: 'Inget implantat', en: 'No implant' },
} as const satisfies Options;

export const complications = {
  none: { sv: 'Ingen komplikation', en: 'No complication' },
  'dural-tear': { sv: 'Durarift', en: 'Dural tear' },
  'nerve-injury': { sv: 'Nervskada', en: 'Nerve injury' },
  'cauda-equina-syndrome': { sv: 'Cauda equina-syndrom', en: 'Cauda equina syndrome' },
  haematoma: { sv: 'Hematom som krävde åtgärd', en: 'Haematoma that needed treatment' },
  'wound-infection': { sv: 'Sårinfektion', en: 'Wound infection' },
  thromboembolism: { sv: 'Trombos eller lungemboli', en: 'Thrombosis or pulmonary embolism' },
  'implant-malposition': { sv: 'Felplacerat implantat', en: 'Misplaced implant' },
  'wrong-level': { sv: 'Operation på fel nivå', en: 'Surgery at the wrong level' },
  other: { sv: 'Annan komplikation', en: 'Other complication' },
} as const satisfies Options;

export const reoperationCauses = {
  'recurrent-herniation': { sv: 'Nytt diskbråck på samma nivå', en: 'Recurrent disc herniation' },
  'persistent-stenosis': { sv: 'Kvarstående eller ny stenos', en: 'Persistent or new stenosis' },
  'adjacent-level': { sv: 'Besvär från intilliggande nivå', en: 'Adjacent level disease' },
  'failed-fusion': { sv: 'Utebliven läkning av steloperation', en: 'Failed fusion' },
  'implant-failure': { sv: 'Implantatproblem', en: 'Implant failure' },
  haematoma: { sv: 'Hematom', en: 'Haematoma' },
  infection: { sv: 'Infektion', en: 'Infection' },
  'dural-leak': { sv: 'Duraläckage', en: 'Dural leak' },
  other: { sv: 'Annan orsak', en: 'Other cause' },
} as const satisfies Options;
