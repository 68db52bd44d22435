import { agreementMethods } from './methods/agreement.js';
import { caseMixMethods } from './methods/case-mix.js';
import { chartMethods } from './methods/charts.js';
import { coverageMethods } from './methods/coverage.js';
import { distributionMethods } from './methods/distributions.js';
import { meanMethods } from './methods/means.js';
import { predictionMethods } from './methods/predictions.js';
import { proportionMethods } from './methods/proportions.js';
import { rateMethods } from './methods/rates.js';
import { registerAggregates } from './register-methods/register-aggregates.js';
import { registerRules } from './register-methods/register-rules.js';
import { survivalMethods } from './methods/survival.js';
import { tableMethods } from './methods/tables.js';
import type { Methods } from './method.js';

/** Every method that can be verified, by the name that the files of cases use. */
export const methods: Methods = {
  ...agreementMethods,
  ...caseMixMethods,
  ...chartMethods,
  ...coverageMethods,
  ...distributionMethods,
  ...meanMethods,
  ...predictionMethods,
  ...proportionMethods,
  ...rateMethods,
  ...registerAggregates,
  ...registerRules,
  ...survivalMethods,
  ...tableMethods,
};

/** The names of the methods and register functions that files of cases can name. */
export const verifiableMethods: readonly string[] = Object.keys(methods);
