import { textIn, type CountMeasure } from '@kvalreg/declaration';
import { keyOf, type MeasureContext } from './checked-filing.js';
import { ruleProblem, type FilingProblem } from './filing-problem.js';

/** The parts of each split add up to the total; as long as some are empty, they are at least not more. */
export function checkCount(measure: CountMeasure, context: MeasureContext): readonly FilingProblem[] {
  const { submission, name, figure, complete, language } = context;
  const total = figure('total');
  if (total === null) return [];
  return measure.splits.flatMap((split) => {
    const { title, options = {} } = submission.splits[split] ?? {};
    const codes = Object.keys(options);
    const sum = codes.reduce((all, code) => all + (figure(split, code) ?? 0), 0);
    const empty = codes.filter((code) => figure(split, code) === null);
    const rule = ruleBroken(sum - total, empty.length, complete);
    if (!rule) return [];
    const label = `${measure.code} ${textIn(title ?? {}, language)}`;
    const parts = rule === 'split-missing' ? empty : codes;
    const fields = [...parts.map((code) => keyOf(name, split, code)), keyOf(name, 'total')];
    const params = { label, sum, total, missing: empty.length };
    return [ruleProblem(rule, { measure: name, fields }, params, language)];
  });
}

function ruleBroken(excess: number, empty: number, complete: boolean) {
  if (excess > 0) return empty > 0 ? 'split-above-total' : 'split-sum';
  if (excess === 0) return null;
  if (empty === 0) return 'split-sum';
  return complete ? 'split-missing' : null;
}
