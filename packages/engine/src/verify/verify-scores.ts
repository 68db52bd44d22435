import { verifyAnswerCase } from './answer-case.js';
import { verifyChangeCase } from './change-case.js';
import { isObject, listIn } from './read-json.js';
import { verifyValueSetCase } from './value-set-case.js';
import type { Difference, InstrumentResolver, ScoreVerification } from './verification.js';

/** A file without a single case: to call it verified would be wrong. */
export class NoCasesError extends Error {
  override readonly name = 'NoCasesError';
  constructor() {
    super(
      'The file holds no cases: write a list of cases, or an object with "vectors", "cases" or "valueSets".',
    );
  }
}

interface TriedCase {
  readonly name: string;
  readonly differences: readonly Difference[];
}

/**
 * Tries a whole file of cases and lists every difference. A file is a list of cases, or an object with `vectors` or
 * `cases`: each with an `instrument`, `answers` and what is `expected` of them, or of kind `change` with a `baseline` and
 * a `followup`; or with `valueSets`, each with `testVectors` of profiles. Expected numbers are met to a millionth; what a
 * case does not mention is not compared. A case that cannot be tried is a difference. Throws a `NoCasesError` for JSON
 * that is no such file or holds no cases: nothing would have been verified.
 */
export function verifyScores(file: unknown, resolver: InstrumentResolver): ScoreVerification {
  const tried = [...tryCases(file, resolver), ...tryValueSets(file, resolver)];
  if (tried.length === 0) {
    throw new NoCasesError();
  }
  return {
    total: tried.length,
    passed: tried.filter(({ differences }) => differences.length === 0).length,
    differences: tried.flatMap(({ name, differences }) =>
      differences.map((difference) => ({ case: name, ...difference })),
    ),
  };
}

function tryCases(file: unknown, resolver: InstrumentResolver): readonly TriedCase[] {
  const cases: readonly unknown[] = Array.isArray(file)
    ? (file as readonly unknown[])
    : isObject(file)
      ? [...listIn(file, 'vectors'), ...listIn(file, 'cases')]
      : [];
  return cases.map((given, at) => {
    if (!isObject(given)) {
      const differences = [{ field: 'case', expected: 'an object', got: given }];
      return { name: `case ${at + 1}`, differences };
    }
    const { id, kind } = given;
    return {
      name: typeof id === 'string' && id !== '' ? id : `case ${at + 1}`,
      differences: kind === 'change' ? verifyChangeCase(given) : verifyAnswerCase(given, resolver),
    };
  });
}

function tryValueSets(file: unknown, resolver: InstrumentResolver): readonly TriedCase[] {
  if (!isObject(file)) return [];
  const valueSets = [...listIn(file, 'valueSets'), ...(Array.isArray(file['testVectors']) ? [file] : [])];
  return valueSets.flatMap((valueSet, at) => {
    if (!isObject(valueSet)) {
      const differences = [{ field: 'valueSet', expected: 'an object', got: valueSet }];
      return [{ name: `value set ${at + 1}`, differences }];
    }
    return listIn(valueSet, 'testVectors').map((vector, place) => ({
      name: `${String(valueSet['id'])} ${profileName(vector, place)}`,
      differences: verifyValueSetCase(valueSet, vector, resolver),
    }));
  });
}

function profileName(vector: unknown, place: number): string {
  const profile = isObject(vector) ? vector['profile'] : undefined;
  return typeof profile === 'string' ? profile : `vector ${place + 1}`;
}
