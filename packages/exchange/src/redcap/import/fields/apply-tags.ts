import type { Check, Item } from '@kvalreg/declaration';
import { isIsoDate, isStorableNumber, type Node } from '@kvalreg/expression';
import { apply, constant, dateConstant } from '../../lower/nodes.js';
import type { ActionTag } from './action-tags.js';
import type { DraftContext } from '../draft.js';
import type { DraftField } from '../draft.js';
import { sentence } from '../words.js';

/** A field with what its action tags say; those without an equivalent are reported. */
export function applyTags(field: DraftField, tags: readonly ActionTag[], context: DraftContext): DraftField {
  return tags.reduce((before, tag) => {
    const after = applied(before, tag, context);
    if (typeof after !== 'string') return after;
    context.report(field.row, 'field_annotation', tag.text, after);
    return before;
  }, field);
}

/** The changed field, or why it cannot be changed so. */
function applied(field: DraftField, tag: ActionTag, context: DraftContext): DraftField | string {
  switch (tag.name) {
    case 'CHARLIMIT':
      return charLimit(field, tag);
    case 'DEFAULT':
      return prefilled(field, tag);
    case 'NONEOFTHEABOVE':
      return exclusive(field, tag, context);
    case 'MAXCHECKED':
      return mostChecked(field, tag, context);
    case 'CALCTEXT':
      if (field.item.kind !== 'text') return 'Only a line of text can be calculated so.';
      return {
        ...field,
        calculation: tag.value,
        item: withoutTextRules(field.item),
        meaning: { is: 'text' },
      };
    case 'CALCDATE':
      return 'A date that lies so long after another has no equivalent: the date is asked for.';
    case 'HIDDEN':
    case 'HIDDEN-SURVEY':
    case 'HIDDEN-FORM':
    case 'HIDDEN-APP':
    case 'HIDDEN-PDF':
      return 'A field that is never shown would be emptied: it is shown.';
    case 'READONLY':
    case 'READONLY-SURVEY':
    case 'READONLY-FORM':
    case 'READONLY-APP':
      return 'A question that nobody can answer has no equivalent: it can be answered.';
    default:
      return 'The tag has no equivalent: kept in redcap.json.';
  }
}

function withoutTextRules({ label, help }: Item): Item {
  return { kind: 'calculated', type: 'text', label, ...(help && { help }) };
}

function charLimit(field: DraftField, { value }: ActionTag): DraftField | string {
  const limit = Number(value);
  if (field.item.kind !== 'text' || !Number.isInteger(limit) || limit < 1 || limit > 10_000)
    return 'Only a text can have a longest length, from 1 to 10 000 characters.';
  return { ...field, item: { ...field.item, maxLength: limit } };
}

function prefilled(field: DraftField, { value }: ActionTag): DraftField | string {
  if (value.includes('[')) return 'A default that depends on other answers has no equivalent.';
  const prefill = defaultOf(field, value.trim());
  return prefill ? { ...field, prefill } : 'The default is not an answer that the question can have.';
}

function defaultOf({ item, meaning }: DraftField, value: string): Node | undefined {
  switch (item.kind) {
    case 'integer':
    case 'decimal': {
      const number = Number(value);
      const fits = value !== '' && isStorableNumber(number) && number >= item.min && number <= item.max;
      return fits && (item.kind === 'decimal' || Number.isInteger(number)) ? constant(number) : undefined;
    }
    case 'boolean':
      if (meaning.is === 'box') return value === meaning.code ? constant(true) : undefined;
      if (meaning.is !== 'flag') return undefined;
      return value === meaning.yes ? constant(true) : value === meaning.no ? constant(false) : undefined;
    case 'choice': {
      const word = meaning.is === 'choice' ? meaning.codes.get(value) : undefined;
      return word === undefined ? undefined : constant(word);
    }
    case 'choices': {
      const words = value
        .split(',')
        .map((code) => (meaning.is === 'choices' ? meaning.codes.get(code.trim()) : undefined));
      const known = words.filter((word) => word !== undefined);
      return known.length === words.length ? { op: 'literal', type: 'codes', value: known } : undefined;
    }
    case 'date':
      return isIsoDate(value) ? dateConstant(value) : undefined;
    case 'text':
      return value !== '' && value.length <= item.maxLength && !item.format && !item.pattern
        ? constant(value)
        : undefined;
    default:
      return undefined;
  }
}

function exclusive(field: DraftField, tag: ActionTag, { report }: DraftContext): DraftField | string {
  const { item, meaning } = field;
  if (item.kind !== 'choices' || meaning.is !== 'choices')
    return 'Only one of several boxes can stand alone.';
  const codes = tag.value.split(',').map((code) => code.trim());
  const [first, ...others] = codes.filter((code) => meaning.codes.has(code));
  const word = first === undefined ? undefined : meaning.codes.get(first);
  if (word === undefined) return 'None of its codes is there.';
  if (others.length > 0)
    report(
      field.row,
      'field_annotation',
      tag.text,
      `One code stands alone, ${first ?? ''}: not ${others.join(', ')} as well.`,
    );
  return { ...field, item: { ...item, exclusive: word } };
}

function mostChecked(
  field: DraftField,
  { value }: ActionTag,
  { language }: DraftContext,
): DraftField | string {
  const most = Number(value);
  if (field.item.kind !== 'choices' || !Number.isInteger(most) || most < 1)
    return 'Only of several boxes can there be a highest number.';
  const read: Node = { op: 'field', type: 'codes', path: [field.key] };
  const counted = Object.keys(field.item.options).map((code) =>
    apply('cond', apply('includes', read, constant(code)), constant(1), constant(0)),
  );
  const check: Check = {
    id: 'most-chosen',
    severity: 'error',
    holds: apply('lte', apply('sum', constant(1), ...counted), constant(most)),
    fields: [field.key],
    message: sentence('mostChosen', language, String(most)),
  };
  return { ...field, checks: [...field.checks, check] };
}
