import type { Carried, Form } from '@kvalreg/declaration';
import { evaluate, fieldsOf, isIsoDate, keyOf, type Cell, type ScalarType } from '@kvalreg/expression';
import type { Answers } from '../../forms/answers.js';
import { isAllowed } from './answer-shape.js';
import { carryPlan, type CarryStep } from './carry-plan.js';

export interface CarriedAnswers {
  readonly answers: Answers;
  /** Keys of answers that are unknown now although no map says that they are to be: a code or a value without a map. */
  readonly unmapped: readonly string[];
}

/**
 * Answers of an earlier version of a form as the version of now has them. What cannot be answered any more and has no
 * map is left out, so that it is unknown and never another answer. The SQL of the analysis tables (`carryFunction`)
 * gives the same for every answer.
 */
export function carryAnswers(form: Form, version: string, answers: Answers): CarriedAnswers {
  const { version: current, steps, shapes } = carryPlan(form);
  if (version === current) return { answers, unmapped: [] };
  const unmapped = new Set<string>();
  let carried: Answers = withoutNulls(answers);
  for (const step of steps)
    if (step.versions.includes(version)) carried = taken(step, carried, (key) => unmapped.add(key));
  const kept: Record<string, Cell> = {};
  for (const [key, value] of Object.entries(carried)) {
    const shape = Object.hasOwn(shapes, key) ? shapes[key] : undefined;
    if (!shape) continue;
    if (isAllowed(shape, value)) kept[key] = value;
    else unmapped.add(key);
  }
  return { answers: kept, unmapped: [...unmapped] };
}

function taken({ fields }: CarryStep, answers: Answers, lost: (key: string) => void): Answers {
  const left = leaving(fields);
  const next: Record<string, Cell> = Object.fromEntries(
    Object.entries(answers).filter(([key]) => !left.has(key)),
  );
  for (const [key, carried] of Object.entries(fields)) {
    const value = read(carried, key, answers, lost);
    if (value !== null) next[key] = value;
  }
  return next;
}

/** Keys whose answer does not stay where it was: it is read anew, or has moved away. */
export function leaving(fields: CarryStep['fields']): ReadonlySet<string> {
  return new Set(
    Object.entries(fields).flatMap(([key, carried]) =>
      carried !== 'unknown' && 'from' in carried ? [key, carried.from] : [key],
    ),
  );
}

function read(carried: Carried, key: string, answers: Answers, lost: (key: string) => void): Cell {
  if (carried === 'unknown') return null;
  if ('value' in carried) {
    const types = new Map(fieldsOf(carried.value).map(({ path, type }) => [keyOf(path), type]));
    const value = evaluate(carried.value, (path) => ofType(answers[keyOf(path)], types.get(keyOf(path))));
    // The database knows one zero only.
    return value === 0 ? 0 : value;
  }
  const { from = key, codes } = carried;
  const answer = answers[from] ?? null;
  if (answer === null || codes === undefined) return answer;
  const isNamed = (code: string): boolean => Object.hasOwn(codes, code);
  const given = Array.isArray(answer) ? (answer as readonly string[]) : [String(answer)];
  if (!given.every(isNamed)) lost(key);
  const now = given.map((code) => (isNamed(code) ? (codes[code] ?? null) : null));
  if (!Array.isArray(answer)) return now[0] ?? null;
  // Half of an answer would be another answer.
  return now.includes(null) || now.length === 0 ? null : [...new Set(now.map(String))];
}

/** An answer of another type than the map expects is unknown to it. */
function ofType(answer: Cell | undefined, type: ScalarType | undefined): Cell {
  if (answer === undefined || answer === null) return null;
  switch (type) {
    case 'codes':
      return Array.isArray(answer) ? answer : null;
    case 'text':
      return typeof answer === 'string' ? answer : null;
    case 'date':
      return typeof answer === 'string' && isIsoDate(answer) ? answer : null;
    default:
      return typeof answer === type ? answer : null;
  }
}

function withoutNulls(answers: Answers): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== null));
}
