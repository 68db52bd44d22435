import {
  isOnStep,
  type ChoicesItem,
  type DateItem,
  type DecimalItem,
  type IntegerItem,
  type Language,
} from '@kvalreg/declaration';
import { isIsoDate, type Cell } from '@kvalreg/expression';
import { fieldProblem } from './field-problem.js';
import type { FormField } from '../fields-of-form.js';
import type { Problem, ProblemCode } from './problem.js';

/** What dates are judged against. */
export interface Circumstances {
  readonly today: string;
  readonly birthDate?: string | undefined;
  readonly language: Language;
}
type Report = (code: Exclude<ProblemCode, 'check'>, params?: Problem['params'], value?: unknown) => Problem;

/** Everything that is wrong with one answer by itself. */
export function validateValue(
  field: FormField,
  value: Cell,
  circumstances: Circumstances,
): readonly Problem[] {
  if (value === null) return [];
  const { item } = field;
  const report: Report = (code, params = {}, offending = value) =>
    fieldProblem(field, code, offending, circumstances.language, params);
  switch (item.kind) {
    case 'integer':
    case 'decimal':
      return numberProblems(item, value, report);
    case 'choice':
      return typeof value === 'string' && Object.hasOwn(item.options, value)
        ? []
        : [report('unknown-code', { codes: Object.keys(item.options).join(', ') })];
    case 'choices':
      return choicesProblems(item, value, report);
    case 'codes':
      return codeProblems(value, report);
    case 'boolean':
      return typeof value === 'boolean' ? [] : [report('not-yes-or-no')];
    case 'date':
      return typeof value === 'string' && isIsoDate(value)
        ? dateProblems(item, value, circumstances, report)
        : [report('not-a-date')];
    case 'text':
      // PostgreSQL keeps neither a zero character nor half a character.
      if (typeof value !== 'string' || unstorable.test(value)) return [report('not-text')];
      return value.length > item.maxLength
        ? [report('too-long', { length: value.length, max: item.maxLength })]
        : [];
  }
}

const unstorable = /[\0\p{Surrogate}]/u;

function numberProblems(item: IntegerItem | DecimalItem, value: Cell, report: Report): readonly Problem[] {
  const { min, max } = item;
  if (typeof value !== 'number' || !Number.isFinite(value)) return [report('not-a-number', { min, max })];
  if (value < min || value > max) return [report('out-of-range', { min, max })];
  if (item.kind === 'integer' && !Number.isInteger(value)) return [report('not-whole', { min, max })];
  if (!isOnStep(item, value)) return [report('off-step', { min, max, step: item.step ?? 1 })];
  if (item.kind === 'integer') return [];
  return Number(value.toFixed(item.decimals)) === value
    ? []
    : [report('too-many-decimals', { decimals: item.decimals })];
}

function choicesProblems(item: ChoicesItem, value: Cell, report: Report): readonly Problem[] {
  const options = Object.keys(item.options).join(', ');
  if (!Array.isArray(value)) return [report('unknown-code', { codes: options })];
  const codes: readonly string[] = value;
  const unknown = codes.filter((code) => !Object.hasOwn(item.options, code));
  const repeated = new Set(codes.filter((code, at) => codes.indexOf(code) !== at));
  const lonely = item.exclusive !== undefined && codes.length > 1 && codes.includes(item.exclusive);
  return [
    ...unknown.map((code) => report('unknown-code', { codes: options }, code)),
    ...[...repeated].map((code) => report('repeated-code', {}, code)),
    ...(lonely ? [report('exclusive-code', {}, item.exclusive)] : []),
  ];
}

// A letter, a digit and one to four characters more, dots, spaces and dagger marks aside: M48.0, I50, M54.5K.
const icd10 = /^[A-Z]\d[0-9A-Z]{1,4}$/;

function codeProblems(value: Cell, report: Report): readonly Problem[] {
  const params = { system: 'ICD-10', example: 'M48.0' };
  if (!Array.isArray(value)) return [report('not-a-code', params)];
  const codes: readonly string[] = value;
  const plain = codes.map((code) => code.replaceAll(/[^A-Za-z0-9]/g, '').toUpperCase());
  return [
    ...codes
      .filter((_, at) => !icd10.test(plain[at] ?? ''))
      .map((code) => report('not-a-code', params, code)),
    ...codes
      .filter((_, at) => plain.indexOf(plain[at] ?? '') !== at)
      .map((code) => report('repeated-code', {}, code)),
  ];
}

function dateProblems(
  item: DateItem,
  value: string,
  circumstances: Circumstances,
  report: Report,
): readonly Problem[] {
  const { today, birthDate } = circumstances;
  const problems: Problem[] = [];
  if (birthDate !== undefined && value < birthDate)
    problems.push(report('before-birth', { earliest: birthDate }));
  const earliest = item.notBefore === 'today' ? today : item.notBefore;
  if (earliest !== undefined && value < earliest) problems.push(report('too-early', { earliest }));
  const latest = item.notAfter === 'today' ? today : item.notAfter;
  if (latest !== undefined && value > latest) {
    problems.push(report(item.notAfter === 'today' ? 'in-the-future' : 'too-late', { latest }));
  }
  return problems;
}
