import { scalarTypeOf, type Known } from '@kvalreg/declaration';
import type { Node } from '@kvalreg/expression';
import { keyNamer, type Namer } from '../../../frame/namer.js';
import { LogicProblem, type Place, type Reference } from '../../logic/logic.js';
import type { ReadReference } from '../../lower/lower-logic.js';
import { apply, constant, orFalse } from '../../lower/nodes.js';
import type { Operand } from '../../lower/operand.js';
import type { DraftField, DraftForm } from '../draft.js';
import type { Schedule } from '../forms/occasions.js';

interface Found {
  readonly form: DraftForm;
  readonly field: DraftField;
}
/** All fields of a dictionary, and how the expressions of each form read them. */
export interface References {
  readonly reader: (form: DraftForm) => ReadReference;
  /** What the expressions of a form read of other forms. */
  readonly knownOf: (form: DraftForm) => Readonly<Record<string, Known>>;
  readonly find: (name: string) => Found | undefined;
  /** The field turned out not to be carried over: nothing can read it. */
  readonly remove: (name: string) => void;
}

/** `dropped`: names of rows that became no field. */
export function references(
  forms: readonly DraftForm[],
  dropped: ReadonlySet<string>,
  schedule: Schedule,
): References {
  const fields = new Map<string, Found>(
    forms.flatMap((form) =>
      form.rows.flatMap(({ field }) => (field ? [[field.name, { form, field }] as const] : [])),
    ),
  );
  const removed = new Set(dropped);
  const known = new Map<string, KnownNames>();
  const readerOf = (form: DraftForm): ReadReference => {
    const names = known.get(form.key) ?? {
      entries: {},
      byPlace: new Map<string, string>(),
      name: keyNamer([], 54),
    };
    known.set(form.key, names);
    return (to, at) => {
      if (to.field === 'event-name' && to.event === undefined)
        return { is: 'written', text: onlyEvent(form, schedule, at), at };
      refuseSmart(to, at);
      const found = fields.get(to.field);
      if (!found) {
        throw new LogicProblem(
          removed.has(to.field)
            ? `It reads [${to.field}], which is not carried over.`
            : `It reads [${to.field}], and there is no such field.`,
          at,
        );
      }
      const occasion = occasionRead(form, found.form, to, schedule, at);
      const path = occasion === undefined ? [found.field.key] : ['known', knownName(names, occasion, found)];
      return operandOf(found.field, path, to, at);
    };
  };
  return {
    reader: readerOf,
    knownOf: (form) => known.get(form.key)?.entries ?? {},
    find: (name) => fields.get(name),
    remove: (name) => {
      fields.delete(name);
      removed.add(name);
    },
  };
}

interface KnownNames {
  readonly entries: Record<string, Known>;
  readonly byPlace: Map<string, string>;
  readonly name: Namer;
}

function knownName({ entries, byPlace, name }: KnownNames, occasion: string, { form, field }: Found): string {
  const place = `${occasion} ${field.key}`;
  const earlier = byPlace.get(place);
  if (earlier !== undefined) return earlier;
  const chosen = name(`${form.key} ${field.key}`);
  byPlace.set(place, chosen);
  entries[chosen] = {
    from: 'earlier',
    of: 'episode',
    occasion,
    key: field.key,
    type: scalarTypeOf(field.item),
  };
  return chosen;
}

const smart =
  /-(name|instance|id|number|label|url|link|role|tag)$|^(user|record|survey|project|arm|calendar|is|mycap)-/;

function refuseSmart({ field, event, instance, modifier }: Reference, at: Place): void {
  const first = [event, field].find((name) => name !== undefined && smart.test(name));
  if (first !== undefined) throw new LogicProblem(`[${first}] has no equivalent in a register.`, at);
  if (instance !== undefined)
    throw new LogicProblem(
      `It reads one of several instances, [${field}][${instance}], and forms are filled in once.`,
      at,
    );
  if (modifier !== undefined && modifier !== 'value')
    throw new LogicProblem(
      `[${field}:${modifier}] reads how an answer is shown, and only its value can be read.`,
      at,
    );
}

function onlyEvent(form: DraftForm, schedule: Schedule, at: Place): string {
  const events = schedule.eventsOf(form);
  const [only] = events ?? [];
  if (only !== undefined && events?.length === 1) return only;
  throw new LogicProblem(
    events
      ? 'It reads [event-name], and the form is filled in at several events, on the same conditions.'
      : 'It reads [event-name], and the dictionary does not say at which events the form is filled in: give --events and --event-map.',
    at,
  );
}

/** The occasion whose answers are read; undefined for the form that reads. */
function occasionRead(
  reader: DraftForm,
  read: DraftForm,
  { event, field }: Reference,
  schedule: Schedule,
  at: Place,
): string | undefined {
  const own = schedule.eventsOf(reader);
  if (event === undefined) {
    if (reader === read) return undefined;
    if (own && own.length !== 1)
      throw new LogicProblem(
        `It reads [${field}] of another form at the same event, and the form is filled in at ${own.length} events.`,
        at,
      );
    const occasion = schedule.occasionOf(read, own?.[0]);
    if (occasion !== undefined) return occasion;
    throw new LogicProblem(`It reads [${field}] of a form that is not filled in at the same event.`, at);
  }
  if (!own)
    throw new LogicProblem(
      `It reads [${event}][${field}], and the dictionary does not say which events there are: give --events and --event-map.`,
      at,
    );
  if (reader === read && own.length === 1 && own[0] === event) return undefined;
  const occasion = schedule.occasionOf(read, event);
  if (occasion === undefined)
    throw new LogicProblem(`It reads [${event}][${field}], and its form is not filled in at that event.`, at);
  return occasion;
}

function operandOf(
  { name, item, meaning }: DraftField,
  path: readonly string[],
  to: Reference,
  at: Place,
): Operand {
  const node: Node = { op: 'field', type: scalarTypeOf(item), path };
  const isBoxes = meaning.is === 'choices' || meaning.is === 'box';
  if (to.code !== undefined && !isBoxes)
    throw new LogicProblem(`[${name}] has no boxes: read it without (${to.code}).`, at);
  switch (meaning.is) {
    case 'number':
    case 'date':
    case 'text':
      return { is: meaning.is, node, at, name };
    case 'flag':
      return { ...meaning, node, at, name };
    case 'choice':
      return { is: 'choice', codes: meaning.codes, node, at, name };
    case 'box':
    case 'choices': {
      if (to.code === undefined)
        throw new LogicProblem(`[${name}] has several boxes: name one, for instance [${name}(1)].`, at);
      if (meaning.is === 'box') {
        const isThere = meaning.code.toLowerCase() === to.code.toLowerCase();
        return { is: 'tick', node: isThere ? orFalse(node) : constant(false), at, name };
      }
      // Two codes may differ in capitals alone: the very one comes first.
      const word =
        meaning.codes.get(to.code) ??
        [...meaning.codes].find(([code]) => code.toLowerCase() === to.code?.toLowerCase())?.[1];
      const tick = word === undefined ? constant(false) : orFalse(apply('includes', node, constant(word)));
      return { is: 'tick', node: tick, at, name };
    }
  }
}
