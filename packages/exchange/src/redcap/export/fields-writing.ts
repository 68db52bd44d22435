import type { Pathway } from '@kvalreg/declaration';
import { columns } from '../columns.js';
import { cellsOf } from '../companion.js';
import { codesOfRow } from '../import/fields/codes-of-row.js';
import { NotWritten, quoted, type FieldWriting } from '../write/field-writing.js';
import type { Entry, EntryAt } from './entry.js';
import { fingerprintsOf } from './sources.js';

/** Whether a column of an imported field still follows from the same declaration. */
export function isAsImported({ form, path, from }: Entry, column: (typeof columns)[number]): boolean {
  if (!from) return false;
  const index = columns.indexOf(column);
  return fingerprintsOf(form, path.join('.'))[index] === from.was[index];
}

/** How the expressions of a form write the fields that they read. */
export function fieldsWriting(form: string, entryAt: EntryAt, pathway: Pathway): FieldWriting {
  const find = (path: readonly string[]): Entry => {
    const [first, name = ''] = path;
    const known = first === 'known' ? pathway.forms[form]?.known?.[name] : undefined;
    if (known) return ofOccasion(known.from === 'earlier' ? known : undefined, entryAt, pathway);
    const entry = entryAt(form, path);
    if (!entry) throw new NotWritten(`It reads ${path.join('.')}, which is not written.`);
    return entry;
  };
  return {
    value: (path) => `[${find(path).name}]`,
    flag: (path) => {
      const entry = find(path);
      const box = boxOf(entry);
      return box === undefined ? `[${entry.name}]` : `[${entry.name}(${box})]`;
    },
    box: (path, word) => {
      const entry = find(path);
      return `[${entry.name}(${codeOf(entry, word)})]`;
    },
    literal: (path, { value }) => {
      if (typeof value === 'string') return quoted(codeOf(find(path), value));
      return typeof value === 'number' ? quoted(String(value)) : "''";
    },
  };
}

/** The only field that something known beforehand can be: one of a form that is filled in once. */
function ofOccasion(
  known: { readonly occasion: string; readonly key: string } | undefined,
  entryAt: EntryAt,
  { occasions }: Pathway,
): Entry {
  const form = known && occasions[known.occasion]?.form;
  const isOnly = Object.values(occasions).filter((occasion) => occasion.form === form).length === 1;
  const entry = form === undefined ? undefined : entryAt(form, known?.key.split('.') ?? []);
  if (!entry || !isOnly)
    throw new NotWritten('It reads what is known of the person or of one of several occasions.');
  return entry;
}

/** The code of the only box of a list that became a yes/no question. */
export function boxOf(entry: Entry): string | undefined {
  if (!entry.from || entry.item?.kind !== 'boolean' || !isAsImported(entry, 'field_type')) return undefined;
  const cells = cellsOf(entry.from.cells);
  const [only] = codesOfRow(cells).keys();
  return cells.field_type.trim().toLowerCase() === 'checkbox' ? only : undefined;
}

/** What the dictionary calls a code of the declaration. */
export function codeOf({ from, item }: Entry, word: string): string {
  if (!from || (item?.kind !== 'choice' && item?.kind !== 'choices')) return word;
  const found = [...codesOfRow(cellsOf(from.cells))].find(([, name]) => name === word);
  return found?.[0] ?? word;
}
