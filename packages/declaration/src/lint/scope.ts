import type { ScalarType } from '@kvalreg/expression';
import { bodyRegions } from '../body-regions.js';
import type { Feed } from '../feed.js';
import type { Form } from '../form.js';
import type { Instrument } from '../instrument.js';
import { knownPath, typeOfKnown } from '../known.js';
import { rowNumbers } from '../repeat.js';
import { scalarTypeOf, type DecimalItem, type IntegerItem, type Item, type Items } from '../item.js';
import { countOfValues, valuesOf } from '../steps.js';
import { caseFields, type Pathway } from '../pathway.js';
import type { Text } from '../text.js';

export interface ScopeEntry {
  readonly type: ScalarType;
  /** The only texts that the field can hold. */
  readonly codes?: readonly string[];
  /** Every value that the field can hold, as text; absent where they cannot be listed. */
  readonly values?: readonly string[];
  /** The smallest and the largest number that the field can hold, where it has such. */
  readonly range?: readonly [number, number];
  /** What its numbers are measured in. */
  readonly unit?: Text;
}
/** What an expression may read: path joined by dots → what stands there. */
export type Scope = ReadonlyMap<string, ScopeEntry>;

const mostListed = 50;

/** The items of an instrument: what its scores and categories may read. */
export function itemScope(items: Items): Scope {
  return new Map(Object.entries(items).map(([name, item]) => [name, entryOf(item)]));
}

/** The answers and scores of a form: what its conditions and checks may read. */
export function formScope(form: Form): Scope {
  return new Map([
    ...itemScope(form.items),
    ...Object.entries(form.instruments).flatMap(([name, instrument]) => instrumentEntries(name, instrument)),
    ...Object.entries(form.repeats ?? {}).flatMap(([name, repeat]) =>
      rowNumbers(repeat).flatMap((row) =>
        Object.entries(repeat.items).map(([key, item]) => [`${name}.${row}.${key}`, entryOf(item)] as const),
      ),
    ),
    ...knownScope(form),
  ]);
}

/** What is known before the form is filled in. */
export function knownScope(form: Form): Scope {
  return new Map(
    Object.entries(form.known ?? {}).map(([name, known]) => {
      const isSex = known.from === 'person' && known.fact === 'sex';
      return [`${knownPath}.${name}`, { type: typeOfKnown(known), ...(isSex && sexes) }];
    }),
  );
}

const sexes = { codes: ['female', 'male'], values: ['female', 'male'] } as const;

/** Everything known of a case: what dimensions and indicators may read. */
export function caseScope(pathway: Pathway): Scope {
  const scope = new Map<string, ScopeEntry>(caseFields.map(({ type, path }) => [path.join('.'), { type }]));
  scope.set('person.sex', { type: 'text', ...sexes });
  for (const [name, occasion] of Object.entries(pathway.occasions)) {
    const form = Object.hasOwn(pathway.forms, occasion.form) ? pathway.forms[occasion.form] : undefined;
    // What was known when the form was filled in is not kept with its answers.
    for (const [key, entry] of form ? formScope({ ...form, known: {} }) : [])
      scope.set(`${name}.${key}`, entry);
    scope.set(`${name}.answered`, { type: 'boolean', values: ['true', 'false'] });
    scope.set(`${name}.answeredOn`, { type: 'date' });
    scope.set(`${name}.closesOn`, { type: 'date' });
  }
  return scope;
}

/** Everything known of a row of a feed: what its dimensions and indicators may read. */
export function rowScope(feed: Feed): Scope {
  return new Map<string, ScopeEntry>([
    ['index.date', { type: 'date' }],
    ['index.year', { type: 'number' }],
    ...Object.entries(feed.items).map(([name, item]) => [`row.${name}`, entryOf(item)] as const),
  ]);
}

function instrumentEntries(name: string, instrument: Instrument): (readonly [string, ScopeEntry])[] {
  return [
    ...Object.entries(instrument.items).map(
      ([item, declared]) => [`${name}.${item}`, entryOf(declared)] as const,
    ),
    ...Object.entries(instrument.scores).map(
      ([score, { range }]) => [`${name}.${score}`, { type: 'number', range }] as const,
    ),
  ];
}

/** What an answer to an item can be. */
export function entryOf(item: Item): ScopeEntry {
  const type = scalarTypeOf(item);
  switch (item.kind) {
    case 'choice':
    case 'choices': {
      const codes = Object.keys(item.options);
      return { type, codes, values: codes };
    }
    case 'integer': {
      const count = countOfValues(item);
      const listed = Number.isInteger(count) && count >= 1 && count <= mostListed;
      return { type, ...measureOf(item), ...(listed && { values: valuesOf(item).map(String) }) };
    }
    case 'decimal':
      return { type, ...measureOf(item) };
    case 'body-map': {
      const codes = Object.keys(bodyRegions);
      return { type, codes, values: codes };
    }
    case 'boolean':
      return { type, values: ['true', 'false'] };
    default:
      return { type };
  }
}

function measureOf({ min, max, unit }: IntegerItem | DecimalItem): Pick<ScopeEntry, 'range' | 'unit'> {
  return { range: [min, max], ...(unit && { unit }) };
}
