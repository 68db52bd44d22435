import type { Form } from '@kvalreg/declaration';
import { evaluate, fieldsOf, keyOf, mapFields, remainderOf, type Cell, type Node } from '@kvalreg/expression';
import type { Answers } from '../forms/answers.js';
import { fieldsOfForm, type FormField } from '../forms/fields-of-form.js';
import { isWithin } from '../forms/is-within.js';
import { scoreForm } from '../forms/scoring/score-form.js';
import { visibleKeys } from '../forms/visibility.js';

/** A form half filled in: what is answered, what is asked, and what may come to be asked. */
export interface FormState {
  readonly fields: readonly FormField[];
  readonly isAsked: (key: string) => boolean;
  /** Answer or score; null for what is not answered, not asked, or impossible. */
  readonly value: (path: readonly string[]) => Cell;
  /**
   * Whether a statement holds on the answers: null while an unanswered question can still change that. What could only be
   * told from questions that are not asked does not hold.
   */
  readonly holds: (node: Node) => boolean | null;
  /** Questions that are asked now and unanswered, whose answers can still change the expression; in reading order. */
  readonly openQuestions: (node: Node) => readonly FormField[];
}

export function formState(form: Form, answers: Answers): FormState {
  const fields = fieldsOfForm(form);
  const byKey = new Map(fields.map((field) => [field.key, field]));
  const visible = visibleKeys(form, answers);
  const given: Record<string, Cell> = {};
  for (const { key, item } of fields) {
    const answer = visible.has(key) ? (answers[key] ?? null) : null;
    given[key] = isEmpty(answer) || !isWithin(item, answer) ? null : answer;
  }
  const scores = scoreForm(form, given);

  /** What is left of the condition on which a hidden group appears; null once it never will. */
  const conditions = new Map<string, Node | null>();
  const conditionOf = (group: string): Node | null => {
    const reckoned = conditions.get(group);
    if (reckoned !== undefined) return reckoned;
    // Conditions do not depend on each other in a circle (lint); if they did, such a group would stay hidden.
    conditions.set(group, null);
    const declared = form.visibleIf[group];
    const left = declared && remainderOf(withoutScores(form, declared), known);
    const open = left && left.op !== 'literal' ? left : null;
    conditions.set(group, open);
    return open;
  };
  const known = (path: readonly string[]): Cell | undefined => {
    const field = byKey.get(keyOf(path));
    if (!field) return null;
    const answer = given[field.key] ?? null;
    if (answer !== null) return answer;
    return visible.has(field.key) || conditionOf(field.group) !== null ? undefined : null;
  };
  const collect = (node: Node, found: Set<string>, passed: ReadonlySet<string>): void => {
    for (const { path } of fieldsOf(node)) {
      const field = byKey.get(keyOf(path));
      if (!field) continue;
      if (visible.has(field.key)) found.add(field.key);
      else {
        // A hidden question cannot be answered yet: what would bring it up comes first.
        const condition = passed.has(field.group) ? null : conditionOf(field.group);
        if (condition) collect(condition, found, new Set([...passed, field.group]));
      }
    }
  };
  const value = (path: readonly string[]): Cell => given[keyOf(path)] ?? scores[keyOf(path)] ?? null;
  const rest = (node: Node): Node => remainderOf(withoutScores(form, node), known);
  return {
    fields,
    isAsked: (key) => visible.has(key),
    value,
    holds: (node) => {
      if (evaluate(node, value) === true) return true;
      return rest(node).op === 'literal' ? false : null;
    },
    openQuestions: (node) => {
      const found = new Set<string>();
      collect(rest(node), found, new Set());
      return fields.filter(({ key }) => found.has(key));
    },
  };
}

/** The same expression over answers alone: what a score still needs are the questions of its instrument. */
function withoutScores(form: Form, node: Node): Node {
  return mapFields(node, (field) => {
    const [name = '', key = ''] = field.path;
    const score =
      field.path.length === 2 && Object.hasOwn(form.instruments, name) ? scoreOf(form, name, key) : undefined;
    return score ? mapFields(score, (item) => ({ ...item, path: [name, ...item.path] })) : field;
  });
}

function scoreOf(form: Form, name: string, key: string): Node | undefined {
  const scores = form.instruments[name]?.scores ?? {};
  return Object.hasOwn(scores, key) ? scores[key]?.value : undefined;
}

function isEmpty(answer: Cell): boolean {
  return answer === null || answer === '' || (Array.isArray(answer) && answer.length === 0);
}
