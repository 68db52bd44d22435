import {
  isOnStep,
  bodyRegions,
  isTimeOfDay,
  matchesPattern,
  textIn,
  type CodesItem,
  type DateItem,
  type DecimalItem,
  type IntegerItem,
  type Language,
  type TextItem,
} from '@kvalreg/declaration';
import { isIsoDate, type Cell } from '@kvalreg/expression';
import { codeSystemFacts, hasCodeShape, plainCode } from '../codes/code-system.js';
import { fieldProblem } from './field-problem.js';
import type { FormField } from '../fields-of-form.js';
import type { Problem, ProblemCode } from './problem.js';
import { hasFormat } from './text-format.js';

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
      return codeProblems(item, value, report);
    case 'body-map':
      return choicesProblems({ options: bodyRegions }, value, report);
    case 'boolean':
      return typeof value === 'boolean' ? [] : [report('not-yes-or-no')];
    case 'date':
      return typeof value === 'string' && isIsoDate(value)
        ? dateProblems(item, value, circumstances, report)
        : [report('not-a-date')];
    case 'time':
      return typeof value === 'string' && isTimeOfDay(value) ? [] : [report('not-a-time')];
    case 'text':
      return textProblems(item, value, report, circumstances.language);
    case 'calculated':
      // Whether it is what follows from the other answers is seen where all of them are.
      return [];
  }
}

function textProblems(item: TextItem, value: Cell, report: Report, language: Language): readonly Problem[] {
  // PostgreSQL keeps neither a zero character nor half a character.
  if (typeof value !== 'string' || unstorable.test(value)) return [report('not-text')];
  if (value.length > item.maxLength)
    return [report('too-long', { length: value.length, max: item.maxLength })];
  if (item.format !== undefined && !hasFormat(item.format, value))
    return [report('not-in-format', { example: formatExamples[item.format] })];
  if (item.pattern && !matchesPattern(item.pattern.regex, value))
    return [report('not-in-pattern', { rule: textIn(item.pattern.message, language) })];
  return [];
}

const formatExamples = {
  email: 'namn@example.org',
  phone: '+46 8 123 45 67',
  udi: '(01)07312345678909(17)281231(10)A123',
} as const;

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

function choicesProblems(
  item: { readonly options: Readonly<Record<string, unknown>>; readonly exclusive?: string },
  value: Cell,
  report: Report,
): readonly Problem[] {
  const options = Object.keys(item.options).join(', ');
  if (!Array.isArray(value)) return [report('unknown-code', { codes: options })];
  const codes: readonly string[] = value;
  const unknown = new Set(codes.filter((code) => !Object.hasOwn(item.options, code)));
  const lonely = item.exclusive !== undefined && codes.length > 1 && codes.includes(item.exclusive);
  return [
    ...first(unknown).map((code) => report('unknown-code', { codes: options }, code)),
    ...first(repeatedIn(codes, (code) => code)).map((code) => report('repeated-code', {}, code)),
    ...(lonely ? [report('exclusive-code', {}, item.exclusive)] : []),
  ];
}

function codeProblems({ system, max }: CodesItem, value: Cell, report: Report): readonly Problem[] {
  const { name, example } = codeSystemFacts[system];
  const params = { system: name, example };
  if (!Array.isArray(value)) return [report('not-a-code', params)];
  const codes: readonly string[] = value;
  const shapeless = new Set(codes.filter((code) => !hasCodeShape(system, code)));
  return [
    ...(max !== undefined && codes.length > max
      ? [report('too-many-codes', { max, count: codes.length })]
      : []),
    ...first(shapeless).map((code) => report('not-a-code', params, code)),
    ...first(repeatedIn(codes, plainCode)).map((code) => report('repeated-code', {}, code)),
  ];
}

/** Of an answer of thousands of codes, nobody corrects more than the first mistakes. */
const mostReported = 20;

function first(codes: ReadonlySet<string>): readonly string[] {
  return [...codes].slice(0, mostReported);
}

/** The codes that are there before, however they are written, each once. */
function repeatedIn(codes: readonly string[], keyOf: (code: string) => string): ReadonlySet<string> {
  const seen = new Set<string>();
  return new Set(
    codes.filter((code) => {
      const key = keyOf(code);
      const isRepeated = seen.has(key);
      seen.add(key);
      return isRepeated;
    }),
  );
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
