import { describe, expect, it } from '@jest/globals';
import { addDays, settleAnswers, decide, type Answers } from '@kvalreg/engine';
import fc from 'fast-check';
import { assessment } from '../forms/assessment.js';
import { yellowFlags } from '../forms/assessment-options.js';

const assessedOn = '2024-05-01';
const limits = [1, 21, 22, 42, 43, 56, 57, 84, 85, 119, 120, 400] as const;
const yes = fc.boolean();
const rarely = fc.integer({ min: 0, max: 5 }).map((n) => n === 0);

const drawn = fc.record({
  pain: fc.constantFrom(...limits),
  legPainFor: fc.constantFrom(...limits),
  ageAtOnset: fc.constantFrom(17, 18, 40, 55, 56),
  legPain: fc.constantFrom('none', 'diffuse', 'dermatomal'),
  disabling: yes,
  abating: yes,
  workDisabling: yes,
  restPain: rarely,
  trauma: rarely,
  traumaInjury: yes,
  cancer: rarely,
  tumourSuspected: rarely,
  inflammationSuspected: rarely,
  infectionSuspected: rarely,
  steroids: rarely,
  drugAbuse: rarely,
  reducedCondition: rarely,
  deformity: rarely,
  yellowFlag: fc.constantFrom(...Object.keys(yellowFlags)),
  caudaEquina: rarely,
  paresis: fc.constantFrom('none', 'none', 'none', 'stable', 'rapidly-progressing'),
  neurologicalDeficit: rarely,
  stenosisSuspected: yes,
  legPainDominates: yes,
  pseudoclaudication: yes,
  spondylolisthesis: rarely,
  activeTreatment: fc.constantFrom('not-started', 'given', 'not-possible'),
  treatmentWeeks: fc.constantFrom(0, 5, 6, 30),
  improved: yes,
  painCare: yes,
  mriContraindication: fc.constantFrom('none', 'none', 'pacemaker', 'other'),
});
type Drawn = typeof drawn extends fc.Arbitrary<infer T> ? T : never;

function answersOf({ pain, legPainFor, yellowFlag, ...rest }: Drawn): Answers {
  return settleAnswers(assessment, {
    ...rest,
    assessedOn,
    painSince: addDays(assessedOn, -pain),
    legPainSince: addDays(assessedOn, -legPainFor),
    yellowFlags: [yellowFlag],
  });
}

/** The programme in plain words of the language: nothing here is read from the declaration. */
function restated(p: Drawn) {
  const acute =
    p.caudaEquina ||
    p.paresis === 'rapidly-progressing' ||
    (p.trauma && p.traumaInjury) ||
    p.infectionSuspected;
  const redFlag =
    p.ageAtOnset < 18 ||
    p.ageAtOnset > 55 ||
    p.restPain ||
    p.trauma ||
    p.cancer ||
    p.inflammationSuspected ||
    p.infectionSuspected ||
    p.steroids ||
    p.drugAbuse ||
    p.reducedCondition ||
    p.deformity;
  const treatedInVain = p.activeTreatment === 'given' && p.treatmentWeeks >= 6 && !p.improved;
  const mri =
    (p.pain > 21 && redFlag) ||
    (p.legPain === 'dermatomal' && (p.activeTreatment === 'not-possible' || treatedInVain)) ||
    (p.pain > 56 && p.yellowFlag !== 'none');
  const planned =
    (p.legPain !== 'none' &&
      p.legPainFor > 42 &&
      p.disabling &&
      !p.abating &&
      p.activeTreatment !== 'not-started') ||
    p.legPain === 'dermatomal' ||
    p.paresis === 'stable' ||
    p.neurologicalDeficit ||
    p.tumourSuspected ||
    (p.stenosisSuspected && p.pain > 84 && p.legPainDominates && p.pseudoclaudication) ||
    p.spondylolisthesis ||
    (p.pain >= 120 && p.disabling && p.workDisabling && p.painCare);
  return {
    imaging: acute
      ? 'acute-first'
      : mri
        ? p.mriContraindication === 'none'
          ? 'mri-overview'
          : 'ct-or-call'
        : null,
    orthopaedics: acute ? 'acute' : planned ? 'planned' : null,
    rheumatology: p.inflammationSuspected ? 'referral' : null,
  };
}

describe('the declared decisions', () => {
  it('are those of the programme, restated', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(drawn, (patient) => {
        const answers = decide(assessment, answersOf(patient));
        const outcomes = Object.fromEntries(answers.map(({ id, outcome }) => [id, outcome]));
        for (const [id, outcome] of Object.entries(outcomes)) seen.add(`${id} ${String(outcome)}`);
        expect(outcomes).toEqual(restated(patient));
        expect(answers.every(({ settled }) => settled)).toBe(true);
      }),
      { numRuns: 3000 },
    );
    expect(seen.size).toBe(9);
  });
});
