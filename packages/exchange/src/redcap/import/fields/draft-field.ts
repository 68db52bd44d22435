import { scalarTypeOf, type Item, type Text } from '@kvalreg/declaration';
import type { FieldType } from '../../columns.js';
import type { DictionaryRow } from '../../reader/read-dictionary.js';
import { parseAnnotation } from './action-tags.js';
import { applyTags } from './apply-tags.js';
import { codesOfRow } from './codes-of-row.js';
import { areNumbers, parseChoices, type Choice } from './choices.js';
import type { DraftContext, DraftField, Meaning } from '../draft.js';
import { plainText } from './plain-text.js';
import { isPersonalNumber, itemOfValidation, line, note, type ItemShape } from './validation.js';

interface Shape {
  readonly shape: ItemShape;
  readonly meaning: Meaning;
  /** Words that belong to the label. */
  readonly suffix?: string;
}

/** The item that a row becomes; undefined, with the reason reported, for a row that becomes none. */
export function draftField(
  row: DictionaryRow,
  type: FieldType,
  name: string,
  key: string,
  context: DraftContext,
): DraftField | undefined {
  const { language, report } = context;
  const { cells } = row;
  if (isIdentifier(row, type, name, context)) return undefined;
  const shaped = shapeOf(row, type, context);
  if (!shaped) return undefined;
  const label = words(row, 'field_label', context) || name;
  if (cells.field_label.trim() === '')
    report(row, 'field_label', '(empty)', 'Every question has words: its name stands for them.');
  const help = words(row, 'field_note', context);
  const text = (written: string): Text => ({ [language]: written });
  const isCalculated = shaped.shape.kind === 'calculated';
  const item = {
    ...shaped.shape,
    label: text(shaped.suffix === undefined ? label : `${label} – ${shaped.suffix}`),
    ...(help !== '' && { help: text(help) }),
    ...(isYes(cells.required_field) && !isCalculated && { required: true }),
  } as Item;
  const annotation = parseAnnotation(cells.field_annotation);
  if (annotation.words !== '')
    report(
      row,
      'field_annotation',
      annotation.words,
      'A note for those who build the form: kept in redcap.json.',
    );
  const field: DraftField = {
    row,
    name,
    key,
    item,
    meaning: shaped.meaning,
    ...(type === 'calc' && { calculation: cells.select_choices_or_calculations }),
    checks: [],
  };
  return applyTags(field, annotation.tags, context);
}

export function isYes(cell: string): boolean {
  return /^(y|yes|1|true)$/i.test(cell.trim());
}

/** Privacy goes first: what names a person is kept apart from clinical data, and never becomes an answer by itself. */
function isIdentifier(row: DictionaryRow, type: FieldType, name: string, context: DraftContext): boolean {
  const { cells } = row;
  const validation = cells.text_validation_type_or_show_slider_number.trim().toLowerCase();
  if (type === 'text' && isPersonalNumber(validation)) {
    context.report(
      row,
      undefined,
      cells.field_label,
      `A number that names a person (${validation}) is kept with the person, encrypted, and never among answers.`,
    );
    return true;
  }
  if (!isYes(cells.identifier) || context.wishedIdentifiers.has(name)) return false;
  context.report(
    row,
    undefined,
    cells.field_label,
    `It is marked as an identifier: what names a person is kept apart from answers. Name it with --identifiers ${name} to carry it over all the same.`,
  );
  return true;
}

function shapeOf(row: DictionaryRow, type: FieldType, context: DraftContext): Shape | undefined {
  const { cells } = row;
  const { language, report } = context;
  switch (type) {
    case 'text':
      return textShape(row, context);
    case 'notes':
      return { shape: note(), meaning: { is: 'text' } };
    case 'yesno':
    case 'truefalse':
      return { shape: { kind: 'boolean' }, meaning: { is: 'flag', yes: '1', no: '0' } };
    case 'calc':
      return { shape: { kind: 'calculated', type: 'number' }, meaning: { is: 'number' } };
    case 'slider':
      return sliderShape(row, context);
    case 'radio':
    case 'dropdown':
    case 'checkbox':
      return listShape(row, type, context);
    case 'file':
    case 'sql':
    case 'descriptive': {
      const why = {
        file: 'Attachments are refused: a register keeps no files of persons.',
        sql: 'The alternatives come from a database of the other system.',
        descriptive: `A text among the questions is no question (${language}).`,
      }[type];
      report(row, undefined, cells.field_label, why);
      return undefined;
    }
  }
}

function textShape(row: DictionaryRow, { language, report }: DraftContext): Shape {
  const written = row.cells.text_validation_type_or_show_slider_number.trim();
  const shape = itemOfValidation(written.toLowerCase(), language);
  if (!shape)
    report(
      row,
      'text_validation_type_or_show_slider_number',
      written,
      'This validation has no equivalent: any text is accepted.',
    );
  const item = shape ?? line();
  const type = scalarTypeOf(item as Item);
  return { shape: item, meaning: { is: type === 'number' || type === 'date' ? type : 'text' } };
}

function sliderShape(row: DictionaryRow, { language, report }: DraftContext): Shape {
  const { cells } = row;
  const limit = (cell: string, otherwise: number) => (/^-?\d+$/.test(cell.trim()) ? Number(cell) : otherwise);
  const [from, to] = [limit(cells.text_validation_min, 0), limit(cells.text_validation_max, 100)];
  const [min, max] = from < to ? [from, to] : [0, 100];
  const labels = cells.select_choices_or_calculations.split('|').map(plainText);
  const [low, ...others] = labels;
  const high = others.at(-1);
  if (labels.length === 3 && labels[1] !== '')
    report(row, 'select_choices_or_calculations', labels[1] ?? '', 'A scale has words at its two ends only.');
  const anchors = low && high ? { anchors: { min: { [language]: low }, max: { [language]: high } } } : {};
  return {
    shape: { kind: 'integer', min, max, display: 'visual-scale', ...anchors },
    meaning: { is: 'number' },
  };
}

function listShape(
  row: DictionaryRow,
  type: 'radio' | 'dropdown' | 'checkbox',
  context: DraftContext,
): Shape | undefined {
  const { language, report } = context;
  const choices = uniqueChoices(row, context);
  const [first] = choices;
  const text = (label: string): Text => ({ [language]: label });
  if (!first) {
    report(row, undefined, row.cells.field_label, 'It has no alternatives to choose from.');
    return undefined;
  }
  if (choices.length === 1) {
    const meaning: Meaning =
      type === 'checkbox' ? { is: 'box', code: first.code } : { is: 'flag', yes: first.code };
    return { shape: { kind: 'boolean' }, meaning, suffix: first.label };
  }
  if (type !== 'checkbox' && areNumbers(choices.map(({ code }) => code))) {
    const valueLabels = Object.fromEntries(choices.map(({ code, label }) => [code, text(label)]));
    const [min, max] = [Number(first.code), Number(choices.at(-1)?.code)];
    return {
      shape: { kind: 'integer', min, max, display: 'choice', valueLabels },
      meaning: { is: 'number' },
    };
  }
  const codes = codesOfRow(row.cells);
  const options = Object.fromEntries(choices.map(({ code, label }) => [codes.get(code) ?? '', text(label)]));
  return type === 'checkbox'
    ? { shape: { kind: 'choices', options }, meaning: { is: 'choices', codes } }
    : { shape: { kind: 'choice', options }, meaning: { is: 'choice', codes } };
}

function uniqueChoices(row: DictionaryRow, { report }: DraftContext): readonly Choice[] {
  const found = new Map<string, Choice>();
  for (const { code, label } of parseChoices(row.cells.select_choices_or_calculations)) {
    if (found.has(code)) {
      report(
        row,
        'select_choices_or_calculations',
        `${code}, ${label}`,
        `The code ${code} is there already.`,
      );
      continue;
    }
    const text = plainText(label);
    if (text !== label.replaceAll(/\s+/g, ' ').trim() && /[<&]/.test(label))
      report(
        row,
        'select_choices_or_calculations',
        label,
        'Only the words are carried over, not the markup.',
      );
    found.set(code, { code, label: text === '' ? code : text });
  }
  return [...found.values()];
}

/** The words of a cell, with a report of what was more than words. */
export function words(
  row: DictionaryRow,
  column: 'field_label' | 'field_note' | 'section_header',
  { report }: DraftContext,
): string {
  const cell = row.cells[column];
  const text = plainText(cell);
  if (/<[a-z/!]/i.test(cell)) report(row, column, cell, 'Only the words are carried over, not the markup.');
  if (/\[[a-z][\w:()-]*\]/i.test(text))
    report(row, column, text, 'What stands in square brackets is not replaced by an answer.');
  return text;
}
