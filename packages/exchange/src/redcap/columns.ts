/** The columns of a data dictionary, in their order. */
export const columns = [
  'field_name',
  'form_name',
  'section_header',
  'field_type',
  'field_label',
  'select_choices_or_calculations',
  'field_note',
  'text_validation_type_or_show_slider_number',
  'text_validation_min',
  'text_validation_max',
  'identifier',
  'branching_logic',
  'required_field',
  'custom_alignment',
  'question_number',
  'matrix_group_name',
  'matrix_ranking',
  'field_annotation',
] as const;
export type Column = (typeof columns)[number];

/** One row, with every column; what the file leaves out is empty. */
export type Cells = Readonly<Record<Column, string>>;

/** What the file that people download calls the columns. */
export const headings: Cells = {
  field_name: 'Variable / Field Name',
  form_name: 'Form Name',
  section_header: 'Section Header',
  field_type: 'Field Type',
  field_label: 'Field Label',
  select_choices_or_calculations: 'Choices, Calculations, OR Slider Labels',
  field_note: 'Field Note',
  text_validation_type_or_show_slider_number: 'Text Validation Type OR Show Slider Number',
  text_validation_min: 'Text Validation Min',
  text_validation_max: 'Text Validation Max',
  identifier: 'Identifier?',
  branching_logic: 'Branching Logic (Show field only if...)',
  required_field: 'Required Field?',
  custom_alignment: 'Custom Alignment',
  question_number: 'Question Number (surveys only)',
  matrix_group_name: 'Matrix Group Name',
  matrix_ranking: 'Matrix Ranking?',
  field_annotation: 'Field Annotation',
};

export const fieldTypes = [
  'text',
  'notes',
  'dropdown',
  'radio',
  'checkbox',
  'calc',
  'file',
  'descriptive',
  'slider',
  'yesno',
  'truefalse',
  'sql',
] as const;
export type FieldType = (typeof fieldTypes)[number];

// Names that older files and other programs write.
const otherTypes: Readonly<Record<string, FieldType>> = {
  select: 'dropdown',
  textarea: 'notes',
  calculated: 'calc',
  'yes-no': 'yesno',
  'true-false': 'truefalse',
};

/** The field type that a cell names, however it is written; undefined for none that there is. */
export function fieldTypeOf(cell: string): FieldType | undefined {
  const name = cell.trim().toLowerCase();
  return (
    fieldTypes.find((type) => type === name) ??
    (Object.hasOwn(otherTypes, name) ? otherTypes[name] : undefined)
  );
}

export const noCells: Cells = Object.fromEntries(columns.map((column) => [column, ''])) as Record<
  Column,
  string
>;
