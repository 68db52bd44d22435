import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { visibleKeys } from '../forms/visibility.js';
import type { Answers } from '../forms/answers.js';
import { completenessOf } from './completeness-of.js';
import { coughForm } from './cough-form.fixture.js';

function inShort(answers: Answers) {
  const found = completenessOf(coughForm, answers);
  return { present: found?.present.map(({ key }) => key), missing: found?.missing.map(({ key }) => key) };
}

describe('completenessOf', () => {
  it('expects what is asked, and nothing else', () => {
    expect(inShort({})).toEqual({ present: [], missing: ['weeks', 'pain.now', 'xRay', 'summary'] });
    expect(inShort({ smokes: true, weeks: 0, xRay: 'none' })).toEqual({
      present: ['weeks', 'xRay'],
      missing: ['packYears', 'pain.now', 'summary'],
    });
    expect(inShort({ packYears: 30 }).present).toEqual([]);
  });

  it.each([
    ['an empty text', { summary: '' }],
    ['an impossible number', { weeks: 101 }],
  ])('does not count %s', (_, answers) => {
    expect(inShort(answers).present).toEqual([]);
  });

  it('counts an answer that is of no use as missing, and says why', () => {
    const at = (xRayWeeks: number) => completenessOf(coughForm, { xRay: 'done', xRayWeeks });
    expect(at(52)?.missing.map(({ key }) => key)).not.toContain('xRayWeeks');
    expect(at(53)?.missing.filter(({ reason }) => reason)).toEqual([
      {
        key: 'xRayWeeks',
        label: { sv: 'Weeks since the X-ray (sv)', en: 'Weeks since the X-ray' },
        page: 'rest',
        reason: { sv: 'The X-ray is older than a year. (sv)', en: 'The X-ray is older than a year.' },
      },
    ]);
  });

  it('is nothing where a form expects nothing', () => {
    const { completeness: _, ...form } = coughForm;
    expect(completenessOf(form, {})).toBeNull();
  });

  it('has each expected question once, there or missing', () => {
    const answers = fc.record({
      weeks: fc.constantFrom(null, 5),
      smokes: fc.constantFrom(null, true, false),
      packYears: fc.constantFrom(null, 5),
      xRay: fc.constantFrom(null, 'none', 'done'),
      xRayWeeks: fc.constantFrom(null, 52, 53),
    });
    fc.assert(
      fc.property(answers, (given) => {
        const asked = visibleKeys(coughForm, given);
        const expected = (coughForm.completeness?.fields ?? []).filter((key) => asked.has(key));
        const isThere = (key: string) =>
          (given[key as keyof typeof given] ?? null) !== null &&
          !(key === 'xRayWeeks' && given.xRayWeeks === 53);
        expect(inShort(given)).toEqual({
          present: expected.filter(isThere),
          missing: expected.filter((key) => !isThere(key)),
        });
      }),
    );
  });
});
