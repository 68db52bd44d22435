import { LogicProblem, type Place, type Reference } from './logic.js';

export type Token = { readonly at: Place } & (
  | { readonly kind: 'number'; readonly value: number; readonly text: string }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'reference'; readonly to: Reference }
  | { readonly kind: 'word'; readonly text: string }
  | { readonly kind: 'symbol'; readonly text: string }
  | { readonly kind: 'end' }
);

export const longestLogic = 60_000;
const mostTokens = 20_000;

// Each is tried at the place that has been reached; none can go back on itself for long.
const space = /[\s\u00A0\u200B]+/y;
const comment = /(?:#|\/\/)[^\n]*/y;
const number = /(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?(?![\w.])/iy;
const text = /"([^"]*)"|'([^']*)'/y;
const bracket = /\[([^[\]]*)\]/y;
const word = /[A-Za-z_]\w*/y;
const symbol = /===|!==|==|<>|!=|>=|<=|=>|=<|\|\||&&|[=<>+\-*/^%(),!]/y;

/** The tokens of an expression. Throws a `LogicProblem` at the first sign that belongs to none. */
export function tokenize(source: string): readonly Token[] {
  if (source.length > longestLogic)
    throw new LogicProblem(
      `The expression has ${source.length} characters, at most ${longestLogic} are read.`,
    );
  const tokens: Token[] = [];
  const placeOf = placesIn(source);
  let position = 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = position;
    const match = pattern.exec(source);
    if (match) position += match[0].length;
    return match;
  };
  while (position < source.length) {
    if (tokens.length > mostTokens)
      throw new LogicProblem(`The expression has more than ${mostTokens} parts.`, placeOf(position));
    const at = placeOf(position);
    if (take(space) ?? take(comment)) continue;
    let match: RegExpExecArray | null;
    if ((match = take(number))) tokens.push({ kind: 'number', value: Number(match[0]), text: match[0], at });
    else if ((match = take(text))) tokens.push({ kind: 'text', value: match[1] ?? match[2] ?? '', at });
    else if ((match = take(bracket))) {
      const groups = [match[1] ?? ''];
      while ((match = take(bracket))) groups.push(match[1] ?? '');
      tokens.push({ kind: 'reference', to: referenceOf(groups, at), at });
    } else if ((match = take(word))) tokens.push({ kind: 'word', text: match[0], at });
    else if ((match = take(symbol))) tokens.push({ kind: 'symbol', text: match[0], at });
    else throw unexpected(source, position, at);
  }
  tokens.push({ kind: 'end', at: placeOf(source.length) });
  return tokens;
}

/** `[a]`, `[a(1)]`, `[event][a]`, `[a][instance]`, `[event][a][instance]`. */
function referenceOf(groups: readonly string[], at: Place): Reference {
  const names = groups.map((group) => group.trim());
  const isInstance = (name = '') => /^(\d+|(current|first|last|previous|next)-instance)$/i.test(name);
  const instance = names.length > 1 && isInstance(names.at(-1)) ? names.at(-1) : undefined;
  const rest = instance === undefined ? names : names.slice(0, -1);
  const [event, field] = rest.length > 1 ? rest : [undefined, rest[0]];
  const parts = /^([A-Za-z][\w-]*)\s*(?:\(([^()]*)\))?\s*(?::([\w:-]+))?$/.exec(field ?? '');
  if (!parts || rest.length > 2)
    throw new LogicProblem(`"${names.map((name) => `[${name}]`).join('')}" does not name a field.`, at);
  return {
    field: (parts[1] ?? '').toLowerCase(),
    ...(event !== undefined && { event: event.toLowerCase() }),
    ...(parts[2] !== undefined && { code: parts[2].trim() }),
    ...(parts[3] !== undefined && { modifier: parts[3].toLowerCase() }),
    ...(instance !== undefined && { instance }),
  };
}

function unexpected(source: string, position: number, at: Place): LogicProblem {
  const sign = [...source.slice(position, position + 2)][0] ?? '';
  const remedy =
    sign === '"' || sign === "'"
      ? 'A text is begun that does not end'
      : sign === '['
        ? 'A field is begun that does not end with ]'
        : /[“”„‘’‚]/.test(sign)
          ? `"${sign}" is no quotation mark of the language: write ' or "`
          : `"${sign}" is not understood`;
  return new LogicProblem(`${remedy}.`, at);
}

function placesIn(source: string): (position: number) => Place {
  const starts = [0, ...[...source.matchAll(/\n/g)].map(({ index }) => index + 1)];
  let line = 0;
  return (position) => {
    while (line + 1 < starts.length && (starts[line + 1] ?? Infinity) <= position) line += 1;
    return { line: line + 1, column: position - (starts[line] ?? 0) + 1 };
  };
}
