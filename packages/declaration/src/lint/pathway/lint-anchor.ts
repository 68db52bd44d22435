import type { Occasion, Pathway } from '../../pathway.js';
import type { Lint, Path } from '../declaration-problem.js';
import { unknownName } from '../lint-name.js';

/**
 * What an occasion hangs on is a date that must be answered where it is asked for, of an occasion that comes before it:
 * then it is known as soon as that form is submitted, and no two occasions wait for each other. Where the date is asked
 * of some only, the occasion is there for them and not for the others.
 */
export function lintAnchor(
  name: string,
  { opens, anchor }: Occasion,
  { occasions, forms }: Pathway,
  path: Path,
  { report }: Lint,
): void {
  const at = [...path, 'anchor'];
  if (opens !== 'anchor') {
    if (anchor)
      report(
        at,
        'anchor',
        `"${name}" opens with the ${opens}: leave the anchor out, or let it open with it.`,
      );
    return;
  }
  if (!anchor) {
    report(
      at,
      'anchor',
      `"${name}" opens with an anchor: name it as [occasion, item], a date that is asked for.`,
    );
    return;
  }
  const [holder, item] = anchor;
  const names = Object.keys(occasions);
  const occasion = Object.hasOwn(occasions, holder) ? occasions[holder] : undefined;
  if (!occasion) {
    report(at, 'unknown-occasion', unknownName('occasion', holder, names));
    return;
  }
  if (names.indexOf(holder) >= names.indexOf(name)) {
    report(
      at,
      'anchor-order',
      `"${name}" hangs on "${holder}", which does not come before it: name an occasion that is declared earlier, so that none waits for itself.`,
    );
  }
  const form = Object.hasOwn(forms, occasion.form) ? forms[occasion.form] : undefined;
  if (!form) return;
  const declared = Object.hasOwn(form.items, item) ? form.items[item] : undefined;
  const words = `The date that "${name}" hangs on, ${holder}.${item},`;
  if (!declared)
    report(at, 'unknown-item', unknownName(`item of ${occasion.form}`, item, Object.keys(form.items)));
  else if (declared.kind !== 'date') report(at, 'anchor', `${words} is ${declared.kind}: name a date.`);
  else if (declared.required !== true) report(at, 'anchor', `${words} may be left out: make it required.`);
}
