import type { SyntheticGroup, SyntheticPathway } from '@kvalreg/declaration';
import { neckProcedureCounts as counts, patients2024, source } from '../published-figures.js';
import {
  backgroundTargets,
  closed,
  operationTargets,
  paper,
  percent,
  response,
  resultTargets,
  yes,
  type Targets,
} from './shared-targets.js';

/** Before surgery, and after 3 and 12 months. Means are not published; these are plausible, worse with myelopathy. */
const courses = {
  radiculopathy: {
    ndi: [41, 24, 22],
    nrsNeck: [5.6, 3.1, 2.9],
    nrsArm: [6.3, 2.5, 2.4],
    eq5d: [0.42, 0.68, 0.7],
    eqVas: [50, 67, 69],
    ems: [16.2, 16.8, 16.9],
  },
  myelopathy: {
    ndi: [39, 30, 28],
    nrsNeck: [4.6, 3.2, 3.0],
    nrsArm: [4.9, 3.2, 3.1],
    eq5d: [0.43, 0.58, 0.6],
    eqVas: [51, 60, 61],
    ems: [13.6, 14.4, 14.6],
  },
} as const;
const spread = { ndi: 16, nrsNeck: 2.5, nrsArm: 2.5, eq5d: 0.28, eqVas: 20, ems: 1.6 } as const;

function scoreTargets(course: (typeof courses)[keyof typeof courses]): Readonly<Record<string, Targets>> {
  const at = (point: 0 | 1 | 2): Targets => ({
    'ndi.score': { mean: course.ndi[point], sd: spread.ndi },
    'nrsNeck.score': { mean: course.nrsNeck[point], sd: spread.nrsNeck },
    'nrsArm.score': { mean: course.nrsArm[point], sd: spread.nrsArm },
    'eq5d.index': { mean: course.eq5d[point], sd: spread.eq5d },
    'eqVas.score': { mean: course.eqVas[point], sd: spread.eqVas },
    'ems.score': { mean: course.ems[point], sd: spread.ems },
    nrsHead: { mean: point === 0 ? 4.2 : 2.8, sd: 2.8 },
  });
  return { baseline: at(0), months3: at(1), months12: at(2) };
}

interface Operation {
  readonly weight: number;
  readonly approach: 'anterior' | 'posterior';
  readonly procedures: readonly string[];
  readonly findings: readonly string[];
  readonly hasMyelopathy: boolean;
  readonly age: number;
  readonly answers?: SyntheticGroup['answers'];
}

function groupOf({
  weight,
  approach,
  procedures,
  findings,
  hasMyelopathy,
  age,
  answers,
}: Operation): SyntheticGroup {
  return {
    weight,
    answers: {
      'surgery.approach': approach,
      'surgery.procedures': procedures,
      'surgery.findings': findings,
      'surgery.myelopathy': hasMyelopathy,
      'surgery.indications': hasMyelopathy ? ['myelopathy'] : ['pain'],
      ...answers,
    },
    malePercent: patients2024.cervical.malePercent,
    age: { mean: age, sd: 10, min: 18, max: 90 },
    targets: scoreTargets(hasMyelopathy ? courses.myelopathy : courses.radiculopathy),
  };
}

/** Which part of the operations is for myelopathy is shown only as a picture: a seventh from the front, a third from behind. */
const inFront = 0.14;
const behind = 0.34;
const disc = { approach: 'anterior', procedures: ['discectomy'] } as const;
const fromBehind = { approach: 'posterior', procedures: ['posterior-decompression'] } as const;

/** Voice and swallowing: national shares are shown as pictures only. These are plausible, near the limits of 10 and 17 %. */
const throat = { voiceProblems: yes(8), swallowingProblems: yes(14) };

/** Generated demo data for the neck, calibrated to the annual report 2024. */
export const cervicalProfile: SyntheticPathway = {
  source,
  response,
  paper,
  closed,
  targets: {
    baseline: {
      ...backgroundTargets('cervical'),
      armPainDuration: percent({
        none: 4,
        'under-3-months': 12,
        '3-to-12-months': 42,
        '1-to-2-years': 20,
        'over-2-years': 22,
      }),
      neckPainDuration: percent({
        none: 4,
        'under-3-months': 10,
        '3-to-12-months': 38,
        '1-to-2-years': 20,
        'over-2-years': 28,
      }),
      painSide: percent({ right: 42, left: 44, both: 14 }),
      paresis: yes(30),
    },
    surgery: {
      ...operationTargets('cervical'),
      paresis: yes(25),
      approachSide: percent({ right: 85, left: 15 }),
      discReplacement: percent({ cage: 90, plate: 4, prosthesis: 5, 'bone-block': 1 }),
      levels: percent({ 'c3-c4': 8, 'c4-c5': 15, 'c5-c6': 55, 'c6-c7': 55, 'c7-t1': 5 }),
      complications: percent({
        'dural-tear': 0.9,
        'nerve-injury': 0.3,
        bleeding: 0.2,
        'recurrent-nerve-injury': 0.3,
      }),
    },
    months3: { ...resultTargets('cervical'), ...throat },
    months12: { ...resultTargets('cervical'), voiceProblems: yes(6), swallowingProblems: yes(10) },
  },
  groups: {
    herniation: groupOf({
      ...disc,
      weight: counts['anterior-discectomy-herniation'] * (1 - inFront),
      findings: ['herniation'],
      hasMyelopathy: false,
      age: 50,
    }),
    'herniation-myelopathy': groupOf({
      ...disc,
      weight: counts['anterior-discectomy-herniation'] * inFront,
      findings: ['herniation', 'central-stenosis', 'cord-signal'],
      hasMyelopathy: true,
      age: 54,
    }),
    narrowing: groupOf({
      ...disc,
      weight: counts['anterior-discectomy'] * (1 - inFront),
      findings: ['lateral-stenosis', 'other-degeneration'],
      hasMyelopathy: false,
      age: 53,
    }),
    'narrowing-myelopathy': groupOf({
      ...disc,
      weight: counts['anterior-discectomy'] * inFront,
      findings: ['central-stenosis'],
      hasMyelopathy: true,
      age: 58,
    }),
    corpectomy: groupOf({
      weight: counts.corpectomy,
      approach: 'anterior',
      procedures: ['corpectomy'],
      findings: ['central-stenosis'],
      hasMyelopathy: true,
      age: 60,
    }),
    foraminotomy: groupOf({
      weight: counts['posterior-decompression'] * (1 - behind),
      approach: 'posterior',
      procedures: ['foraminotomy-unilateral'],
      findings: ['lateral-stenosis'],
      hasMyelopathy: false,
      age: 55,
    }),
    laminectomy: groupOf({
      ...fromBehind,
      weight: counts['posterior-decompression'] * behind,
      findings: ['central-stenosis', 'cord-signal'],
      hasMyelopathy: true,
      age: 66,
    }),
    'posterior-fusion': groupOf({
      weight: counts['posterior-fusion'],
      approach: 'posterior',
      procedures: ['posterior-fusion', 'posterior-decompression'],
      findings: ['central-stenosis', 'spondylolisthesis'],
      hasMyelopathy: true,
      age: 67,
    }),
    other: groupOf({
      weight: counts.other,
      approach: 'posterior',
      procedures: ['other'],
      findings: ['none'],
      hasMyelopathy: false,
      age: 54,
      answers: { 'surgery.otherProcedure': 'Fjerning av implantat' },
    }),
  },
};
