import { checkNode, type Node, type ScalarType } from '@kvalreg/expression';
import type { Carried } from '../../earlier.js';
import type { Form } from '../../form.js';
import type { Instrument } from '../../instrument.js';
import { scalarTypeOf, type Item, type Items } from '../../item.js';
import type { Lint, Path } from '../declaration-problem.js';
import { lintUnique, unknownName } from '../lint-name.js';
import { entryOf } from '../scope.js';
import { answersOf } from './answers-of.js';

/** How answers of earlier versions of a form are read: what the last version before this one says is checked whole. */
export function lintEarlierForms(form: Form, path: Path, lint: Lint): void {
  const { earlier = [] } = form;
  const at = [...path, 'earlier'];
  lintVersions(earlier, form.version, at, lint);
  earlier.forEach(({ instruments = {}, fields }, index) => {
    const place = [...at, index];
    for (const [name, version] of Object.entries(instruments)) {
      const instrument = Object.hasOwn(form.instruments, name) ? form.instruments[name] : undefined;
      const where = [...place, 'instruments', name];
      if (!instrument) {
        lint.report(where, 'unknown-field', unknownName('instrument', name, Object.keys(form.instruments)));
        continue;
      }
      const known = [...(instrument.earlier ?? []).map((each) => each.version), instrument.version];
      if (!known.includes(version))
        lint.report(
          where,
          'earlier',
          `${unknownName('version', version, known)} State it in the instrument's earlier.`,
        );
    }
    const isLast = index === earlier.length - 1;
    lintCarried(fields, isLast ? itemsByKey(form) : undefined, [...place, 'fields'], lint);
  });
}

export function lintEarlierInstruments(instrument: Instrument, path: Path, lint: Lint): void {
  const { earlier = [], version, items } = instrument;
  const at = [...path, 'earlier'];
  lintVersions(earlier, version, at, lint);
  earlier.forEach((entry, index) => {
    const isLast = index === earlier.length - 1;
    lintCarried(entry.items, isLast ? items : undefined, [...at, index, 'items'], lint);
  });
}

function lintVersions(
  earlier: readonly { readonly version: string }[],
  current: string,
  path: Path,
  lint: Lint,
): void {
  lintUnique(
    earlier.map(({ version }) => version),
    'Version',
    path,
    lint,
  );
  earlier.forEach(({ version }, index) => {
    const at = [...path, index, 'version'];
    if (version.trim() === '') lint.report(at, 'empty', 'version is empty: name the earlier version.');
    if (version === current)
      lint.report(at, 'earlier', `"${version}" is the version of now: name the one that was before it.`);
  });
}

/** @param items what can be answered after it; undefined where that is no longer declared */
function lintCarried(
  fields: Readonly<Record<string, Carried>>,
  items: Items | undefined,
  path: Path,
  lint: Lint,
): void {
  for (const [key, carried] of Object.entries(fields)) {
    const at = [...path, key];
    const item = items && Object.hasOwn(items, key) ? items[key] : undefined;
    if (items && !item) lint.report(at, 'unknown-field', unknownName('field', key, Object.keys(items)));
    if (carried === 'unknown') continue;
    if ('value' in carried) {
      lintValue(carried.value, item && scalarTypeOf(item), [...at, 'value'], lint);
      continue;
    }
    const { from, codes } = carried;
    if (from === undefined && codes === undefined)
      lint.report(at, 'empty', 'Nothing is said of the answer: give from, codes or value, or leave it out.');
    if (from?.trim() === '') lint.report([...at, 'from'], 'empty', 'from is empty: name the earlier key.');
    if (codes && Object.keys(codes).length === 0)
      lint.report([...at, 'codes'], 'empty', 'No code is listed: every earlier answer would be unknown.');
    if (item) lintCodes(codes ?? {}, item, [...at, 'codes'], lint);
  }
}

function lintCodes(
  codes: Readonly<Record<string, string | number | boolean | null>>,
  item: Item,
  path: Path,
  { report }: Lint,
): void {
  const { type, values } = entryOf(item);
  const expected = type === 'number' || type === 'boolean' ? type : 'string';
  for (const [code, now] of Object.entries(codes)) {
    if (now === null) continue;
    if (typeof now !== expected)
      report(
        [...path, code],
        'earlier',
        `"${String(now)}" is a ${typeof now}, but the answer is a ${expected}.`,
      );
    else if (values && !values.includes(String(now)))
      report([...path, code], 'unknown-option', unknownName('code', String(now), values));
  }
}

/** Earlier questions are not declared any more: the expression itself says of which type they were. */
function lintValue(node: Node, expected: ScalarType | undefined, path: Path, { report }: Lint): void {
  const types = typesRead(node);
  for (const { code, at, message } of checkNode(node, (field) => types.get(field.join('.')), { expected }))
    report([...path, ...at], `expression-${code}`, message);
}

function typesRead(node: unknown, found = new Map<string, ScalarType>(), depth = 0): Map<string, ScalarType> {
  if (typeof node !== 'object' || node === null || depth > deepest) return found;
  const { op, path, type, args } = node as { op?: unknown; path?: unknown; type?: unknown; args?: unknown };
  if (op === 'field' && Array.isArray(path) && typeof type === 'string')
    found.set(path.join('.'), type as ScalarType);
  if (Array.isArray(args)) for (const arg of args) typesRead(arg, found, depth + 1);
  return found;
}
const deepest = 200;

/** Every question by its key; one of a repeated group also by `group.item`, which stands for all its rows. */
function itemsByKey(form: Form): Items {
  const repeats = Object.entries(form.repeats ?? {});
  return Object.fromEntries([
    ...answersOf(form).flatMap((key): [string, Item][] => {
      const [group = '', ...rest] = key.split('.');
      const item =
        form.items[key] ??
        form.instruments[group]?.items[rest[0] ?? ''] ??
        form.repeats?.[group]?.items[rest[1] ?? ''];
      return item ? [[key, item]] : [];
    }),
    ...repeats.flatMap(([name, { items }]) =>
      Object.entries(items).map(([item, declared]) => [`${name}.${item}`, declared] as const),
    ),
  ]);
}
