import type { SyntheticGroup, SyntheticPathway, SyntheticTarget } from '@kvalreg/declaration';
import {
  diagnosisPercent2020,
  publishedGroups,
  response2019,
  type PublishedGroup,
} from './published-figures.js';

type Diagnosis = keyof typeof diagnosisPercent2020;
type Targets = Readonly<Record<string, SyntheticTarget>>;

/** Rare diagnoses without published outcomes take those of the diagnosis that they resemble most. */
const outcomesOf: Readonly<Record<Diagnosis, keyof typeof publishedGroups>> = {
  'lumbar-disc-herniation': 'lumbar-disc-herniation',
  'disc-herniation-cauda-equina': 'lumbar-disc-herniation',
  'foraminal-disc-herniation': 'lumbar-disc-herniation',
  'central-spinal-stenosis': 'central-spinal-stenosis',
  'lateral-foraminal-stenosis': 'lateral-foraminal-stenosis',
  spondylolisthesis: 'spondylolisthesis',
  'degenerative-disc-disease': 'degenerative-disc-disease',
  coccygodynia: 'degenerative-disc-disease',
  'back-pain-after-decompression': 'degenerative-disc-disease',
  other: 'central-spinal-stenosis',
};

/** Procedures are not published by diagnosis in the form needed here; these shares are plausible, not measured. */
const procedures: Readonly<Record<keyof typeof publishedGroups, Readonly<Record<string, number>>>> = {
  'lumbar-disc-herniation': {
    'disc-surgery-microscopic': 74,
    'disc-surgery-conventional': 22,
    'decompression-midline-preserving': 4,
  },
  'central-spinal-stenosis': {
    'decompression-midline-preserving': 62,
    'decompression-not-midline-preserving': 24,
    'decompression-instrumented-fusion': 9,
    'decompression-uninstrumented-fusion': 3,
    'decompression-plif-tlif': 2,
  },
  'lateral-foraminal-stenosis': {
    'decompression-midline-preserving': 66,
    'decompression-not-midline-preserving': 18,
    'decompression-instrumented-fusion': 9,
    'decompression-plif-tlif': 7,
  },
  spondylolisthesis: {
    'decompression-instrumented-fusion': 40,
    'posterior-instrumented-fusion': 14,
    'plif-tlif': 36,
    alif: 6,
    'global-instrumented-fusion': 4,
  },
  'degenerative-disc-disease': {
    'posterior-instrumented-fusion': 30,
    'plif-tlif': 36,
    alif: 12,
    'global-instrumented-fusion': 6,
    'disc-prosthesis': 16,
  },
};

const years = ['baseline', 'year1', 'year2', 'year5'] as const;
/** Spread of the scores among patients; larger after surgery, when some have recovered and others have not. */
const spread = {
  baseline: { nrsBack: 2.4, nrsLeg: 2.3, odi: 16, eq5d: 0.32, eqVas: 21 },
  later: { nrsBack: 2.6, nrsLeg: 2.7, odi: 18, eq5d: 0.28, eqVas: 20 },
} as const;
/** ODI after two and five years is not published: a little worse than after one year, as the other scores. */
const laterOdi = { year1: 0, year2: 0.5, year5: 1.5 } as const;

/** Generated demo data for the lumbar pathway, calibrated to the annual report 2021. */
export const lumbarProfile: SyntheticPathway = {
  source: 'Svenska ryggregistret (Swespine), annual report 2021',
  response: {
    baseline: 0.9,
    year1: response2019.followedUp / response2019.operated,
    year2: 0.61,
    year5: 0.53,
  },
  paper: { baseline: 0.2, year1: 0.25, year2: 0.3, year5: 0.35 },
  targets: {
    baseline: {
      heightCm: { mean: 172, sd: 9 },
      weightKg: { mean: 81, sd: 14 },
      smoker: { percent: { false: 90, true: 10 } },
      earlierOperations: { percent: { none: 77, one: 17, two: 4, 'three-or-more': 2 } },
      backPainDuration: {
        percent: { 'under-3-months': 12, '3-to-12-months': 28, '1-to-2-years': 20, 'over-2-years': 40 },
      },
      legPainDuration: {
        percent: { 'under-3-months': 16, '3-to-12-months': 36, '1-to-2-years': 20, 'over-2-years': 28 },
      },
    },
    surgery: {
      dischargeDate: { mean: 2, sd: 2 },
      vertebralFracture: { percent: { false: 100 } },
      levels: { percent: { 'l2-l3': 12, 'l3-l4': 34, 'l4-l5': 62, 'l5-s1': 30 } },
      implants: { percent: { 'pedicle-screws': 88, cage: 45 } },
      complications: {
        percent: {
          'dural-tear': 4,
          'nerve-injury': 0.4,
          haematoma: 0.6,
          'wound-infection': 0.5,
          thromboembolism: 0.2,
        },
      },
      reoperation: { percent: { false: 92, true: 8 } },
      earlierOperationDate: { mean: -700, sd: 250 },
    },
  },
  groups: Object.fromEntries(
    Object.entries(diagnosisPercent2020).map(([diagnosis, weight]) => [
      diagnosis,
      groupOf(diagnosis as Diagnosis, weight),
    ]),
  ),
};

function groupOf(diagnosis: Diagnosis, weight: number): SyntheticGroup {
  const published: PublishedGroup = publishedGroups[outcomesOf[diagnosis]];
  return {
    weight,
    answers: {
      'surgery.diagnosis': diagnosis,
      ...(diagnosis === 'coccygodynia'
        ? {
            'surgery.procedure': 'other',
            'surgery.otherProcedure': 'Koccygektomi',
            'surgery.levels': ['coccyx'],
          }
        : {}),
      ...(diagnosis === 'other' ? { 'surgery.otherDiagnosis': 'Degenerativ skolios' } : {}),
    },
    malePercent: published.malePercent,
    age: { mean: published.meanAge, sd: published.meanAge > 55 ? 11 : 13, min: 15, max: 94 },
    targets: {
      surgery: { procedure: { percent: procedures[outcomesOf[diagnosis]] } },
      ...Object.fromEntries(years.map((occasion, at) => [occasion, outcomeTargets(published, occasion, at)])),
    },
  };
}

function outcomeTargets(published: PublishedGroup, occasion: (typeof years)[number], at: number): Targets {
  const sd = at === 0 ? spread.baseline : spread.later;
  const odi = occasion === 'baseline' ? published.odi[0] : published.odi[1] + laterOdi[occasion];
  const [satisfied = 0, uncertain = 0, dissatisfied = 0] = published.satisfaction[Math.max(at - 1, 0)] ?? [];
  const [regular = 0, intermittent = 0, none = 0] = published.analgesics[at] ?? [];
  const [under100 = 0, to500 = 0, to1000 = 0, over1000 = 0] = published.walking[at] ?? [];
  return {
    'nrsBack.score': { mean: published.nrsBack[at] ?? 0, sd: sd.nrsBack },
    'nrsLeg.score': { mean: published.nrsLeg[at] ?? 0, sd: sd.nrsLeg },
    'odi.score': { mean: odi, sd: sd.odi },
    'eq5d.index': { mean: published.eq5d[at] ?? 0, sd: sd.eq5d },
    'eqVas.score': { mean: published.eqVas[at] ?? 0, sd: sd.eqVas },
    analgesics: { percent: { none, intermittent, regular } },
    walkingDistance: {
      percent: { 'over-1km': over1000, '500m-to-1km': to1000, '100m-to-500m': to500, 'under-100m': under100 },
    },
    ...(at === 0
      ? {}
      : {
          'gaBack.ga': { percent: byCode(published.gaBack) },
          'gaLeg.ga': { percent: byCode(published.gaLeg) },
          'satisfaction.satSe': { percent: { 1: satisfied, 2: uncertain, 3: dissatisfied } },
          work: {
            percent:
              published.meanAge > 55
                ? { working: 28, retired: 62, 'sick-leave': 4, 'disability-pension': 4, other: 2 }
                : {
                    working: 74,
                    studying: 5,
                    retired: 4,
                    'sick-leave': 8,
                    'job-seeking': 4,
                    'disability-pension': 3,
                    other: 2,
                  },
          },
        }),
  };
}

function byCode(percent: readonly number[]): Record<string, number> {
  return Object.fromEntries(percent.map((share, code) => [String(code), share]));
}
