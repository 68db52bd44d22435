import { binomialQuantile, binomialTails } from '../distributions/binomial.js';
import { poissonQuantile, poissonTails } from '../distributions/poisson.js';

/**
 * The exact limit of a funnel for the share of n with the target share θ at probability p, interpolated between whole
 * numbers of events so that the funnel is smooth (Spiegelhalter 2005, appendix A.1.1): (r − a)/n with r the quantile
 * and a = (F(r) − p)/(F(r) − F(r − 1)). May pass 0 or 1 by a little: clip it in a figure.
 */
export function exactBinomialLimit(p: number, n: number, target: number): number {
  const r = binomialQuantile(p, n, target);
  return interpolate(p, r, (k) => binomialTails(k, n, target).lower) / n;
}

/** The same for observed over expected events, of which the observed are Poisson. */
export function exactPoissonLimit(p: number, expected: number): number {
  const r = poissonQuantile(p, expected);
  return interpolate(p, r, (k) => poissonTails(k, expected).lower) / expected;
}

function interpolate(p: number, r: number, lower: (k: number) => number): number {
  const reached = lower(r);
  const step = reached - lower(r - 1);
  return step > 0 ? r - (reached - p) / step : r;
}
