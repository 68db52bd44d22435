import { decimalRound } from '../decimal-round.js';
import { settled } from '../number-range.js';
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
      sv: '({0}) avrundat till {1} decimaler',
      nb: '({0}) avrundet til {1} desimaler',
      en: '({0}) rounded to {1} decimals',
    }),
    binding: 'product',
    digits: (args) => Math.max(16, ...args) + 1,
  },
  floor: {
    signature: { leading: [number] },
    result: 'number',
    evaluate: strict((a: number) => settled(Math.floor(a))),
    sql: sqlTemplate('floor({0})'),
    describe: words({
      sv: 'heltalsdelen nedåt av ({0})',
      nb: '({0}) rundet ned til heltall',
      en: '({0}) rounded down to a whole number',
    }),
    binding: 'product',
    digits: (args) => Math.max(0, ...args) + 1,
  },
} as const satisfies Record<string, OperatorSpec>;
