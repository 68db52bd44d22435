import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { verifyScores } from '@kvalreg/engine';
import { resolveInstrument, resolveValueSet } from './params.js';

const resolver = { instrument: resolveInstrument, valueSet: resolveValueSet };
interface Vector {
  readonly id: string;
  readonly kind?: string;
  readonly expected: {
    readonly scores?: Readonly<Record<string, number | null>>;
    readonly reason?: unknown;
    readonly change?: number;
  };
}
const { vectors } = fileOf('scoring-vectors.json') as { readonly vectors: readonly Vector[] };
const valueSets = fileOf('eq5d-value-set-vectors.json') as {
  readonly valueSets: readonly { readonly testVectors: readonly { readonly value: number }[] }[];
};

describe('the published scoring rules', () => {
  it.each(vectors.map((vector) => [vector.id, vector] as const))('give %s', (_, vector) => {
    expect(verifyScores([vector], resolver)).toEqual({ total: 1, passed: 1, differences: [] });
  });

  it('cover every instrument', () => {
    expect(vectors).toHaveLength(203);
    expect(verifyScores({ vectors }, resolver)).toMatchObject({ total: 203, passed: 203 });
  });

  it('are seen to be missed by a ten-thousandth in any score', () => {
    const spoilt = vectors.map((vector) => ({ ...vector, expected: spoiltOnce(vector.expected) }));
    const { total, passed, differences } = verifyScores(spoilt, resolver);
    expect({ total, passed }).toEqual({ total: 203, passed: 0 });
    expect(differences.length).toBeGreaterThanOrEqual(203);
  });
});

describe('the published EQ-5D values', () => {
  it('are met by every value set', () => {
    const vectorCount = valueSets.valueSets.flatMap(({ testVectors }) => testVectors).length;
    expect(valueSets.valueSets).toHaveLength(10);
    expect(verifyScores(valueSets, resolver)).toEqual({
      total: vectorCount,
      passed: vectorCount,
      differences: [],
    });
  });

  it('are seen to be missed', () => {
    const spoilt = valueSets.valueSets.map((set) => ({
      ...set,
      testVectors: set.testVectors.map((vector) => ({ ...vector, value: vector.value + 0.001 })),
    }));
    expect(verifyScores({ valueSets: spoilt }, resolver).passed).toBe(0);
  });
});

/** The same expectation with one value changed: the first score, or the reason where there is none. */
function spoiltOnce(expected: Vector['expected']): unknown {
  if (expected.change !== undefined) return { ...expected, change: expected.change + 1e-4 };
  const [first] = Object.entries(expected.scores ?? {});
  if (!first) return { ...expected, reason: { '*': 'missing-items' } };
  const [name, value] = first;
  return { ...expected, scores: { ...expected.scores, [name]: value === null ? 0 : value + 1e-4 } };
}

function fileOf(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../data/${name}`, import.meta.url), 'utf8'));
}
