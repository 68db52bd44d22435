import { describe, expect, it } from '@jest/globals';
import { settleAnswers, completenessOf, validateAnswers, type Answers } from '@kvalreg/engine';
import { completeReferral } from '../care/synthetic-referrals.js';
import { referral } from './referral.js';

const planned: Answers = {
  ...Object.fromEntries(
    Object.entries(completeReferral).map(([key, value]) => [key.replace('referral.', ''), value]),
  ),
  referredOn: '2024-05-01',
  urgency: 'planned',
  imaging: 'mri-overview',
  imagingOn: '2024-02-01',
  replyEnclosed: true,
  preparedForSurgery: 'yes',
};
const missing = (answers: Answers) =>
  completenessOf(referral, answers)?.missing.map(({ key, reason }) =>
    reason ? `${key}: ${reason.en}` : key,
  );

describe('the referral', () => {
  it('is complete with all that the template asks for', () => {
    expect(missing(planned)).toEqual([]);
    expect(completenessOf(referral, planned)?.present).toHaveLength(27);
  });

  it.each((referral.completeness?.fields ?? []).filter((key) => !['imaging', 'trained'].includes(key)))(
    'lacks %s alone',
    (key) => {
      expect(missing({ ...planned, [key]: null })).toEqual([key]);
    },
  );

  it.each([
    [
      'an examination',
      { imaging: 'none' },
      ['imaging: A planned referral is to be preceded by an MRI overview.'],
    ],
    ['the reply', { replyEnclosed: false }, ['replyEnclosed: Enclose a copy of the reply.']],
    [
      'a current examination',
      { imagingOn: '2023-05-01' },
      ['imagingOn: The examination is older than 1 year (365 days).'],
    ],
  ])('counts as lacking %s', (_, changes, expected) => {
    expect(missing({ ...planned, ...changes })).toEqual(expected);
  });

  it('needs no examination when it is acute', () => {
    expect(
      missing({ ...planned, urgency: 'acute', imaging: null, imagingOn: null, replyEnclosed: null }),
    ).toEqual([]);
  });

  it('asks how often and how long only of those who have exercised', () => {
    expect(missing({ ...planned, trained: false, training: null })).toEqual([]);
  });

  it.each([
    ['2023-05-02', []],
    ['2023-05-01', ['warning imaging-is-current']],
    ['2024-05-02', ['error imaging-before-referral']],
  ])('judges an examination of %s', (imagingOn, expected) => {
    const found = validateAnswers(referral, settleAnswers(referral, { ...planned, imagingOn }), {
      today: '2024-06-01',
      complete: true,
      language: 'en',
    });
    expect(found.map(({ severity, params }) => `${severity} ${String(params['check'])}`)).toEqual(expected);
  });

  it('is never refused for what it lacks', () => {
    const bare = { referredOn: '2024-05-01', urgency: 'planned' };
    const found = validateAnswers(referral, bare, { today: '2024-06-01', complete: true, language: 'en' });
    expect(found).toEqual([]);
  });
});
