import { describe, expect, it } from '@jest/globals';
import { caseRows, createCaseTable } from '@kvalreg/testing';
import fc from 'fast-check';
import { compared, countedBy, naiveOf, requestOf } from './compared.fixture.js';

describe.each(compared)(
  'the quality indicators of $id in PostgreSQL',
  ({ pathway, plan, operations, indicators }) => {
    const rowOf = caseRows(plan, pathway);

    it('are what plain loops over the answers count', async () => {
      const table = await createCaseTable(plan);
      try {
        await fc.assert(
          fc.asyncProperty(
            fc.array(operations, { minLength: 40, maxLength: 80, size: 'max' }),
            async (episodes) => {
              await table.store(episodes.map(rowOf));
              const results = await table.compute(pathway, requestOf(indicators));
              expect(results.length).toBeGreaterThanOrEqual(indicators.length * 3);
              for (const result of results)
                expect({ of: result.indicator, ...countedBy(result) }).toEqual({
                  of: result.indicator,
                  ...naiveOf(result, episodes),
                });
            },
          ),
          { numRuns: 15 },
        );
      } finally {
        await table.drop();
      }
    }, 120_000);
  },
);
