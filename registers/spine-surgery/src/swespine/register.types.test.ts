import { expect, it } from '@jest/globals';
import type { AnswersOf } from '@kvalreg/declaration';
import { eq, gte, includes, isKnown } from '@kvalreg/expression';
import type { At } from './dimensions.js';
import type { surgery } from './forms/surgery.js';

/** Never called: the compiler reads it, and reports an `@ts-expect-error` that has nothing to expect. */
function mistakes(at: At) {
  return [
    eq(at.surgery.diagnosis, 'central-spinal-stenosis'),
    // @ts-expect-error no such diagnosis
    eq(at.surgery.diagnosis, 'central-stenosis'),
    includes(at.surgery.complications, 'dural-tear'),
    // @ts-expect-error no such complication
    includes(at.surgery.complications, 'duratear'),
    // @ts-expect-error the diagnosis is not asked at the follow-up
    isKnown(at.year1.diagnosis),
    // @ts-expect-error Global Assessment compares with before surgery and is not asked there
    isKnown(at.baseline.gaLeg),
    // @ts-expect-error there is no follow-up after three years
    isKnown(at.year3.nrsBack.score),
    // @ts-expect-error the index is a number from 0 to 1, not the answer of one question
    isKnown(at.year1.eq5d.score),
    // @ts-expect-error a diagnosis is not a number
    gte(at.surgery.diagnosis, 1),
  ];
}
const complications: AnswersOf<typeof surgery> = {
  // @ts-expect-error no such complication
  complications: ['fever'],
};

it('knows its own names', () => {
  expect([mistakes, complications]).toHaveLength(2);
});
