import type { Tolerance, ToleranceOf } from './compare-values.js';

const exact: Tolerance = { relative: 1e-9, absolute: 1e-14 };
/** Values that may be very small and must still have their digits: p-values and distribution functions. */
const tail: Tolerance = { relative: 1e-9, absolute: 0 };

/** Fields that a method does not agree on to nine digits, because the program compared with stops its search earlier. */
const looser: Readonly<Record<string, readonly (readonly [RegExp, number])[]>> = {
  ordinal_logit: [[/./, 1e-7]],
  prediction_validation: [[/^calibration_|^citl$/, 1e-7]],
  multinomial_logit: [
    [/^deviance$/, 1e-8],
    [/./, 2e-4],
  ],
  casemix_glmer: [[/./, 1e-4]],
};

/**
 * Fields that say how the other program fared, or repeat another field by a package that is less exact; they are
 * information and not compared.
 */
const information: Readonly<Record<string, RegExp>> = {
  casemix_separation: /^r_/,
  ordinal_logit: /^polr_/,
  skaar_rand12: /^spss_/,
};

/** Distribution functions that R computes to so many digits after the point only, not to so many of the value. */
const absolute: Readonly<Record<string, Tolerance>> = {
  pt_noncentral: { relative: 1e-9, absolute: 2e-12 },
};

/** The tolerance of each field of a method in the cases with results of R; the call names a distribution function. */
export function tolerancesOf(method: string, call = ''): ToleranceOf {
  const ofCall = method === 'distribution_functions' ? absolute[call.trim()] : undefined;
  return (field) => {
    if (ofCall) return ofCall;
    if (information[method]?.test(field)) return null;
    const relative = looser[method]?.find(([pattern]) => pattern.test(field))?.[1];
    if (relative !== undefined) return { relative, absolute: relative === 1e-4 ? 5e-5 : exact.absolute };
    return method === 'distribution_functions' || /(^|[._])p(_|$|\[)|p_value/.test(field) ? tail : exact;
  };
}

/** One absolute tolerance for all fields, as the cases of register functions state it. */
export function absoluteTolerance(method: string, absolute: number): ToleranceOf {
  return (field) => (information[method]?.test(field) ? null : { relative: 0, absolute });
}
