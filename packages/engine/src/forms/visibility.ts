import type { Form } from '@kvalreg/declaration';
import { evaluate, keyOf, type Cell } from '@kvalreg/expression';
import type { Answers } from './answers.js';
import { fieldsOfForm, type FormField } from './fields-of-form.js';
import { isWithin } from './is-within.js';
import { askedRows, withoutEmptyRows } from './repeated-rows.js';
import { scoreForm } from './scoring/score-form.js';

/**
 * The fields that are asked, given the answers. A condition that is unknown hides; a hidden instrument or repeated
 * group hides all its items. A condition reads hidden fields as unanswered, so what depends on a hidden field is hidden
 * in turn. Of a repeated group, the rows that hold an answer are asked, and as many more as there must be.
 */
export function visibleKeys(form: Form, answers: Answers): ReadonlySet<string> {
  const groups = visibleGroups(form, answers);
  const rows = new Map(
    Object.entries(form.repeats ?? {}).map(([name, repeat]) => [name, askedRows(name, repeat, answers)]),
  );
  const isAsked = ({ group, repeat }: FormField): boolean =>
    groups.has(group) && (!repeat || rows.get(repeat.name)?.has(repeat.row) === true);
  return new Set(fieldsOfForm(form).flatMap((field) => (isAsked(field) ? [field.key] : [])));
}

/**
 * The answers as they are kept: null in every hidden field, for hidden means not asked, and what was not asked is not
 * kept; rows of repeated groups without gaps; calculated values as they follow from the rest. Settling what is settled
 * changes nothing.
 */
export function settleAnswers(form: Form, answers: Answers): Answers {
  const together = withoutEmptyRows(form, answers);
  const visible = visibleKeys(form, together);
  const hidden = fieldsOfForm(form).filter(
    (field) => !visible.has(field.key) && Object.hasOwn(together, field.key),
  );
  const kept =
    hidden.length === 0
      ? together
      : { ...together, ...Object.fromEntries(hidden.map(({ key }) => [key, null])) };
  const calculated = calculatedValues(form, kept);
  return Object.keys(calculated).length === 0 ? kept : { ...kept, ...calculated };
}

/** The value of every calculated item, null where it is unknown or not shown. */
export function calculatedValues(form: Form, answers: Answers): Answers {
  const names = Object.keys(form.calculations ?? {});
  if (names.length === 0) return {};
  const lookup = lookupIn(form, answers, visibleGroups(form, answers));
  return Object.fromEntries(names.map((name) => [name, lookup([name])]));
}

/**
 * The groups of a form (items, instruments, repeated groups) whose condition holds; a repeated group also where it has
 * no row yet. Starts with everything shown and goes on until nothing changes. Conditions that depend on each other in a
 * circle might never settle (lint refuses them); after as many rounds as there are groups, groups are only taken away.
 */
export function visibleGroups(form: Form, answers: Answers): ReadonlySet<string> {
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
  const { calculations = {} } = form;
  const asked: Record<string, Cell> = {};
  for (const { key, group, item } of fieldsOfForm(form)) {
    if (item.kind === 'calculated') continue;
    const value = shown.has(group) ? (answers[key] ?? null) : null;
    // An impossible answer decides nothing: it is refused by validation, and until then it is unknown.
    asked[key] = isWithin(item, value) ? value : null;
  }
  let scores: Answers | undefined;
  const lookup = (path: readonly string[]): Cell => {
    const key = keyOf(path);
    if (Object.hasOwn(asked, key)) return asked[key] ?? null;
    const calculation = Object.hasOwn(calculations, key) ? calculations[key] : undefined;
    if (calculation) {
      // Unknown while it is being calculated: what depends on itself (lint refuses it) stays unknown.
      asked[key] = null;
      asked[key] = shown.has(key) ? evaluate(calculation, lookup) : null;
      return asked[key];
    }
    scores ??= scoreForm(form, asked);
    return scores[key] ?? null;
  };
  return lookup;
}
