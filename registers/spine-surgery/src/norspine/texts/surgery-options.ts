import type { ChoiceItem } from '@kvalreg/declaration';
import { inBoth } from './in-both.js';

type Options = ChoiceItem['options'];

/** As on the form: half-acute (subacute) is an answer of its own, and is not elective. */
export const urgency = {
  elective: inBoth('Elektiv', 'Elective'),
  acute: inBoth('Øyeblikkelig hjelp', 'Acute'),
  subacute: inBoth('Halvakutt (subakutt)', 'Half-acute (subacute)'),
} as const satisfies Options;

export const previousSurgery = {
  none: inBoth('Ikke operert i ryggsøylen tidligere', 'No spine surgery before'),
  'same-level': inBoth('Ja, på samme nivå', 'Yes, on the same level'),
  'other-level': inBoth('Ja, på annet nivå', 'Yes, on another level'),
  both: inBoth('Ja, på samme og annet nivå', 'Yes, on the same and another level'),
} as const satisfies Options;

export const asaClass = {
  1: inBoth('ASA I', 'ASA I'),
  2: inBoth('ASA II', 'ASA II'),
  3: inBoth('ASA III', 'ASA III'),
  4: inBoth('ASA IV', 'ASA IV'),
  5: inBoth('ASA V', 'ASA V'),
} as const;

export const comorbidity = {
  'rheumatoid-arthritis': inBoth('Revmatoid artritt', 'Rheumatoid arthritis'),
  'ankylosing-spondylitis': inBoth('Bekhterevs sykdom', 'Ankylosing spondylitis'),
  'other-rheumatic': inBoth('Annen revmatisk sykdom', 'Other rheumatic disease'),
  'hip-knee-osteoarthritis': inBoth('Hofte- eller kneartrose', 'Hip or knee osteoarthritis'),
  'depression-anxiety': inBoth('Depresjon eller angst', 'Depression or anxiety'),
  'generalised-pain': inBoth('Generalisert smertesyndrom', 'Generalised pain syndrome'),
  neurological: inBoth('Kronisk nevrologisk sykdom', 'Chronic neurological disease'),
  cerebrovascular: inBoth('Cerebrovaskulær sykdom', 'Cerebrovascular disease'),
  cardiovascular: inBoth('Hjerte- eller karsykdom', 'Cardiovascular disease'),
  'vascular-claudication': inBoth('Vaskulær claudicatio', 'Vascular claudication'),
  lung: inBoth('Kronisk lungesykdom', 'Chronic lung disease'),
  cancer: inBoth('Kreftsykdom', 'Cancer'),
  osteoporosis: inBoth('Osteoporose', 'Osteoporosis'),
  hypertension: inBoth('Hypertensjon', 'Hypertension'),
  diabetes: inBoth('Diabetes mellitus', 'Diabetes mellitus'),
  'other-endocrine': inBoth('Annen endokrin sykdom', 'Other endocrine disease'),
  other: inBoth('Annen relevant sykdom', 'Other relevant disease'),
  none: inBoth('Ingen', 'None'),
} as const satisfies Options;

export const imaging = {
  ct: inBoth('CT', 'CT'),
  mri: inBoth('MR', 'MRI'),
  'x-ray': inBoth('Røntgen', 'X-ray'),
  'flexion-extension': inBoth('Funksjonsopptak', 'Flexion–extension views'),
  'diagnostic-block': inBoth('Diagnostisk blokade', 'Diagnostic block'),
  none: inBoth('Ingen', 'None'),
} as const satisfies Options;

export const lumbarFindings = {
  herniation: inBoth('Skiveprolaps', 'Disc herniation'),
  'foraminal-herniation': inBoth('Intraforaminalt prolaps', 'Intraforaminal herniation'),
  'far-lateral-herniation': inBoth('Ekstremt lateralt prolaps', 'Far lateral herniation'),
  'central-stenosis': inBoth('Sentral spinal stenose', 'Central spinal stenosis'),
  'lateral-stenosis': inBoth('Lateral spinal stenose', 'Lateral recess stenosis'),
  'foraminal-stenosis': inBoth('Foraminal stenose', 'Foraminal stenosis'),
  'degeneration-only': inBoth('Degenerasjon uten rotkompresjon', 'Degeneration without nerve compression'),
  'degenerative-spondylolisthesis': inBoth('Degenerativ spondylolistese', 'Degenerative spondylolisthesis'),
  'isthmic-spondylolysis': inBoth('Istmisk spondylolyse', 'Isthmic spondylolysis'),
  'isthmic-spondylolisthesis': inBoth('Istmisk spondylolistese', 'Isthmic spondylolisthesis'),
  'degenerative-scoliosis': inBoth('Degenerativ skoliose', 'Degenerative scoliosis'),
  kyphosis: inBoth('Kyfotisk feilstilling', 'Kyphotic deformity'),
  'synovial-cyst': inBoth('Synovial cyste', 'Synovial cyst'),
  'modic-1': inBoth('Modic type I', 'Modic type I'),
  'modic-2': inBoth('Modic type II', 'Modic type II'),
  none: inBoth('Ingen av disse', 'None of these'),
} as const satisfies Options;

export const lumbarProcedures = {
  'herniation-removal': inBoth('Prolapsekstirpasjon', 'Removal of disc herniation'),
  decompression: inBoth('Midtlinjebevarende dekompresjon', 'Midline-preserving decompression'),
  laminectomy: inBoth('Laminektomi', 'Laminectomy'),
  'interspinous-implant': inBoth('Interspinøst implantat', 'Interspinous implant'),
  fusion: inBoth('Fusjonskirurgi', 'Fusion'),
  osteotomy: inBoth('Osteotomi', 'Osteotomy'),
  'deformity-correction': inBoth('Operasjon for skoliose eller kyfose', 'Surgery for scoliosis or kyphosis'),
  'disc-prosthesis': inBoth('Skiveprotese', 'Disc prosthesis'),
  'implant-revision': inBoth('Revisjon av implantat', 'Revision of implant'),
  'implant-removal': inBoth('Fjerning av implantat', 'Removal of implant'),
  other: inBoth('Annet inngrep', 'Other procedure'),
} as const satisfies Options;

export const fusionTechniques = {
  'plf-instrumented': inBoth('Posterolateral fusjon, instrumentert', 'Posterolateral fusion, instrumented'),
  'plf-uninstrumented': inBoth(
    'Posterolateral fusjon, ikke instrumentert',
    'Posterolateral fusion, not instrumented',
  ),
  alif: inBoth('ALIF', 'ALIF'),
  tlif: inBoth('TLIF', 'TLIF'),
  plif: inBoth('PLIF', 'PLIF'),
  xlif: inBoth('XLIF', 'XLIF'),
} as const satisfies Options;

export const magnification = {
  none: inBoth('Ingen', 'None'),
  loupes: inBoth('Lupebriller', 'Loupes'),
  microscope: inBoth('Mikroskop', 'Microscope'),
  endoscope: inBoth('Endoskop', 'Endoscope'),
} as const satisfies Options;

export const lumbarLevels = {
  't12-l1': inBoth('Th12–L1', 'T12–L1'),
  'l1-l2': inBoth('L1–L2', 'L1–L2'),
  'l2-l3': inBoth('L2–L3', 'L2–L3'),
  'l3-l4': inBoth('L3–L4', 'L3–L4'),
  'l4-l5': inBoth('L4–L5', 'L4–L5'),
  'l5-s1': inBoth('L5–S1', 'L5–S1'),
} as const satisfies Options;

export const paresisDuration = {
  'under-24-hours': inBoth('Under ett døgn', 'Less than a day'),
  'under-1-week': inBoth('Under en uke', 'Less than a week'),
  'under-3-months': inBoth('En uke til tre måneder', 'One week to three months'),
  'over-3-months': inBoth('Over tre måneder', 'More than three months'),
} as const satisfies Options;

const perioperative = {
  'dural-tear': inBoth('Durarift', 'Dural tear'),
  'nerve-injury': inBoth('Nerveskade', 'Nerve injury'),
  'wrong-level': inBoth('Feil nivå eller side', 'Wrong level or side'),
  'implant-malposition': inBoth('Feilplassert implantat', 'Misplaced implant'),
  bleeding: inBoth('Blødning som krevde transfusjon', 'Bleeding that needed transfusion'),
  respiratory: inBoth('Respiratorisk', 'Respiratory'),
  cardiovascular: inBoth('Kardiovaskulær', 'Cardiovascular'),
  anaphylaxis: inBoth('Anafylaksi', 'Anaphylaxis'),
} as const satisfies Options;

export const lumbarComplications = {
  ...perioperative,
  other: inBoth('Annen komplikasjon', 'Other complication'),
  none: inBoth('Ingen komplikasjon', 'No complication'),
} as const satisfies Options;

export const cervicalComplications = {
  ...perioperative,
  'spinal-cord-injury': inBoth('Skade på ryggmargen', 'Injury of the spinal cord'),
  'oesophagus-injury': inBoth('Skade på spiserøret', 'Injury of the oesophagus'),
  'vessel-injury': inBoth('Karskade', 'Injury of a vessel'),
  'recurrent-nerve-injury': inBoth('Skade på nervus recurrens', 'Injury of the recurrent nerve'),
  other: inBoth('Annen komplikasjon', 'Other complication'),
  none: inBoth('Ingen komplikasjon', 'No complication'),
} as const satisfies Options;

export const indications = {
  pain: inBoth('Smerter', 'Pain'),
  paresis: inBoth('Parese', 'Paresis'),
  myelopathy: inBoth('Myelopati', 'Myelopathy'),
  other: inBoth('Annet', 'Other'),
} as const satisfies Options;

export const myelopathySigns = {
  sensory: inBoth('Sensoriske', 'Sensory'),
  motor: inBoth('Motoriske', 'Motor'),
} as const satisfies Options;

export const ranawat = {
  i: inBoth('I: ingen utfall', 'I: no deficit'),
  ii: inBoth('II: subjektiv svakhet', 'II: subjective weakness'),
  iiia: inBoth('IIIA: objektiv svakhet, kan gå', 'IIIA: objective weakness, can walk'),
  iiib: inBoth('IIIB: objektiv svakhet, kan ikke gå', 'IIIB: objective weakness, cannot walk'),
} as const satisfies Options;

export const cervicalFindings = {
  herniation: inBoth('Prolaps', 'Disc herniation'),
  'central-stenosis': inBoth('Sentral spinal stenose', 'Central spinal stenosis'),
  'lateral-stenosis': inBoth('Lateral spinal stenose', 'Lateral spinal stenosis'),
  spondylolisthesis: inBoth('Spondylolistese', 'Spondylolisthesis'),
  'cord-signal': inBoth('Intramedullært høysignal på MR', 'Intramedullary high signal on MRI'),
  'other-degeneration': inBoth('Andre degenerative forandringer', 'Other degenerative changes'),
  none: inBoth('Ingen av disse', 'None of these'),
} as const satisfies Options;

export const approach = {
  anterior: inBoth('Fremre', 'Anterior'),
  posterior: inBoth('Bakre', 'Posterior'),
  combined: inBoth('Fremre og bakre', 'Anterior and posterior'),
} as const satisfies Options;

export const cervicalProcedures = {
  discectomy: inBoth('Fremre diskektomi', 'Anterior discectomy'),
  corpectomy: inBoth('Korporektomi', 'Corpectomy'),
  'foraminotomy-unilateral': inBoth('Foraminotomi, ensidig', 'Foraminotomy, one side'),
  'foraminotomy-bilateral': inBoth('Foraminotomi, tosidig', 'Foraminotomy, both sides'),
  'posterior-decompression': inBoth('Annen bakre dekompresjon', 'Other posterior decompression'),
  'posterior-fusion': inBoth('Bakre fusjon', 'Posterior fusion'),
  other: inBoth('Annet inngrep', 'Other procedure'),
} as const satisfies Options;

export const discReplacement = {
  none: inBoth('Uten erstatning', 'None'),
  'bone-block': inBoth('Beinblokk', 'Bone block'),
  plate: inBoth('Plate', 'Plate'),
  cage: inBoth('Bur (cage)', 'Cage'),
  prosthesis: inBoth('Skiveprotese', 'Disc prosthesis'),
} as const satisfies Options;

export const cervicalLevels = {
  'c0-c1': inBoth('C0–C1', 'C0–C1'),
  'c1-c2': inBoth('C1–C2', 'C1–C2'),
  'c2-c3': inBoth('C2–C3', 'C2–C3'),
  'c3-c4': inBoth('C3–C4', 'C3–C4'),
  'c4-c5': inBoth('C4–C5', 'C4–C5'),
  'c5-c6': inBoth('C5–C6', 'C5–C6'),
  'c6-c7': inBoth('C6–C7', 'C6–C7'),
  'c7-t1': inBoth('C7–Th1', 'C7–T1'),
} as const satisfies Options;
