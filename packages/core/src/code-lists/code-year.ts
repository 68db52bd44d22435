import type { Pathway } from '@kvalreg/declaration';
import type { Answers } from '@kvalreg/engine';
import { isIsoDate } from '@kvalreg/expression';

/**
 * The year whose codes a form is answered with: in the form that holds the date that the episode counts from, that
 * date (an operation is coded as on the day of the operation); else the day on which the form was filled in.
 */
export function codeYear(pathway: Pathway, occasion: string, answers: Answers, filledOn: string): number {
  const [holder, item] = pathway.index;
  const index = holder === occasion ? answers[item] : undefined;
  const date = typeof index === 'string' && isIsoDate(index) ? index : filledOn;
  return Number(date.slice(0, 4));
}
