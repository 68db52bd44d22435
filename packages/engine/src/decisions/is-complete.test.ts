import { describe, expect, it } from '@jest/globals';
import { isComplete } from '@kvalreg/declaration';
import { evaluate, keyOf } from '@kvalreg/expression';
import fc from 'fast-check';
import { settleAnswers } from '../forms/visibility.js';
import { completenessOf } from './completeness-of.js';
import { coughForm } from './cough-form.fixture.js';

const anyAnswers = fc.record({
  weeks: fc.constantFrom(null, 5),
  smokes: fc.constantFrom(null, true, false),
  packYears: fc.constantFrom(null, 5),
  'pain.now': fc.constantFrom(null, 5),
  'pain.worst': fc.constantFrom(null, 5),
  xRay: fc.constantFrom(null, 'none', 'done'),
  xRayWeeks: fc.constantFrom(null, 52, 53),
  summary: fc.constantFrom(null, 'Text'),
});

describe('isComplete', () => {
  it('says of a stored form what completenessOf says', () => {
    const { node } = isComplete(coughForm, 'visit');
    const seen = new Set<boolean>();
    fc.assert(
      fc.property(anyAnswers, (drawn) => {
        const answers = settleAnswers(coughForm, drawn);
        const complete = completenessOf(coughForm, answers)?.missing.length === 0;
        seen.add(complete);
        expect(evaluate(node, ([, ...path]) => answers[keyOf(path)])).toBe(complete);
      }),
      { numRuns: 2000 },
    );
    expect(seen.size).toBe(2);
  });

  it('refuses a form that expects nothing, or what it lacks', () => {
    const { completeness, ...form } = coughForm;
    expect(() => isComplete(form)).toThrow('declares no completeness');
    const title = completeness?.title ?? {};
    expect(() => isComplete({ ...form, completeness: { title, fields: ['weks'] } })).toThrow('"weks"');
    expect(() => isComplete({ ...form, completeness: { title, fields: ['pain.nwo'] } })).toThrow(
      '"pain.nwo"',
    );
  });
});
