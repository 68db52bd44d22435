import { languages } from '@kvalreg/declaration';
import type { ChangeKind } from './change.js';

/** A place where two documents differ; what was added or removed whole is told once, at its root. */
export interface Difference {
  readonly path: readonly string[];
  readonly kind: ChangeKind;
  readonly before: unknown;
  readonly after: unknown;
}

/** Every difference of two JSON documents, in the order of the first and then of the second; none for equal ones. */
export function jsonDifferences(
  before: unknown,
  after: unknown,
  path: readonly string[] = [],
): readonly Difference[] {
  const pair = asNamed(before, after);
  if (!pair)
    return JSON.stringify(before) === JSON.stringify(after) ? [] : [{ path, kind: 'changed', before, after }];
  const [earlier, later] = pair;
  const kept = [...earlier.keys()].filter((key) => later.has(key));
  const order = [...later.keys()].filter((key) => earlier.has(key));
  const isReordered = kept.some((key, at) => key !== order[at]);
  return [
    ...(isReordered ? [{ path, kind: 'reordered' as const, before: kept, after: order }] : []),
    ...[...earlier].flatMap(([key, value]) =>
      later.has(key)
        ? jsonDifferences(value, later.get(key), [...path, key])
        : oneSided('removed', [...path, key], value),
    ),
    ...[...later]
      .filter(([key]) => !earlier.has(key))
      .flatMap(([key, value]) => oneSided('added', [...path, key], value)),
  ];
}

/** Parts that may be left out, and then hold nothing: what was in them is told one by one. */
const optional = new Set([
  ...['feeds', 'submissions', 'goalTables', 'volumeModels', 'profiles', 'repeats', 'calculations', 'known'],
  ...['prefill', 'checks', 'categories', 'decisions', 'earlier'],
]);

function oneSided(kind: 'added' | 'removed', path: readonly string[], value: unknown): readonly Difference[] {
  const nothing = Array.isArray(value) ? [] : {};
  const [before, after] = kind === 'added' ? [nothing, value] : [value, nothing];
  const parts = optional.has(path.at(-1) ?? '') ? jsonDifferences(before, after, path) : [];
  if (parts.length > 0) return parts;
  return [
    kind === 'added'
      ? { path, kind, before: undefined, after: value }
      : { path, kind, before: value, after: undefined },
  ];
}

type Named = ReadonlyMap<string, unknown>;

/** Both as parts with names; undefined for what is compared as a whole. */
function asNamed(before: unknown, after: unknown): readonly [Named, Named] | undefined {
  if (Array.isArray(before) && Array.isArray(after)) return asNamedLists(before, after);
  if (!isPlain(before) || !isPlain(after)) return undefined;
  return [new Map(Object.entries(before)), new Map(Object.entries(after))];
}

const names = ['id', 'version', 'code'] as const;

function asNamedLists(
  before: readonly unknown[],
  after: readonly unknown[],
): readonly [Named, Named] | undefined {
  const all = [...before, ...after];
  if (all.length === 0 || !all.every((part) => isPlain(part))) return undefined;
  for (const name of names) {
    const [one, other] = [byName(before, name), byName(after, name)];
    if (one && other) return [one, other];
  }
  const byPlace = (list: readonly unknown[]): Named =>
    new Map(list.map((part, at) => [String(at + 1), part]));
  return [byPlace(before), byPlace(after)];
}

function byName(list: readonly unknown[], name: string): Named | undefined {
  const named = list.map((part) => [(part as Readonly<Record<string, unknown>>)[name], part] as const);
  if (!named.every((pair): pair is readonly [string, unknown] => typeof pair[0] === 'string'))
    return undefined;
  const map = new Map(named);
  return map.size === list.length ? map : undefined;
}

/** Objects with parts of their own: neither an expression nor the wordings of one text. */
function isPlain(value: unknown): value is object {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  if ('op' in value) return false;
  const keys = Object.keys(value);
  return keys.length === 0 || !keys.every((key) => (languages as readonly string[]).includes(key));
}
