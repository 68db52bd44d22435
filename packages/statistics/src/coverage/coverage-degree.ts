import { normalQuantile } from '../distributions/normal.js';
import { upperProbability, type Estimate, type IntervalOptions } from '../intervals/estimate.js';
import { proportionInterval } from '../intervals/proportion-interval.js';
import { requireCount } from '../require-finite.js';

export interface CoverageCounts {
  readonly both: number;
  readonly onlyRegister: number;
  readonly onlyPatientRegister: number;
}

export interface CoverageDegree {
  /** Known to either register. */
  readonly union: number;
  /** The quality register over the union, as the Swedish and Norwegian authorities count. */
  readonly register: Estimate;
  readonly patientRegister: Estimate;
  /** Found in the quality register of those in the patient register. */
  readonly completeness: Estimate;
  /** n₁n₂/m; null without anybody in both, where the estimate has no bound. */
  readonly lincolnPetersen: number | null;
  /** The estimated total, those known to neither included (Chapman 1951), if the registers miss independently. */
  readonly chapman: number;
  /** Seber's variance (1970). */
  readonly chapmanVariance: number;
  readonly chapmanLimits: readonly [lower: number, upper: number];
  /** The quality register over Chapman's total; null when that is 0. */
  readonly coverageOfChapman: number | null;
}

/**
 * The degree of coverage of a quality register against a patient register, of cases in both and in only one of them.
 * Throws a `RangeError` for a count that is not whole.
 */
export function coverageDegree(
  { both, onlyRegister, onlyPatientRegister }: CoverageCounts,
  options: IntervalOptions = {},
): CoverageDegree {
  requireCount('both', both);
  requireCount('onlyRegister', onlyRegister);
  requireCount('onlyPatientRegister', onlyPatientRegister);
  const [first, second] = [both + onlyRegister, both + onlyPatientRegister];
  const union = first + onlyPatientRegister;
  const chapman = ((first + 1) * (second + 1)) / (both + 1) - 1;
  const chapmanVariance =
    ((first + 1) * (second + 1) * onlyRegister * onlyPatientRegister) / ((both + 1) ** 2 * (both + 2));
  const margin = normalQuantile(upperProbability(options)) * Math.sqrt(chapmanVariance);
  return {
    union,
    register: proportionInterval(first, union, options),
    patientRegister: proportionInterval(second, union, options),
    completeness: proportionInterval(both, second, options),
    lincolnPetersen: both === 0 ? null : (first * second) / both,
    chapman,
    chapmanVariance,
    chapmanLimits: [chapman - margin, chapman + margin],
    coverageOfChapman: chapman === 0 ? null : first / chapman,
  };
}
