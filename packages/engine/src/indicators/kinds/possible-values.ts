import type { FigureSource, Indicator, Item, Pathway } from '@kvalreg/declaration';
import type { FieldNode, Node } from '@kvalreg/expression';

/** The least and the greatest value that forms and instruments let anything be. */
export type Bounds = readonly [number, number];

/** What the mean of an indicator, and of a change also those before and after, can be; null where nothing limits it. */
export interface PossibleValues {
  readonly value: Bounds | null;
  readonly before: Bounds | null;
  readonly after: Bounds | null;
  readonly difference: Bounds | null;
}

const known = new WeakMap<Indicator, PossibleValues>();

/** The same for every figure of the indicator, and so worked out once. */
export function possibleValues(source: FigureSource, indicator: Indicator): PossibleValues {
  const before = known.get(indicator);
  if (before) return before;
  const found = foundValues(source, indicator);
  known.set(indicator, found);
  return found;
}

const unlimited: PossibleValues = { value: null, before: null, after: null, difference: null };

function foundValues(source: FigureSource, indicator: Indicator): PossibleValues {
  if (indicator.kind === 'mean') return { ...unlimited, value: finite(boundsOf(source, indicator.value)) };
  if (indicator.kind !== 'change') return unlimited;
  const before = finite(boundsOf(source, indicator.before));
  const after = finite(boundsOf(source, indicator.after));
  const difference = before && after ? minus(after, before) : null;
  const isDifference = indicator.as === undefined || indicator.as === 'difference';
  return { before, after, difference, value: isDifference ? difference : null };
}

/** A value that is never known has no bounds and widens none: from more to less. */
const nothing: Bounds = [Infinity, -Infinity];

/** By interval arithmetic: what each part of an expression can be makes what the whole can be. */
export function boundsOf(source: FigureSource, node: Node): Bounds | null {
  if (node.op === 'literal')
    return node.value === null ? nothing : typeof node.value === 'number' ? [node.value, node.value] : null;
  if (node.op === 'field') return boundsOfField(source, node);
  const { args } = node;
  if (node.op === 'cond') return union(args.slice(1).map((arg) => boundsOf(source, arg)));
  const [a, b] = args.map((arg) => boundsOf(source, arg));
  if (!a || !b || a === nothing || b === nothing) return null;
  switch (node.op) {
    case 'add':
      return [a[0] + b[0], a[1] + b[1]];
    case 'sub':
      return minus(a, b);
    case 'mul': {
      // Nothing has one sign.
      const products = a.flatMap((x) => b.map((y) => x * y + 0));
      return [Math.min(...products), Math.max(...products)];
    }
    default:
      return null;
  }
}

function minus(a: Bounds, b: Bounds): Bounds {
  return [a[0] - b[1], a[1] - b[0]];
}

function union(parts: readonly (Bounds | null)[]): Bounds | null {
  if (parts.length === 0 || parts.includes(null)) return null;
  const all = parts.filter((part) => part !== null);
  return [Math.min(...all.map(([low]) => low)), Math.max(...all.map(([, high]) => high))];
}

function finite(bounds: Bounds | null): Bounds | null {
  return bounds && Number.isFinite(bounds[0]) && Number.isFinite(bounds[1]) ? bounds : null;
}

/** An answer lies between the ends of its item, and a score between those of its scale. */
function boundsOfField(source: FigureSource, { path }: FieldNode): Bounds | null {
  if (!isPathway(source)) return null;
  const [occasion = '', name = '', part] = path;
  const form = source.forms[source.occasions[occasion]?.form ?? ''];
  if (!form) return null;
  if (part === undefined) return boundsOfItem(form.items[name]);
  const instrument = form.instruments[name];
  const score = instrument?.scores[part];
  return score ? score.range : boundsOfItem(instrument?.items[part]);
}

function isPathway(source: FigureSource): source is Pathway {
  return 'occasions' in source;
}

function boundsOfItem(item: Item | undefined): Bounds | null {
  return item && (item.kind === 'integer' || item.kind === 'decimal') ? [item.min, item.max] : null;
}
