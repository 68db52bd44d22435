import type { Node } from '@kvalreg/expression';
import type { Indicator } from '../../indicator.js';
import type { Lint, Path } from '../declaration-problem.js';
import type { Scope } from '../scope.js';
import { boundsOf } from './bounds.js';
import { canHold } from './can-hold.js';

/**
 * A condition that no answer can meet makes a figure of nothing: 0 % for ever, or an exclusion that takes nobody
 * out. The expressions must be sound.
 */
export function lintPossible(indicator: Indicator, scope: Scope, path: Path, lint: Lint): void {
  const { population, exclusions = [] } = indicator;
  const among = population ? [population] : [];
  const report = (at: Path, message: string) => lint.report([...path, ...at], 'never', message);
  if (!canHold(among, [], scope)) {
    report(['population'], 'No case can be in the population: correct the condition.');
    return;
  }
  const ruledOut: Node[] = [];
  for (const [index, { when }] of exclusions.entries()) {
    if (!canHold([...among, when], ruledOut, scope))
      report(
        ['exclusions', index, 'when'],
        'It can never take anybody out: no case of the population, after the exclusions before it, meets it. Correct it, or leave it out.',
      );
    ruledOut.push(when);
  }
  const can = (...conditions: readonly Node[]) => canHold([...among, ...conditions], ruledOut, scope);
  if (!can()) {
    report(['exclusions'], 'The exclusions leave nobody of the population: correct them.');
    return;
  }
  lintMeasure(indicator, can, scope, report);
}

function lintMeasure(
  indicator: Indicator,
  can: (...conditions: readonly Node[]) => boolean,
  scope: Scope,
  report: (at: Path, message: string) => void,
): void {
  const part = ({ denominator, numerator }: Record<'denominator' | 'numerator', Node>, at: Path) => {
    if (!can(denominator))
      report([...at, 'denominator'], 'No case can be in the denominator: correct the condition.');
    else if (!can(denominator, numerator))
      report(
        [...at, 'numerator'],
        'No case of the denominator can be in the numerator, so that it would be 0 % whatever is answered: let the numerator be a part of the denominator.',
      );
  };
  switch (indicator.kind) {
    case 'proportion':
      part(indicator, []);
      return;
    case 'composite':
      indicator.parts.forEach((one, index) => part(one, ['parts', index]));
      return;
    case 'time-to-event':
      if (!can(indicator.event)) report(['event'], 'The event can never happen: correct the condition.');
      if (indicator.competing && !can(indicator.competing))
        report(['competing'], 'The competing event can never happen: correct it, or leave it out.');
      return;
    case 'ratio':
      if (boundsOf(indicator.denominator, scope)[1] <= 0)
        report(
          ['denominator'],
          'The denominator is never above 0, and nothing can be divided by it: correct it.',
        );
      return;
    default:
      return;
  }
}
