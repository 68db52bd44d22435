import type { Trial } from '@kvalreg/declaration';
import { compile, fieldsOf, keyOf, type Cell, type Node, type Row } from '@kvalreg/expression';

/** Whether an episode can be allocated, as far as its answers tell. */
export type Eligibility =
  | { readonly state: 'included'; readonly strata: Readonly<Record<string, string>> }
  | { readonly state: 'not-included' }
  /** What is not known yet, as fields that are read. */
  | { readonly state: 'unknown'; readonly missing: readonly string[] };

/** The inclusion and the strata of a trial for what is known of an episode; unknown is never taken for no or for yes. */
export function trialEligibility({ inclusion, strata }: Trial, row: Row): Eligibility {
  const isIncluded = compile(inclusion)(row);
  if (isIncluded === false) return { state: 'not-included' };
  const undecided: Node[] = isIncluded === true ? [] : [inclusion];
  const values: Record<string, string> = {};
  for (const [name, { value, options }] of Object.entries(strata)) {
    const code = compile(value)(row);
    if (code !== null && options.some((option) => option.code === String(code))) values[name] = String(code);
    else undecided.push(value);
  }
  if (undecided.length === 0) return { state: 'included', strata: values };
  const read = new Set(undecided.flatMap(fieldsOf).map(({ path }) => keyOf(path)));
  return { state: 'unknown', missing: [...read].filter((key) => (row[key] ?? null) === null) };
}

/** Every value that the decision read, so that it can be judged afterwards on what was known then. */
export function trialBasis({ inclusion, strata }: Trial, row: Row): Readonly<Record<string, Cell>> {
  const nodes = [inclusion, ...Object.values(strata).map(({ value }) => value)];
  const keys = new Set(nodes.flatMap(fieldsOf).map(({ path }) => keyOf(path)));
  return Object.fromEntries([...keys].sort().map((key) => [key, row[key] ?? null]));
}

/** The name of the list that a patient is allocated from: one for each combination of strata. */
export function allocationList(
  { strata, byUnit }: Trial,
  values: Readonly<Record<string, string>>,
  unitId: string,
): string {
  const parts = Object.keys(strata).map((name) => `${name}=${values[name] ?? ''}`);
  return [...(byUnit === true ? [`unit=${unitId}`] : []), ...parts].join('; ') || 'all';
}
