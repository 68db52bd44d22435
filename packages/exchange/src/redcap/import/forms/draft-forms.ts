import { keyNamer } from '../../../frame/namer.js';
import { fieldTypeOf } from '../../columns.js';
import type { DictionaryRow } from '../../reader/read-dictionary.js';
import { draftField, isYes } from '../fields/draft-field.js';
import type { DraftContext } from '../draft.js';
import type { DraftForm, DraftRow } from '../draft.js';
import { titleOf } from '../words.js';

// A table holds 1 500 columns; some are kept for later versions of the form.
const mostFields = 1200;
const longestFieldKey = 54;

export interface DraftForms {
  readonly forms: readonly DraftForm[];
  /** The row of the record id, which is the first of the file. */
  readonly recordId: DictionaryRow | undefined;
}

/** The forms of a dictionary with the items that its rows become, in order; what becomes none is reported. */
export function draftForms(
  rows: readonly DictionaryRow[],
  formKeys: readonly string[],
  context: DraftContext,
): DraftForms {
  const byForm = new Map<string, DictionaryRow[]>();
  const taken = new Set<string>();
  const [first, ...others] = rows;
  const hasRecordId = first !== undefined && isRecordId(first);
  if (hasRecordId) {
    taken.add(nameOf(first));
    context.report(
      first,
      undefined,
      first.cells.field_label || first.cells.field_name,
      'The record id: a register gives every person and episode an id of its own. It is written again by the export.',
    );
  }
  for (const row of hasRecordId ? others : rows) {
    const form = row.cells.form_name.trim().toLowerCase() || 'form_1';
    if (!isField(row, taken, context)) continue;
    taken.add(nameOf(row));
    const rowsOfForm = byForm.get(form) ?? [];
    rowsOfForm.push(row);
    byForm.set(form, rowsOfForm);
  }
  const nameForm = keyNamer(formKeys);
  const forms = [...byForm].flatMap(([instrument, all]) =>
    partsOf(all).map((part, index): DraftForm => {
      const title = titleOf(instrument) + (index === 0 ? '' : ` (${index + 1})`);
      const nameField = keyNamer([], longestFieldKey);
      return {
        instrument,
        key: nameForm(index === 0 ? instrument : `${instrument} part ${index + 1}`),
        title,
        rows: part.map((row) => draftRow(row, nameField, context)),
      };
    }),
  );
  return { forms, recordId: hasRecordId ? first : undefined };
}

function draftRow(
  row: DictionaryRow,
  nameField: (wished: string) => string,
  context: DraftContext,
): DraftRow {
  const type = fieldTypeOf(row.cells.field_type);
  if (type === undefined || type === 'descriptive') return { row };
  const name = nameOf(row);
  const field = draftField(row, type, name, nameField(name), context);
  return field ? { row, field } : { row };
}

export function nameOf(row: DictionaryRow): string {
  return row.cells.field_name.trim().toLowerCase();
}

/** The first row of a project names its records: plain text that nobody has to fill in. */
function isRecordId({ cells }: DictionaryRow): boolean {
  return (
    fieldTypeOf(cells.field_type) === 'text' &&
    cells.branching_logic.trim() === '' &&
    !isYes(cells.matrix_group_name) &&
    !/^(date|time)/i.test(cells.text_validation_type_or_show_slider_number.trim())
  );
}

function isField(row: DictionaryRow, taken: ReadonlySet<string>, { report }: DraftContext): boolean {
  const { cells } = row;
  const name = nameOf(row);
  const label = cells.field_label || cells.field_name || '(empty)';
  if (!/^[a-z]\w*$/.test(name) || name.length > 100) {
    report(
      row,
      undefined,
      label,
      `"${name.slice(0, 100)}" is no name of a field: letters, digits and _ from a letter on.`,
    );
    return false;
  }
  if (taken.has(name)) {
    report(row, undefined, label, `A field called ${name} is there already.`);
    return false;
  }
  if (fieldTypeOf(cells.field_type) === undefined) {
    report(row, undefined, label, `"${cells.field_type.trim()}" is no field type that there is.`);
    return false;
  }
  return true;
}

/** Parts that fit into a table each; the rows of a matrix stay together. */
function partsOf(rows: readonly DictionaryRow[]): readonly (readonly DictionaryRow[])[] {
  const parts: DictionaryRow[][] = [[]];
  rows.forEach((row, index) => {
    const current = parts.at(-1) ?? [];
    const group = row.cells.matrix_group_name.trim();
    const continues = group !== '' && rows[index - 1]?.cells.matrix_group_name.trim() === group;
    if (current.length >= mostFields && (!continues || current.length >= mostFields + 200)) parts.push([row]);
    else current.push(row);
  });
  return parts;
}
