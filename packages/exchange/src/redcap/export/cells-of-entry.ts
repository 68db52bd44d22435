import { bodyRegions, optionsOf, textIn, type Language, type Text } from '@kvalreg/declaration';
import type { Node } from '@kvalreg/expression';
import { noCells, type Cells, type Column } from '../columns.js';
import { NotWritten } from '../write/field-writing.js';
import type { LogicWriter } from '../write/logic-writer.js';
import { codeOf } from './fields-writing.js';
import type { Entry, EntryAt } from './entry.js';
import { headingOf } from './heading.js';
import { rangeOf } from './range-of.js';
import { sectionOf } from './sources.js';

export interface CellsContext {
  readonly language: Language;
  readonly logic: LogicWriter;
  readonly entryAt: EntryAt;
  /** What of the field is not written, and why. */
  readonly report: (what: string, why: string) => void;
}

/** The row of a dictionary that a field becomes; undefined for one that cannot be written. */
export function cellsOfEntry(entry: Entry, context: CellsContext): Cells | undefined {
  const { language, report } = context;
  const { item, score, form, path } = entry;
  const shape = shapeOf(entry, context);
  if (!shape) return undefined;
  const label = textIn(item?.label ?? score?.label ?? {}, language);
  const row = entry.row ? `${textIn(entry.row.title, language)} ${entry.row.number}: ` : '';
  const key = path.join('.');
  const section = path.length === 1 ? sectionOf(form, key) : undefined;
  const range = path.length === 1 ? rangeOf(entry) : undefined;
  const isMatrix =
    section?.layout === 'matrix' && (shape.field_type === 'radio' || shape.field_type === 'checkbox');
  const unit = item && 'unit' in item ? textIn(item.unit, language) : '';
  const note = [item?.help ? textIn(item.help, language) : '', unit].filter((text) => text !== '').join(' ');
  const prefill = form.prefill?.[key];
  if (prefill && prefill.op !== 'literal')
    report('Prefill', 'What is filled in beforehand from what is known has no equivalent.');
  const annotation = [shape.field_annotation ?? '', defaultTag(entry, prefill)]
    .filter((text) => text !== '')
    .join(' ');
  return {
    ...noCells,
    field_name: entry.name,
    form_name: entry.formName,
    section_header: headingOf(entry, language),
    field_label: `${row}${label}`,
    field_note: note,
    branching_logic: branchingOf(entry, context),
    required_field: item?.required === true ? 'y' : '',
    matrix_group_name: isMatrix ? section.id.replaceAll('-', '_') : '',
    matrix_ranking:
      isMatrix && form.checks.some(({ id, fields }) => id.startsWith('ranking') && fields.includes(key))
        ? 'y'
        : '',
    text_validation_min: range?.min ?? '',
    text_validation_max: range?.max ?? '',
    ...shape,
    ...(annotation !== '' && { field_annotation: annotation }),
  };
}

type Shape = Partial<Record<Column, string>> & { readonly field_type: string };

function shapeOf(entry: Entry, context: CellsContext): Shape | undefined {
  const { item } = entry;
  const { language, report } = context;
  const text = (written: Text) => textIn(written, language);
  if (!item) return calculated(entry, context);
  switch (item.kind) {
    case 'integer':
      if (item.display === 'visual-scale' || item.display === 'scale')
        return {
          field_type: 'slider',
          select_choices_or_calculations: item.anchors
            ? `${text(item.anchors.min)} | | ${text(item.anchors.max)}`
            : '',
          text_validation_type_or_show_slider_number: 'number',
          text_validation_min: String(item.min),
          text_validation_max: String(item.max),
        };
      if (item.display === 'choice')
        return { field_type: 'radio', select_choices_or_calculations: choicesOf(entry, context) };
      return { field_type: 'text', text_validation_type_or_show_slider_number: 'integer' };
    case 'decimal': {
      const { decimals } = item;
      const validation = decimals >= 1 && decimals <= 4 ? `number_${decimals}dp` : 'number';
      return { field_type: 'text', text_validation_type_or_show_slider_number: validation };
    }
    case 'choice':
      return { field_type: 'radio', select_choices_or_calculations: choicesOf(entry, context) };
    case 'choices':
      return {
        field_type: 'checkbox',
        select_choices_or_calculations: choicesOf(entry, context),
        ...(item.exclusive !== undefined && {
          field_annotation: `@NONEOFTHEABOVE='${codeOf(entry, item.exclusive)}'`,
        }),
      };
    case 'body-map':
      return {
        field_type: 'checkbox',
        select_choices_or_calculations: Object.entries(bodyRegions)
          .map(([code, region]) => `${code}, ${choiceLabel(text(region.label))}`)
          .join(' | '),
      };
    case 'boolean':
      return { field_type: 'yesno' };
    case 'date':
      return { field_type: 'text', text_validation_type_or_show_slider_number: 'date_ymd' };
    case 'time':
      return { field_type: 'text', text_validation_type_or_show_slider_number: 'time' };
    case 'codes':
      report(`Code list ${item.system}`, 'A dictionary has no code lists: the codes are written as text.');
      return { field_type: 'text' };
    case 'text':
      if (item.pattern) report('Pattern', `A dictionary has no patterns of one's own: ${item.pattern.regex}`);
      if (item.format === 'udi')
        report('Format', 'A dictionary knows no device identifiers: any text is accepted.');
      return {
        field_type: item.multiline === true ? 'notes' : 'text',
        ...(item.format &&
          item.format !== 'udi' && { text_validation_type_or_show_slider_number: item.format }),
        ...(item.multiline !== true &&
          item.maxLength !== 1000 && { field_annotation: `@CHARLIMIT=${item.maxLength}` }),
      };
    case 'calculated':
      return calculated(entry, context);
  }
}

function calculated(entry: Entry, { logic, report }: CellsContext): Shape | undefined {
  const { calculation, item } = entry;
  try {
    if (!calculation) throw new NotWritten('There is no calculation.');
    const type = item?.kind === 'calculated' ? item.type : 'number';
    if (type === 'boolean') {
      const condition = logic.condition(calculation);
      return { field_type: 'calc', select_choices_or_calculations: `if(${condition}, 1, 0)` };
    }
    const value = logic.value(calculation);
    return type === 'number'
      ? { field_type: 'calc', select_choices_or_calculations: value }
      : { field_type: 'text', field_annotation: `@CALCTEXT(${value})` };
  } catch (error) {
    if (!(error instanceof NotWritten)) throw error;
    report('Calculation', `The calculated field is left out. ${error.message}`);
    return undefined;
  }
}

function branchingOf(entry: Entry, { logic, entryAt, report }: CellsContext): string {
  const condition = entry.form.visibleIf[entry.group];
  const parts: string[] = [];
  try {
    if (condition) parts.push(logic.condition(condition));
  } catch (error) {
    if (!(error instanceof NotWritten)) throw error;
    report('Condition', `The field is then always shown. ${error.message}`);
  }
  const before = entry.row && !entry.row.isAlways ? firstOfRowBefore(entry, entryAt) : undefined;
  if (before) parts.push(`[${before.name}] <> ''`);
  return parts.length > 1 ? parts.map((part) => `(${part})`).join(' and ') : (parts[0] ?? '');
}

/** A further row of a repeated group is asked for once the row before it has been begun. */
function firstOfRowBefore({ form, formKey, group, row }: Entry, entryAt: EntryAt): Entry | undefined {
  const [item = ''] = Object.keys(form.repeats?.[group]?.items ?? {});
  return entryAt(formKey, [group, String((row?.number ?? 0) - 1), item]);
}

function choicesOf(entry: Entry, { language }: CellsContext): string {
  const { item } = entry;
  if (item?.kind !== 'choice' && item?.kind !== 'choices' && item?.kind !== 'integer') return '';
  return optionsOf(item)
    .map(({ code, label }) => `${codeOf(entry, code)}, ${choiceLabel(textIn(label, language))}`)
    .join(' | ');
}

/** A bar would begin another alternative. */
function choiceLabel(label: string): string {
  return label.replaceAll('|', '/');
}

function defaultTag(entry: Entry, prefill: Node | undefined): string {
  if (prefill?.op !== 'literal' || prefill.value === null) return '';
  const { value } = prefill;
  const codes =
    typeof value === 'object' ? value : [typeof value === 'boolean' ? (value ? '1' : '0') : String(value)];
  return `@DEFAULT='${codes.map((code) => codeOf(entry, code)).join(',')}'`;
}
