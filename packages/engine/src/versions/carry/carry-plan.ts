import { rowNumbers, type Carried, type Form, type Instrument } from '@kvalreg/declaration';
import { mapFields } from '@kvalreg/expression';
import { fieldsOfForm } from '../../forms/fields-of-form.js';
import { shapeOf, type AnswerShape } from './answer-shape.js';

/** One step from a version to the next: answers of all the versions named pass it, by the key that they are read under. */
export interface CarryStep {
  readonly versions: readonly string[];
  readonly fields: Readonly<Record<string, Carried>>;
}
/** How the answers of earlier versions of a form are read: the steps in order, then only what can be answered now. */
export interface CarryPlan {
  readonly version: string;
  readonly steps: readonly CarryStep[];
  readonly shapes: Readonly<Record<string, AnswerShape>>;
}

const known = new WeakMap<Form, CarryPlan>();

/** Lays the maps of a form and of its instruments behind one another, as JSON. */
export function carryPlan(form: Form): CarryPlan {
  const found = known.get(form);
  if (found) return found;
  const plan: CarryPlan = {
    version: form.version,
    steps: stepsOf(form).filter(({ fields }) => Object.keys(fields).length > 0),
    shapes: Object.fromEntries(fieldsOfForm(form).map(({ key, item }) => [key, shapeOf(item)])),
  };
  known.set(form, plan);
  return plan;
}

function stepsOf(form: Form): readonly CarryStep[] {
  const { earlier = [] } = form;
  return earlier.flatMap((entry, at) => {
    const versions = earlier.slice(0, at + 1).map(({ version }) => version);
    const chains = Object.entries(form.instruments).map(([name, instrument]) =>
      instrumentSteps(name, instrument, versionAt(form, name, at), versionAt(form, name, at + 1)),
    );
    const longest = Math.max(0, ...chains.map((chain) => chain.length));
    const steps = Array.from({ length: longest }, (_, step) => ({
      versions,
      fields: Object.assign({}, ...chains.map((chain) => chain[step] ?? {})) as CarryStep['fields'],
    }));
    return [...steps, { versions, fields: byRow(form, entry.fields) }];
  });
}

/** The version of an instrument in one of the form's versions, counted from the oldest; after them comes that of now. */
export function versionAt(form: Form, name: string, at: number): string {
  const { earlier = [] } = form;
  for (const { instruments = {} } of earlier.slice(at))
    if (Object.hasOwn(instruments, name)) return instruments[name] ?? '';
  return form.instruments[name]?.version ?? '';
}

function instrumentSteps(
  name: string,
  { earlier = [], version }: Instrument,
  from: string,
  to: string,
): readonly CarryStep['fields'][] {
  if (from === to) return [];
  const positionOf = (wanted: string): number =>
    wanted === version ? earlier.length : earlier.findIndex((entry) => entry.version === wanted);
  const first = positionOf(from);
  return first < 0 ? [] : earlier.slice(first, positionOf(to)).map(({ items }) => under(name, items));
}

/** What an instrument says of its items, by the keys of the form that it stands in. */
function under(name: string, items: Readonly<Record<string, Carried>>): CarryStep['fields'] {
  return Object.fromEntries(
    Object.entries(items).map(([item, carried]) => [
      `${name}.${item}`,
      moved(
        carried,
        (key) => `${name}.${key}`,
        (path) => [name, ...path],
      ),
    ]),
  );
}

/** `group.item` of a repeated group stands for that item in each of its rows. */
function byRow(form: Form, fields: CarryStep['fields']): CarryStep['fields'] {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([key, carried]): (readonly [string, Carried])[] => {
      const [group = '', item = '', ...more] = key.split('.');
      const repeat = form.repeats && Object.hasOwn(form.repeats, group) ? form.repeats[group] : undefined;
      if (!repeat || more.length > 0 || item === '') return [[key, carried]];
      return rowNumbers(repeat).map((row) => [
        `${group}.${row}.${item}`,
        moved(
          carried,
          (from) => inRow(from.split('.'), row).join('.'),
          (path) => inRow(path, row),
        ),
      ]);
    }),
  );
}

function inRow(path: readonly string[], row: string): readonly string[] {
  const [group, item, ...more] = path;
  return group !== undefined && item !== undefined && more.length === 0 ? [group, row, item] : path;
}

function moved(
  carried: Carried,
  key: (key: string) => string,
  path: (path: readonly string[]) => readonly string[],
): Carried {
  if (carried === 'unknown') return carried;
  if ('value' in carried)
    return { value: mapFields(carried.value, (field) => ({ ...field, path: path(field.path) })) };
  return carried.from === undefined ? carried : { ...carried, from: key(carried.from) };
}
