import { fieldTypeOf, type Column } from '../../columns.js';
import type { DictionaryRow } from '../../reader/read-dictionary.js';
import type { Report } from '../draft.js';
import { isYes } from '../fields/draft-field.js';
import type { AssembledForm } from './assemble-form.js';

const look = 'The pages of a register lay out and number by themselves: kept in redcap.json for the export.';
const noEffect = 'It has no effect on a field of this type: kept in redcap.json for the export.';

/** Reports the cells of carried rows that nothing in the register follows from: what only matters to the eye, or not at all. */
export function reportUnusedCells(assembled: readonly AssembledForm[], report: Report): void {
  const each = (row: DictionaryRow, columns: readonly Column[], why: string): void => {
    for (const column of columns.filter((name) => row.cells[name].trim() !== ''))
      report(row, column, row.cells[column], why);
  };
  for (const { fields, texts } of assembled) {
    for (const { row } of fields) {
      each(row, ['custom_alignment', 'question_number'], look);
      each(row, withoutEffect(row), noEffect);
    }
    for (const { row } of texts)
      each(row, ['field_note', 'custom_alignment', 'question_number', 'field_annotation'], look);
  }
}

function withoutEffect({ cells }: DictionaryRow): readonly Column[] {
  const type = fieldTypeOf(cells.field_type);
  const isList = type === 'radio' || type === 'dropdown' || type === 'checkbox';
  const hasChoices = isList || type === 'calc' || type === 'slider';
  return [
    ...(type === 'text' || type === 'slider'
      ? []
      : (['text_validation_type_or_show_slider_number'] as const)),
    ...(hasChoices ? [] : (['select_choices_or_calculations'] as const)),
    ...(type === 'calc' && isYes(cells.required_field) ? (['required_field'] as const) : []),
    ...(cells.matrix_group_name.trim() === '' ? (['matrix_ranking'] as const) : []),
  ];
}
