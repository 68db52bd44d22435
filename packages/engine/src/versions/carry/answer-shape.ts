import { bodyRegions, type Item } from '@kvalreg/declaration';
import { isIsoDate, type Cell } from '@kvalreg/expression';

/** Which answers a question takes, as data that the database reads as well. */
export type AnswerShape =
  | {
      readonly type: 'number';
      readonly min: number;
      readonly max: number;
      readonly step?: number;
      readonly whole?: true;
    }
  | { readonly type: 'number' | 'text' | 'boolean' | 'date' | 'time' | 'codes' }
  | { readonly type: 'text' | 'codes'; readonly codes: readonly string[] };

export function shapeOf(item: Item): AnswerShape {
  switch (item.kind) {
    case 'integer':
    case 'decimal': {
      const { min, max, step } = item;
      const stepped = step === undefined ? { min, max } : { min, max, step };
      return { type: 'number', ...stepped, ...(item.kind === 'integer' && { whole: true }) };
    }
    case 'choice':
      return { type: 'text', codes: Object.keys(item.options) };
    case 'choices':
      return { type: 'codes', codes: Object.keys(item.options) };
    case 'body-map':
      return { type: 'codes', codes: Object.keys(bodyRegions) };
    case 'calculated':
      return { type: item.type };
    default:
      return { type: item.kind };
  }
}

// A tenth is no binary number: see `isOnStep`.
const rest = 1e-9;
const clock = /^([01]\d|2[0-3]):[0-5]\d$/;

/** Whether an answer is one that the question takes. `register.allowed_answers` in the database says the same. */
export function isAllowed(shape: AnswerShape, value: Cell): boolean {
  const codes = 'codes' in shape ? shape.codes : undefined;
  switch (shape.type) {
    case 'number':
      return typeof value === 'number' && Number.isFinite(value) && isInRange(shape, value);
    case 'text':
      return typeof value === 'string' && (codes?.includes(value) ?? true);
    case 'boolean':
      return typeof value === 'boolean';
    case 'date':
      return typeof value === 'string' && isIsoDate(value);
    case 'time':
      return typeof value === 'string' && clock.test(value);
    case 'codes':
      return (
        Array.isArray(value) &&
        value.every((code) => typeof code === 'string' && (codes?.includes(code) ?? true))
      );
  }
}

function isInRange(shape: AnswerShape, value: number): boolean {
  if (!('min' in shape)) return true;
  const { min, max, step, whole } = shape;
  if (value < min || value > max || (whole === true && !Number.isInteger(value))) return false;
  if (step === undefined) return true;
  const steps = (value - min) / step;
  return Math.abs(steps - Math.round(steps)) < rest;
}
