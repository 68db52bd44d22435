import { describe, expect, it } from '@jest/globals';
import type { Instrument } from '@kvalreg/declaration';
import { defineInstrument } from '@kvalreg/declaration';
import { div, sub, sum } from '@kvalreg/expression';
import { painScale } from '../forms/visit-form.fixture.js';
import { workAbility } from '../forms/scoring/work-ability.fixture.js';
import fc from 'fast-check';
import type { InstrumentResolver } from './verification.js';
import { verifyScores } from './verify-scores.js';

const label = { en: 'Any' };
const digit = { kind: 'integer', min: 1, max: 3, label } as const;
const twoDimensions = defineInstrument({
  id: 'two',
  version: '1',
  title: label,
  items: { walking: digit, painAtRest: digit },
  scores: (item) => ({
    index: {
      label,
      range: [0, 1],
      better: 'higher',
      decimals: 3,
      value: sub(1, div(sum([item.walking, item.painAtRest], { minAnswered: 2 }), 7)),
    },
  }),
  missingRule: label,
  licence: { holder: 'none', itemTextMayShip: 'yes' },
  sources: ['Made up.'],
});

const known: Readonly<Record<string, Instrument>> = {
  pain: painScale,
  work: workAbility,
  two: twoDimensions,
};
const resolver: InstrumentResolver = {
  instrument: (id, params) => {
    const instrument = Object.hasOwn(known, id) ? known[id] : undefined;
    if (Object.keys(params).length > 0) return { problem: `no setting ${Object.keys(params).join()}` };
    return instrument ? { instrument } : { problem: `no instrument ${id}` };
  },
  valueSet: (id, levels) =>
    id === 'set' && levels === 3 ? { instrument: twoDimensions } : { problem: `no value set ${id}` },
};
const differencesOf = (...cases: readonly unknown[]) => verifyScores(cases, resolver).differences;

describe('a case of answers', () => {
  const sound = {
    id: 'pain-1',
    instrument: 'pain',
    answers: { now: 3, worst: 4 },
    expected: { scores: { mean: 3.5 }, category: { band: 'high' }, reason: {} },
  };

  it('passes when everything that it mentions is met', () => {
    expect(verifyScores({ note: 'any', vectors: [sound] }, resolver)).toEqual({
      total: 1,
      passed: 1,
      differences: [],
    });
    expect(verifyScores({ cases: [sound, sound] }, resolver)).toMatchObject({ total: 2, passed: 2 });
  });

  it('meets numbers to a millionth, and lists in any order', () => {
    const nearly = { ...sound, expected: { scores: { mean: 3.5 + 9e-7 } } };
    const hardly = { ...sound, expected: { scores: { mean: 3.5 + 2e-6 } } };
    expect(differencesOf(nearly)).toEqual([]);
    expect(differencesOf(hardly)).toEqual([
      { case: 'pain-1', field: 'scores.mean', expected: 3.500002, got: 3.5 },
    ]);
    const list = (found: readonly string[]) => ({
      instrument: 'work',
      answers: { diagnoses: ['F32', 'M48'] },
      expected: { category: { found } },
    });
    expect(differencesOf(list(['mood', 'spine']))).toEqual([]);
    expect(differencesOf(list(['mood']), list(['mood', 'mood']))).toHaveLength(2);
  });

  it.each([
    ['left out', {}, 'missing-items'],
    ['null', { now: 3, worst: null }, 'missing-items'],
  ])('takes an answer that is %s for unanswered', (_, answers, reason) => {
    const expected = { scores: { mean: null }, category: { band: null }, reason: { mean: reason } };
    expect(differencesOf({ ...sound, answers, expected })).toEqual([]);
  });

  it.each([[11], ['3'], [true], [2.5], [[3]], [{}], [Number.POSITIVE_INFINITY]])(
    'refuses the record for the answer %j',
    (now) => {
      const expected = { scores: {}, category: {}, reason: { '*': 'out-of-range' } };
      expect(differencesOf({ ...sound, answers: { now, worst: 4 }, expected })).toEqual([]);
      expect(differencesOf({ ...sound, answers: { now, worst: 4 } })).toHaveLength(2);
    },
  );

  it('names items as the declaration does, or in snake_case', () => {
    const given = (answers: unknown) => ({
      instrument: 'two',
      answers,
      expected: { scores: { index: 1 - 4 / 7 } },
    });
    expect(
      differencesOf(given({ walking: 1, pain_at_rest: 3 }), given({ walking: 1, painAtRest: 3 })),
    ).toEqual([]);
    expect(differencesOf(given({ walking: 1, pain_at_rest: 3, painAtRest: 3 }))).toMatchObject([
      { field: 'answers', got: expect.stringContaining('answered twice') },
    ]);
  });

  it.each([
    ['unknown', 'pian'],
    ['inherited', 'constructor'],
    ['special', '__proto__'],
  ])('says that an %s item is none', (_, name) => {
    const answers = JSON.parse(`{ "now": 3, "worst": 4, "${name}": 1 }`) as unknown;
    expect(differencesOf({ ...sound, answers })).toEqual([
      {
        case: 'pain-1',
        field: 'answers',
        expected: 'answers to now, worst',
        got: `unknown item "${name}": remove it or correct the name`,
      },
    ]);
  });

  it.each([
    ['a score that there is not', { expected: { scores: { total: 3 } } }, 'scores.total'],
    ['a known score as missing', { expected: { scores: { mean: null } } }, 'scores.mean'],
    ['another word', { expected: { category: { band: 'low' } } }, 'category.band'],
    ['a reason', { expected: { reason: { mean: 'missing-items' } } }, 'reason.mean'],
    ['nothing', { expected: { scores: {}, category: {} } }, 'expected'],
    ['nothing at all', { expected: undefined }, 'expected'],
    ['an unknown instrument', { instrument: 'odi' }, 'instrument'],
    ['an instrument without a name', { instrument: 7 }, 'instrument'],
    ['a setting that there is not', { params: { missing: 'half' } }, 'instrument'],
    ['settings that are none', { params: 'half' }, 'params'],
    ['answers that are none', { answers: [3, 4] }, 'answers'],
  ])('differs when it expects %s', (_, changes, field) => {
    expect(differencesOf({ ...sound, ...changes })).toMatchObject([{ case: 'pain-1', field }]);
  });
});

describe('a case of change', () => {
  const sound = {
    id: 'change-1',
    kind: 'change',
    baseline: 40,
    followup: 21,
    higherIsBetter: false,
    rules: { disc: ['points', 20], stenosis: ['percent', 30] },
    expected: { change: 19, percent: 47.5, disc: false, stenosis: true },
  };

  it.each([
    ['worse and better', {}],
    [
      'a baseline of 0',
      {
        baseline: 0,
        expected: {
          change: -21,
          percent: null,
          disc: false,
          stenosis: null,
          reason: 'undefined-baseline-zero',
        },
      },
    ],
    [
      'a missing score',
      {
        followup: null,
        expected: { change: null, percent: null, disc: null, stenosis: null, reason: 'missing-score' },
      },
    ],
    ['a score left out', { baseline: undefined, expected: { change: null, reason: 'missing-score' } }],
    [
      'a limit of three tenths',
      {
        baseline: 0.42,
        followup: 0.72,
        higherIsBetter: true,
        rules: { gain: ['points', 0.3] },
        expected: { change: 0.3, gain: true },
      },
    ],
    [
      'a negative baseline',
      { baseline: -1, expected: { change: -22, percent: null, reason: 'not-applicable' } },
    ],
  ])('passes with %s', (_, changes) => {
    expect(differencesOf({ ...sound, ...changes })).toEqual([]);
  });

  it.each([
    ['another change', { expected: { change: 20 } }, 'change'],
    ['an unknown rule', { expected: { neck: true } }, 'neck'],
    ['text', { baseline: '40' }, 'baseline'],
    ['a rule of another kind', { rules: { disc: ['times', 2] } }, 'rules.disc'],
    ['a rule that is none', { rules: { disc: 20 } }, 'rules.disc'],
    ['rules that are none', { rules: [] }, 'rules'],
    ['a direction that is none', { higherIsBetter: 'no' }, 'higherIsBetter'],
    ['nothing', { expected: {} }, 'expected'],
  ])('differs with %s', (_, changes, field) => {
    expect(differencesOf({ ...sound, ...changes })).toMatchObject([{ case: 'change-1', field }]);
  });
});

describe('a case of a value set', () => {
  const set = (...testVectors: readonly unknown[]) => ({ id: 'set', levels: 3, decimals: 3, testVectors });
  const differencesIn = (...testVectors: readonly unknown[]) =>
    verifyScores({ valueSets: [set(...testVectors)] }, resolver).differences;

  it('passes with the rounded value, the exact one, or both', () => {
    const vectors = [
      { profile: '13', value: 0.429 },
      { profile: '13', exact: 3 / 7 },
      { profile: '11', value: 0.714, exact: 5 / 7 },
      { profile: '19', value: null },
      { profile: '1', value: null },
      { profile: '1x', value: null, exact: null },
    ];
    expect(verifyScores(set(...vectors), resolver)).toEqual({ total: 6, passed: 6, differences: [] });
    expect(differencesIn(...vectors)).toEqual([]);
  });

  it('differs in what is wrong', () => {
    expect(differencesIn({ profile: '13', value: 0.428, exact: 0.4285 })).toEqual([
      { case: 'set 13', field: 'value', expected: 0.428, got: 0.429 },
      { case: 'set 13', field: 'exact', expected: 0.4285, got: expect.closeTo(0.428571, 6) },
    ]);
    expect(
      differencesIn({ profile: '19', value: 0.5 }, { profile: 13, value: 1 }, { profile: '11' }, 7),
    ).toMatchObject([
      { field: 'value', got: null },
      { case: 'set vector 2', field: 'profile' },
      { case: 'set 11', field: 'value' },
      { case: 'set vector 4', field: 'profile' },
    ]);
  });

  it('is not passed over when the set is unknown or incomplete', () => {
    const vector = { profile: '11', value: 1 };
    const valueSets = [{ ...set(vector), id: 'other' }, { testVectors: [vector] }, 7];
    expect(verifyScores({ valueSets }, resolver)).toMatchObject({ total: 3, passed: 0 });
  });
});

describe('a file', () => {
  it.each([
    [null],
    [7],
    ['x'],
    [{}],
    [[]],
    [{ vectors: [] }],
    [{ valueSets: [{ id: 'a', testVectors: [] }] }],
  ])('%j verifies nothing, and says so', (file) => {
    expect(() => verifyScores(file, resolver)).toThrow('The file holds no cases');
  });

  it('may hold anything, without a crash', () => {
    const names = fc.constantFrom(
      'id',
      'instrument',
      'answers',
      'expected',
      'scores',
      'kind',
      'now',
      'rules',
    );
    const anything = fc.letrec((tie) => ({
      value: fc.oneof(
        fc.constantFrom('pain', 'work', 'two', 'set', 'change', 'points', '__proto__', 'diagnoses'),
        fc.jsonValue({ maxDepth: 1 }),
        fc.array(tie('value'), { maxLength: 3 }),
        fc.dictionary(names, tie('value'), { maxKeys: 5 }),
      ),
    })).value;
    const sound = { instrument: 'work', kind: 'any', answers: {}, expected: { scores: { total: null } } };
    const field = fc.constantFrom('instrument', 'answers', 'expected', 'params', 'kind', 'id');
    fc.assert(
      fc.property(field, anything, (name, value) => {
        const { total } = verifyScores({ vectors: [{ ...sound, [name]: value }, value] }, resolver);
        expect(total).toBe(2);
      }),
      { numRuns: 500 },
    );
    fc.assert(
      fc.property(anything, (answer) => {
        const answers = { diagnoses: answer, prognosis: answer, from: answer };
        expect(verifyScores([{ ...sound, answers }], resolver).total).toBe(1);
      }),
      { numRuns: 500 },
    );
  });

  it('counts a case that is none as different', () => {
    expect(verifyScores([7, null, { id: '' }], resolver)).toMatchObject({
      total: 3,
      passed: 0,
      differences: [{ case: 'case 1' }, { case: 'case 2' }, { case: 'case 3', field: 'instrument' }],
    });
  });
});
