import type { Form, Instrument, Item, Register } from '@kvalreg/declaration';
import type { Difference } from '../json-differences.js';
import type { Severity } from '../change.js';
import type { Readers } from '../readers.js';

export interface Judgement {
  readonly severity: Severity;
  readonly message: string;
  readonly affects?: readonly string[];
}
/** Both registers, with who reads what in each. */
export interface Comparison {
  readonly before: Register;
  readonly after: Register;
  readonly readers: { readonly before: Readers; readonly after: Readers };
}
/** A form that is in both registers. */
export interface ComparedForm {
  readonly pathway: string;
  readonly name: string;
  readonly before: Form;
  readonly after: Form;
}
/** A question, and where answers to it stand. */
export interface ComparedItem {
  /** Key of the answer; of a repeated group, that of each row. */
  readonly keys: readonly string[];
  readonly before: Item | undefined;
  readonly after: Item | undefined;
}
export interface ComparedInstrument {
  readonly name: string;
  readonly before: Instrument;
  readonly after: Instrument;
}

export const compatible = (message: string, affects?: readonly string[]): Judgement => ({
  severity: 'compatible',
  message,
  ...(affects && { affects }),
});
export const breaks = (message: string, affects?: readonly string[]): Judgement => ({
  severity: 'breaks',
  message,
  ...(affects && { affects }),
});

/** `added`, `removed` or what it was and is, as a sentence. */
export function inWords(what: string, { kind, before, after }: Difference): string {
  if (kind === 'added') return `${what} is new${isShort(after) ? `: ${shown(after)}` : ''}.`;
  if (kind === 'removed') return `${what} is removed${isShort(before) ? `: it was ${shown(before)}` : ''}.`;
  if (kind === 'reordered') return `${what} is in another order.`;
  return isShort(before) && isShort(after)
    ? `${what} was ${shown(before)} and is ${shown(after)}.`
    : `${what} has changed.`;
}

/** A value as it stands in the declaration; a text in its first language. */
export function shown(value: unknown): string {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    const [first] = Object.values(value as Readonly<Record<string, unknown>>);
    if (typeof first === 'string') return `"${first}"`;
  }
  return JSON.stringify(value);
}

const longest = 80;
function isShort(value: unknown): boolean {
  const isTree = typeof value === 'object' && value !== null && 'op' in value;
  return !isTree && value !== undefined && shown(value).length <= longest;
}
