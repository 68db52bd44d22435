import type { Instrument } from '@kvalreg/declaration';
import { evaluate, literal, round } from '@kvalreg/expression';
import { scoreInstrument } from '../forms/scoring/score-instrument.js';
import { isSame } from './compare.js';
import { isObject, type JsonObject } from './read-json.js';
import type { Difference, InstrumentResolver } from './verification.js';

const usualDecimals = 3;

/**
 * A case of one profile of a value set: `profile` (one digit for each dimension), `value` (rounded to the decimals of the
 * set) and `exact`, either of which may be left out. A profile that is incomplete or out of range has the value null.
 */
export function verifyValueSetCase(
  valueSet: JsonObject,
  given: unknown,
  resolver: InstrumentResolver,
): readonly Difference[] {
  const { id, levels, decimals = usualDecimals } = valueSet;
  if (typeof id !== 'string' || typeof levels !== 'number' || !isDecimals(decimals)) {
    return [{ field: 'valueSet', expected: 'an id, levels and decimals', got: { id, levels, decimals } }];
  }
  if (!isObject(given) || typeof given['profile'] !== 'string')
    return [
      { field: 'profile', expected: 'a text of digits', got: isObject(given) ? given['profile'] : given },
    ];
  const wanted = (['value', 'exact'] as const).filter((name) => given[name] !== undefined);
  if (wanted.length === 0) return [{ field: 'value', expected: 'a value to compare', got: null }];
  const resolved = resolver.valueSet(id, levels);
  if ('problem' in resolved)
    return [{ field: 'valueSet', expected: 'a known value set', got: resolved.problem }];
  const exact = indexOf(resolved.instrument, given['profile']);
  const got = { exact, value: exact === null ? null : rounded(exact, decimals) };
  return wanted
    .filter((name) => !isSame(given[name], got[name]))
    .map((name) => ({ field: name, expected: given[name], got: got[name] }));
}

/** The only score of the instrument for the digits of a profile, in the order of its items. */
function indexOf(instrument: Instrument, profile: string): number | null {
  const items = Object.keys(instrument.items);
  if (profile.length !== items.length) return null;
  const answers = Object.fromEntries(items.map((item, at) => [item, digit(profile[at])]));
  const [score] = Object.values(scoreInstrument(instrument, answers).scores);
  return score ?? null;
}

/** Not a digit: no level at all. */
function digit(character: string | undefined): number {
  return character !== undefined && /^\d$/.test(character) ? Number(character) : -1;
}

function rounded(value: number, decimals: number): number {
  return Number(evaluate(round(literal(value), decimals).node, () => null));
}

function isDecimals(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 15;
}
