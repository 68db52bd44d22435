import { splitCode } from './split-code.js';
import { UnreadableModelError } from './unreadable-model-error.js';

/** What a method of the verification fits. */
export interface ModelKind {
  /** The functions of R that fit it, without their package. */
  readonly functions: readonly string[];
  /** The family that a `glm` or `glmer` must name. */
  readonly family: 'binomial' | 'gaussian' | null;
  /** Whether an offset is taken into account. */
  readonly offset: boolean;
  /** Whether the outcome is a category, which may stand as `factor(y)` or `ordered(y)`. */
  readonly categories: boolean;
  /** The column with a random intercept, which the formula must name. */
  readonly randomIntercept: string | null;
}

/** The formula of a call, in its two halves, and the offset among the arguments. */
export interface ModelCall {
  readonly outcome: string;
  readonly predictors: string;
  readonly offset: string | null;
}

/** Arguments that do not alter which model is fitted. */
const neutral = new Set(
  (
    'data control na.action model x y trace verbose Hess hess start mustart etastart singular.ok qr ' +
    'epsilon maxit reltol abstol tol MaxNWts'
  ).split(' '),
);

/** Values of arguments that say what is computed anyway. */
const values: Readonly<Record<string, RegExp>> = {
  link: /^logit$/,
  method: /^(glm\.fit|qr|logistic)$/,
  // With one point `glmer` approximates the likelihood by Laplace.
  nAGQ: /^([2-9]|[1-9]\d+)L?$/,
  threshold: /^flexible$/,
  weights: /^NULL$/,
  offset: /^NULL$/,
  subset: /^NULL$/,
};

const families: Readonly<Record<'binomial' | 'gaussian', RegExp>> = {
  binomial: /^(stats::)?binomial(\(((link=)?logit)?\))?$/,
  gaussian: /^(stats::)?gaussian(\(((link=)?identity)?\))?$/,
};

/**
 * The formula in a call to R; null where it has none. Throws an `UnreadableModelError` for a function, family or
 * argument by which R fits another model than the kind.
 */
export function readModelCall(call: string, kind: ModelKind): ModelCall | null {
  const tilde = call.indexOf('~');
  if (tilde < 0) return null;
  const open = openingBefore(call, tilde);
  const name = /[\w.]*$/.exec(call.slice(0, Math.max(0, open)))?.[0] ?? '';
  if (name !== '' && !kind.functions.includes(name)) {
    throw new UnreadableModelError(`the function ${name} is none of ${kind.functions.join(', ')}`);
  }
  const [first, ...others] = argumentsFrom(call.slice(open + 1));
  // A formula that does not come first has its name.
  const all = [first ?? '', ...others].map(readArgument);
  const formula = all.find(({ value }) => value.includes('~'));
  const [outcome = '', predictors = ''] = splitCode(formula?.value ?? '', '~').map(({ text }) => text);
  const rest = all.filter((argument) => argument !== formula);
  const family = rest.find(isFamily);
  requireFamily(name, family?.value ?? null, kind);
  const offset = kind.offset ? rest.find((argument) => argument.name === 'offset') : undefined;
  for (const argument of rest) {
    if (argument !== family && argument !== offset) requireNeutral(argument);
  }
  const isNone = offset === undefined || offset.value === 'NULL';
  return { outcome: outcomeOf(outcome, kind), predictors, offset: isNone ? null : offset.value };
}

interface Argument {
  readonly name: string | null;
  readonly value: string;
}

/** The place of the bracket that is still open at a place; −1 outside brackets. */
function openingBefore(call: string, place: number): number {
  let depth = 0;
  for (let index = place - 1; index >= 0; index -= 1) {
    if (call[index] === ')') depth += 1;
    if (call[index] === '(') depth -= 1;
    if (depth < 0) return index;
  }
  return -1;
}

/** What stands between commas up to the bracket that closes the call. */
function argumentsFrom(code: string): readonly string[] {
  let depth = 0;
  let end = code.length;
  for (let index = 0; index < code.length && end === code.length; index += 1) {
    if (code[index] === '(') depth += 1;
    if (code[index] === ')') depth -= 1;
    if (depth < 0) end = index;
  }
  return splitCode(code.slice(0, end), ',').map(({ text }) => text);
}

function readArgument(text: string): Argument {
  const match = /^([\w.]+)\s*=(?!=)\s*(.*)$/s.exec(text);
  if (match) return { name: match[1] ?? '', value: match[2] ?? '' };
  return { name: null, value: text };
}

function isFamily({ name, value }: Argument): boolean {
  const known = /^["']?(stats::)?(binomial|quasi\w*|poisson|gaussian|Gamma|inverse\.gaussian)\b/;
  return name === 'family' || (name === null && known.test(value));
}

function requireFamily(name: string, family: string | null, kind: ModelKind): void {
  const isGeneral = name === 'glm' || name === 'glmer';
  if (kind.family === null || (family === null && !isGeneral)) return;
  // Without a family `glm` is linear.
  const plain = (family ?? 'gaussian').replaceAll(/["'\s]/g, '');
  if (!families[kind.family].test(plain)) {
    throw new UnreadableModelError(
      family === null
        ? `the model of ${name} without a family is linear`
        : `the family ${family} is another model`,
    );
  }
}

function requireNeutral({ name, value }: Argument): void {
  if (name === null) {
    if (/^[\w.$]*$/.test(value)) return;
    throw new UnreadableModelError(`the argument ${value} cannot be read`);
  }
  if (neutral.has(name) || values[name]?.test(value.replaceAll(/["'\s]/g, '')) === true) return;
  throw new UnreadableModelError(`the argument ${name} = ${value} cannot be taken into account`);
}

function outcomeOf(text: string, { categories }: ModelKind): string {
  const plain = categories ? /^(?:as\.)?(?:factor|ordered)\(\s*(.+?)\s*\)$/.exec(text)?.[1] : undefined;
  const name = (plain ?? text).replaceAll('`', '');
  if (/^[\p{L}\p{N}_.]+$/u.test(name)) return name;
  throw new UnreadableModelError(`the outcome ${text} cannot be read; give it as a column`);
}
