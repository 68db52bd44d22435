import type { Form } from '@kvalreg/declaration';
import { evaluate, keyOf, type Cell } from '@kvalreg/expression';
import type { Answers } from './answers.js';
import { fieldsOfForm } from './fields-of-form.js';
import { isWithin } from './is-within.js';
import { scoreForm } from './scoring/score-form.js';

/**
 * The fields that are asked, given the answers. A condition that is unknown hides; a hidden instrument hides all its
 * items. A condition reads hidden fields as unanswered, so what depends on a hidden field is hidden in turn.
 */
export function visibleKeys(form: Form, answers: Answers): ReadonlySet<string> {
  const groups = visibleGroups(form, answers);
  return new Set(fieldsOfForm(form).flatMap((field) => (groups.has(field.group) ? [field.key] : [])));
}

/** The same answers with null in every hidden field: hidden means not asked, and what was not asked is not kept. */
export function clearHidden(form: Form, answers: Answers): Answers {
  const visible = visibleKeys(form, answers);
  const hidden = fieldsOfForm(form).filter(
    (field) => !visible.has(field.key) && Object.hasOwn(answers, field.key),
  );
  return hidden.length === 0
    ? answers
    : { ...answers, ...Object.fromEntries(hidden.map(({ key }) => [key, null])) };
}

/**
 * Starts with everything shown and repeats until nothing changes. Conditions that depend on each other in a circle
 * might never settle (lint refuses them); after as many rounds as there are groups, groups are only taken away.
 */
function visibleGroups(form: Form, answers: Answers): ReadonlySet<string> {
  const conditions = Object.entries(form.visibleIf);
  const always = new Set(
    fieldsOfForm(form).flatMap(({ group }) => (Object.hasOwn(form.visibleIf, group) ? [] : [group])),
  );
  let shown: ReadonlySet<string> = new Set([...always, ...conditions.map(([group]) => group)]);
  for (let round = 0; ; round++) {
    const lookup = lookupIn(form, answers, shown);
    const settling = round > conditions.length;
    const next = new Set(always);
    for (const [group, condition] of conditions) {
      if ((!settling || shown.has(group)) && evaluate(condition, lookup) === true) next.add(group);
    }
    if (next.size === shown.size && [...next].every((group) => shown.has(group))) return next;
    shown = next;
  }
}

function lookupIn(
  form: Form,
  answers: Answers,
  shown: ReadonlySet<string>,
): (path: readonly string[]) => Cell {
  const asked: Record<string, Cell> = {};
  for (const { key, group, item } of fieldsOfForm(form)) {
    const value = shown.has(group) ? (answers[key] ?? null) : null;
    // An impossible answer decides nothing: it is refused by validation, and until then it is unknown.
    asked[key] = isWithin(item, value) ? value : null;
  }
  let scores: Answers | undefined;
  return (path) => {
    const key = keyOf(path);
    if (Object.hasOwn(asked, key)) return asked[key] ?? null;
    scores ??= scoreForm(form, asked);
    return scores[key] ?? null;
  };
}
