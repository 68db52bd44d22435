import { columns, fieldTypeOf, headings, type Column } from '../columns.js';

/** Which cell of a row holds which column; `first` is the record that the rows begin with. */
export interface Header {
  readonly at: readonly (Column | undefined)[];
  readonly first: 0 | 1;
}

const otherNames: Readonly<Record<string, Column>> = {
  variable: 'field_name',
  variablename: 'field_name',
  fieldname: 'field_name',
  form: 'form_name',
  choicesorcalculations: 'select_choices_or_calculations',
  choicescalculationsorsliderlabels: 'select_choices_or_calculations',
  choicescalculations: 'select_choices_or_calculations',
  choices: 'select_choices_or_calculations',
  textvalidationtype: 'text_validation_type_or_show_slider_number',
  branchinglogic: 'branching_logic',
  questionnumber: 'question_number',
  fieldnotes: 'field_note',
};
const byName = new Map<string, Column>([
  ...Object.entries(otherNames),
  ...columns.flatMap((column) => [
    [plain(column), column] as const,
    [plain(headings[column]), column] as const,
  ]),
]);

/** The header of a dictionary; undefined when the first record is neither one nor a row of fields. */
export function findHeader(record: readonly string[]): Header | undefined {
  const found = record.map((cell) => byName.get(plain(cell)));
  const named = found.map((column, index) => (found.indexOf(column) === index ? column : undefined));
  if (named.filter((column) => column !== undefined).length >= 3 && named.includes('field_type')) {
    // Some programs leave the first heading out, or write a number there.
    const at = named.includes('field_name')
      ? named
      : named.map((column, index) => (index === 0 ? 'field_name' : column));
    return { at, first: 1 };
  }
  const isRow = fieldTypeOf(record[3] ?? '') !== undefined && /^[a-z]\w*$/i.test((record[0] ?? '').trim());
  return isRow ? { at: columns.slice(0, record.length), first: 0 } : undefined;
}

/** How many of the headings of a dictionary a record has. */
export function countHeadings(record: readonly string[]): number {
  return record.filter((cell) => byName.has(plain(cell))).length;
}

function plain(heading: string): string {
  return heading
    .replaceAll(/\([^)]*\)/g, '')
    .toLowerCase()
    .replaceAll(/[^a-z]/g, '');
}
