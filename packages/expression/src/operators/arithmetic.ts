import { settled } from '../numbers/number-range.js';
import { infix, sqlTemplate, strict, words } from './readings.js';
import { number, type OperatorSpec } from './spec.js';

const two = { leading: [number, number] } as const;
const one = { leading: [number] } as const;
const largest = (args: readonly number[]) => Math.max(0, ...args);
const total = (args: readonly number[]) => args.reduce((sum, digits) => sum + digits, 0);
// Cancellation can leave the last bit of the larger number, 2^-53 of it.
const cancelled = (args: readonly number[]) => largest(args) + 17;

export const arithmetic = {
  add: {
    signature: two,
    result: 'number',
    evaluate: strict((a: number, b: number) => settled(a + b)),
    sql: infix('+'),
    describe: words({ sv: '{0} plus {1}', nb: '{0} pluss {1}', en: '{0} plus {1}' }),
    binding: 'arithmetic',
    digits: cancelled,
  },
  sub: {
    signature: two,
    result: 'number',
    evaluate: strict((a: number, b: number) => settled(a - b)),
    sql: infix('-'),
    describe: words({ sv: '{0} minus {1}', nb: '{0} minus {1}', en: '{0} minus {1}' }),
    binding: 'arithmetic',
    digits: cancelled,
  },
  mul: {
    signature: two,
    result: 'number',
    evaluate: strict((a: number, b: number) => settled(a * b)),
    sql: infix('*'),
    describe: words({ sv: '{0} gånger {1}', nb: '{0} ganger {1}', en: '{0} times {1}' }),
    binding: 'arithmetic',
    digits: total,
  },
  /** Division by zero is unknown. */
  div: {
    signature: two,
    result: 'number',
    evaluate: strict((a: number, b: number) => (b === 0 ? null : settled(a / b))),
    sql: sqlTemplate('({0} / nullif({1}, 0))'),
    describe: words({ sv: '{0} delat med {1}', nb: '{0} delt på {1}', en: '{0} divided by {1}' }),
    binding: 'arithmetic',
    digits: total,
  },
  neg: {
    signature: one,
    result: 'number',
    evaluate: strict((a: number) => -a),
    sql: sqlTemplate('(- {0})'),
    describe: words({ sv: 'minus ({0})', nb: 'minus ({0})', en: 'minus ({0})' }),
    binding: 'closed',
  },
  abs: {
    signature: one,
    result: 'number',
    evaluate: strict((a: number) => Math.abs(a)),
    sql: sqlTemplate('abs({0})'),
    describe: words({
      sv: 'beloppet av ({0})',
      nb: 'absoluttverdien av ({0})',
      en: 'the absolute value of ({0})',
    }),
    binding: 'closed',
  },
  /** Unknown of a negative number. Rounded alike on every machine, which higher functions are not. */
  sqrt: {
    signature: one,
    result: 'number',
    evaluate: strict((a: number) => (a < 0 ? null : Math.sqrt(a))),
    sql: sqlTemplate('(case when {0} >= 0 then sqrt({0}) end)'),
    describe: words({
      sv: 'kvadratroten ur ({0})',
      nb: 'kvadratroten av ({0})',
      en: 'the square root of ({0})',
    }),
    binding: 'closed',
  },
} as const satisfies Record<string, OperatorSpec>;
