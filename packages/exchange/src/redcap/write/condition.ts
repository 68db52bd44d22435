import type { Comparison } from '../logic/logic.js';

/** A condition of a dictionary, which is either true or false: a comparison with something blank is false. */
export type Condition =
  | { readonly is: 'constant'; readonly value: boolean }
  | { readonly is: 'all' | 'any'; readonly parts: readonly Condition[] }
  | { readonly is: 'comparison'; readonly left: string; readonly op: Comparison; readonly right: string };

const isLiteral = (text: string): boolean => /^('[^']*'|"[^"]*"|-?[\d.]+)$/.test(text);
const contrary: Readonly<Record<'<' | '<=' | '>' | '>=', Comparison>> = {
  '<': '>=',
  '<=': '>',
  '>': '<=',
  '>=': '<',
};

export const constant = (value: boolean): Condition => ({ is: 'constant', value });
export const comparison = (left: string, op: Comparison, right: string): Condition => ({
  is: 'comparison',
  left,
  op,
  right,
});
export const isBlank = (value: string): Condition =>
  isLiteral(value) ? constant(value === "''") : comparison(value, '=', "''");
export const isThere = (value: string): Condition => negated(isBlank(value));
export const all = (...parts: readonly Condition[]): Condition => joined('all', parts);
export const any = (...parts: readonly Condition[]): Condition => joined('any', parts);

/** True where the condition is false. */
export function negated(condition: Condition): Condition {
  switch (condition.is) {
    case 'constant':
      return constant(!condition.value);
    case 'all':
      return any(...condition.parts.map(negated));
    case 'any':
      return all(...condition.parts.map(negated));
    case 'comparison': {
      const { left, op, right } = condition;
      if (op === '=') return comparison(left, '<>', right);
      if (op === '<>') return comparison(left, '=', right);
      return any(comparison(left, contrary[op], right), isBlank(left), isBlank(right));
    }
  }
}

/** The condition as it is written in a dictionary. */
export function written(condition: Condition): string {
  switch (condition.is) {
    case 'constant':
      return condition.value ? '1 = 1' : '1 = 0';
    case 'comparison':
      return `${condition.left} ${condition.op} ${condition.right}`;
    case 'all':
    case 'any': {
      const word = condition.is === 'all' ? ' and ' : ' or ';
      return condition.parts
        .map((part) => (part.is === 'all' || part.is === 'any' ? `(${written(part)})` : written(part)))
        .join(word);
    }
  }
}

/** Without what decides nothing; decided where one part decides. */
function joined(is: 'all' | 'any', parts: readonly Condition[]): Condition {
  const flat = parts.flatMap((part) => (part.is === is ? part.parts : [part]));
  const neutral = is === 'all';
  if (flat.some((part) => part.is === 'constant' && part.value !== neutral)) return constant(!neutral);
  const rest = new Map(
    flat.filter((part) => part.is !== 'constant').map((part) => [JSON.stringify(part), part]),
  );
  const [only] = rest.values();
  if (!only) return constant(neutral);
  return rest.size === 1 ? only : { is, parts: [...rest.values()] };
}
