import type { Node } from '@kvalreg/expression';
import { LogicProblem, type Logic } from '../logic/logic.js';
import { apply, constant } from './nodes.js';

const mostSpread = 40;

/** The sample standard deviation of what is not blank; blank of fewer than two. */
export function sampleDeviation(values: readonly Node[], { at }: Logic): Node {
  if (values.length > mostSpread)
    throw new LogicProblem(`stdev() of more than ${mostSpread} values is too large an expression.`, at);
  const mean = apply('mean', constant(1), ...values);
  const squares = values.map((value) => {
    const distance = apply('sub', value, mean);
    return apply('mul', distance, distance);
  });
  const freedom = apply('sub', apply('countKnown', ...values), constant(1));
  return apply('sqrt', apply('div', apply('sum', constant(1), ...squares), freedom));
}

/** The middle of what is not blank. An expression cannot sort: of one or two values the median is the mean. */
export function median(values: readonly Node[], { at }: Logic): Node {
  const [a, b, c] = values;
  if (values.length <= 2) return apply('mean', constant(1), ...values);
  if (!a || !b || !c || values.length > 3)
    throw new LogicProblem('median() of more than three values has no equivalent in a register.', at);
  const [two, lower, upper] = [constant(2), apply('min', constant(2), a, b), apply('max', constant(2), a, b)];
  // One of the three itself, without calculation; of two or one it is their mean.
  const middle = apply('max', two, lower, apply('min', two, upper, c));
  return apply('coalesce', middle, apply('mean', constant(1), a, b, c));
}
