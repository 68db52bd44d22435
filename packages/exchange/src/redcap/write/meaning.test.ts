import { describe, expect, it } from '@jest/globals';
import {
  abs,
  add,
  and,
  coalesce,
  cond,
  countKnown,
  daysBetween,
  div,
  eq,
  evaluate,
  field,
  floor,
  gte,
  includes,
  isKnown,
  literal,
  lt,
  mean,
  monthOf,
  mul,
  ne,
  neg,
  not,
  oneOf,
  or,
  sub,
  sum,
  unknownValue,
  type Cell,
  type Expr,
  type IsoDate,
} from '@kvalreg/expression';
import fc from 'fast-check';
import { parseLogic } from '../logic/parse-logic.js';
import { interpret, isTrue } from '../lower/interpret.fixture.js';
import { quoted, type FieldWriting } from './field-writing.js';
import { logicWriter } from './logic-writer.js';

const named = (path: readonly string[]) => `[${path.join('_')}]`;
const fields: FieldWriting = {
  value: named,
  flag: named,
  box: (path, code) => `[${path.join('_')}(${code})]`,
  literal: (_, { value }) => quoted(String(value)),
};
const logic = logicWriter(fields);

const [n, m] = [field<number>('number', 'n'), field<number>('number', 'm')];
const side = field<'left' | 'right'>('text', 'side');
const boxes = field<readonly ('a' | 'b')[]>('codes', 'boxes');
const yes = field<boolean>('boolean', 'yes');
const [day, other] = [field<IsoDate>('date', 'day'), field<IsoDate>('date', 'other')];

const dates = fc.constantFrom(null, '2024-02-29', '2023-03-01');
const answers: fc.Arbitrary<Readonly<Record<string, Cell>>> = fc.record({
  n: fc.constantFrom(null, 0, 1, 2.5, -3),
  m: fc.constantFrom(null, 0, 1, 4),
  side: fc.constantFrom(null, 'left', 'right'),
  // Whether a question without a single tick was answered, a dictionary does not know.
  boxes: fc.constantFrom([], ['a'], ['a', 'b']),
  yes: fc.constantFrom(null, true, false),
  day: dates,
  other: dates,
});

const { statement, amount } = fc.letrec<{ statement: Expr<boolean>; amount: Expr<number> }>((tie) => {
  const [statement, amount] = [() => tie('statement'), () => tie('amount')];
  return {
    statement: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom(
        yes,
        eq(side, 'left'),
        ne(side, 'right'),
        oneOf(side, 'left', 'right'),
        oneOf(n, 0, 1),
        includes(boxes, 'b'),
        lt(day, other),
        eq(day, other),
        isKnown(side),
        isKnown(day),
        eq(yes, false),
        literal(true),
      ),
      fc.array(statement(), { minLength: 1, maxLength: 3 }).map((all) => and(...all)),
      fc.array(statement(), { minLength: 1, maxLength: 3 }).map((all) => or(...all)),
      statement().map((one) => not(one)),
      fc.tuple(statement(), statement(), statement()).map(([when, a, b]) => cond(when, a, b)),
      fc.tuple(statement(), statement()).map(([a, b]) => coalesce(a, b)),
      statement().map((one) => coalesce(one, false)),
      amount().map((one) => isKnown(one)),
      fc.tuple(amount(), amount()).map(([a, b]) => gte(a, b)),
      fc.tuple(amount(), amount()).map(([a, b]) => eq(a, b)),
      amount().map((one) => ne(one, 1)),
    ),
    amount: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom(
        n,
        m,
        literal(2),
        literal(-1.5),
        unknownValue<number>('number'),
        monthOf(day),
        daysBetween(day, other),
      ),
      fc.tuple(amount(), amount()).map(([a, b]) => add(a, b)),
      fc.tuple(amount(), amount()).map(([a, b]) => sub(a, b)),
      fc.tuple(amount(), amount()).map(([a, b]) => mul(a, b)),
      fc.tuple(amount(), amount()).map(([a, b]) => div(a, b)),
      amount().map((one) => neg(one)),
      amount().map((one) => abs(one)),
      amount().map((one) => floor(one)),
      fc.tuple(amount(), amount(), amount()).map((all) => sum(all, { minAnswered: 2 })),
      fc.tuple(amount(), amount()).map((all) => mean(all, { minAnswered: 1 })),
      fc.tuple(amount(), amount()).map((all) => countKnown(...all)),
      fc.tuple(amount(), amount()).map(([a, b]) => coalesce(a, b)),
      fc.tuple(statement(), amount(), amount()).map(([when, a, b]) => cond(when, a, b)),
    ),
  };
});

describe('an expression that is written in the logic of a dictionary', () => {
  it('holds exactly where it held, and is blank exactly where it was unknown', () => {
    const counts = { holds: 0, not: 0, blank: 0, value: 0 };
    fc.assert(
      fc.property(
        statement,
        amount,
        fc.array(answers, { minLength: 10, maxLength: 10 }),
        (condition, value, all) => {
          const texts = [logic.condition(condition.node), logic.value(value.node)] as const;
          fc.pre(texts.every((text) => text.length < 5000));
          const [asCondition, asValue] = texts.map(parseLogic);
          if (!asCondition || !asValue) throw new Error('nothing was written');
          for (const given of all) {
            const read = ([key = '']: readonly string[]) => given[key];
            const holds = evaluate(condition.node, read) === true;
            expect([texts[0], isTrue(interpret(asCondition, lookup(given)))]).toEqual([texts[0], holds]);
            const expected = evaluate(value.node, read);
            const found = interpret(asValue, lookup(given));
            const isSame =
              expected === null
                ? found === ''
                : found !== '' &&
                  Math.abs(Number(found) - Number(expected)) < 1e-9 * Math.max(1, Math.abs(Number(expected)));
            expect([texts[1], isSame ? expected : found]).toEqual([texts[1], expected]);
            counts[holds ? 'holds' : 'not'] += 1;
            counts[expected === null ? 'blank' : 'value'] += 1;
          }
        },
      ),
      { numRuns: 500 },
    );
    expect(Math.min(...Object.values(counts))).toBeGreaterThan(600);
  }, 120_000);
});

function lookup(given: Readonly<Record<string, Cell>>) {
  return (name: string, code: string | undefined) => {
    const value = given[name] ?? null;
    if (code !== undefined) return Array.isArray(value) && value.includes(code) ? '1' : '0';
    if (typeof value === 'boolean') return value ? '1' : '0';
    return typeof value === 'number' || typeof value === 'string' ? value : '';
  };
}
