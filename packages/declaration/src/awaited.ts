import { fieldsOf, type Node } from '@kvalreg/expression';
import type { FigureSource } from './figure-source.js';
import type { Indicator } from './indicator.js';
import { nodesOfIndicator } from './nodes-of-indicator.js';
import type { Pathway } from './pathway.js';
import type { Period } from './period.js';

/** What of an indicator comes in after the period of a case: the answers of an occasion, or how long it was followed. */
export interface Awaited {
  /** Left out of the days that a time to event is followed. */
  readonly occasion?: string;
  /** From the last day of the period, one after the other, to the last day on which something may come in. */
  readonly steps: readonly Period[];
}
/** Something that an indicator waits for, and of which no part of the declaration says until when. */
export interface Unbounded {
  readonly occasion?: string;
  /** `anchor`: its date may lie in the future; `date`: cases count by another day than the one it is scheduled from. */
  readonly why: 'anchor' | 'date';
  /** Of an anchor: the date item, as `occasion.item`. */
  readonly item?: string;
}
export interface AwaitedParts {
  readonly awaited: readonly Awaited[];
  /** Empty unless `completeAfter` is needed to tell when a period is complete. */
  readonly unbounded: readonly Unbounded[];
}

const nothing: AwaitedParts = { awaited: [], unbounded: [] };
const known = new WeakMap<FigureSource, WeakMap<Indicator, AwaitedParts>>();

/**
 * What an indicator waits for after the last day of a period, as far as the declaration says: the occasions that it reads
 * and that are not answered at the start, and the horizon of a time to event. Nothing of one that is judged on the last
 * day of a period: what comes later lies in a later period.
 */
export function awaitedBy(source: FigureSource, indicator: Indicator): AwaitedParts {
  const ofSource = known.get(source) ?? new WeakMap<Indicator, AwaitedParts>();
  known.set(source, ofSource);
  const found = ofSource.get(indicator) ?? partsOf(source, indicator);
  ofSource.set(indicator, found);
  return found;
}

function partsOf(source: FigureSource, indicator: Indicator): AwaitedParts {
  if (indicator.basis === 'snapshot') return nothing;
  const all = [
    ...('occasions' in source ? occasionsOf(source as Pathway, indicator) : []),
    ...(indicator.kind === 'time-to-event' ? [followed(indicator)] : []),
  ];
  return {
    awaited: all.filter((part): part is Awaited => 'steps' in part),
    unbounded: all.filter((part): part is Unbounded => 'why' in part),
  };
}

/** Who is counted by the index date has been followed to the horizon so many days later; by another day it is not known. */
function followed({ date, horizon }: Extract<Indicator, { kind: 'time-to-event' }>): Awaited | Unbounded {
  return date ? { why: 'date' } : { steps: [{ days: horizon }] };
}

/**
 * Whoever counts by the day of an answer has given that answer. What other occasions are told may come in before it or
 * after.
 */
function occasionsOf(pathway: Pathway, indicator: Indicator): readonly (Awaited | Unbounded)[] {
  const { date } = indicator;
  const answered = date ? occasionsIn([date]) : new Set<string>();
  const read = occasionsIn(nodesOfIndicator(indicator));
  return Object.entries(pathway.occasions)
    .filter(([occasion, { opens }]) => opens !== 'episode' && read.has(occasion) && !answered.has(occasion))
    .map(([occasion]) => (date ? { occasion, why: 'date' as const } : closing(pathway, occasion)));
}

function occasionsIn(nodes: readonly Node[]): ReadonlySet<string> {
  return new Set(nodes.flatMap(fieldsOf).flatMap(({ path }) => path[0] ?? []));
}

/**
 * When the last answer of an occasion comes in. What hangs on a date waits for the form that asks for it; where that date
 * may not lie after the day it is answered on, the last day of that form is the last that it can be.
 */
function closing(pathway: Pathway, name: string, passed: readonly string[] = []): Awaited | Unbounded {
  const occasion = named(pathway.occasions, name);
  if (!occasion || passed.includes(name)) return { occasion: name, steps: [] };
  const { opens, anchor, due, window } = occasion;
  const own = [due, { days: window.after }];
  if (opens !== 'anchor' || !anchor) return { occasion: name, steps: own };
  const [holder, key] = anchor;
  const form = named(pathway.forms, named(pathway.occasions, holder)?.form ?? '');
  const item = form && named(form.items, key);
  if (item?.kind === 'date' && item.notAfter !== 'today')
    return { occasion: name, why: 'anchor', item: `${holder}.${key}` };
  const before = closing(pathway, holder, [...passed, name]);
  return 'why' in before
    ? { ...before, occasion: name }
    : { occasion: name, steps: [...before.steps, ...own] };
}

/** A declaration with mistakes may name anything. */
function named<T>(all: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(all, name) ? all[name] : undefined;
}
