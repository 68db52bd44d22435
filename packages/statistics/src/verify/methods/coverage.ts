import { at } from '../../at.js';
import { coverageDegree } from '../../coverage/coverage-degree.js';
import { matchRecords, type Records } from '../../coverage/match-records.js';
import { inverseProbabilityMean } from '../../dropout/inverse-probability-mean.js';
import {
  standardisedDifference,
  standardisedDifferenceOfShares,
} from '../../effect-sizes/standardised-difference.js';
import { chiSquareTest } from '../../hypothesis-tests/chi-square-test.js';
import { welchTest } from '../../hypothesis-tests/welch-test.js';
import { proportionInterval } from '../../intervals/proportion-interval.js';
import { summarise } from '../../moments/summary.js';
import { mean } from '../../moments/mean.js';
import { designMatrix } from '../../regression/design.js';
import { logisticRegression } from '../../regression/logistic-regression.js';
import { crossTable } from '../../tables/cross-table.js';
import { groupedProportions } from '../../tables/grouped-proportions.js';
import type { Methods } from '../method.js';
import {
  MalformedCaseError,
  readCategories,
  readEvents,
  readNullableNumbers,
  readNumber,
  readNumbers,
  readObject,
  readTexts,
} from '../read-input.js';
import { pair } from './proportions.js';

/** Coverage of a register, matching of sources, and dropout. */
export const coverageMethods: Methods = {
  coverage_counts: ({ input }) => {
    const degree = coverageDegree({
      both: readNumber(input['both'], 'both'),
      onlyRegister: readNumber(input['only_register'], 'only_register'),
      onlyPatientRegister: readNumber(input['only_patient_register'], 'only_patient_register'),
    });
    return {
      union: degree.union,
      coverage_register: degree.register.value,
      coverage_register_wilson: pair(degree.register),
      coverage_patient_register: degree.patientRegister.value,
      coverage_patient_register_wilson: pair(degree.patientRegister),
      completeness_vs_patient_register: degree.completeness.value,
      completeness_wilson: pair(degree.completeness),
      lincoln_petersen: degree.lincolnPetersen,
      chapman: degree.chapman,
      chapman_var: degree.chapmanVariance,
      chapman_ci95: degree.chapmanLimits,
      coverage_of_chapman_total: degree.coverageOfChapman,
    };
  },

  coverage_matching: ({ input }) => {
    const result = matchRecords(
      readRecords(input['register'], 'register'),
      readRecords(input['patient_register'], 'patient_register'),
      readNumber(input['max_days'], 'max_days'),
    );
    return {
      matches: {
        key_a: result.matches.map(({ first }) => first),
        key_b: result.matches.map(({ second }) => second),
        dd: result.matches.map(({ distance }) => distance),
      },
      both: result.both,
      only_register: result.onlyFirst,
      only_patient_register: result.onlySecond,
    };
  },

  response_rate: ({ input }) => {
    const columns = readObject(input['columns'], 'columns');
    const responded = readEvents(columns['resp'], 'columns.resp');
    const clinics = groupedProportions(responded, [readCategories(columns['clinic'], 'columns.clinic')]);
    const k = responded.filter(Boolean).length;
    const overall = proportionInterval(k, responded.length);
    const split = (name: string, answered: boolean): readonly number[] =>
      readNumbers(columns[name], `columns.${name}`).filter((_, row) => at(responded, row) === answered);
    const covariates = Object.keys(columns).filter((name) => name !== 'clinic' && name !== 'resp');
    const differences = covariates.map(
      (name) => [`smd_${name}`, differenceOf(split(name, true), split(name, false))] as const,
    );
    const welch = covariates.includes('age') ? welchTest(split('age', true), split('age', false)) : null;
    const smoking = covariates.includes('smoker')
      ? chiSquareTest(crossTable(responded, readCategories(columns['smoker'], 'columns.smoker')).counts)
      : null;
    const design = designMatrix(
      covariates.map((name) => ({ name, values: readNumbers(columns[name], `columns.${name}`) })),
    );
    const model = logisticRegression(responded, design, { eventsPerCoefficient: 0 });
    if (model.status === 'failed') throw new RangeError(model.message);
    const outcomes = readNullableNumbers(input['outcome_observed_when_resp1'], 'outcome_observed_when_resp1');
    const observed = outcomes.flatMap((value, row) =>
      at(responded, row) && value !== null ? [{ value, p: at(model.fitted, row) }] : [],
    );
    const weighted = inverseProbabilityMean(
      observed.map(({ value }) => value),
      observed.map(({ p }) => p),
    );
    return {
      overall: { k, n: responded.length, rate: overall.value, wilson: pair(overall) },
      clinics: {
        clinic: clinics.map(({ group }) => at(group, 0)),
        k: clinics.map(({ events }) => events),
        n: clinics.map(({ n }) => n),
        rate: clinics.map(({ estimate }) => estimate.value),
        lower: clinics.map(({ estimate }) => estimate.lower),
        upper: clinics.map(({ estimate }) => estimate.upper),
      },
      ...Object.fromEntries(differences),
      welch_age: welch && { t: welch.t, df: welch.df, p: welch.pValue, ci95: pair(welch) },
      chisq_smoker: smoking && { chisq: smoking.chiSquare, p: smoking.pValue },
      logistic: {
        coef_names: model.coefficients.map(({ name }) => name),
        coef: model.coefficients.map(({ estimate }) => estimate),
        se: model.coefficients.map(({ standardError }) => standardError),
      },
      naive_mean: mean(observed.map(({ value }) => value)),
      ipw_mean: weighted.mean,
      ipw_se_linearised: weighted.standardError,
    };
  },
};

/** A column of zeros and ones is compared as a share. */
function differenceOf(first: readonly number[], second: readonly number[]): number | null {
  if (![...first, ...second].every((value) => value === 0 || value === 1)) {
    return standardisedDifference(summarise(first), summarise(second));
  }
  const events = (values: readonly number[]): number => values.filter((value) => value === 1).length;
  return standardisedDifferenceOfShares(
    { events: events(first), n: first.length },
    { events: events(second), n: second.length },
  );
}

function readRecords(value: unknown, name: string): Records {
  const object = readObject(value, name);
  const days = readTexts(object['date'], `${name}.date`).map((text) => {
    const time = Date.parse(`${text}T00:00:00Z`);
    if (Number.isNaN(time)) throw new MalformedCaseError(`${name}.date holds ${text}, which is no date.`);
    return time / 86_400_000;
  });
  return {
    keys: readNumbers(object['key'], `${name}.key`),
    persons: readCategories(object['id'], `${name}.id`).map(String),
    days,
  };
}
