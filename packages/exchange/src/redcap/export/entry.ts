import type { Form, Item, Pathway, Score, Text } from '@kvalreg/declaration';
import { fieldsOfForm } from '@kvalreg/engine';
import { mapFields, type Node } from '@kvalreg/expression';
import type { CompanionRow } from '../companion.js';

/** A row of the dictionary that is written: a question of a form, or a score. */
export interface Entry {
  readonly formKey: string;
  readonly form: Form;
  /** Name of the form in the dictionary. */
  readonly formName: string;
  /** `item`, `instrument.item`, `instrument.score`, `group.1.item`. */
  readonly path: readonly string[];
  readonly page: string;
  /** Name of the field in the dictionary. */
  readonly name: string;
  readonly item?: Item;
  readonly score?: Score;
  /** Item, instrument or group whose condition the field has. */
  readonly group: string;
  /** Whether it is the first field of its form, page and group. */
  readonly first: { readonly form: boolean; readonly page: boolean; readonly group: boolean };
  /** The calculation, with the paths of the form. */
  readonly calculation?: Node;
  /** What stands above the label where several rows ask the same. */
  readonly row?: { readonly title: Text; readonly number: number; readonly isAlways: boolean };
  /** The row that the field was imported from. */
  readonly from?: CompanionRow & { readonly is: 'field' };
}

/** Finds a field of a form by its path. */
export type EntryAt = (formKey: string, path: readonly string[]) => Entry | undefined;

export function entryFinder(entries: readonly Entry[]): EntryAt {
  const byPlace = new Map(entries.map((entry) => [`${entry.formKey} ${entry.path.join('.')}`, entry]));
  return (formKey, path) => byPlace.get(`${formKey} ${path.join('.')}`);
}

/** Every field of a pathway, in the order of forms and pages. */
export function entriesOf(
  pathway: Pathway,
  formKeys: readonly string[],
  rows: readonly CompanionRow[],
): readonly Entry[] {
  const imported = new Map(
    rows.flatMap((row) => (row.is === 'field' ? [[`${row.form} ${row.item}`, row] as const] : [])),
  );
  const anyRow = new Map(rows.flatMap((row) => (row.is === 'field' ? [[row.form, row] as const] : [])));
  const taken = new Set<string>([
    'record_id',
    ...rows.map(({ cells }) => (cells[0] ?? '').trim().toLowerCase()),
  ]);
  return formKeys.flatMap((formKey) => {
    const form = pathway.forms[formKey];
    if (!form) return [];
    const known = anyRow.get(formKey);
    const formName = (known?.cells[1] ?? '').trim() || snake([formKey]);
    const named = (path: readonly string[]) => {
      const from = imported.get(`${formKey} ${path.join('.')}`);
      return from ? { name: (from.cells[0] ?? '').trim(), from } : { name: freeName(path, formKey, taken) };
    };
    const seen = new Set<string>();
    const isFirst = (what: string) => !seen.has(what) && seen.add(what).size > 0;
    const questions = fieldsOfForm(form).map((field): Entry => {
      const calculation = form.calculations?.[field.key];
      return {
        formKey,
        form,
        formName,
        path: field.path,
        page: field.page,
        item: field.item,
        group: field.group,
        first: {
          form: isFirst('form'),
          page: isFirst(`page ${field.page}`),
          group: isFirst(`group ${field.group}`),
        },
        ...named(field.path),
        ...(calculation && { calculation }),
        ...(field.repeat && {
          row: {
            title: field.repeat.repeat.one,
            number: field.repeat.row,
            isAlways: field.repeat.row <= Math.max(1, field.repeat.repeat.min ?? 0),
          },
        }),
      };
    });
    return withScores(questions, named);
  });
}

/** The scores of an instrument follow its last question. */
function withScores(
  questions: readonly Entry[],
  named: (path: readonly string[]) => { readonly name: string; readonly from?: Entry['from'] & object },
): readonly Entry[] {
  return questions.flatMap((entry, index): readonly Entry[] => {
    const instrument = entry.form.instruments[entry.group];
    if (!instrument || questions[index + 1]?.group === entry.group) return [entry];
    const scores = Object.entries(instrument.scores).map(([score, declared]): Entry => {
      const { item: _, row: __, calculation: ___, from: ____, ...shared } = entry;
      const path = [entry.group, score];
      const calculation = mapFields(declared.value, (read) => ({
        ...read,
        path: [entry.group, ...read.path],
      }));
      const first = { form: false, page: false, group: false };
      return { ...shared, first, path, ...named(path), score: declared, calculation };
    });
    return [entry, ...scores];
  });
}

const longestName = 100;

function freeName(path: readonly string[], formKey: string, taken: Set<string>): string {
  const wished = [snake(path), snake([formKey, ...path])];
  let name = wished.find((each) => !taken.has(each));
  for (let count = 2; name === undefined; count += 1) {
    const numbered = `${wished[1] ?? ''}_${count}`;
    if (!taken.has(numbered)) name = numbered;
  }
  taken.add(name);
  return name;
}

/** `['odi', 'painNow']` → `odi_pain_now`. */
export function snake(path: readonly string[]): string {
  return path
    .join('_')
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '_')
    .slice(0, longestName);
}
