import { describe, expect, it } from '@jest/globals';
import type { AnswersOf } from '@kvalreg/declaration';
import { decide, type Answers, type DecisionAnswer } from '@kvalreg/engine';
import { addDays } from '@kvalreg/engine';
import { assessment } from '../forms/assessment.js';
import { yellowFlags } from '../forms/assessment-options.js';

const assessedOn = '2024-05-01';
const daysAgo = (days: number) => addDays(assessedOn, -days);
type Given = { readonly [K in keyof AnswersOf<typeof assessment>]?: Answers[string] };

/** Everything asked about, and nothing found: no pain to speak of, nothing in the way of MRI. */
const nothingFound: Given = {
  assessedOn,
  painSince: daysAgo(1),
  ageAtOnset: 40,
  legPain: 'none',
  disabling: false,
  abating: true,
  workDisabling: false,
  restPain: false,
  trauma: false,
  cancer: false,
  tumourSuspected: false,
  inflammationSuspected: false,
  infectionSuspected: false,
  steroids: false,
  drugAbuse: false,
  reducedCondition: false,
  deformity: false,
  yellowFlags: ['none'],
  caudaEquina: false,
  paresis: 'none',
  neurologicalDeficit: false,
  lasegue: 'negative',
  stenosisSuspected: false,
  spondylolisthesis: false,
  activeTreatment: 'not-started',
  painCare: false,
  mriContraindication: 'none',
};
function decided(changes: Given): Readonly<Record<string, DecisionAnswer>> {
  const answers = { ...nothingFound, ...changes } as Answers;
  return Object.fromEntries(decide(assessment, answers).map((answer) => [answer.id, answer]));
}
const outcome = (id: string, changes: Given) => {
  const answer = decided(changes)[id];
  return answer?.outcome ?? answer?.indicated;
};
const grounds = (id: string, changes: Given): readonly string[] =>
  (decided(changes)[id]?.outcomes ?? [])
    .filter((one) => one.id === decided(changes)[id]?.outcome)
    .flatMap((one) => one.grounds.map(({ title }) => title.en ?? ''));
const because = (id: string, changes: Given): readonly string[] =>
  (decided(changes)[id]?.outcomes ?? [])
    .filter((one) => one.id === decided(changes)[id]?.outcome)
    .flatMap((one) => one.grounds.flatMap((ground) => ground.because.map(({ en }) => en ?? '')));

describe('without findings', () => {
  it('nothing is advised, and nothing is open', () => {
    expect(Object.values(decided({})).map(({ id, indicated, settled }) => [id, indicated, settled])).toEqual([
      ['imaging', false, true],
      ['orthopaedics', false, true],
      ['rheumatology', false, true],
    ]);
  });
});

describe('an MRI overview', () => {
  const redFlags: readonly (readonly [string, Given])[] = [
    ['The trouble began before 18', { ageAtOnset: 17 }],
    ['The trouble began before 18 or after 55', { ageAtOnset: 56 }],
    ['Constant or progressive pain', { restPain: true }],
    ['Trauma to the back', { trauma: true, traumaInjury: false }],
    ['Earlier cancer', { cancer: true }],
    ['Suspected inflammation or infection', { inflammationSuspected: true, inflammatorySigns: ['none'] }],
    ['Systemic treatment with steroids', { steroids: true }],
    ['Drug abuse', { drugAbuse: true }],
    ['Reduced general condition', { reducedCondition: true }],
    ['Structural deformity', { deformity: true }],
  ];

  it.each(redFlags)('follows from pain for 22 days with one red flag alone: %s', (title, flag) => {
    expect(outcome('imaging', { painSince: daysAgo(22), ...flag })).toBe('mri-overview');
    expect(because('imaging', { painSince: daysAgo(22), ...flag })).toEqual([expect.stringContaining(title)]);
  });

  it.each(redFlags)('does not follow after 21 days: %s', (_, flag) => {
    expect(outcome('imaging', { painSince: daysAgo(21), ...flag })).toBe(false);
  });

  it.each([18, 55])('does not follow from onset at %d', (ageAtOnset) => {
    expect(outcome('imaging', { painSince: daysAgo(50), ageAtOnset })).toBe(false);
  });

  it('names every red flag that there is', () => {
    const found = because('imaging', { painSince: daysAgo(30), cancer: true, steroids: true });
    expect(found).toEqual(['Earlier cancer', 'Systemic treatment with steroids']);
  });

  it('does not follow from a long time alone', () => {
    expect(outcome('imaging', { painSince: daysAgo(300) })).toBe(false);
  });

  it.each(Object.keys(yellowFlags).filter((code) => code !== 'none'))(
    'follows from pain for 57 days with the yellow flag %s, and not after 56',
    (code) => {
      expect(outcome('imaging', { painSince: daysAgo(57), yellowFlags: [code] })).toBe('mri-overview');
      expect(outcome('imaging', { painSince: daysAgo(56), yellowFlags: [code] })).toBe(false);
    },
  );

  const root: Given = { legPain: 'dermatomal', legPainSince: daysAgo(1), activeTreatment: 'given' };
  it.each([
    [{ ...root, treatmentWeeks: 6, improved: false }, 'mri-overview'],
    [{ ...root, treatmentWeeks: 5, improved: false }, false],
    [{ ...root, treatmentWeeks: 6, improved: true }, false],
    [{ ...root, activeTreatment: 'not-possible' }, 'mri-overview'],
    [{ ...root, activeTreatment: 'not-started' }, false],
    [{ ...root, legPain: 'diffuse', treatmentWeeks: 6, improved: false }, false],
  ])('follows from nerve root pain that treatment does not help: %j → %s', (changes, expected) => {
    expect(outcome('imaging', changes)).toBe(expected);
  });

  it('gives way to CT or a call where MRI is not possible', () => {
    const flagged: Given = { painSince: daysAgo(30), cancer: true };
    expect(outcome('imaging', { ...flagged, mriContraindication: 'pacemaker' })).toBe('ct-or-call');
    expect(because('imaging', { ...flagged, mriContraindication: 'pacemaker' })).toEqual([
      'Contraindication to MRI: Yes, a pacemaker',
      'Earlier cancer',
    ]);
    expect(outcome('imaging', { mriContraindication: 'pacemaker' })).toBe(false);
  });

  it('is not waited for when the referral is acute', () => {
    const flagged: Given = { painSince: daysAgo(30), cancer: true };
    expect(outcome('imaging', { ...flagged, caudaEquina: true })).toBe('acute-first');
  });
});

describe('a referral to orthopaedics', () => {
  it.each([
    ['Cauda equina syndrome', { caudaEquina: true }],
    [
      'Sciatica with rapidly progressing paresis',
      { paresis: 'rapidly-progressing', legPain: 'dermatomal', legPainSince: daysAgo(1) },
    ],
    ['Sciatica with rapidly progressing paresis', { paresis: 'rapidly-progressing' }],
    ['Trauma to the back with strong suspicion', { trauma: true, traumaInjury: true }],
    ['Suspected spondylitis', { infectionSuspected: true }],
  ])('is acute from the first day: %s', (title, changes) => {
    expect(outcome('orthopaedics', changes as Given)).toBe('acute');
    expect(grounds('orthopaedics', changes as Given)).toEqual([expect.stringContaining(title)]);
  });

  it('is not acute after a trauma without such suspicion', () => {
    expect(outcome('orthopaedics', { trauma: true, traumaInjury: false })).toBe(false);
  });

  const sciatica: Given = {
    legPain: 'diffuse',
    legPainSince: daysAgo(43),
    disabling: true,
    abating: false,
    activeTreatment: 'given',
    treatmentWeeks: 4,
    improved: false,
  };
  const stenosis: Given = {
    stenosisSuspected: true,
    painSince: daysAgo(85),
    legPainDominates: true,
    pseudoclaudication: true,
  };
  const lumbago: Given = {
    painSince: daysAgo(120),
    disabling: true,
    workDisabling: true,
    painCare: true,
  };
  it.each<readonly [string, Given, 'planned' | false]>([
    ['sciatica for 43 days', sciatica, 'planned'],
    ['sciatica for 42 days', { ...sciatica, legPainSince: daysAgo(42) }, false],
    ['sciatica that abates', { ...sciatica, abating: true }, false],
    ['sciatica that does not disable', { ...sciatica, disabling: false }, false],
    ['sciatica that nobody has treated', { ...sciatica, activeTreatment: 'not-started' }, false],
    ['sciatica that cannot be treated', { ...sciatica, activeTreatment: 'not-possible' }, 'planned'],
    ['pain along a dermatome', { legPain: 'dermatomal', legPainSince: daysAgo(1) }, 'planned'],
    ['a stable paresis', { paresis: 'stable' }, 'planned'],
    ['another deficit', { neurologicalDeficit: true }, 'planned'],
    ['a positive Lasègue alone', { lasegue: 'positive' }, false],
    ['a suspected tumour', { tumourSuspected: true }, 'planned'],
    ['stenosis for 85 days', stenosis, 'planned'],
    ['stenosis for 84 days', { ...stenosis, painSince: daysAgo(84) }, false],
    ['stenosis without dominating leg pain', { ...stenosis, legPainDominates: false }, false],
    ['stenosis without pseudoclaudication', { ...stenosis, pseudoclaudication: false }, false],
    ['spondylolisthesis', { spondylolisthesis: true }, 'planned'],
    ['disabling pain for 120 days', lumbago, 'planned'],
    ['disabling pain for a year', { ...lumbago, painSince: daysAgo(365) }, 'planned'],
    ['disabling pain for 119 days', { ...lumbago, painSince: daysAgo(119) }, false],
    ['disabling pain before pain care', { ...lumbago, painCare: false }, false],
    ['pain that does not keep from work', { ...lumbago, workDisabling: false }, false],
  ])('is planned or not: %s', (_, changes, expected) => {
    expect(outcome('orthopaedics', changes)).toBe(expected);
  });

  it('is acute where both would be', () => {
    expect(outcome('orthopaedics', { ...sciatica, caudaEquina: true })).toBe('acute');
  });
});

describe('a referral to rheumatology', () => {
  it('follows from the suspicion, with the signs as reasons', () => {
    const signs = { inflammationSuspected: true, inflammatorySigns: ['morning-stiffness', 'worse-at-night'] };
    expect(outcome('rheumatology', signs)).toBe('referral');
    expect(because('rheumatology', signs)).toEqual(['Worse at night', 'Morning stiffness']);
    expect(outcome('rheumatology', { infectionSuspected: true })).toBe(false);
  });
});

describe('what is not known', () => {
  const open = (id: string, changes: Given) => decided(changes)[id]?.open.map(({ key }) => key);

  it('is not taken for a no', () => {
    const unasked: Given = { painSince: daysAgo(30), cancer: null };
    expect(outcome('imaging', unasked)).toBeNull();
    expect(open('imaging', unasked)).toEqual(['cancer']);
    expect(outcome('imaging', { painSince: daysAgo(21), cancer: null })).toBe(false);
  });

  it('does not matter once a ground holds', () => {
    expect(open('imaging', { painSince: daysAgo(30), steroids: true, cancer: null })).toEqual([]);
  });

  it('is asked about in the order of the form', () => {
    expect(open('imaging', { painSince: null, restPain: true })).toEqual(['painSince']);
    expect(open('orthopaedics', { stenosisSuspected: null, painSince: daysAgo(85) })).toEqual([
      'stenosisSuspected',
    ]);
    expect(open('orthopaedics', { stenosisSuspected: null, painSince: daysAgo(84) })).toEqual([]);
    expect(open('imaging', { painSince: daysAgo(30), cancer: true, mriContraindication: null })).toEqual([
      'mriContraindication',
    ]);
  });

  it('leaves every question open that matters in an empty form', () => {
    const empty = Object.fromEntries(Object.keys(nothingFound).map((key) => [key, null])) as Given;
    expect(outcome('imaging', empty)).toBeNull();
    expect(open('rheumatology', empty)).toEqual(['inflammationSuspected']);
    expect(open('orthopaedics', empty)).not.toContain('cancer');
  });
});
