import { textIn, type ShareMeasure } from '@kvalreg/declaration';
import { keyOf, type MeasureContext } from './checked-filing.js';
import { ruleProblem, type FilingProblem } from './filing-problem.js';

/** No numerator is larger than its denominator. */
export function checkShare(measure: ShareMeasure, context: MeasureContext): readonly FilingProblem[] {
  const { name, figure, language } = context;
  return Object.entries(measure.shares).flatMap(([share, { title }]) => {
    const numerator = figure(share, 'numerator');
    const denominator = figure(share, 'denominator');
    if (numerator === null || denominator === null || numerator <= denominator) return [];
    const fields = [keyOf(name, share, 'numerator'), keyOf(name, share, 'denominator')];
    const label = `${measure.code} ${textIn(title, language)}`;
    const params = { label, numerator, denominator };
    return [ruleProblem('numerator-above-denominator', { measure: name, fields }, params, language)];
  });
}
