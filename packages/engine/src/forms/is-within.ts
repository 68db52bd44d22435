import {
  bodyRegions,
  isOnStep,
  isTimeOfDay,
  type DecimalItem,
  type IntegerItem,
  type Item,
} from '@kvalreg/declaration';
import { isIsoDate, type Cell } from '@kvalreg/expression';

/** Whether an answer is one that the item allows; unanswered is. */
export function isWithin(item: Item, value: Cell): boolean {
  if (value === null) return true;
  switch (item.kind) {
    case 'integer':
      return Number.isInteger(value) && inRange(item, value);
    case 'decimal':
      return inRange(item, value);
    case 'choice':
      return typeof value === 'string' && Object.hasOwn(item.options, value);
    case 'choices':
      return Array.isArray(value) && value.every((code: string) => Object.hasOwn(item.options, code));
    case 'codes':
      return Array.isArray(value) && value.every((code) => typeof code === 'string' && code.trim() !== '');
    case 'body-map':
      return Array.isArray(value) && value.every((code: string) => Object.hasOwn(bodyRegions, code));
    case 'boolean':
      return typeof value === 'boolean';
    case 'date':
      return typeof value === 'string' && isIsoDate(value);
    case 'time':
      return typeof value === 'string' && isTimeOfDay(value);
    case 'text':
      return typeof value === 'string';
    case 'calculated':
      return true;
  }
}

function inRange(item: IntegerItem | DecimalItem, value: Cell): boolean {
  return typeof value === 'number' && value >= item.min && value <= item.max && isOnStep(item, value);
}
