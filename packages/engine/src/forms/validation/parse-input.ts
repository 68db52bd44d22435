import { isTimeOfDay, type CalculatedItem, type Language } from '@kvalreg/declaration';
import { isIsoDate, type Cell } from '@kvalreg/expression';
import { writtenCode } from '../codes/code-system.js';
import { fieldProblem } from './field-problem.js';
import type { FormField } from '../fields-of-form.js';
import type { Problem } from './problem.js';

export type Parsed =
  | { readonly value: Cell; readonly problem?: undefined }
  | { readonly problem: Problem; readonly value?: undefined };

/**
 * What a person typed, or what a file holds, as a value of the field: decimal comma or point, dates as YYYY-MM-DD or
 * YYYYMMDD, yes and no in three languages, several codes separated by `|`, `;` or `,`, those of a
 * classification written as they are stored. Nothing is unanswered.
 * Whether the value is allowed is `validateAnswers`' question.
 */
export function parseInput(
  field: FormField,
  raw: string | readonly string[] | undefined,
  language: Language = 'en',
): Parsed {
  const parts = (raw === undefined ? [] : typeof raw === 'string' ? [raw] : raw).map((part) => part.trim());
  const given = parts.filter((part) => part !== '');
  const [text] = given;
  if (text === undefined) return { value: null };
  if (field.item.kind === 'choices' || field.item.kind === 'codes' || field.item.kind === 'body-map')
    return { value: given.flatMap((part) => codesIn(part, field.item)) };
  if (new Set(given).size > 1) return { problem: fieldProblem(field, 'several-codes', given, language) };
  return parseOne(field, text, language);
}

function parseOne(field: FormField, text: string, language: Language): Parsed {
  const { item } = field;
  switch (item.kind) {
    case 'integer':
    case 'decimal': {
      const value = numberIn(text);
      return value === null
        ? { problem: fieldProblem(field, 'not-a-number', text, language, { min: item.min, max: item.max }) }
        : { value };
    }
    case 'boolean': {
      const value = booleans[text.toLowerCase()];
      return value === undefined
        ? { problem: fieldProblem(field, 'not-yes-or-no', text, language) }
        : { value };
    }
    case 'date': {
      const value = text.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3');
      return isIsoDate(value) ? { value } : { problem: fieldProblem(field, 'not-a-date', text, language) };
    }
    case 'time': {
      const value = text.replace(/^(\d{1,2})[.:]?(\d{2})$/, '$1:$2').padStart(5, '0');
      return isTimeOfDay(value) ? { value } : { problem: fieldProblem(field, 'not-a-time', text, language) };
    }
    case 'calculated':
      return { value: calculatedIn(item, text) };
    default:
      return { value: text };
  }
}

/** As a file writes it; what cannot be read stays a text, and is then seen not to be what follows from the answers. */
function calculatedIn({ type }: CalculatedItem, text: string): Cell {
  if (type === 'number') return numberIn(text) ?? text;
  return type === 'boolean' ? (booleans[text.toLowerCase()] ?? text) : text;
}

const booleans: Readonly<Record<string, boolean | undefined>> = Object.assign(Object.create(null) as object, {
  true: true,
  '1': true,
  yes: true,
  ja: true,
  false: false,
  '0': false,
  no: false,
  nej: false,
  nei: false,
});

function numberIn(text: string): number | null {
  const plain = text.replace(/^\u2212/, '-').replace(',', '.');
  return /^[+-]?(\d+(\.\d*)?|\.\d+)$/.test(plain) ? Number(plain) : null;
}

function codesIn(part: string, item: FormField['item']): readonly string[] {
  if (item.kind === 'choices' && Object.hasOwn(item.options, part)) return [part];
  return part
    .split(/[|;,]/)
    .map((code) => code.trim())
    .filter((code) => code !== '')
    .map((code) => (item.kind === 'codes' ? writtenCode(item.system, code) : code));
}
