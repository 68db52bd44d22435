import { proportionInterval } from '../../intervals/proportion-interval.js';
import type { JsonObject } from '../read-input.js';
import { byRegisterGroups, readFlags, readLevel } from './register-columns.js';

/**
 * The share of each group by the columns `ki_krit_teller` and `ki_krit_nevner`. Throws a `RangeError` where a row is
 * in the numerator but not in the denominator, or unknown in the numerator but in the denominator.
 */
export function proportionRows(
  columns: JsonObject,
  args: JsonObject,
  expected: unknown,
): readonly JsonObject[] {
  const denominator = readFlags(columns, 'ki_krit_nevner', { missing: false });
  const numerator = readFlags(columns, 'ki_krit_teller', { missing: true });
  numerator.forEach((met, row) => {
    if (met === true && denominator[row] !== true) {
      throw new RangeError('ki_krit_teller must not be true where ki_krit_nevner is false.');
    }
    if (met === null && denominator[row] === true) {
      throw new RangeError('ki_krit_teller must not be missing where ki_krit_nevner is true.');
    }
  });
  return byRegisterGroups(columns, args, expected, (rows) => {
    const events = rows.filter((row) => numerator[row] === true).length;
    const n = rows.filter((row) => denominator[row] === true).length;
    const estimate = proportionInterval(events, n, readLevel(args));
    return {
      est: estimate.value,
      ki_teller: events,
      ki_nevner: n,
      konfint_nedre: estimate.lower,
      konfint_ovre: estimate.upper,
    };
  });
}
