import type { Cell } from '../value.js';
import { infix, strict, words } from './readings.js';
import { oneValue, ordered, type OperatorSpec, type Signature } from './spec.js';

const same: Signature = { leading: [{ types: oneValue }, { types: oneValue }], alikeFrom: 0 };
const inOrder: Signature = { leading: [{ types: ordered }, { types: ordered }], alikeFrom: 0 };
// ISO dates sort as text, so that the same comparison serves numbers and dates.
type Ordered = number | string;

export const comparison = {
  eq: {
    signature: same,
    result: 'boolean',
    evaluate: strict((a: Cell, b: Cell) => a === b),
    sql: infix('='),
    describe: words({ sv: '{0} är {1}', nb: '{0} er {1}', en: '{0} is {1}' }),
    binding: 'comparison',
  },
  ne: {
    signature: same,
    result: 'boolean',
    evaluate: strict((a: Cell, b: Cell) => a !== b),
    sql: infix('<>'),
    describe: words({ sv: '{0} inte är {1}', nb: '{0} ikke er {1}', en: '{0} is not {1}' }),
    binding: 'comparison',
  },
  lt: {
    signature: inOrder,
    result: 'boolean',
    evaluate: strict((a: Ordered, b: Ordered) => a < b),
    sql: infix('<'),
    describe: words(
      { sv: '{0} är under {1}', nb: '{0} er under {1}', en: '{0} is below {1}' },
      { sv: '{0} infaller före {1}', nb: '{0} er før {1}', en: '{0} is before {1}' },
    ),
    binding: 'comparison',
  },
  lte: {
    signature: inOrder,
    result: 'boolean',
    evaluate: strict((a: Ordered, b: Ordered) => a <= b),
    sql: infix('<='),
    describe: words(
      { sv: '{0} är högst {1}', nb: '{0} er høyst {1}', en: '{0} is at most {1}' },
      {
        sv: '{0} infaller {1} eller tidigare',
        nb: '{0} er {1} eller tidligere',
        en: '{0} is on or before {1}',
      },
    ),
    binding: 'comparison',
  },
  gt: {
    signature: inOrder,
    result: 'boolean',
    evaluate: strict((a: Ordered, b: Ordered) => a > b),
    sql: infix('>'),
    describe: words(
      { sv: '{0} är över {1}', nb: '{0} er over {1}', en: '{0} is above {1}' },
      { sv: '{0} infaller efter {1}', nb: '{0} er etter {1}', en: '{0} is after {1}' },
    ),
    binding: 'comparison',
  },
  gte: {
    signature: inOrder,
    result: 'boolean',
    evaluate: strict((a: Ordered, b: Ordered) => a >= b),
    sql: infix('>='),
    describe: words(
      { sv: '{0} är minst {1}', nb: '{0} er minst {1}', en: '{0} is at least {1}' },
      {
        sv: '{0} infaller {1} eller senare',
        nb: '{0} er {1} eller senere',
        en: '{0} is on or after {1}',
      },
    ),
    binding: 'comparison',
  },
} as const satisfies Record<string, OperatorSpec>;
