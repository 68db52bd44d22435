import {
  textIn,
  type CalculatedItem,
  type CodesItem,
  type Item,
  type Language,
  type TextItem,
} from '@kvalreg/declaration';
import type { FormField, Problem } from '@kvalreg/engine';
import type { Cell } from '@kvalreg/expression';
import { formatCount, formatInput, formatNumber } from '../format/format-number.js';
import { message } from '../messages/message.js';
import type { CodesView } from '../views/form/codes-view.js';
import type { Control, FieldView, OutputView } from '../views/form/field-view.js';
import { answerText } from './answer-text.js';
import { bodyView } from './body/body-view.js';
import { codesView, type CodeSearching } from './codes/codes-view.js';
import { fieldId } from './field-id.js';
import { optionViews } from './option-views.js';

export interface FieldState {
  readonly language: Language;
  readonly value: Cell;
  /** What was typed, when it could not be read; it is shown again for correction. */
  readonly raw: string | readonly string[] | undefined;
  readonly problems: readonly Problem[];
  /** The questions are the reader's own, so that the browser may offer what it knows of its owner. */
  readonly mayFillIn?: boolean;
  /** Said only where some questions of the page must be answered. */
  readonly markOptional: boolean;
  /** How codes are searched; without it they are typed. */
  readonly codes?: CodeSearching | undefined;
}

/** A question with its current answer and what is wrong with it. */
export function fieldView(field: FormField, state: FieldState): FieldView {
  const { item, key } = field;
  const { language, problems } = state;
  const id = fieldId(key);
  const codes = item.kind === 'codes' && state.codes ? codesOf(field, item, state, state.codes) : null;
  const control = codes ? 'codes' : controlOf(item);
  const text = (severity: Problem['severity']) =>
    problems
      .filter((p) => p.severity === severity)
      .map((p) => p.message)
      .join(' ') || null;
  const help = item.help ? textIn(item.help, language) : null;
  const hint = hintOf(item, language);
  const [error, warning] = [text('error'), text('warning')];
  const described = [
    help && `${id}-help`,
    hint && `${id}-hint`,
    error && `${id}-error`,
    warning && `${id}-warning`,
  ].filter((part) => part !== null && part !== '');
  const options = optionViews(field, state);
  return {
    key,
    id,
    control,
    label: textIn(item.label, language),
    help,
    hint,
    optional: state.markOptional && item.required !== true && item.kind !== 'calculated',
    unit: 'unit' in item && item.kind !== 'calculated' ? textIn(item.unit ?? {}, language) || null : null,
    options,
    value: item.kind === 'calculated' ? (answerText(item, state.value, language) ?? '') : inputText(state),
    ...inputOf(item, state),
    maxLength: item.kind === 'text' ? item.maxLength : null,
    min: 'min' in item ? item.min : null,
    max: 'max' in item ? item.max : null,
    step: item.kind === 'integer' ? (item.step ?? 1) : 1,
    size: sizeOf(item),
    anchors:
      item.kind === 'integer' && item.anchors
        ? { min: textIn(item.anchors.min, language), max: textIn(item.anchors.max, language) }
        : null,
    body: item.kind === 'body-map' ? bodyView(options, language) : [],
    output: item.kind === 'calculated' ? outputView(item, language) : null,
    ...(codes && { codes }),
    error,
    warning,
    describedBy: described.length === 0 ? null : described.join(' '),
    clearable: item.required !== true && (control === 'radios' || control === 'scale'),
  };
}

function codesOf(
  field: FormField,
  item: CodesItem,
  { value, raw, language }: FieldState,
  searching: CodeSearching,
): CodesView {
  const chosen: readonly string[] = raw === undefined && Array.isArray(value) ? value : [];
  return codesView(field, item, chosen, searching, language);
}

function controlOf(item: Item): Control {
  switch (item.kind) {
    case 'integer':
      if (item.display === 'scale') return 'scale';
      if (item.display === 'visual-scale') return 'visual-scale';
      return item.display === 'choice' ? 'radios' : 'text';
    case 'choice':
    case 'boolean':
      return 'radios';
    case 'choices':
      return 'checkboxes';
    case 'body-map':
      return 'body';
    case 'calculated':
      return 'output';
    case 'date':
      return 'date';
    case 'text':
      return item.multiline === true ? 'textarea' : 'text';
    case 'decimal':
    case 'codes':
    case 'time':
      return 'text';
  }
}

function inputOf(
  item: Item,
  { mayFillIn }: FieldState,
): Pick<FieldView, 'inputType' | 'inputMode' | 'autocomplete'> {
  const plain = { inputType: 'text', autocomplete: 'off' } as const;
  switch (item.kind) {
    case 'integer':
    case 'date':
    case 'time':
      return { ...plain, inputMode: 'numeric' };
    case 'decimal':
      return { ...plain, inputMode: 'decimal' };
    case 'text':
      if (item.format === 'email' || item.format === 'phone') {
        const type = item.format === 'email' ? 'email' : 'tel';
        return { inputType: type, inputMode: type, autocomplete: mayFillIn === true ? type : 'off' };
      }
      return { ...plain, inputMode: 'text' };
    default:
      return { ...plain, inputMode: 'text' };
  }
}

function outputView({ type, decimals, unit }: CalculatedItem, language: Language): OutputView {
  return {
    type,
    decimals: decimals ?? null,
    unit: textIn(unit ?? {}, language),
    yes: message(language, 'word.yes'),
    no: message(language, 'word.no'),
    unknown: message(language, 'form.notYetKnown'),
  };
}

function hintOf(item: Item, language: Language): string | null {
  switch (item.kind) {
    case 'integer':
      if (item.display === 'scale' || item.display === 'choice') return null;
      return message(language, 'form.answerRange', {
        min: formatCount(item.min, language),
        max: formatCount(item.max, language),
      });
    case 'decimal': {
      const [min, max] = [item.min, item.max].map((limit) =>
        formatNumber(limit, decimalsIn(limit), language),
      );
      return message(language, 'form.decimalRange', { min: min ?? '', max: max ?? '' });
    }
    case 'date':
      return message(language, 'form.dateHint', { example: '2024-03-25' });
    case 'choices':
      return message(language, 'form.chooseSeveral');
    case 'codes':
      return message(language, 'form.codesHint');
    case 'time':
      return message(language, 'form.timeHint');
    case 'calculated':
      return message(language, 'form.calculated');
    case 'body-map':
      return message(language, 'form.bodyHint');
    case 'text':
      return textHint(item, language);
    default:
      return null;
  }
}

function textHint({ format, pattern, multiline, maxLength }: TextItem, language: Language): string | null {
  if (format === 'phone') return message(language, 'form.phoneHint');
  if (format === 'udi') return message(language, 'form.udiHint');
  if (format === 'email') return message(language, 'form.emailHint');
  if (pattern) return textIn(pattern.message, language);
  return multiline === true ? message(language, 'form.textLimit', { max: maxLength }) : null;
}

function decimalsIn(value: number): number {
  return (String(value).split('.')[1] ?? '').length;
}

function sizeOf(item: Item): number | null {
  if (item.kind === 'date') return 12;
  if (item.kind === 'time') return 8;
  if (item.kind === 'integer' || item.kind === 'decimal')
    return Math.max(String(item.min).length, String(item.max).length) + 4;
  return null;
}

function inputText({ raw, value, language }: FieldState): string {
  if (raw !== undefined) return typeof raw === 'string' ? raw : raw.join(', ');
  if (value === null) return '';
  if (typeof value === 'number') return formatInput(value, language);
  return Array.isArray(value) ? value.join(', ') : String(value);
}
