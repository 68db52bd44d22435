import { describe, expect, it } from '@jest/globals';
import type { AnswersOf, TypedForm } from '@kvalreg/declaration';
import {
  settleAnswers,
  occasionForDate,
  scheduleEpisode,
  validateAnswers,
  visibleKeys,
} from '@kvalreg/engine';
import * as cervical from './cervical/case.js';
import * as lumbar from './lumbar/case.js';
import { lumbar as pathway } from './lumbar/pathway.js';

/** Codes and severities of what is wrong with a submitted form; a declared check by its id. */
function findings<F extends TypedForm>(form: F, answers: AnswersOf<F>) {
  const given = answers as Parameters<typeof settleAnswers>[1];
  const options = { today: '2024-06-30', birthDate: '1960-05-01', complete: true, language: 'nb' } as const;
  return validateAnswers(form, settleAnswers(form, given), options).map(
    ({ field, code, severity, params }) =>
      code === 'check' ? `${severity} ${String(params['check'])}` : `${severity} ${code} ${field ?? ''}`,
  );
}
function asked<F extends TypedForm>(form: F, answers: AnswersOf<F>) {
  return [...visibleKeys(form, answers as Parameters<typeof settleAnswers>[1])];
}
const day = (text: string) => text as NonNullable<AnswersOf<typeof lumbar.forms.surgery>['operationDate']>;

const back: AnswersOf<typeof lumbar.forms.surgery> = {
  operationDate: day('2024-05-02'),
  urgency: 'elective',
  previousSurgery: 'none',
  findings: ['herniation'],
  procedures: ['herniation-removal'],
};
const neck: AnswersOf<typeof cervical.forms.surgery> = {
  operationDate: day('2024-05-02'),
  urgency: 'elective',
  previousSurgery: 'none',
  findings: ['herniation'],
  approach: 'anterior',
  procedures: ['discectomy'],
};

describe('the surgeon’s form of the back', () => {
  it.each([
    ['an operation', {}, []],
    // What decides who is counted in an indicator cannot be left out.
    ['no urgency', { urgency: null }, ['error required urgency']],
    ['no word of earlier surgery', { previousSurgery: null }, ['error required previousSurgery']],
    ['no findings', { findings: null }, ['error required findings']],
    ['no procedures', { procedures: null }, ['error required procedures']],
    ['a fusion without technique', { procedures: ['fusion'] }, ['error required fusionTechniques']],
    ['a fusion', { procedures: ['fusion'], fusionTechniques: ['tlif'] }, []],
    ['none beside a finding', { findings: ['none', 'herniation'] }, ['error exclusive-code findings']],
    ['an admission after it', { admissionDate: day('2024-05-03') }, ['error admission-before-operation']],
    ['a discharge before it', { dischargeDate: day('2024-05-01') }, ['error discharge-after-operation']],
    [
      'a stay of more than 30 days',
      { admissionDate: day('2024-05-01'), dischargeDate: day('2024-06-01') },
      ['warning unusual-length-of-stay'],
    ],
  ] as const)('judges %s', (_, answers, expected) => {
    expect(findings(lumbar.forms.surgery, { ...back, ...answers })).toEqual(expected);
  });

  it.each([
    ['fusionTechniques', { procedures: ['fusion'] }],
    ['decompressionSide', { procedures: ['decompression'] }],
    ['otherProcedure', { procedures: ['other'] }],
    ['previousOperations', { previousSurgery: 'both' }],
    ['listhesisMm', { findings: ['degenerative-spondylolisthesis'] }],
    ['paresisGrade', { paresis: true }],
    ['prophylaxisBefore', { thromboprophylaxis: true }],
  ] as const)('asks %s where it matters', (field, answers) => {
    expect(asked(lumbar.forms.surgery, back)).not.toContain(field);
    expect(asked(lumbar.forms.surgery, { ...back, ...answers })).toContain(field);
  });
});

describe('the surgeon’s form of the neck', () => {
  it.each([
    ['an operation', {}, []],
    ['no approach', { approach: null }, ['error required approach']],
    [
      'myelopathy and not',
      { indications: ['myelopathy'], myelopathy: false },
      ['error myelopathy-as-indicated'],
    ],
    ['myelopathy', { indications: ['myelopathy'], myelopathy: true }, []],
    ['a discectomy from behind', { approach: 'posterior' }, ['warning approach-of-the-disc']],
  ] as const)('judges %s', (_, answers, expected) => {
    expect(findings(cervical.forms.surgery, { ...neck, ...answers })).toEqual(expected);
  });
});

describe('the patient’s forms', () => {
  it('refuse a form without any outcome', () => {
    const empty = ['error answered-something'];
    expect(findings(lumbar.forms.baseline, { waitToOperation: 'under-3-months' })).toEqual(empty);
    expect(findings(lumbar.forms.baseline, { 'nrsLeg.nrsLeg': 0 })).toEqual([]);
    expect(findings(lumbar.forms.followUp, { reoperated: false })).toEqual(empty);
    expect(findings(lumbar.forms.followUp, { 'benefit.gpeNo': 1 })).toEqual([]);
    expect(findings(cervical.forms.baseline, { 'ndi.ndi3': 0 })).toEqual([]);
    expect(findings(cervical.forms.followUp, { voiceProblems: false })).toEqual([]);
    expect(findings(cervical.forms.followUp, {})).toEqual(empty);
  });

  it('ask only what can be answered', () => {
    const retired = asked(lumbar.forms.baseline, { workStatus: 'retired', 'nrsLeg.nrsLeg': 0 });
    for (const hidden of ['heavyWork', 'sickLeavePercent', 'legPainDuration', 'analgesicsFrequency'])
      expect(retired).not.toContain(hidden);
    expect(asked(lumbar.forms.baseline, { workStatus: 'sick-leave' })).toContain('sickLeavePercent');
  });
});

describe('the schedule', () => {
  it('follows the operation by 3 and 12 months', () => {
    const dates = scheduleEpisode(pathway, { openedOn: '2024-01-10', indexDate: '2024-01-31' });
    expect(
      dates.map(({ occasion, opensOn, dueOn, closesOn }) => [occasion, opensOn, dueOn, closesOn]),
    ).toEqual([
      ['baseline', '2023-08-04', '2024-01-31', '2024-01-31'],
      ['surgery', '2024-01-10', '2024-01-31', '2025-01-30'],
      ['months3', '2024-04-16', '2024-04-30', '2024-06-29'],
      ['months12', '2025-01-01', '2025-01-31', '2025-05-01'],
    ]);
  });

  it.each([
    ['2024-04-15', null],
    ['2024-04-16', 'months3'],
    ['2024-06-29', 'months3'],
    ['2024-06-30', null],
    ['2025-05-01', 'months12'],
    ['2025-05-02', null],
  ])('an answer of %s counts for %s', (date, occasion) => {
    expect(occasionForDate(pathway, 'followUp', '2024-01-31', date)).toBe(occasion);
  });
});
