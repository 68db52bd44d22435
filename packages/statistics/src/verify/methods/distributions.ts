import { betaQuantile, betaTails } from '../../distributions/beta.js';
import { binomialProbability, binomialQuantile, binomialTails } from '../../distributions/binomial.js';
import { fisherFQuantile, fisherFTails } from '../../distributions/fisher-f.js';
import { chiSquareQuantile, chiSquareTails, gammaQuantile, gammaTails } from '../../distributions/gamma.js';
import { noncentralStudentTails } from '../../distributions/noncentral-student.js';
import { normalQuantile, normalTails } from '../../distributions/normal.js';
import { poissonProbability, poissonQuantile, poissonTails } from '../../distributions/poisson.js';
import { studentQuantile, studentTails } from '../../distributions/student.js';
import type { Methods } from '../method.js';
import { MalformedCaseError, readList, readNumbers, readObject } from '../read-input.js';

/** The functions under R's names, with the arguments in R's order; p is the lower tail. */
const functions: Readonly<Record<string, (...args: number[]) => number>> = {
  pnorm: (z) => normalTails(z).lower,
  qnorm: (p) => withEnds(p, -Infinity, () => normalQuantile(p)),
  pt: (t, df) => studentTails(t, df).lower,
  qt: (p, df) => withEnds(p, -Infinity, () => studentQuantile(p, df)),
  pt_noncentral: (t, df, noncentrality) => noncentralStudentTails(t, df, noncentrality).lower,
  pbeta: (x, a, b) => betaTails(Math.min(1, Math.max(0, x)), a, b).lower,
  qbeta: (p, a, b) => betaQuantile(p, a, b),
  pf: (f, df1, df2) => fisherFTails(Math.max(0, f), df1, df2).lower,
  qf: (p, df1, df2) => withEnds(p, 0, () => fisherFQuantile(p, df1, df2)),
  pgamma: (x, shape, rate = 1) => gammaTails(x, shape, 1 / rate).lower,
  qgamma: (p, shape, rate = 1) => gammaQuantile(p, shape, 1 / rate),
  pchisq: (x, df) => chiSquareTails(x, df).lower,
  qchisq: (p, df) => chiSquareQuantile(p, df),
  dbinom: (k, n, p) => binomialProbability(k, n, p),
  pbinom: (k, n, p) => binomialTails(k, n, p).lower,
  qbinom: (p, n, share) => binomialQuantile(p, n, share),
  dpois: (k, mean) => poissonProbability(k, mean),
  ppois: (k, mean) => poissonTails(k, mean).lower,
  qpois: (p, mean) => poissonQuantile(p, mean),
};

/** The quantile of 0 is where the distribution begins; that of 1 has no end, here. */
function withEnds(p: number, start: number, quantile: () => number): number {
  if (p === 0) return start;
  return p === 1 ? Infinity : quantile();
}

/** Single values of distribution functions; the function is named by the call in R. */
export const distributionMethods: Methods = {
  distribution_functions: ({ call, expected }) => {
    const name = call.trim();
    const compute = Object.hasOwn(functions, name) ? functions[name] : undefined;
    if (!compute) throw new MalformedCaseError(`The distribution function ${name || '(none)'} is unknown.`);
    return readList(expected, 'expected').map((point, index) => {
      const args = readNumbers(readObject(point, `expected[${index}]`)['args'], `expected[${index}].args`);
      const value = compute(...args);
      // What has no end has no number in JSON.
      return { args, value: Number.isFinite(value) ? value : null };
    });
  },
};
