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
  qnorm: (p) => normalQuantile(p),
  pt: (t, df) => studentTails(t, df).lower,
  qt: (p, df) => studentQuantile(p, df),
  pt_noncentral: (t, df, noncentrality) => noncentralStudentTails(t, df, noncentrality).lower,
  pbeta: (x, a, b) => betaTails(x, a, b).lower,
  qbeta: (p, a, b) => betaQuantile(p, a, b),
  pf: (f, df1, df2) => fisherFTails(f, df1, df2).lower,
  qf: (p, df1, df2) => fisherFQuantile(p, df1, df2),
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

/** Single values of distribution functions; the function is named by the call in R. */
export const distributionMethods: Methods = {
  distribution_functions: ({ call, expected }) => {
    const name = call.trim();
    const compute = Object.hasOwn(functions, name) ? functions[name] : undefined;
    if (!compute) throw new MalformedCaseError(`The distribution function ${name || '(none)'} is unknown.`);
    return readList(expected, 'expected').map((point, index) => {
      const args = readNumbers(readObject(point, `expected[${index}]`)['args'], `expected[${index}].args`);
      return { args, value: compute(...args) };
    });
  },
};
