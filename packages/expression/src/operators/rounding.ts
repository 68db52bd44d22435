import { decimalRound } from '../numbers/decimal-round.js';
import { settled } from '../numbers/number-range.js';
import { sqlTemplate, strict, words } from './readings.js';
import { number, type OperatorSpec } from './spec.js';

export const rounding = {
  /** Half away from zero on the decimal number that one reads, see `decimalRound`. */
  round: {
    signature: { leading: [number, { types: ['number'], literal: 'decimals' }] },
    result: 'number',
    evaluate: strict((a: number, decimals: number) => settled(decimalRound(a, decimals))),
    sql: sqlTemplate('round({0}::numeric, {1}::integer)::float8'),
    describe: words({
      sv: 'avrundningen till {1} decimaler av ({0})',
      nb: 'avrundingen til {1} desimaler av ({0})',
      en: 'the rounding to {1} decimals of ({0})',
    }),
    binding: 'closed',
    digits: (args) => Math.max(16, ...args) + 1,
  },
  floor: {
    signature: { leading: [number] },
    result: 'number',
    evaluate: strict((a: number) => settled(Math.floor(a))),
    sql: sqlTemplate('floor({0})'),
    describe: words({
      sv: 'nedåtavrundningen av ({0})',
      nb: 'nedrundingen av ({0})',
      en: 'the rounding down of ({0})',
    }),
    binding: 'closed',
    digits: (args) => Math.max(0, ...args) + 1,
  },
} as const satisfies Record<string, OperatorSpec>;
