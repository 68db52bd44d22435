import type { Lint, Path } from './declaration-problem.js';

const patterns = {
  id: {
    pattern: /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/,
    rule: 'lower-case letters, digits and single hyphens, beginning with a letter',
  },
  key: {
    pattern: /^[a-z][A-Za-z0-9]*$/,
    rule: 'letters and digits in camelCase, beginning with a lower-case letter',
  },
  // Scales are known by their published abbreviations (PF), and columns are written in lower case anyway.
  score: { pattern: /^[A-Za-z][A-Za-z0-9]*$/, rule: 'letters and digits, beginning with a letter' },
  word: { pattern: /^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$/, rule: 'letters, digits and single hyphens' },
  code: { pattern: /^[a-z0-9]+(-[a-z0-9]+)*$/, rule: 'lower-case letters, digits and single hyphens' },
} as const;

/** A name that becomes part of addresses, columns or files keeps to its alphabet. */
export function lintName(kind: keyof typeof patterns, name: string, path: Path, { report }: Lint): void {
  const { pattern, rule } = patterns[kind];
  if (!pattern.test(name)) report(path, 'name-pattern', `"${name}" is not a valid name here: use ${rule}.`);
  // Every object of the language has these already: a look-up would find them where nothing was declared.
  if (name in Object.prototype)
    report(path, 'reserved-name', `"${name}" is taken by the language: choose another name.`);
}

/** Names that must be one of a kind in their list. */
export function lintUnique(names: readonly string[], what: string, path: Path, { report }: Lint): void {
  const repeated = new Set(names.filter((name, at) => names.indexOf(name) !== at));
  for (const name of repeated)
    report(path, 'duplicate', `${what} "${name}" is there more than once: give each its own.`);
}

/** `There is no indicator "operatoins". Known: operations, relieved.` */
export function unknownName(what: string, name: string, known: Iterable<string>): string {
  return `There is no ${what} "${name}". Known: ${[...known].join(', ') || 'none'}.`;
}
