import type { Category } from '@kvalreg/declaration';
import { evaluate, keyOf, type Cell, type Node } from '@kvalreg/expression';
import type { Answers, Scores } from '../answers.js';

/** What a category can say: the name of a band, a statement, or everything that holds. */
export type CategoryValue = string | boolean | readonly string[] | null;

/** What a category says of answers (by item name) and the scores that follow from them; null where it is unknown. */
export function categoryOf(category: Category, answers: Answers, scores: Scores): CategoryValue {
  const value = (node: Node) => statement(node, answers, scores);
  switch (category.kind) {
    case 'bands': {
      const score = scores[category.score] ?? null;
      if (score === null) return null;
      const whole = Math.floor(score + 0.5);
      return category.bands.find(({ from, to }) => whole >= from && whole <= to)?.code ?? null;
    }
    case 'codes':
      return category.codes.find(({ value: code }) => code === scores[category.score])?.code ?? null;
    case 'profile':
      return category.items.map((item) => String(answers[item] ?? category.missing)).join('');
    case 'condition':
      return isNotApplicable(category, answers, scores) ? null : value(category.holds);
    case 'rules': {
      const decided = category.rules.find(({ when }) => when === undefined || value(when) !== false);
      return decided === undefined || (decided.when && value(decided.when) === null) ? null : decided.code;
    }
    case 'list': {
      const holding = category.members.map(({ code, when }) => ({ code, holds: value(when) }));
      if (holding.some(({ holds }) => holds === null)) return null;
      return holding.filter(({ holds }) => holds === true).map(({ code }) => code);
    }
  }
}

/** Whether the category has nothing to say of these answers. */
export function isNotApplicable(category: Category, answers: Answers, scores: Scores): boolean {
  if (category.kind !== 'condition' || category.notApplicable === undefined) return false;
  return statement(category.notApplicable, answers, scores) === true;
}

function statement(node: Node, answers: Answers, scores: Scores): boolean | null {
  const value: Cell = evaluate(node, (path) => answers[keyOf(path)] ?? scores[keyOf(path)] ?? null);
  return typeof value === 'boolean' ? value : null;
}
