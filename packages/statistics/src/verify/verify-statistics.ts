import { compareValues, type FieldDifference } from './compare-values.js';
import type { Method } from './method.js';
import { methods } from './methods.js';
import { isObject, MalformedCaseError, readObject, type JsonObject } from './read-input.js';
import { absoluteTolerance, tolerancesOf } from './tolerances.js';

export interface CaseDifference extends FieldDifference {
  readonly case: string;
}

export interface UnsupportedCase {
  readonly case: string;
  /** Unknown method, unknown field or malformed case, in a sentence. */
  readonly reason: string;
}

export interface StatisticsVerification {
  readonly total: number;
  /** Cases of which all fields were computed and agree. */
  readonly passed: number;
  readonly differences: readonly CaseDifference[];
  readonly unsupported: readonly UnsupportedCase[];
  /** How many single values were compared. */
  readonly compared: number;
}

/**
 * Computes every case of a file and compares it, field by field, with the result that another program gave. A file is
 * `{ cases: [...] }`; a case has `id`, `input`, `expected` and either `method` (results of R, compared with the relative
 * tolerance of the method) or `fn` with `args` (register functions); `tolerance_abs` holds for every number of its case.
 * An expected `{ error: true }` means that the data must be refused. Never throws: what cannot be read or computed is
 * listed as unsupported.
 */
export function verifyStatistics(casesJson: unknown): StatisticsVerification {
  const cases = casesOf(casesJson);
  const differences: CaseDifference[] = [];
  const unsupported: UnsupportedCase[] = [];
  let [passed, compared] = [0, 0];
  if (cases === null) {
    const reason = 'The file must be a list of cases, or an object with such a list under "cases".';
    return { total: 0, passed, differences, unsupported: [{ case: '(file)', reason }], compared };
  }
  cases.forEach((json, index) => {
    const name = isObject(json) && typeof json['id'] === 'string' ? json['id'] : `#${index + 1}`;
    const result = verifyCase(json);
    if ('unsupported' in result) {
      unsupported.push({ case: name, reason: result.unsupported });
      return;
    }
    compared += result.compared;
    for (const difference of result.differences) differences.push({ case: name, ...difference });
    for (const field of result.unknown) {
      unsupported.push({ case: name, reason: `The field ${field || '(all)'} is not computed.` });
    }
    if (result.compared === 0 && result.unknown.length === 0 && result.differences.length === 0) {
      unsupported.push({ case: name, reason: 'The case expects nothing that could be compared.' });
    } else if (result.differences.length === 0 && result.unknown.length === 0) {
      passed += 1;
    }
  });
  return { total: cases.length, passed, differences, unsupported, compared };
}

type CaseResult = ReturnType<typeof compareValues> | { readonly unsupported: string };

function verifyCase(json: unknown): CaseResult {
  let outcome: Computed;
  let plan: CasePlan;
  try {
    plan = readCase(json);
    outcome = compute(plan);
  } catch (error) {
    return { unsupported: error instanceof Error ? error.message : String(error) };
  }
  if (expectsError(plan.expected)) {
    const refused = 'refused' in outcome;
    const differences = refused ? [] : [{ field: 'error', expected: true, got: false }];
    return { differences, unknown: [], compared: 1 };
  }
  if ('refused' in outcome) {
    const differences = [{ field: 'error', expected: plan.expected, got: outcome.refused }];
    return { differences, unknown: [], compared: 1 };
  }
  return compareValues(plan.expected, outcome.result, plan.toleranceOf);
}

interface CasePlan {
  readonly method: Method;
  readonly input: JsonObject;
  readonly args: JsonObject;
  readonly call: string;
  readonly expected: unknown;
  readonly toleranceOf: Parameters<typeof compareValues>[2];
}

function readCase(json: unknown): CasePlan {
  const object = readObject(json, 'A case');
  const name = object['method'] ?? object['fn'];
  if (typeof name !== 'string') throw new MalformedCaseError('A case needs a "method" or an "fn".');
  const method = Object.hasOwn(methods, name) ? methods[name] : undefined;
  if (!method) throw new MalformedCaseError(`The method ${name} is unknown.`);
  const expected = object['expected'];
  if (expected === undefined) throw new MalformedCaseError('A case needs an "expected".');
  const tolerance = object['tolerance_abs'];
  const call = object['r_call'];
  return {
    method,
    input: readObject(object['input'], 'input'),
    // R writes an empty list of arguments as [].
    args: isObject(object['args']) ? object['args'] : {},
    call: typeof call === 'string' ? call : '',
    expected,
    toleranceOf:
      typeof object['method'] === 'string' && typeof tolerance !== 'number'
        ? tolerancesOf(name, typeof call === 'string' ? call : '')
        : absoluteTolerance(name, typeof tolerance === 'number' ? tolerance : 1e-9),
  };
}

type Computed = { readonly result: unknown } | { readonly refused: string };

function compute({ method, ...methodCase }: CasePlan): Computed {
  const { expected } = methodCase;
  try {
    return { result: method(methodCase) };
  } catch (error) {
    // A RangeError says that the statistic refuses the data, which a case may expect; data that cannot even be read as
    // the method's, such as a text for a number, are refused before.
    const isRefusal = error instanceof RangeError || (expectsError(expected) && isMalformed(error));
    if (isRefusal) return { refused: error.message };
    throw error;
  }
}

function expectsError(expected: unknown): boolean {
  return isObject(expected) && expected['error'] === true;
}

function isMalformed(error: unknown): error is MalformedCaseError {
  return error instanceof MalformedCaseError;
}

function casesOf(json: unknown): readonly unknown[] | null {
  if (Array.isArray(json)) return json as readonly unknown[];
  const cases = isObject(json) ? json['cases'] : undefined;
  return Array.isArray(cases) ? (cases as readonly unknown[]) : null;
}
