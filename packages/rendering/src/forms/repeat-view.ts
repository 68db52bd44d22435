import { textIn, type Language, type Repeat } from '@kvalreg/declaration';
import { answeredRows, rowLabel, type Answers, type FormField } from '@kvalreg/engine';
import { message } from '../messages/message.js';
import type { FieldView } from '../views/form/field-view.js';
import type { RepeatView, RowView } from '../views/form/repeat-view.js';

/** What a page shows of its repeated groups beside the rows that hold something. */
export interface RowsShown {
  /** The group that one more row is to be filled in of. */
  readonly adding?: string | undefined;
  /** The row about which is asked whether it is to be removed. */
  readonly removing?: { readonly group: string; readonly row: number } | undefined;
}

export interface RepeatState {
  readonly language: Language;
  readonly answers: Answers;
  readonly raw: Readonly<Record<string, unknown>>;
  readonly rows: RowsShown | undefined;
  readonly viewOf: (field: FormField) => FieldView;
}

/** The place of the number in a row that the script adds. */
const place = '{row}';

/** The rows of a repeated group that hold something or must be there, with the pattern of one more. */
export function repeatView(
  name: string,
  fields: readonly FormField[],
  state: RepeatState,
): RepeatView | null {
  const repeat = fields[0]?.repeat?.repeat;
  if (!repeat) return null;
  const { language, rows, viewOf } = state;
  const count = rowCount(name, repeat, state);
  const view = (row: string, own: readonly FormField[]): RowView => {
    const label = patternOf(repeat, language).replace(place, row);
    return {
      id: rowId(name, row),
      row,
      heading: message(language, 'form.rowOf', { row: label, rows: row === place ? '{rows}' : count }),
      name: `${name}.${row}`,
      removeLabel: message(language, 'form.removeRow', { row: label }),
      mayGo: count > (repeat.min ?? 0),
      asks:
        rows?.removing?.group === name && String(rows.removing.row) === row
          ? message(language, 'form.removeAsk', { row: label })
          : null,
      fields: own.map(viewOf),
    };
  };
  const inRow = (row: number) => fields.filter((field) => field.repeat?.row === row);
  const pattern = inRow(1).map((field) => ({ ...field, key: field.key.replace(/\.1\./u, `.${place}.`) }));
  return {
    name,
    title: textIn(repeat.title, language),
    min: repeat.min ?? 0,
    max: repeat.max,
    rows: Array.from({ length: count }, (_, at) => view(String(at + 1), inRow(at + 1))),
    pattern: view(place, pattern),
    addLabel: message(language, 'form.addRow', { one: withinSentence(textIn(repeat.one, language)) }),
    isFull: count >= repeat.max,
    fullText: message(language, 'form.rowsFull', { max: repeat.max }),
    headingPattern: message(language, 'form.rowOf', { row: patternOf(repeat, language), rows: '{rows}' }),
    rowPattern: patternOf(repeat, language),
    removePattern: message(language, 'form.removeRow', { row: patternOf(repeat, language) }),
  };
}

/** Id of a row of a repeated group. */
export function rowId(name: string, row: string | number): string {
  return `row-${name}.${String(row)}`;
}

/** As many as must be there or hold something, also something that cannot be read, and one more that is to be filled in. */
function rowCount(name: string, repeat: Repeat, { answers, raw, rows }: RepeatState): number {
  const typed = Object.fromEntries(Object.keys(raw).map((key) => [key, 'typed']));
  const last = answeredRows(name, repeat, { ...answers, ...typed }).at(-1) ?? 0;
  const needed = Math.max(last, repeat.min ?? 0);
  return Math.min(repeat.max, rows?.adding === name ? needed + 1 : needed);
}

function patternOf(repeat: Repeat, language: Language): string {
  return rowLabel(repeat, 0, language).replace(/0$/u, place);
}

/** A name as it is written within a sentence: `Implant` as `implant`, `UDI` as it is. */
function withinSentence(name: string): string {
  return /^\p{Lu}\p{Ll}/u.test(name) ? `${name.charAt(0).toLowerCase()}${name.slice(1)}` : name;
}
