import { describe, expect, it } from '@jest/globals';
import type { AnswersOf, TypedForm } from '@kvalreg/declaration';
import { settleAnswers, validateAnswers, visibleKeys } from '@kvalreg/engine';
import { baseline } from './baseline.js';
import { followUp } from './follow-up.js';
import { surgery } from './surgery.js';

/** Codes and severities of what is wrong with a submitted form; a declared check by its id. */
function findings<F extends TypedForm>(form: F, answers: AnswersOf<F>) {
  const given = answers as Parameters<typeof settleAnswers>[1];
  const options = { today: '2024-06-30', birthDate: '1960-05-01', complete: true, language: 'en' } as const;
  return validateAnswers(form, settleAnswers(form, given), options).map(
    ({ field, code, severity, params }) =>
      code === 'check' ? `${severity} ${String(params['check'])}` : `${severity} ${code} ${field ?? ''}`,
  );
}
function asked<F extends TypedForm>(form: F, answers: AnswersOf<F>) {
  return [...visibleKeys(form, answers as Parameters<typeof settleAnswers>[1])];
}

const operation: AnswersOf<typeof surgery> = {
  operationDate: '2024-05-02' as NonNullable<AnswersOf<typeof surgery>['operationDate']>,
  diagnosis: 'central-spinal-stenosis',
  procedure: 'decompression-midline-preserving',
};
const day = (text: string) => text as NonNullable<AnswersOf<typeof surgery>['operationDate']>;

describe('the form before surgery', () => {
  it('asks for how long only those who have pain, and those who skipped the scale', () => {
    expect(asked(baseline, { 'nrsLeg.nrsLeg': 0 })).not.toContain('legPainDuration');
    expect(asked(baseline, { 'nrsLeg.nrsLeg': 1 })).toContain('legPainDuration');
    expect(asked(baseline, {})).toEqual(expect.arrayContaining(['legPainDuration', 'backPainDuration']));
    expect(asked(baseline, { 'nrsBack.nrsBack': 0 })).not.toContain('backPainDuration');
  });

  it.each([
    ['nothing', {}, ['error answered-something']],
    ['habits only', { smoker: true, heightCm: 170 }, ['error answered-something']],
    ['one ODI question', { 'odi.odi7': 0 }, []],
    ['one EQ-5D question', { 'eq5d.ad': 1 }, []],
    ['no pain at all', { 'nrsBack.nrsBack': 0 }, []],
    ['a usual body', { 'nrsBack.nrsBack': 5, heightCm: 180, weightKg: 82.5 }, []],
    [
      'a weight in the wrong field',
      { 'nrsBack.nrsBack': 5, heightCm: 182, weightKg: 180 },
      ['warning unusual-bmi'],
    ],
    ['too low a weight', { 'nrsBack.nrsBack': 5, heightCm: 190, weightKg: 40 }, ['warning unusual-bmi']],
    ['pain above the scale', { 'nrsBack.nrsBack': 11 }, ['error out-of-range nrsBack.nrsBack']],
  ])('judges %s', (_, answers, expected) => {
    expect(findings(baseline, answers)).toEqual(expected);
  });
});

describe('the surgeon’s form', () => {
  it('accepts an operation', () => {
    expect(
      findings(surgery, { ...operation, complications: ['none'], dischargeDate: day('2024-05-03') }),
    ).toEqual([]);
  });

  it('is short for an ordinary operation', () => {
    expect(asked(surgery, { ...operation, reoperation: false })).toEqual([
      'operationDate',
      'diagnosis',
      'procedure',
      'levels',
      'dischargeDate',
      'complications',
      'reoperation',
    ]);
  });

  it.each([
    ['implants', { procedure: 'plif-tlif' }],
    ['implantProduct', { procedure: 'alif', implants: ['cage'] }],
    ['otherProcedure', { procedure: 'other' }],
    ['otherDiagnosis', { diagnosis: 'other' }],
    ['vertebralFracture', { diagnosis: 'other' }],
    ['otherComplication', { complications: ['dural-tear', 'other'] }],
    ['reoperationCause', { reoperation: true }],
    ['earlierOperationDate', { reoperation: true }],
  ] as const)('asks %s where it matters', (field, answers) => {
    expect(asked(surgery, operation)).not.toContain(field);
    expect(asked(surgery, { ...operation, ...answers })).toContain(field);
  });

  it('does not ask for the product where there is no implant', () => {
    expect(asked(surgery, { procedure: 'alif', implants: ['none'] })).not.toContain('implantProduct');
    expect(asked(surgery, { procedure: 'alif' })).not.toContain('implantProduct');
  });

  it.each([
    [
      'a vertebral fracture',
      { diagnosis: 'other', otherDiagnosis: 'L1', vertebralFracture: true },
      ['error fracture-belongs-elsewhere'],
    ],
    [
      'another diagnosis without a name',
      { diagnosis: 'other', vertebralFracture: false },
      ['error required otherDiagnosis'],
    ],
    [
      'an operation in the future',
      { operationDate: day('2024-07-01') },
      ['error in-the-future operationDate'],
    ],
    [
      'an operation before birth',
      { operationDate: day('1960-04-30') },
      ['error before-birth operationDate', 'error too-early operationDate'],
    ],
    ['no date', { operationDate: null }, ['error required operationDate']],
    [
      'a discharge before the operation',
      { dischargeDate: day('2024-05-01') },
      ['error discharge-after-operation'],
    ],
    ['a discharge on the same day', { dischargeDate: day('2024-05-02') }, []],
    ['a stay of 30 days', { dischargeDate: day('2024-06-01') }, []],
    ['a stay of 31 days', { dischargeDate: day('2024-06-02') }, ['warning unusual-length-of-stay']],
    [
      'none beside a complication',
      { complications: ['none', 'dural-tear'] },
      ['error exclusive-code complications'],
    ],
    [
      'an earlier operation that is later',
      { reoperation: true, earlierOperationDate: day('2024-05-03') },
      ['error earlier-operation-is-earlier'],
    ],
  ] as const)('judges %s', (_, answers, expected) => {
    expect(findings(surgery, { ...operation, ...answers })).toEqual(expected);
  });

  it('tells where vertebral fractures belong', () => {
    const answers = { ...operation, diagnosis: 'other', otherDiagnosis: 'L1', vertebralFracture: true };
    const told = validateAnswers(surgery, answers, { today: '2024-06-30', complete: true, language: 'sv' });
    expect(told.map(({ field, message }) => [field, message])).toEqual([
      ['vertebralFracture', expect.stringContaining('Svenska frakturregistret')],
    ]);
  });
});

describe('the follow-up', () => {
  it('asks about work only what follows from the occupation', () => {
    const work = ['workCapacity', 'absentBecauseOfBack'];
    const shown = (answers: AnswersOf<typeof followUp>) =>
      work.filter((name) => asked(followUp, answers).includes(name));
    expect(shown({ work: 'working' })).toEqual(['workCapacity']);
    expect(shown({ work: 'sick-leave' })).toEqual(['absentBecauseOfBack']);
    expect(shown({ work: 'retired' })).toEqual([]);
    expect(shown({})).toEqual([]);
  });

  it('refuses a form without outcome and takes one with pain', () => {
    expect(findings(followUp, { work: 'working' })).toEqual(['error answered-something']);
    expect(findings(followUp, { 'nrsLeg.nrsLeg': 2, 'gaLeg.ga': 2, 'satisfaction.satSe': 1 })).toEqual([]);
  });
});
