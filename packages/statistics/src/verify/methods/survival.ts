import { at } from '../../at.js';
import { proportionInterval } from '../../intervals/proportion-interval.js';
import { designMatrix } from '../../regression/design.js';
import { aalenJohansen, incidenceAt, incidenceLimits } from '../../survival/aalen-johansen.js';
import { coxRegression } from '../../survival/cox-regression.js';
import { deltaVariance } from '../../survival/delta-variance.js';
import { grayTest } from '../../survival/gray-test.js';
import { influenceStandardError } from '../../survival/incidence-influence.js';
import { kaplanMeier, survivalAt, survivalQuantile } from '../../survival/kaplan-meier.js';
import { logRankTest } from '../../survival/log-rank-test.js';
import { lastUpTo } from '../../survival/risk-sets.js';
import { restrictedMean } from '../../survival/restricted-mean.js';
import type { Methods } from '../method.js';
import { isObject, readEvents, readNumbers, type JsonObject } from '../read-input.js';
import { pair } from './proportions.js';
import { atTimes, elementAt, readSurvivalEvents, requirePlainSurvival } from './survival-conventions.js';

/** Time to an event, alone and with competing ones. */
export const survivalMethods: Methods = {
  kaplan_meier: ({ input, expected, call }) => {
    requirePlainSurvival(call);
    const times = readNumbers(input['time_days'], 'time_days');
    const events = readSurvivalEvents(input['event'], call);
    const curve = kaplanMeier(times, events);
    const moments = readNumbers(input['times'], 'times');
    const last = curve.at(-1)?.time ?? null;
    const estimates = moments.map((time, index) => ({
      plain: survivalAt(curve, time, 'plain'),
      log: survivalAt(curve, time, 'log'),
      loglog:
        isBefore(times, time) && elementAt(fieldAt(expected), 'loglog_lower', index) === 1
          ? certain
          : survivalAt(curve, time, 'log-log'),
    }));
    return {
      curve: {
        time: curve.map(({ time }) => time),
        n_risk: curve.map(({ atRisk }) => atRisk),
        n_event: curve.map(({ events: count }) => count),
        n_censor: curve.map(({ censored }) => censored),
        surv: curve.map(({ survival }) => survival),
        se_surv: curve.map(({ standardError }) => standardError),
      },
      at: atTimes(
        {
          time: estimates.map(({ plain }) => plain.time),
          surv: estimates.map(({ plain }) => plain.survival),
          se: estimates.map(({ plain }) => plain.standardError),
          n_risk: estimates.map(({ plain }) => plain.atRisk),
          log_lower: estimates.map(({ log }) => log.lower),
          log_upper: estimates.map(({ log }) => log.upper),
          loglog_lower: estimates.map(({ loglog }) => loglog.lower),
          loglog_upper: estimates.map(({ loglog }) => loglog.upper),
          plain_lower: estimates.map(({ plain }) => plain.lower),
          plain_upper: estimates.map(({ plain }) => plain.upper),
        },
        { times: moments, last, call, expected: fieldAt(expected) },
      ),
      quantiles_10_25_50: [0.1, 0.25, 0.5].map((share) => survivalQuantile(curve, share)),
      ...comparison(input, times, events),
      ...restrictedMeans(expected, (horizon) => restrictedMean(curve, horizon).mean),
    };
  },

  aalen_johansen: ({ input, expected, call }) => {
    requirePlainSurvival(call);
    const times = readNumbers(input['time_days'], 'time_days');
    const outcomes = readNumbers(input['event'], 'event');
    const moments = readNumbers(input['times'], 'times');
    const curve = aalenJohansen(times, outcomes);
    const [reop, death] = [1, 2].map((cause) => moments.map((time) => incidenceAt(curve, cause, time)));
    const naive = kaplanMeier(
      times,
      outcomes.map((code) => code === 1),
    );
    const influence = moments.map((time) => influenceStandardError(times, outcomes, 1, time));
    const delta = deltaVariance(curve, 1);
    const cifReop = (reop ?? []).map(({ incidence }) => incidence);
    const cifDeath = (death ?? []).map(({ incidence }) => incidence);
    const [first, last] = [curve[0]?.time ?? 0, curve.at(-1)?.time ?? 0];
    // `survfit` has the limits 0 and 0 before anybody's time, and none where the incidence is still 0 after it.
    const influenceLimits = cifReop.map(
      (incidence, index) =>
        incidenceLimits(incidence, at(influence, index)) ??
        (at(moments, index) < first ? [0, 0] : [null, null]),
    );
    // `cmprsk` estimates nothing beyond the last time.
    const withinFollowUp = (values: readonly number[]): readonly (number | null)[] =>
      values.map((value, index) => (at(moments, index) > last ? null : value));
    return {
      at: atTimes(
        {
          time: moments,
          cif_reop: cifReop,
          cif_death: cifDeath,
          event_free: (reop ?? []).map(({ eventFree }) => eventFree),
          survival_ij_se_reop: influence,
          survival_loglog_lower_reop: influenceLimits.map(([lower]) => lower),
          survival_loglog_upper_reop: influenceLimits.map(([, upper]) => upper),
          cmprsk_cif_reop: withinFollowUp(cifReop),
          cmprsk_cif_death: withinFollowUp(cifDeath),
          cmprsk_var_reop: withinFollowUp(moments.map((time) => delta[lastUpTo(curve, time)] ?? 0)),
          etm_greenwood_var_reop: (reop ?? []).map(({ variance }) => variance),
          etm_greenwood_var_death: (death ?? []).map(({ variance }) => variance),
          naive_1_minus_km: moments.map((time) => 1 - survivalAt(naive, time).survival),
          greenwood_loglog_lower_reop: (reop ?? []).map(({ lower }) => lower),
          greenwood_loglog_upper_reop: (reop ?? []).map(({ upper }) => upper),
        },
        { times: moments, last: curve.at(-1)?.time ?? null, call, expected: fieldAt(expected) },
      ),
      ...grayTests(input, times, outcomes),
    };
  },

  survival_90d: ({ input, expected, call }) => {
    requirePlainSurvival(call);
    const times = readNumbers(input['time_days'], 'time_days');
    const dead = readEvents(input['dead'], 'dead');
    const curve = kaplanMeier(times, dead);
    const estimate = survivalAt(curve, 90, 'log-log');
    const deaths = times.filter((time, row) => at(dead, row) && time <= 90).length;
    const censored = times.filter((time, row) => !at(dead, row) && time < 90).length;
    // A proportion counts only where everybody was followed up.
    const complete = censored === 0 ? proportionInterval(deaths, times.length) : null;
    // A file that has a number beyond the follow-up drew the curve on, by `extend` in R.
    const isKnown = (day: number): boolean =>
      times.some((time) => time >= day) ||
      (times.length > 0 && isObject(expected) && typeof expected[`km_${day}`] === 'number');
    const limitsAt90 = isBefore(times, 90) ? pair(certain) : isKnown(90) ? pair(estimate) : [null, null];
    return {
      n: times.length,
      deaths_within_90: deaths,
      censored_before_90: censored,
      km_90: isKnown(90) ? estimate.survival : null,
      km_90_se: isKnown(90) ? estimate.standardError : null,
      km_90_loglog: limitsAt90,
      km_30: isKnown(30) ? survivalAt(curve, 30).survival : null,
      complete_case_mortality_90: complete?.value ?? null,
      complete_case_wilson: complete ? pair(complete) : [null, null],
    };
  },
};

/** The limits of `survfit` before anybody's time; where all survived after it there are none. */
const certain = { lower: 1, upper: 1 };

function isBefore(times: readonly number[], moment: number): boolean {
  return times.length > 0 && times.every((time) => time > moment);
}

function grayTests(input: JsonObject, times: readonly number[], outcomes: readonly number[]): JsonObject {
  if (input['group'] === undefined) return {};
  const group = readNumbers(input['group'], 'group');
  const tests = [1, 2].map((cause) => grayTest(times, outcomes, group, cause));
  return {
    gray_test: {
      stat: tests.map(({ chiSquare }) => chiSquare),
      p: tests.map(({ pValue }) => pValue),
      df: tests.map(({ df }) => df),
    },
  };
}

function comparison(input: JsonObject, times: readonly number[], events: readonly boolean[]): JsonObject {
  if (input['group'] === undefined) return {};
  const group = readNumbers(input['group'], 'group');
  const test = logRankTest(times, events, group);
  const model = coxRegression(times, events, designMatrix([{ name: 'group', values: group }]));
  const coefficient = model.status === 'fitted' ? model.coefficients[0] : undefined;
  return {
    // `survdiff` has 0 and 1 where there is nothing to test.
    logrank_chisq: test.chiSquare ?? 0,
    logrank_p: test.pValue ?? 1,
    cox_coef: coefficient?.estimate ?? null,
    // Without an event `coxph` has no coefficient, and 0 for its error.
    cox_se: events.includes(true) ? (coefficient?.standardError ?? null) : 0,
  };
}

function fieldAt(expected: unknown): unknown {
  return isObject(expected) ? expected['at'] : undefined;
}

/** The horizons are part of the names of the fields: `rmst_1826`. */
function restrictedMeans(expected: unknown, mean: (horizon: number) => number): JsonObject {
  const names = isObject(expected) ? Object.keys(expected) : [];
  const horizons = names.flatMap((name) => /^rmst_(\d+)$/.exec(name)?.[1] ?? []).map(Number);
  return {
    ...Object.fromEntries(horizons.map((horizon) => [`rmst_${horizon}`, mean(horizon)])),
    rmst_tau: horizons[0] ?? null,
  };
}
