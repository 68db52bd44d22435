import type { Language } from '@kvalreg/declaration';
import type { FormField } from '../fields-of-form.js';
import { labelOf } from '../label-of.js';
import type { Problem, ProblemCode } from './problem.js';
import { problemTexts } from './problem-texts.js';

type Params = Problem['params'];
type ItemProblemCode = Exclude<ProblemCode, 'check'>;

/** An error in one field, in words. `value` is what was given, as the reader wrote it. */
export function fieldProblem(
  field: FormField,
  code: ItemProblemCode,
  value: unknown,
  language: Language,
  params: Params = {},
): Problem {
  const all = { label: labelOf(field, language), value: shown(value), ...params };
  const inWords = { ...all, ...(typeof value === 'number' && { value }) };
  return { field: field.key, code, severity: 'error', message: filled(code, inWords, language), params: all };
}

/** An answer to a question that the form does not have. */
export function unknownField(
  key: string,
  value: unknown,
  keys: readonly string[],
  language: Language,
): Problem {
  const all = { label: key, value: shown(value), fields: keys.join(', ') };
  return {
    field: key,
    code: 'unknown-field',
    severity: 'error',
    message: filled('unknown-field', all, language),
    params: all,
  };
}

const longestShown = 60;

function shown(value: unknown): string {
  const text = (Array.isArray(value) ? value.join(', ') : String(value)).replaceAll(
    /[\0\p{Surrogate}]/gu,
    '',
  );
  return text.length <= longestShown ? text : `${text.slice(0, longestShown)}…`;
}

function filled(code: ItemProblemCode, params: Params, language: Language): string {
  return problemTexts[code][language].replace(
    /\{(\w+)(?::([^|}]*)\|([^}]*))?\}/g,
    (_, name: string, one: string | undefined, more: string | undefined) => {
      const value = params[name] ?? '';
      if (one !== undefined && more !== undefined) return value === 1 ? one : more;
      return typeof value === 'number' ? written(value, language) : value;
    },
  );
}

/** A number as people of the language write it. What somebody typed is shown as it was typed. */
function written(value: number, language: Language): string {
  return language === 'en' ? String(value) : String(value).replace('.', ',');
}
