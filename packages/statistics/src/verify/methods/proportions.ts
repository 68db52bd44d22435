import { proportionInterval } from '../../intervals/proportion-interval.js';
import { agrestiCoullInterval } from '../../proportions/agresti-coull-interval.js';
import { clopperPearsonInterval } from '../../proportions/clopper-pearson-interval.js';
import { continuityCorrectedInterval } from '../../proportions/continuity-corrected-interval.js';
import { fisherExactTest } from '../../proportions/fisher-exact-test.js';
import { oddsRatio, riskRatio } from '../../proportions/proportion-ratio.js';
import { proportionDifference } from '../../proportions/proportion-difference.js';
import { twoProportionsTest } from '../../proportions/two-proportions-test.js';
import { waldInterval } from '../../proportions/wald-interval.js';
import type { Methods } from '../method.js';
import { readNumber, readOptionalNumber } from '../read-input.js';

interface LowerUpper {
  readonly lower: number | null;
  readonly upper: number | null;
}

/** [lower, upper], as the cases have intervals. */
export function pair({ lower, upper }: LowerUpper): readonly [number | null, number | null] {
  return [lower, upper];
}

/** Single proportions and comparisons of two. */
export const proportionMethods: Methods = {
  proportion_ci: ({ input }) => {
    const k = readNumber(input['events'], 'events');
    const n = readNumber(input['n'], 'n');
    const options = { level: readOptionalNumber(input['conf_level'], 'conf_level') };
    const wilson = proportionInterval(k, n, options);
    return {
      proportion: wilson.value,
      wilson: pair(wilson),
      wilson_continuity_corrected: pair(continuityCorrectedInterval(k, n, options)),
      clopper_pearson: pair(clopperPearsonInterval(k, n, options)),
      agresti_coull_untruncated: pair(agrestiCoullInterval(k, n, options)),
      wald_untruncated: pair(waldInterval(k, n, options)),
    };
  },

  proportion_diff: ({ input }) => {
    const first = { events: readNumber(input['events1'], 'events1'), n: readNumber(input['n1'], 'n1') };
    const second = { events: readNumber(input['events2'], 'events2'), n: readNumber(input['n2'], 'n2') };
    const options = { level: readOptionalNumber(input['conf_level'], 'conf_level') };
    const difference = proportionDifference(first, second, options);
    const test = twoProportionsTest(first, second);
    const [risk, odds] = [riskRatio(first, second, options), oddsRatio(first, second, options)];
    return {
      diff: difference.value,
      newcombe_wilson: pair(difference),
      wald: difference.wald ?? [null, null],
      chisq: test.chiSquare,
      p_value_chisq: test.pValue,
      p_value_fisher: fisherExactTest(first, second),
      risk_ratio: risk.value,
      risk_ratio_ci: pair(risk),
      odds_ratio: odds.value,
      odds_ratio_ci: pair(odds),
    };
  },
};
