import { describe, expect, it } from '@jest/globals';
import type { PaperRules } from '../../paper.js';
import type { Pathway } from '../../pathway.js';
import { pathwaySchema } from '../../schema/pathway.schema.js';
import { lintPaper } from './lint-paper.js';

function problemsOf(doubleEntry: PaperRules['doubleEntry']): readonly string[] {
  const problems: string[] = [];
  const report = (path: readonly (string | number)[], code: string): number =>
    problems.push(`${path.join('.')} ${code}`);
  lintPaper({ paper: { doubleEntry } } as Pathway, ['pathways', 'knee'], { languages: ['sv'], report });
  return problems;
}

describe('how papers are typed in', () => {
  it.each(['always', 'never', 0.1] as const)('may be %s', (doubleEntry) => {
    expect(problemsOf(doubleEntry)).toEqual([]);
    expect(pathwaySchema.shape.paper.safeParse({ doubleEntry }).success).toBe(true);
  });
  it.each([0, 1, -0.1, 1.5])('may not be %d', (share) => {
    expect(problemsOf(share)).toEqual(['pathways.knee.paper.doubleEntry range']);
  });
  it('may not be anything else', () => {
    expect(pathwaySchema.shape.paper.safeParse({ doubleEntry: 'sometimes' }).success).toBe(false);
    expect(pathwaySchema.shape.paper.safeParse({ doubleEntry: 0.1, twice: true }).success).toBe(false);
  });
});
