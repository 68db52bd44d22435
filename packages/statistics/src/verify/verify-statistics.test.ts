import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { methods } from './methods.js';
import { verifyStatistics } from './verify-statistics.js';

interface CaseFile {
  readonly origin: string;
  readonly cases: readonly { readonly id: string; readonly method?: string; readonly fn?: string }[];
}

function readCases(name: string): CaseFile {
  return JSON.parse(readFileSync(new URL(`../data/${name}`, import.meta.url), 'utf8')) as CaseFile;
}

const files = [
  'r-cases',
  'r-edge-cases',
  'r-comparison-cases',
  'r-model-cases',
  'register-cases',
  'register-edge-cases',
].map((name) => readCases(`${name}.json`));

describe.each(files)('$origin', ({ cases }) => {
  it('agrees in every field', () => {
    const result = verifyStatistics({ cases });
    expect(result.differences).toEqual([]);
    expect(result.unsupported).toEqual([]);
    expect(result.passed).toBe(cases.length);
    expect(result.total).toBe(cases.length);
  });

  it.each([...cases])('notices an altered number in $id', (reference) => {
    const altered = alterFirstNumber(reference);
    const result = verifyStatistics({ cases: [altered] });
    expect(result.passed).toBe(0);
    expect(result.differences).toHaveLength(1);
    expect(result.differences[0]?.case).toBe(reference.id);
  });
});

describe('verifyStatistics', () => {
  it('has a case for every method', () => {
    const names = new Set(files.flatMap(({ cases }) => cases.map(({ method, fn }) => method ?? fn)));
    expect(Object.keys(methods).filter((name) => !names.has(name))).toEqual([]);
  });

  const wilson = { method: 'proportion_ci', input: { events: 3, n: 21 } };

  it('names case, field, expected and got of a difference', () => {
    const result = verifyStatistics({
      cases: [{ ...wilson, id: 'a', expected: { proportion: 0.2, wilson: [0, null] } }],
    });
    expect(result).toMatchObject({ total: 1, passed: 0, unsupported: [], compared: 3 });
    expect(result.differences).toEqual([
      { case: 'a', field: 'proportion', expected: 0.2, got: 1 / 7 },
      { case: 'a', field: 'wilson[0]', expected: 0, got: expect.closeTo(0.0498101249972527, 12) },
      { case: 'a', field: 'wilson[1]', expected: null, got: expect.closeTo(0.346360602806209, 12) },
    ]);
  });

  it('lists what it cannot compute instead of passing it', () => {
    const result = verifyStatistics({
      cases: [
        { id: 'unknown', method: 'horoscope', input: {}, expected: {} },
        { id: 'inherited', method: 'constructor', input: {}, expected: {} },
        { id: 'field', ...wilson, expected: { proportion: 1 / 7, luck: 1 } },
        { id: 'empty', ...wilson, expected: {} },
        { id: 'input', method: 'proportion_ci', input: { events: 'three', n: 21 }, expected: {} },
        'no case',
        { method: 'wilson', expected: {} },
      ],
    });
    expect(result.passed).toBe(0);
    expect(result.unsupported).toEqual([
      { case: 'unknown', reason: 'The method horoscope is unknown.' },
      { case: 'inherited', reason: 'The method constructor is unknown.' },
      { case: 'field', reason: 'The field luck is not computed.' },
      { case: 'empty', reason: 'The case expects nothing that could be compared.' },
      { case: 'input', reason: 'events must be a number.' },
      { case: '#6', reason: 'A case must be an object.' },
      { case: '#7', reason: 'input must be an object.' },
    ]);
  });

  it('takes the refusal of data for the error that a case expects, and no other', () => {
    const impossible = { method: 'proportion_ci', input: { events: 30, n: 21 } };
    const result = verifyStatistics({
      cases: [
        { id: 'refused', ...impossible, expected: { error: true } },
        { id: 'accepted', ...wilson, expected: { error: true } },
        { id: 'surprise', ...impossible, expected: { proportion: 1 } },
      ],
    });
    expect(result.passed).toBe(1);
    expect(result.differences.map(({ case: name, field }) => [name, field])).toEqual([
      ['accepted', 'error'],
      ['surprise', 'error'],
    ]);
  });

  it('takes data that cannot be read as the method has them for refused, where that is expected', () => {
    const unreadable = { fn: 'beregn_kompletthet', input: { columns: { a: [1] }, variabel: 1 } };
    const result = verifyStatistics({
      cases: [
        { id: 'refused', ...unreadable, expected: { error: true } },
        { id: 'unread', ...unreadable, expected: { rows: [] } },
        { id: 'unknown', fn: 'horoscope', input: {}, expected: { error: true } },
      ],
    });
    expect(result).toMatchObject({ total: 3, passed: 1, differences: [] });
    expect(result.unsupported.map(({ case: name }) => name)).toEqual(['unread', 'unknown']);
  });

  it('compares an empty list, which is as good an answer as any', () => {
    const input = { columns: { g: [], ki_krit_teller: [], ki_krit_nevner: [] } };
    const empty = { fn: 'aggreger_ki_prop', args: { group_by: ['g'] }, input };
    const result = verifyStatistics([
      { id: 'none', ...empty, expected: { rows: [] } },
      { id: 'some', ...empty, expected: { rows: [{ est: 1 }] } },
    ]);
    expect(result).toMatchObject({ total: 2, passed: 1, compared: 1 });
    expect(result.differences).toEqual([{ case: 'some', field: 'rows.length', expected: 1, got: 0 }]);
  });

  it('takes the tolerance that a case states', () => {
    const near = { ...wilson, expected: { proportion: 0.1429 } };
    const result = verifyStatistics([
      { id: 'as R', ...near },
      { id: 'wide', ...near, tolerance_abs: 1e-4 },
      { id: 'tight', ...near, tolerance_abs: 1e-5 },
    ]);
    expect(result.differences.map(({ case: name }) => name)).toEqual(['as R', 'tight']);
  });

  it('takes no other code for one that it knows, and no list of another length', () => {
    const level = { value: 0.5, green: 0.8, yellow: 0.6 };
    const table = [{ delskala: 's', variabel: 'a', verdi: 1, koeffisient: 2 }];
    const scores = { columns: { a: [1, null] }, skaaringstabell: table };
    const result = verifyStatistics([
      { id: 'direction', fn: 'skde_level', input: { ...level, direction: 5 }, expected: { level: 'L' } },
      { id: 'flag', fn: 'skaar_datasett', args: { godta_manglende: 1 }, input: scores, expected: {} },
      {
        id: 'length',
        method: 'std_rate_direct',
        input: { count: [1], pop: [9, 9], stdpop: [1] },
        expected: {},
      },
    ]);
    expect(result.passed).toBe(0);
    expect(result.unsupported.map(({ reason }) => reason)).toEqual([
      'direction is 5: it must be 0, 1, true or false.',
      'pop holds 2 numbers, and must hold 1.',
    ]);
    expect(result.differences).toMatchObject([
      { case: 'flag', got: 'godta_manglende is 1: it must be true or false.' },
    ]);
  });

  it('groups by a column with an underscore in its name', () => {
    const input = { columns: { y: [1, 0, 1], age_group: ['old', 'old', 'young'] } };
    const expected = { by_age_group: { age_group: ['old', 'young'], k: [1, 1], n: [2, 1] } };
    expect(verifyStatistics([{ id: 'g', method: 'indicator_grouped', input, expected }]).passed).toBe(1);
  });

  it('asks p-values for their digits however small they are', () => {
    const input = { events1: 400, n1: 400, events2: 0, n2: 400 };
    const [reference] = verifyStatistics({
      cases: [{ id: 'p', method: 'proportion_diff', input, expected: { p_value_chisq: 0 } }],
    }).differences;
    expect(reference?.got).toBeGreaterThan(0);
    expect(reference?.got).toBeLessThan(1e-170);
  });

  it('never throws', () => {
    const name = fc.constantFrom(...Object.keys(methods));
    const input = fc.dictionary(
      fc.constantFrom('columns', 'x', 'events', 'n', 'times', 'levels', 'p', 'y'),
      fc.jsonValue(),
    );
    const anyCase = fc.record({ id: fc.string(), method: name, input, expected: fc.jsonValue() });
    fc.assert(
      fc.property(
        fc.oneof(fc.jsonValue(), fc.record({ cases: fc.array(fc.oneof(anyCase, fc.jsonValue())) })),
        (json) => {
          const { total, passed } = verifyStatistics(json);
          expect(passed).toBeLessThanOrEqual(total);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('a test of a table with a category that nobody has', () => {
  const input = { levels: [1, 2, 3], x: [1, 2, 1, 1, 2, 2], group: ['a', 'a', 'a', 'b', 'b', 'b'] };
  const of = (expected: object): number =>
    verifyStatistics([{ id: 'empty', method: 'distribution_table', input, expected }]).passed;

  it('has no result, as in R, or leaves the category out, as a file states', () => {
    expect(of({ chisq: null, df: 2, p_value: null, cramers_v: null })).toBe(1);
    expect(of({ chisq: 2 / 3, df: 1, cramers_v: 1 / 3 })).toBe(1);
    expect(of({ chisq: null, df: 1 })).toBe(0);
    expect(of({ chisq: 2 / 3, df: 2 })).toBe(0);
  });
});

/** The case with its first number that is compared moved by a ten-thousandth of its size and then some. */
function alterFirstNumber(reference: object): unknown {
  let done = false;
  const alter = (value: unknown, key = ''): unknown => {
    if (done || key === 'args' || key.startsWith('polr_') || key.startsWith('r_')) return value;
    if (
      typeof value === 'number' ||
      typeof value === 'boolean' ||
      typeof value === 'string' ||
      value === null
    ) {
      done = true;
      if (typeof value === 'number') return value + 0.001 * Math.abs(value) + 0.001;
      return typeof value === 'boolean' ? !value : 'something else';
    }
    if (Array.isArray(value)) return value.map((element) => alter(element));
    return Object.fromEntries(
      Object.entries(value as Record<string, unknown>).map(([name, element]) => [name, alter(element, name)]),
    );
  };
  const copy = reference as { readonly expected: unknown };
  return { ...copy, expected: alter(copy.expected) };
}
