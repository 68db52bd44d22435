import type { Variable } from '@kvalreg/exchange';
import { chosenVariables } from '../cases/chosen-variables.js';
import type { DeliveryTerms } from '../requests/delivery.js';

export interface GrantedVariables {
  readonly variables: readonly Variable[];
  /** What was chosen and is not handed out, and why. */
  readonly leftOut: readonly { readonly variable: Variable; readonly why: LeftOut }[];
}
export type LeftOut = 'contact' | 'free-text' | 'tells-date' | 'unit';

/**
 * What of the chosen variables the terms let out. A way to reach the person never goes out; free text only where it is
 * granted; nothing that tells of a day beside days that were moved; and of the unit no more than is granted: a region
 * takes the unit's place.
 */
export function grantedVariables(
  all: readonly Variable[],
  keys: readonly string[],
  terms: DeliveryTerms,
): GrantedVariables {
  const chosen = chosenVariables(all, keys, 'content');
  const left = chosen.flatMap((variable) => {
    const why = whyLeftOut(variable, terms);
    return why === null ? [] : [{ variable, why }];
  });
  const out = new Set(left.map(({ variable }) => variable));
  const withRegion = terms.unit === 'region' && chosen.some(({ key }) => key === 'unit' || key === 'region');
  return {
    variables: all.filter(
      (variable) =>
        (chosen.includes(variable) && !out.has(variable)) || (withRegion && variable.key === 'region'),
    ),
    leftOut: left,
  };
}

function whyLeftOut({ key, privacy, tellsDate }: Variable, terms: DeliveryTerms): LeftOut | null {
  if (privacy === 'contact') return 'contact';
  if (privacy === 'free-text' && !terms.freeText) return 'free-text';
  if (tellsDate && terms.dateShift > 0) return 'tells-date';
  if (key === 'unit' && terms.unit !== 'unit') return 'unit';
  if (key === 'region' && terms.unit === 'none') return 'unit';
  return null;
}
