import type { TriedSubject } from '@kvalreg/rendering';

/**
 * The methods and functions that files of cases name, with how many cases each has; those that are known besides have
 * none.
 */
export function triedMethods(files: readonly unknown[], known: readonly string[]): readonly TriedSubject[] {
  const counts = new Map(known.map((name) => [name, 0]));
  for (const file of files)
    for (const name of casesOf(file).map(methodOf)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .map(([name, cases]) => ({ name, version: null, cases }))
    .toSorted((a, b) => a.name.localeCompare(b.name));
}

function casesOf(file: unknown): readonly unknown[] {
  if (Array.isArray(file)) return file;
  if (typeof file !== 'object' || file === null || !('cases' in file)) return [];
  return Array.isArray(file.cases) ? file.cases : [];
}

function methodOf(given: unknown): string {
  if (typeof given !== 'object' || given === null) return '–';
  const name = 'method' in given ? given.method : 'fn' in given ? given.fn : undefined;
  return typeof name === 'string' ? name : '–';
}
