import { splitCode } from './split-code.js';
import { UnreadableModelError } from './unreadable-model-error.js';
import { readVariable, type Variable } from './formula-variable.js';

/** The right side of a formula. */
export interface Formula {
  /** The variables of each term: one for a main effect, several for an interaction; lower orders first, as in R. */
  readonly terms: readonly (readonly Variable[])[];
  readonly offsets: readonly Variable[];
  /** The columns with a random intercept. */
  readonly randomIntercepts: readonly string[];
}

/**
 * The terms of `a + b*c + offset(d)` with R's meaning. Throws an `UnreadableModelError` for a term that cannot be read,
 * and for a model without an intercept.
 */
export function readFormulaTerms(code: string): Formula {
  const terms: Variable[][] = [];
  const offsets: Variable[] = [];
  const randomIntercepts: string[] = [];
  for (const { before, text } of splitCode(code, '+-')) {
    if (text === '' && before === '') continue;
    if (text === '0' || (before === '-' && text === '1')) {
      throw new UnreadableModelError('a model without an intercept is not computed');
    }
    if (before === '-') throw unreadable(`-${text}`);
    if (text === '1') continue;
    const offset = /^offset\((.*)\)$/s.exec(text)?.[1];
    const random = /^\(\s*1\s*\|\s*([\p{L}\p{N}_.]+)\s*\)$/u.exec(text)?.[1];
    if (offset !== undefined) offsets.push(readVariable(offset) ?? raise(text));
    else if (random !== undefined) randomIntercepts.push(random);
    else terms.push(...crossed(text));
  }
  return { terms: ordered(terms), offsets, randomIntercepts };
}

/** `a*b` is a, b and a:b. */
function crossed(text: string): Variable[][] {
  const factors = splitCode(text, '*').map((factor) =>
    splitCode(factor.text, ':').map((part) => readVariable(part.text) ?? raise(text)),
  );
  return factors.reduce<Variable[][]>(
    (sets, factor) => [...sets, factor, ...sets.map((set) => [...set, ...factor])],
    [],
  );
}

/** Each term once, its variables in the order in which the formula first has them, and by the number of variables. */
function ordered(terms: readonly (readonly Variable[])[]): readonly (readonly Variable[])[] {
  const labels = [...new Set(terms.flat().map(({ label }) => label))];
  const distinct = new Map<string, readonly Variable[]>();
  for (const term of terms) {
    const variables = new Map(term.map((variable) => [variable.label, variable]));
    const sorted = [...variables.values()].sort((a, b) => labels.indexOf(a.label) - labels.indexOf(b.label));
    const key = sorted.map(({ label }) => label).join(':');
    if (!distinct.has(key)) distinct.set(key, sorted);
  }
  return [...distinct.values()].sort((a, b) => a.length - b.length);
}

function unreadable(term: string): UnreadableModelError {
  const remedy = term === '.' ? 'name the columns' : 'give it as a column';
  return new UnreadableModelError(`the term ${term} cannot be read; ${remedy}`);
}

function raise(term: string): never {
  throw unreadable(term);
}
