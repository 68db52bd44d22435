import type { Carried } from '@kvalreg/declaration';
import { fieldsOf, inlineSql, keyOf, toSql, type FieldNode, type Node } from '@kvalreg/expression';
import { leaving } from './carry-answers.js';
import type { CarryPlan, CarryStep } from './carry-plan.js';

/** A function takes at most 100 arguments. */
const pairsAtOnce = 40;

/**
 * The body of a function `(version text, answers jsonb) returns jsonb` that reads the answers of an earlier version as
 * those of now: the same as `carryAnswers`. The three functions that it calls are in the schema `register`.
 */
export function carryBody({ version, steps, shapes }: CarryPlan): string {
  return [
    'begin',
    `  if version = ${text(version)} then return answers; end if;`,
    ...steps.map(stepSql),
    `  return register.allowed_answers(answers, ${text(JSON.stringify(shapes))}::jsonb);`,
    'end',
  ].join('\n');
}

function stepSql({ versions, fields }: CarryStep): string {
  const pairs = Object.entries(fields).flatMap(([key, carried]) => {
    const value = valueSql(key, carried);
    return value === undefined ? [] : [`${text(key)}, ${value}`];
  });
  const objects = Array.from({ length: Math.ceil(pairs.length / pairsAtOnce) }, (_, at) => {
    const some = pairs.slice(at * pairsAtOnce, (at + 1) * pairsAtOnce);
    return `\n      || jsonb_strip_nulls(jsonb_build_object(${some.join(',\n        ')}))`;
  });
  return `  if version in (${versions.map(text).join(', ')}) then
    answers := (answers - ${texts([...leaving(fields)])})${objects.join('')};
  end if;`;
}

function valueSql(key: string, carried: Carried): string | undefined {
  if (carried === 'unknown') return undefined;
  if ('value' in carried) return expressionSql(carried.value);
  const { from = key, codes } = carried;
  const answer = `answers->${text(from)}`;
  return codes === undefined
    ? answer
    : `register.carried_code(${answer}, ${text(JSON.stringify(codes))}::jsonb)`;
}

function expressionSql(node: Node): string {
  const types = new Map(fieldsOf(node).map(({ path, type }) => [keyOf(path), type]));
  const column = (path: readonly string[]): string => typed(keyOf(path), types.get(keyOf(path)) ?? 'text');
  return `to_jsonb(${toSql(node, { column, param: inlineSql })})`;
}

/** An answer of another type than the map expects is unknown to it. */
function typed(key: string, type: FieldNode['type']): string {
  const value = `answers->${text(key)}`;
  const written = `answers->>${text(key)}`;
  switch (type) {
    case 'number':
      return `(case jsonb_typeof(${value}) when 'number' then (${written})::float8 end)`;
    case 'boolean':
      return `(case jsonb_typeof(${value}) when 'boolean' then (${written})::boolean end)`;
    case 'text':
      return `(case jsonb_typeof(${value}) when 'string' then ${written} end)`;
    case 'date':
      return `(case when register.is_calendar_date(${value}) then (${written})::date end)`;
    case 'codes':
      return `(case jsonb_typeof(${value}) when 'array' then array(select jsonb_array_elements_text(${value})) end)`;
  }
}

const text = (value: string): string => inlineSql(value, 'text');
const texts = (values: readonly string[]): string => `array[${values.map(text).join(', ')}]::text[]`;
