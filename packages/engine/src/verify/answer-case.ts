import { scoreInstrument } from '../forms/scoring/score-instrument.js';
import { answersByItem } from './answers-by-item.js';
import { differencesIn } from './compare.js';
import { isObject, type JsonObject } from './read-json.js';
import type { Difference, InstrumentResolver } from './verification.js';

const parts = ['scores', 'category', 'reason'] as const;

/** A case of answers to one instrument: `instrument`, `answers`, `params` and `expected` with scores, category, reason. */
export function verifyAnswerCase(given: JsonObject, resolver: InstrumentResolver): readonly Difference[] {
  const { instrument: id, answers, expected, params } = given;
  if (typeof id !== 'string')
    return [{ field: 'instrument', expected: 'the id of an instrument', got: id ?? null }];
  if (!isObject(answers))
    return [{ field: 'answers', expected: 'an object from item to answer', got: answers ?? null }];
  if (!isObject(expected) || !parts.some((part) => isObject(expected[part]) && hasFields(expected[part]))) {
    return [{ field: 'expected', expected: 'scores, category or reason to compare', got: expected ?? null }];
  }
  if (params !== undefined && params !== null && !isObject(params))
    return [{ field: 'params', expected: 'an object from setting to value', got: params }];
  const resolved = resolver.instrument(id, params ?? {});
  if ('problem' in resolved)
    return [{ field: 'instrument', expected: 'a known instrument and its settings', got: resolved.problem }];
  const read = answersByItem(resolved.instrument, answers);
  const items = Object.keys(resolved.instrument.items).join(', ');
  const unusable = read.problems.map((got) => ({ field: 'answers', expected: `answers to ${items}`, got }));
  const scored = scoreInstrument(resolved.instrument, read.answers);
  const found = parts.flatMap((part) => {
    const wanted = expected[part];
    return isObject(wanted) ? differencesIn(part, wanted, scored[part]) : [];
  });
  return [...unusable, ...found];
}

function hasFields(part: JsonObject): boolean {
  return Object.keys(part).length > 0;
}
