import { valuesOf, countOfValues, type Item } from '@kvalreg/declaration';
import type { Cell } from '@kvalreg/expression';
import { carryAnswers, leaving } from '../../carry/carry-answers.js';
import { carryPlan } from '../../carry/carry-plan.js';
import type { ComparedForm } from './judgement.js';

/** How the new version of a form reads earlier answers to one question. */
export interface MapOfItem {
  /** Whether a map says how, or that they are unknown. */
  readonly isMapped: boolean;
  /** Earlier answers that are unknown without a map saying so, as they are written in one. */
  readonly lost: readonly string[];
}

const mostValues = 200;

export function mapOfItem({ before, after }: ComparedForm, key: string, item: Item): MapOfItem {
  const { steps } = carryPlan(after);
  const isMapped = steps.some(
    ({ versions, fields }) => versions.includes(before.version) && leaving(fields).has(key),
  );
  if (before.version === after.version) return { isMapped: false, lost: [] };
  const lost = exampleAnswers(item).filter(
    (value) => carryAnswers(after, before.version, { [key]: value }).unmapped.length > 0,
  );
  return { isMapped, lost: lost.map((value) => (Array.isArray(value) ? String(value[0]) : String(value))) };
}

/** Every answer that a question could have, or its extremes where there are many. */
function exampleAnswers(item: Item): readonly Cell[] {
  switch (item.kind) {
    case 'choice':
      return Object.keys(item.options);
    case 'choices':
      return Object.keys(item.options).map((code) => [code]);
    case 'boolean':
      return [true, false];
    case 'integer':
      return countOfValues(item) <= mostValues ? valuesOf(item) : [item.min, item.max];
    case 'decimal':
      return [item.min, item.max];
    case 'date':
      return ['2000-01-01'];
    case 'time':
      return ['12:00'];
    case 'text':
      return ['text'];
    case 'codes':
    case 'body-map':
      return [['code']];
    case 'calculated':
      return item.type === 'number' ? [1] : item.type === 'boolean' ? [true] : ['2000-01-01'];
  }
}
