import { createHash, createHmac } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { Trial } from '@kvalreg/declaration';
import { chiSquareTails } from '@kvalreg/statistics';
import { and, eq, field, gte } from '@kvalreg/expression';
import fc from 'fast-check';
import { allocationAt, permutedBlock } from './allocation-list.js';
import { episodeValues } from './episode-values.js';
import { randomBelow, type PseudoRandom } from './random-below.js';
import { allocationList, trialBasis, trialEligibility } from './trial-eligibility.js';

const keyed =
  (key: string): PseudoRandom =>
  (label) =>
    createHmac('sha256', key).update(label).digest();
const arm = (code: string, ratio: number) => ({ code, ratio, title: {} });
const design = fc
  .record({
    ratios: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 2, maxLength: 4 }),
    multiples: fc.uniqueArray(fc.integer({ min: 1, max: 4 }), { minLength: 1 }),
  })
  .map(({ ratios, multiples }) => ({
    arms: ratios.map((ratio, at) => arm(String.fromCharCode(97 + at), ratio)),
    blocks: multiples.map((times) => times * ratios.reduce((a, b) => a + b, 0)),
  }));

describe('allocationAt', () => {
  it('keeps the ratio exactly at the end of each block, whatever the design and the seed', () => {
    fc.assert(
      fc.property(design, fc.string(), fc.string(), (trial, key, list) => {
        const random = keyed(key);
        const counts = new Map<string, number>();
        let [number, ends] = [1, 0];
        while (ends < 4) {
          const { arm: code, block } = allocationAt(trial, list, number, random);
          counts.set(code, (counts.get(code) ?? 0) + 1);
          if (allocationAt(trial, list, number + 1, random).block !== block) {
            ends += 1;
            const [first] = trial.arms;
            for (const one of trial.arms)
              expect((counts.get(one.code) ?? 0) * (first?.ratio ?? 0)).toBe(
                (counts.get(first?.code ?? '') ?? 0) * one.ratio,
              );
          }
          number += 1;
        }
      }),
      { numRuns: 30 },
    );
  });

  it('gives the same list for the same seed, and others for another seed, list or block', () => {
    const trial = { arms: [arm('a', 1), arm('b', 1)], blocks: [4, 6, 8] };
    const listOf = (key: string, list: string) =>
      Array.from({ length: 60 }, (_, at) => allocationAt(trial, list, at + 1, keyed(key)).arm).join('');
    expect(listOf('k', 'sex=female')).toBe(listOf('k', 'sex=female'));
    expect(listOf('k', 'sex=female')).not.toBe(listOf('k', 'sex=male'));
    expect(listOf('k', 'sex=female')).not.toBe(listOf('other', 'sex=female'));
    // From a program of its own (Python, hmac and struct). A trial that runs must never get another list from a later version of the program.
    expect(createHash('sha256').update(listOf('k', 'sex=female')).digest('hex')).toBe(
      '50c236b2cf10c17360cf61e7db45f2c018f09da818cb155c711b20dcd3fd71ef',
    );
    expect(() => allocationAt(trial, 'x', 0, keyed('k'))).toThrow('places are counted from 1');
  });

  it('draws each of the 6 orders of a block of AABB, and each size, equally often', () => {
    const trial = { arms: [arm('a', 1), arm('b', 1)], blocks: [4] };
    const orders = new Map<string, number>();
    const runs = 12_000;
    for (let seed = 0; seed < runs; seed++) {
      const order = permutedBlock(trial, 'all', 1, keyed(`seed ${String(seed)}`)).join('');
      orders.set(order, (orders.get(order) ?? 0) + 1);
    }
    expect(orders.size).toBe(6);
    expect(pOfUniform([...orders.values()])).toBeGreaterThan(0.001);
    const sizes = new Map<number, number>();
    const varied = { ...trial, blocks: [2, 4, 6] };
    for (let block = 1; block <= runs; block++) {
      const { length } = permutedBlock(varied, 'all', block, keyed('one seed'));
      sizes.set(length, (sizes.get(length) ?? 0) + 1);
    }
    expect(pOfUniform([...sizes.values()])).toBeGreaterThan(0.001);
    // The same test sees a shuffle that is not fair: one order a fifth more often.
    expect(pOfUniform([...orders.values()].map((n, at) => (at === 0 ? n + 400 : n)))).toBeLessThan(0.001);
  });
});

function pOfUniform(counts: readonly number[]): number {
  const expected = counts.reduce((a, b) => a + b, 0) / counts.length;
  const chi = counts.reduce((sum, n) => sum + (n - expected) ** 2 / expected, 0);
  return chiSquareTails(chi, counts.length - 1).upper;
}

describe('randomBelow', () => {
  it('leaves out the words that would make small numbers likelier', () => {
    const bytes = new Uint8Array(32);
    const view = new DataView(bytes.buffer);
    // 2^32 - 1 lies beyond the last whole multiple of 3: the next word counts.
    [2 ** 32 - 1, 5, 7].forEach((word, at) => view.setUint32(at * 4, word));
    const below = randomBelow(() => bytes, 'x');
    expect(below(3)).toBe(5 % 3);
    expect(below(2 ** 32)).toBe(7);
    expect(() => below(0)).toThrow('whole number from 1');
  });
});

const pain = field<number>('number', 'baseline', 'pain', 'rest');
const trial: Trial = {
  title: {},
  description: {},
  arms: [arm('a', 1), arm('b', 1)],
  strata: {
    sex: {
      title: {},
      value: field<string>('text', 'person', 'sex').node,
      options: [
        { code: 'female', label: {} },
        { code: 'male', label: {} },
      ],
    },
    smoker: {
      title: {},
      value: eq(field<boolean>('boolean', 'baseline', 'smoker'), true).node,
      options: [
        { code: 'true', label: {} },
        { code: 'false', label: {} },
      ],
    },
  },
  blocks: [2],
  inclusion: and(gte(pain, 4), gte(field<number>('number', 'person', 'age'), 18)).node,
  consent: { text: {}, version: '1' },
  from: '2024-01-01',
};
const facts = { sex: 'female', birthDate: '2006-02-28', indexDate: null, today: '2024-02-28' } as const;
const baseline = (answers: Readonly<Record<string, number | boolean>> | null) => ({
  occasion: 'baseline',
  answers,
  scores: {},
  answeredOn: answers === null ? null : '2024-01-01',
  closesOn: null,
});

describe('trialEligibility', () => {
  const judged = (answers: Readonly<Record<string, number | boolean>> | null, today: string = facts.today) =>
    trialEligibility(trial, episodeValues({ ...facts, today }, [baseline(answers)]));
  it('tells no from not yet, and names what is missing', () => {
    expect(judged({ 'pain.rest': 4, smoker: false })).toEqual({
      state: 'included',
      strata: { sex: 'female', smoker: 'false' },
    });
    expect(judged({ 'pain.rest': 3 })).toEqual({ state: 'not-included' });
    expect(judged({ smoker: true })).toEqual({ state: 'unknown', missing: ['baseline.pain.rest'] });
    expect(judged({ 'pain.rest': 4 })).toEqual({ state: 'unknown', missing: ['baseline.smoker'] });
    expect(judged(null)).toEqual({ state: 'unknown', missing: ['baseline.pain.rest', 'baseline.smoker'] });
    // Seventeen until the birthday: no, whatever is not known.
    expect(judged(null, '2024-02-27')).toEqual({ state: 'not-included' });
  });

  it('keeps what it rested on, and names the list', () => {
    const row = episodeValues(facts, [baseline({ 'pain.rest': 4, smoker: false, other: 9 })]);
    expect(trialBasis(trial, row)).toEqual({
      'baseline.pain.rest': 4,
      'baseline.smoker': false,
      'person.age': 18,
      'person.sex': 'female',
    });
    expect(allocationList(trial, { sex: 'female', smoker: 'false' }, 'north')).toBe(
      'sex=female; smoker=false',
    );
    expect(allocationList({ ...trial, byUnit: true, strata: {} }, {}, 'north')).toBe('unit=north');
    expect(allocationList({ ...trial, strata: {} }, {}, 'north')).toBe('all');
  });
});
