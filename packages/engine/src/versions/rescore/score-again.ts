import { knownPath, type Form } from '@kvalreg/declaration';
import { fieldsOf, keyOf, type Node } from '@kvalreg/expression';
import type { Answers, Scores } from '../../forms/answers.js';
import { bindKnown, type KnownValues } from '../../forms/bind-known.js';
import { scoreForm } from '../../forms/scoring/score-form.js';
import { calculatedValues } from '../../forms/visibility.js';
import { carryAnswers } from '../carry/carry-answers.js';

/** An answer as it is stored. */
export interface StoredAnswer {
  readonly version: string;
  readonly answers: Answers;
  /** What was known when it was given; null where that was not kept. */
  readonly known: KnownValues | null;
}
export interface ScoredAgain {
  readonly scores: Scores;
  /** Calculated items, null where unknown; without those that read what was not kept as known. */
  readonly calculated: Answers;
  /** Keys of earlier answers that no map carries over. */
  readonly unmapped: readonly string[];
}

/**
 * What the form of now gives for an answer on any of its versions. Nothing is hidden that was asked then: a condition of
 * now may depend on a question that the earlier version did not have.
 */
export function scoreAgain(form: Form, { version, answers, known }: StoredAnswer): ScoredAgain {
  const carried = carryAnswers(form, version, answers);
  const calculated = calculatedValues(calculator(form, known), carried.answers);
  const scores = scoreForm(form, { ...carried.answers, ...calculated });
  return { scores, calculated, unmapped: carried.unmapped };
}

const withoutKnown = new WeakMap<Form, Form>();

function calculator(form: Form, known: KnownValues | null): Form {
  if (form.known && known) return bindKnown(calculating(form, known), known);
  const found = withoutKnown.get(form) ?? calculating(form, {});
  withoutKnown.set(form, found);
  return found;
}

/** The form with those calculations alone that follow from its answers and from what is known, and their own conditions. */
function calculating(form: Form, known: KnownValues): Form {
  const { calculations = {}, visibleIf } = form;
  const left = new Map<string, readonly Node[]>(
    Object.entries(calculations).map(([name, node]) => {
      const condition = visibleIf[name];
      return [name, condition ? [node, condition] : [node]];
    }),
  );
  const isOpen = (path: readonly string[]): boolean =>
    path[0] === knownPath
      ? !Object.hasOwn(known, path[1] ?? '')
      : Object.hasOwn(calculations, keyOf(path)) && !left.has(keyOf(path));
  for (let before = -1; before !== left.size;) {
    before = left.size;
    for (const [name, nodes] of left)
      if (nodes.some((node) => fieldsOf(node).some(({ path }) => isOpen(path)))) left.delete(name);
  }
  const kept = <T>(parts: Readonly<Record<string, T>>): Readonly<Record<string, T>> =>
    Object.fromEntries(Object.entries(parts).filter(([name]) => left.has(name)));
  return { ...form, calculations: kept(calculations), visibleIf: kept(visibleIf) };
}
