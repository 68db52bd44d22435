import { isOnStep, type Instrument, type Item } from '@kvalreg/declaration';
import fc from 'fast-check';

export type Answer = number | string | readonly string[];

const day = fc
  .date({ min: new Date('1930-01-01'), max: new Date('2025-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const codes = fc.subarray([
  'I21.9',
  'i50.0',
  'E11.9',
  'E112',
  'K72.9',
  'B18.2',
  'C50',
  'C79.5',
  'M48.0',
  'G81',
]);

/** An answer that an item allows. */
export function answerTo(item: Item): fc.Arbitrary<Answer> {
  switch (item.kind) {
    case 'integer':
    case 'decimal': {
      const step = stepOf(item);
      const steps = Math.round((item.max - item.min) / step);
      return fc.integer({ min: 0, max: steps }).map((taken) => Number((item.min + taken * step).toFixed(6)));
    }
    case 'codes':
      return codes;
    case 'date':
      return day;
    default:
      throw new Error(`No instrument asks a question of kind ${item.kind}.`);
  }
}

/** The smallest difference between two answers. */
export function stepOf(item: Extract<Item, { kind: 'integer' | 'decimal' }>): number {
  return item.step ?? (item.kind === 'integer' ? 1 : 10 ** -item.decimals);
}

/** Every question answered. */
export function fullAnswers(instrument: Instrument): fc.Arbitrary<Readonly<Record<string, Answer>>> {
  const entries = Object.entries(instrument.items).map(([name, item]) => [name, answerTo(item)] as const);
  const answers = fc.record(Object.fromEntries(entries));
  return instrument.id === 'age' ? answers.map(inOrder) : answers;
}

/** Some questions left out. */
export function someAnswers(instrument: Instrument): fc.Arbitrary<Readonly<Record<string, Answer | null>>> {
  const names = Object.keys(instrument.items);
  return fc
    .tuple(fullAnswers(instrument), fc.subarray(names))
    .map(([answers, left]) => ({ ...answers, ...Object.fromEntries(left.map((name) => [name, null])) }));
}

/** Values that no such question can have. */
export function impossibleFor(item: Item): readonly unknown[] {
  if (item.kind === 'integer' || item.kind === 'decimal') {
    const between = item.min + stepOf(item) / 2;
    const isBetween = item.kind === 'integer' || !isOnStep(item, between);
    return [item.min - 1, item.max + 1, String(item.min), true, [item.min], ...(isBetween ? [between] : [])];
  }
  return item.kind === 'codes' ? ['I21.9', [''], [7], 7] : ['2023-02-29', 20230228, 'yesterday', ''];
}

function inOrder(answers: Readonly<Record<string, Answer>>): Readonly<Record<string, Answer>> {
  const [birthDate = '', indexDate = ''] = Object.values(answers).map(String).sort();
  return { birthDate, indexDate };
}
