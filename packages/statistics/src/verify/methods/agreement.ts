import { at } from '../../at.js';
import { chanceFreeAgreement } from '../../agreement/chance-free-agreement.js';
import { cohenKappa } from '../../agreement/cohen-kappa.js';
import { fleissKappa } from '../../agreement/fleiss-kappa.js';
import { intraclassCorrelations } from '../../agreement/intraclass-correlation.js';
import { crossTable } from '../../tables/cross-table.js';
import type { Methods } from '../method.js';
import {
  MalformedCaseError,
  readCategories,
  readList,
  readNumber,
  readNumbers,
  readRows,
} from '../read-input.js';
import { pair } from './proportions.js';

/** Agreement of raters. */
export const agreementMethods: Methods = {
  kappa_two_raters: ({ input }) => {
    const categories = readNumber(input['categories'], 'categories');
    const names = Array.from({ length: categories }, (_, index) => index + 1);
    const { counts } = crossTable(
      readCategories(input['rater1'], 'rater1'),
      readCategories(input['rater2'], 'rater2'),
      { rows: names, columns: names },
    );
    const plain = cohenKappa(counts);
    const linear = cohenKappa(counts, 'linear');
    const quadratic = cohenKappa(counts, 'quadratic');
    const free = chanceFreeAgreement(counts);
    return {
      table: counts,
      percent_agreement: plain.agreement,
      kappa: plain.kappa,
      kappa_ase: plain.standardError,
      kappa_ci95: pair(plain),
      kappa_linear: linear.kappa,
      kappa_linear_ase: linear.standardError,
      kappa_quadratic: quadratic.kappa,
      kappa_quadratic_ase: quadratic.standardError,
      psych_kappa: plain.kappa,
      psych_weighted_kappa_quadratic: quadratic.kappa,
      psych_var_kappa: plain.standardError === null ? null : plain.standardError ** 2,
      pabak: free.pabak,
      gwet_ac1: free.ac1,
    };
  },

  fleiss_kappa: ({ input }) => {
    const counts = readRows(input['counts_subject_by_category'], 'counts_subject_by_category');
    const result = fleissKappa(counts);
    const raters = readNumber(input['raters'] ?? result.raters, 'raters');
    if (raters !== result.raters)
      throw new RangeError(`The counts are of ${result.raters} raters, not ${raters}.`);
    return {
      kappa: result.kappa,
      p_bar: result.agreement,
      p_e: result.chance,
      se_h0: result.standardErrorOfNone,
      z: result.z,
      mean_pairwise_agreement: result.agreement,
      pabak_multirater: result.pabak,
    };
  },

  icc: ({ input }) => {
    const name = 'ratings_subject_by_rater';
    // Subjects without a rating of every rater do not enter the analysis of variance.
    const rows = readList(input[name], name).map((row, index) => {
      const list = readList(row, `${name}[${index}]`);
      return list.includes(null) ? null : readNumbers(list, `${name}[${index}]`);
    });
    const complete = rows.filter((row) => row !== null);
    if (complete.length === 0) throw new MalformedCaseError('No subject has a rating of every rater.');
    const { forms, standardErrorOfMeasurement } = intraclassCorrelations(complete);
    return {
      types: forms.map(({ form }) => form),
      icc: forms.map(({ value }) => value),
      F: forms.map(({ f }) => f),
      df1: forms.map(({ df1 }) => df1),
      df2: forms.map(({ df2 }) => df2),
      p: forms.map(({ pValue }) => pValue),
      lower95: forms.map(({ lower }) => lower),
      upper95: forms.map(({ upper }) => upper),
      sem_agreement: standardErrorOfMeasurement,
      n_subjects: complete.length,
      n_raters: at(complete, 0).length,
    };
  },
};
