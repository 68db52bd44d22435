import { textIn, type Check, type Form, type Item, type Known } from '@kvalreg/declaration';
import { fieldsOf, type Node } from '@kvalreg/expression';
import { idNamer } from '../../../frame/namer.js';
import type { DictionaryRow } from '../../reader/read-dictionary.js';
import { conditions } from '../expressions/conditions.js';
import type { DraftContext } from '../draft.js';
import type { DraftField, DraftForm } from '../draft.js';
import { layout } from './layout.js';
import { limited } from '../expressions/limits.js';
import type { References } from '../expressions/references.js';

export interface AssembledForm {
  readonly draft: DraftForm;
  readonly form: Form;
  readonly fields: readonly DraftField[];
  readonly texts: readonly { readonly row: DictionaryRow; readonly before: string }[];
}

/** A form of the register from its draft; undefined for one of which no field is left. */
export function assembleForm(
  draft: DraftForm,
  references: References,
  calculated: ReadonlyMap<string, Node>,
  isPatients: boolean,
  context: DraftContext,
): AssembledForm | undefined {
  const isThere = ({ name }: DraftField) => references.find(name) !== undefined;
  const fields = draft.rows.flatMap(({ field }) => (field && isThere(field) ? [field] : []));
  const { pages, checks: ranking, texts } = layout(draft, isThere, context);
  if (fields.length === 0) return undefined;
  const read = references.reader(draft);
  const visibleIf = conditions(draft, references, calculated, context.report);
  const labelOf = (name: string) => textIn(references.find(name)?.field.item.label ?? {}, context.language);
  const limits = fields.map((field) => limited(field, context.language, read, labelOf, context.report));
  const items: Record<string, Item> = {};
  fields.forEach(({ key, item }, index) => (items[key] = limits[index]?.item ?? item));
  const own = fields.flatMap((field, index) => {
    const range = limits[index]?.check;
    return [...(range ? [range] : []), ...field.checks];
  });
  const calculations = Object.fromEntries(
    fields.flatMap(({ name, key }) => {
      const value = calculated.get(name);
      return value ? [[key, value]] : [];
    }),
  );
  const prefill = Object.fromEntries(
    fields.flatMap(({ key, prefill: value }) => (value ? [[key, value]] : [])),
  );
  const checks = named([...own, ...ranking]);
  const expressions = [
    ...Object.values(visibleIf),
    ...Object.values(calculations),
    ...checks.map(({ holds }) => holds),
  ];
  const known = knownRead(references.knownOf(draft), expressions);
  const form: Form = {
    version: '1',
    title: { [context.language]: draft.title },
    respondent: isPatients ? 'patient' : 'staff',
    items,
    instruments: {},
    pages,
    ...(Object.keys(known).length > 0 && { known }),
    ...(Object.keys(prefill).length > 0 && { prefill }),
    ...(Object.keys(calculations).length > 0 && { calculations }),
    visibleIf,
    checks,
  };
  return { draft, form, fields, texts };
}

/** Each check has an id of its own, after the field it is about. */
function named(checks: readonly Check[]): readonly Check[] {
  const name = idNamer([], 60);
  return checks.map((check) => ({ ...check, id: name(`${check.id} ${check.fields[0] ?? ''}`) }));
}

/** An expression that was given up half-way may have asked for more than what is read in the end. */
function knownRead(
  known: Readonly<Record<string, Known>>,
  nodes: readonly Node[],
): Readonly<Record<string, Known>> {
  const read = new Set(
    nodes.flatMap(fieldsOf).flatMap(({ path }) => (path[0] === 'known' ? [path[1] ?? ''] : [])),
  );
  return Object.fromEntries(Object.entries(known).filter(([name]) => read.has(name)));
}
