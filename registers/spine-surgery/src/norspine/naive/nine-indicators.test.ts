import { describe, expect, it } from '@jest/globals';
import { evaluateIndicators } from '@kvalreg/engine';
import { caseRows } from '@kvalreg/testing';
import fc from 'fast-check';
import { compared, countedBy, naiveOf, requestOf } from './compared.fixture.js';

describe.each(compared)('the quality indicators of $id', ({ pathway, plan, operations, indicators }) => {
  const rowOf = caseRows(plan, pathway);

  it('are what plain loops over the answers count, for random operations', () => {
    const seen = new Map<string, { k: number; rest: number; unknown: number; excluded: number[] }>();
    fc.assert(
      fc.property(fc.array(operations, { minLength: 20, maxLength: 40, size: 'max' }), (episodes) => {
        const rows = episodes.map(rowOf);
        for (const result of evaluateIndicators(pathway, requestOf(indicators), rows)) {
          const counted = naiveOf(result, episodes);
          expect({ of: result.indicator, ...countedBy(result) }).toEqual({
            of: result.indicator,
            ...counted,
          });
          const before = seen.get(result.indicator) ?? {
            k: 0,
            rest: 0,
            unknown: 0,
            excluded: counted.excluded.map(() => 0),
          };
          seen.set(result.indicator, {
            k: before.k + counted.k,
            rest: before.rest + counted.n - counted.k,
            unknown: before.unknown + counted.unknown,
            excluded: before.excluded.map((sum, at) => sum + (counted.excluded[at] ?? 0)),
          });
        }
      }),
      { numRuns: 50 },
    );
    // Every way through every indicator was taken; the delay of registration and fusion have nothing that could be unknown.
    for (const [name, { k, rest, unknown, excluded }] of seen) {
      const ways = name === 'registrationDelay' ? [k, rest, ...excluded] : [k, rest, unknown, ...excluded];
      for (const [at, count] of ways.entries()) expect([name, at, count > 30]).toEqual([name, at, true]);
    }
  });
});
