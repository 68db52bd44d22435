import { describe, expect, it } from '@jest/globals';
import { verifyStatistics } from '../verify-statistics.js';

const input = { time_days: [4, 8, 20], event: [1, 0, 0], times: [4, 20, 21] };
const verify = (expected: object, change: object = {}, call = '') =>
  verifyStatistics([
    { id: 'km', method: 'kaplan_meier', r_call: call, input: { ...input, ...change }, expected },
  ]);
const agrees = (at: object, call?: string): boolean => verify({ at }, {}, call).passed === 1;
const [surv, lower] = [0.666666666666667, 0.0540734267865168];

describe('a curve beyond the follow-up', () => {
  it('has no value, or no row, as in R', () => {
    expect(agrees({ time: [4, 20, 21], surv: [surv, surv, null], n_risk: [3, 1, null] })).toBe(true);
    expect(agrees({ time: [4, 20], surv: [surv, surv], n_risk: [3, 1] })).toBe(true);
    expect(agrees({ loglog_lower: [lower, lower, null] })).toBe(true);
    expect(agrees({ surv: [surv, surv, 0.5] })).toBe(false);
    expect(agrees({ surv: [surv, null, null] })).toBe(false);
    expect(agrees({ surv: [surv] })).toBe(false);
  });

  it('is drawn on where the file drew it, as by extend', () => {
    const drawn = { surv: [surv, surv, surv], n_risk: [3, 1, 0], loglog_lower: [lower, lower, lower] };
    expect(agrees(drawn)).toBe(true);
    expect(agrees({ surv: [surv, surv, null] }, 'summary(survfit(Surv(t, e) ~ 1), extend = TRUE)')).toBe(
      false,
    );
  });

  it('of competing events has none either', () => {
    const of = (at: object): number =>
      verifyStatistics([
        {
          id: 'aj',
          method: 'aalen_johansen',
          input: { time_days: [4, 8, 20], event: [1, 2, 0], times: [4, 21] },
          expected: { at },
        },
      ]).passed;
    const share = 0.333333333333333;
    expect(of({ cif_reop: [share, null], cif_death: [0, null], event_free: [2 * share, null] })).toBe(1);
    expect(of({ cif_reop: [share], event_free: [2 * share] })).toBe(1);
    expect(of({ cif_reop: [share, share], cif_death: [0, share], cmprsk_cif_reop: [share, null] })).toBe(1);
    expect(of({ cif_reop: [share, 0.5] })).toBe(0);
  });

  it('has nothing at all of nobody', () => {
    const nobody = { time_days: [], event: [], times: [5] };
    expect(verify({ at: { surv: [null] } }, nobody).passed).toBe(1);
    expect(verify({ at: { surv: [1] } }, nobody).passed).toBe(0);
  });

  it('has no mortality at 90 days, or the one drawn on', () => {
    const of = (expected: object): number =>
      verifyStatistics([
        { id: 's', method: 'survival_90d', input: { time_days: [4, 40], dead: [1, 0] }, expected },
      ]).passed;
    expect(of({ km_30: 0.5, km_90: null, km_90_se: null, km_90_loglog: [null, null] })).toBe(1);
    expect(of({ km_90: 0.5, km_90_loglog: [0.00598308763914576, 0.910410084836737] })).toBe(1);
    expect(of({ km_90: 0.4 })).toBe(0);
    expect(of({ km_30: null })).toBe(0);
  });
});

describe('a curve before the first time', () => {
  it('has the limits 1 and 1, as in R, or none on the log-log scale', () => {
    const of = (limit: number | null): number =>
      verify({ at: { loglog_lower: [limit], loglog_upper: [limit] } }, { times: [2] }).passed;
    expect([of(1), of(null), of(0.5)]).toEqual([1, 1, 0]);
  });
});

describe('the code of an event', () => {
  const reason = (event: readonly unknown[], call?: string): string | undefined =>
    verify({ at: { surv: [surv, surv, null] } }, { event }, call).unsupported[0]?.reason;

  it('is 0 or 1, or 2 where another event counts as censored', () => {
    expect(reason([1, 2, 0])).toBeUndefined();
    expect(reason([1, 2, 0], 'survfit(Surv(time, event==1)~1)')).toBeUndefined();
    expect(reason([true, false, false], 'survfit(Surv(time, event)~1)')).toBeUndefined();
    expect(reason([1, 2, 0], 'survfit(Surv(time, event)~1)')).toMatch(/^event\[1\] is 2: it must be 0 or 1,/);
    expect(reason([1, 5, 0])).toMatch(/^event\[1\] is 5: it must be 0 or 1,/);
    expect(reason([1, 0.5, 0])).toMatch(/^event\[1\] is 0.5: /);
    expect(reason([1, null, 0])).toMatch(/^event\[1\] is null: /);
  });

  it.each([
    ['survfit(Surv(time, event==2)~1)', 'The event of '],
    ['survfit(Surv(start, time, event)~1)', 'The event of '],
    ['survfit(Surv(time, event==1)~1, weights=w)', 'Weights cannot'],
    ['survfit(Surv(time, event==1)~1, conf.int=0.9)', 'Only limits of 95 per cent'],
    ['coxph(Surv(time, event==1)~group, ties="breslow")', 'Ties are treated as by Efron'],
    ['survdiff(Surv(time, event==1)~group, rho=1)', 'Only the log-rank test'],
  ])('is not guessed: %s', (call, words) => {
    expect(reason([1, 0, 0], call)).toContain(words);
  });
});

describe('a standardised rate of no events', () => {
  const of = (limits: readonly (number | null)[]): number =>
    verifyStatistics([
      {
        id: 'none',
        method: 'std_rate_direct',
        input: { count: [0, 0], pop: [1000, 10], stdpop: [1, 1] },
        expected: { fay_feuer_ci95_per_100k: limits },
      },
    ]).passed;

  it('has the lower limit 0, or none in a file of epitools', () => {
    expect(of([0, 18444.3972705697])).toBe(1);
    expect(of([null, 18444.3972705697])).toBe(1);
    expect(of([1, 18444.3972705697])).toBe(0);
  });
});
