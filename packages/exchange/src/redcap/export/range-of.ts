import type { Check } from '@kvalreg/declaration';
import type { Node } from '@kvalreg/expression';
import type { Entry } from './entry.js';

export interface Range {
  readonly min?: string;
  readonly max?: string;
}

/** The limits of a field as a dictionary writes them: those that are questioned, else those that are refused. */
export function rangeOf({ form, path, item }: Entry): Range {
  const key = path.join('.');
  const soft = form.checks.filter((check) => isRange(check, key)).map(({ holds }) => limitsIn(holds));
  const questioned: Range = Object.assign({}, ...soft) as Range;
  if (item?.kind === 'integer' || item?.kind === 'decimal') {
    const isOpen = (limit: number) => Math.abs(limit) >= 999_999_999;
    return {
      ...(!isOpen(item.min) && { min: String(item.min) }),
      ...(!isOpen(item.max) && { max: String(item.max) }),
      ...questioned,
    };
  }
  if (item?.kind !== 'date') return {};
  return {
    ...(item.notBefore !== undefined && { min: item.notBefore }),
    ...(item.notAfter !== undefined && { max: item.notAfter }),
    ...questioned,
  };
}

/** Whether a check says no more than that one field lies within fixed limits. */
export function isRange({ severity, holds, fields }: Check, key: string): boolean {
  if (severity !== 'warning' || fields.length !== 1 || fields[0] !== key) return false;
  const parts = holds.op === 'and' ? holds.args : [holds];
  return parts.length <= 2 && parts.every((part) => isLimit(part, key));
}

function isLimit(node: Node, key: string): boolean {
  if (node.op !== 'gte' && node.op !== 'lte') return false;
  const [field, limit] = node.args;
  return (
    field?.op === 'field' && field.path.join('.') === key && limit?.op === 'literal' && limit.value !== null
  );
}

function limitsIn(holds: Node): Range {
  const parts = holds.op === 'and' ? holds.args : [holds];
  return Object.assign(
    {},
    ...parts.map((part): Range => {
      const limit = part.op === 'gte' || part.op === 'lte' ? part.args[1] : undefined;
      const text = limit?.op === 'literal' ? String(limit.value) : '';
      return part.op === 'gte' ? { min: text } : { max: text };
    }),
  ) as Range;
}
