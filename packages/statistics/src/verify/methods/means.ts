import { independentEffectSizes } from '../../effect-sizes/independent-effect-sizes.js';
import { pairedEffectSizes } from '../../effect-sizes/paired-effect-sizes.js';
import { countedRankSumTest, rankSumTest } from '../../hypothesis-tests/rank-tests.js';
import { meanInterval } from '../../intervals/mean-interval.js';
import type { ValueCount } from '../../moments/counted-quantile.js';
import { medianAbsoluteDeviation } from '../../moments/median-absolute-deviation.js';
import { medianInterval } from '../../moments/median-interval.js';
import { quantiles, type QuantileType } from '../../moments/quantile.js';
import type { Methods } from '../method.js';
import { readNullableNumbers, readNumbers } from '../read-input.js';
import { pair } from './proportions.js';

/** Descriptive figures and effect sizes. */
export const meanMethods: Methods = {
  descriptives: ({ input }) => {
    const all = readNullableNumbers(input['x'], 'x');
    const probabilities = readNumbers(input['probs'], 'probs');
    const x = all.filter((value) => value !== null);
    const mean = meanInterval(x);
    // `t.test` has no interval for values that do not vary.
    const varies =
      mean.sd !== null && mean.value !== null && mean.sd > 10 * Number.EPSILON * Math.abs(mean.value);
    const median = medianInterval(x);
    const ofType = (type: QuantileType): readonly (number | null)[] => quantiles(x, probabilities, type);
    const [quarter = null, threeQuarters = null] = quantiles(x, [0.25, 0.75]);
    return {
      n: x.length,
      missing: all.length - x.length,
      mean: mean.value,
      sd: mean.sd,
      se_mean: mean.sd === null ? null : mean.sd / Math.sqrt(x.length),
      min: x.reduce<number | null>((least, value) => (least === null ? value : Math.min(least, value)), null),
      max: x.reduce<number | null>((most, value) => (most === null ? value : Math.max(most, value)), null),
      median: median.value,
      quantile_type1_percentile_disc: ofType(1),
      quantile_type2_sas: ofType(2),
      quantile_type6_spss: ofType(6),
      quantile_type7_r_default_percentile_cont: ofType(7),
      iqr_type7: quarter === null || threeQuarters === null ? null : threeQuarters - quarter,
      mad_scaled: medianAbsoluteDeviation(x),
      mean_ci95_t: varies ? pair(mean) : [null, null],
      median_ci95_order_stat: pair(median),
      // The ranks l and n − l + 1 with l of at least 1, even where nobody has them.
      median_ci_ranks: median.ranks ?? [1, 0],
    };
  },

  effect_size_paired: ({ input }) => {
    const [pre, post] = completePairs(
      readNullableNumbers(input['pre'], 'pre'),
      readNullableNumbers(input['post'], 'post'),
    );
    const sizes = pairedEffectSizes(pre, post);
    return {
      n: sizes.change.n,
      mean_pre: sizes.before.mean,
      mean_post: sizes.after.mean,
      mean_diff: sizes.change.mean,
      sd_pre: sizes.before.sd,
      sd_post: sizes.after.sd,
      sd_diff: sizes.change.sd,
      correlation: sizes.correlation,
      cohens_dz: sizes.dz,
      hedges_gz: sizes.gz,
      cohens_d_av: sizes.dav,
      cohens_d_rm: sizes.drm,
      d_pooled_rms_sd: sizes.dPooled,
      glass_delta_sd_pre_kazis_es: sizes.glassBefore,
      srm_standardised_response_mean: sizes.dz,
      t: sizes.test?.t ?? null,
      df: sizes.test?.df ?? null,
      p_value: sizes.test?.pValue ?? null,
      mean_diff_ci95: sizes.test ? pair(sizes.test) : [null, null],
      cohens_dz_ci95_noncentral_t: sizes.dzInterval ?? [null, null],
      cohens_dz_ci95_normal_approx: sizes.dzNormalInterval ?? [null, null],
      wilcoxon_signed_rank_v: sizes.signedRanks.statistic,
      wilcoxon_p_normal_cc: sizes.signedRanks.pValue,
    };
  },

  effect_size_independent: ({ input }) => {
    const first = readNullableNumbers(input['group1'], 'group1').filter((value) => value !== null);
    const second = readNullableNumbers(input['group2'], 'group2').filter((value) => value !== null);
    const sizes = independentEffectSizes(first, second);
    return {
      cohens_d: sizes.d,
      hedges_g: sizes.g,
      cohens_d_ci95_noncentral_t: sizes.dInterval ?? [null, null],
      smd_avg_var: sizes.standardisedDifference,
      welch_t: sizes.welch?.t ?? null,
      welch_df: sizes.welch?.df ?? null,
      welch_p: sizes.welch?.pValue ?? null,
      mean_diff_ci95_welch: sizes.welch ? pair(sizes.welch) : [null, null],
      mann_whitney_p_normal_cc: sizes.rankSum.pValue,
    };
  },

  rank_sum: ({ input }) => {
    const [x, y] = [readNumbers(input['x'], 'x'), readNumbers(input['y'], 'y')];
    const [test, ofCounts] = [rankSumTest(x, y), countedRankSumTest(counted(x), counted(y))];
    return {
      w: test.statistic,
      p_value: test.pValue,
      w_of_counts: ofCounts.statistic,
      p_value_of_counts: ofCounts.pValue,
    };
  },
};

/** How many have each value. */
function counted(values: readonly number[]): readonly ValueCount[] {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([value, count]) => ({ value, count }));
}

function completePairs(
  pre: readonly (number | null)[],
  post: readonly (number | null)[],
): readonly [readonly number[], readonly number[]] {
  if (pre.length !== post.length) throw new RangeError('pre and post must be pairs.');
  const pairs = pre.flatMap((before, index) => {
    const after = post[index] ?? null;
    return before === null || after === null ? [] : [{ before, after }];
  });
  return [pairs.map(({ before }) => before), pairs.map(({ after }) => after)];
}
