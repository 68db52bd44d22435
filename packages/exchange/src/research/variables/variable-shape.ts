import { bodyRegions, optionsOf, type CalculatedItem, type Item } from '@kvalreg/declaration';
import type { Variable } from './variable.js';

type Shape = Pick<Variable, 'kind' | 'options' | 'range' | 'isWhole' | 'unit' | 'privacy'>;
const plain = { options: [], range: null, isWhole: false, unit: null, privacy: 'open' } as const;

/** What kind of values a question has. Whatever is written by hand counts as free text, also the number of an implant. */
export function shapeOf(item: Item): Shape {
  switch (item.kind) {
    case 'integer':
      return {
        ...plain,
        kind: 'number',
        isWhole: true,
        range: [item.min, item.max],
        options: optionsOf(item),
        unit: item.unit ?? null,
      };
    case 'decimal':
      return { ...plain, kind: 'number', range: [item.min, item.max], unit: item.unit ?? null };
    case 'choice':
      return { ...plain, kind: 'choice', options: optionsOf(item) };
    case 'choices':
      return { ...plain, kind: 'choices', options: optionsOf(item) };
    case 'body-map':
      return {
        ...plain,
        kind: 'choices',
        options: Object.entries(bodyRegions).map(([code, { label }]) => ({ code, label })),
      };
    case 'codes':
      return { ...plain, kind: 'codes' };
    case 'boolean':
    case 'date':
      return { ...plain, kind: item.kind };
    case 'time':
      return { ...plain, kind: 'text' };
    case 'text':
      return { ...plain, kind: 'text', privacy: isContact(item.format) ? 'contact' : 'free-text' };
    case 'calculated':
      return calculated(item);
  }
}

function calculated({ type, unit }: CalculatedItem): Shape {
  // A calculated text may repeat what somebody wrote.
  return type === 'text'
    ? { ...plain, kind: 'text', privacy: 'free-text' }
    : { ...plain, kind: type, unit: unit ?? null };
}

function isContact(format: string | undefined): boolean {
  return format === 'email' || format === 'phone';
}
