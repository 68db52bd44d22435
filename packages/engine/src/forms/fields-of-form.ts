import { rowNumbers, type Form, type Instrument, type Item, type Repeat } from '@kvalreg/declaration';

/** One question of a form as it is asked, stored and named in files. */
export interface FormField {
  /** `item`, `instrument.item` for a question of an instrument, `group.1.item` for one of a repeated group. */
  readonly key: string;
  readonly path: readonly string[];
  readonly item: Item;
  /** The instrument that the question belongs to, by the name that the form gives it. */
  readonly instrument?: { readonly name: string; readonly instrument: Instrument };
  /** The repeated group that the question belongs to, and which of its rows, from 1. */
  readonly repeat?: { readonly name: string; readonly repeat: Repeat; readonly row: number };
  /** Id of the page. */
  readonly page: string;
  /** The name in the page's list: the item, the instrument or the repeated group. Visibility is decided for the whole group. */
  readonly group: string;
}

const known = new WeakMap<Form, readonly FormField[]>();

/** Every question of a form in reading order. A name that is neither an item nor an instrument is left to lint. */
export function fieldsOfForm(form: Form): readonly FormField[] {
  const found = known.get(form);
  if (found) return found;
  const fields = form.pages.flatMap((page) =>
    page.fields.flatMap((group) => fieldsOfGroup(form, page.id, group)),
  );
  known.set(form, fields);
  return fields;
}

/** The question with a key, if the form has it. */
export function fieldOf(form: Form, key: string): FormField | undefined {
  return fieldsOfForm(form).find((field) => field.key === key);
}

function fieldsOfGroup(form: Form, page: string, group: string): readonly FormField[] {
  const item = form.items[group];
  if (item) return [{ key: group, path: [group], item, page, group }];
  const repeat = form.repeats?.[group];
  if (repeat) return fieldsOfRepeat(repeat, page, group);
  const instrument = form.instruments[group];
  if (!instrument) return [];
  return Object.entries(instrument.items).map(([name, question]) => ({
    key: `${group}.${name}`,
    path: [group, name],
    item: question,
    instrument: { name: group, instrument },
    page,
    group,
  }));
}

function fieldsOfRepeat(repeat: Repeat, page: string, group: string): readonly FormField[] {
  return rowNumbers(repeat).flatMap((row) =>
    Object.entries(repeat.items).map(([name, question]) => ({
      key: `${group}.${row}.${name}`,
      path: [group, row, name],
      item: question,
      repeat: { name: group, repeat, row: Number(row) },
      page,
      group,
    })),
  );
}
