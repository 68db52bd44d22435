import { describe, expect, it } from '@jest/globals';
import {
  addDays,
  settleAnswers,
  completenessOf,
  decide,
  evaluateIndicators,
  type Answers,
} from '@kvalreg/engine';
import { columnOf, type Cell } from '@kvalreg/expression';
import fc from 'fast-check';
import { assessment } from '../forms/assessment.js';
import { referral } from '../forms/referral.js';
import { care } from './pathway.js';
import { completeReferral } from './synthetic-referrals.js';

const day = '2024-05-01';

interface Case {
  readonly assessment: Answers;
  readonly referral: Answers | null;
}

const template: Answers = {
  ...Object.fromEntries(
    Object.entries(completeReferral).map(([key, value]) => [key.replace('referral.', ''), value]),
  ),
  referredOn: day,
};
const cases: fc.Arbitrary<Case> = fc
  .record({
    pain: fc.constantFrom(21, 22, 56, 57, null),
    cancer: fc.constantFrom(true, false, null),
    yellowFlags: fc.constantFrom(['avoidance'], ['none'], null),
    caudaEquina: fc.constantFrom(true, false, false, null),
    mriContraindication: fc.constantFrom('none', 'none', 'pacemaker', null),
    plan: fc.constantFrom(['mri-overview'], ['mri-overview', 'orthopaedics'], ['self-care'], null),
    isReferred: fc.boolean(),
    urgency: fc.constantFrom('acute', 'planned'),
    imaging: fc.constantFrom('mri-overview', 'full-mri', 'none', null),
    imagingDays: fc.constantFrom(10, 365, 366, null),
    replyEnclosed: fc.constantFrom(true, true, false, null),
    preparedForSurgery: fc.constantFrom('yes', 'no', null),
    gap: fc.constantFrom(null, null, 'diagnosis', 'training', 'smoking'),
  })
  .map(
    ({
      pain,
      isReferred,
      urgency,
      imaging,
      imagingDays,
      replyEnclosed,
      preparedForSurgery,
      gap,
      ...drawn
    }) => ({
      assessment: settleAnswers(assessment, {
        ...drawn,
        assessedOn: day,
        painSince: pain === null ? null : addDays(day, -pain),
        ageAtOnset: 40,
        legPain: 'none',
        activeTreatment: 'not-started',
        paresis: 'none',
        ...Object.fromEntries(
          ['restPain', 'trauma', 'inflammationSuspected', 'infectionSuspected', 'steroids'].map((key) => [
            key,
            false,
          ]),
        ),
        ...Object.fromEntries(['drugAbuse', 'reducedCondition', 'deformity'].map((key) => [key, false])),
      }),
      referral: isReferred
        ? settleAnswers(referral, {
            ...template,
            urgency,
            imaging,
            imagingOn: imagingDays === null ? null : addDays(day, -imagingDays),
            replyEnclosed,
            preparedForSurgery,
            ...(gap !== null && { [gap]: null }),
          })
        : null,
    }),
  );

function rowOf(one: Case): Readonly<Record<string, Cell>> {
  const placed = (occasion: string, answers: Answers) =>
    Object.entries(answers).map(([key, value]) => [columnOf([occasion, ...key.split('.')]), value]);
  return {
    index_date: day,
    index__year: 2024,
    assessment__answered: true,
    referral__answered: one.referral !== null,
    ...(Object.fromEntries([
      ...placed('assessment', one.assessment),
      ...placed('referral', one.referral ?? {}),
    ]) as Record<string, Cell>),
  };
}

/** k of n by the very rules that the clinician is shown, instead of by the indicator. */
function counted(
  all: readonly Case[],
  holds: (one: Case) => boolean | null | undefined,
): { n: number; k: number } {
  const known = all.map(holds).filter((value) => typeof value === 'boolean');
  return { n: known.length, k: known.filter(Boolean).length };
}

const outcomeOf = (one: Case, id: string) =>
  decide(assessment, one.assessment)
    .find((decision) => decision.id === 'imaging')
    ?.outcomes.find((outcome) => outcome.id === id)?.indicated;
const asksForMri = ({ assessment: { plan } }: Case) => Array.isArray(plan) && plan.includes('mri-overview');

describe('the figures of the care pathway', () => {
  it('count what clinicians are advised and shown', () => {
    const indicators = [
      'mriWithIndication',
      'mriWhereIndicated',
      'referralsComplete',
      'referralsWithCurrentMri',
    ];
    fc.assert(
      fc.property(fc.array(cases, { minLength: 30, maxLength: 60 }), (all) => {
        const results = evaluateIndicators(care, { indicators, groups: [[]] }, all.map(rowOf));
        const found = Object.fromEntries(results.map(({ indicator, n, k = 0 }) => [indicator, { n, k }]));
        expect(found).toEqual({
          mriWithIndication: counted(all, (one) => (asksForMri(one) ? outcomeOf(one, 'mri-overview') : null)),
          mriWhereIndicated: counted(all, (one) => {
            const isMeant =
              outcomeOf(one, 'mri-overview') === true &&
              outcomeOf(one, 'acute-first') === false &&
              one.assessment['mriContraindication'] === 'none';
            return isMeant && Array.isArray(one.assessment['plan']) ? asksForMri(one) : null;
          }),
          referralsComplete: counted(
            all,
            (one) => one.referral && completenessOf(referral, one.referral)?.missing.length === 0,
          ),
          referralsWithCurrentMri: counted(all, ({ referral: sent }) => {
            if (sent?.['urgency'] !== 'planned') return null;
            const { imaging = null, imagingOn = null } = sent;
            if (imaging === 'none') return false;
            const isCurrent = typeof imagingOn === 'string' ? imagingOn >= addDays(day, -365) : null;
            return imaging === null && isCurrent !== false ? null : isCurrent;
          }),
        });
      }),
      { numRuns: 60 },
    );
  });
});
