import { infix, joined, sqlTemplate, strict, words } from './readings.js';
import { anyType, boolean, type OperatorSpec } from './spec.js';

const several = { leading: [], further: { types: ['boolean'], atLeast: 1 } } as const;

export const logic = {
  /** False as soon as one part is false, even if another is unknown. */
  and: {
    signature: several,
    result: 'boolean',
    evaluate: (args) => (args.includes(false) ? false : args.includes(null) ? null : true),
    sql: infix('and'),
    describe: joined({ sv: 'och', nb: 'og', en: 'and' }),
    binding: 'junction',
  },
  /** True as soon as one part is true, even if another is unknown. */
  or: {
    signature: several,
    result: 'boolean',
    evaluate: (args) => (args.includes(true) ? true : args.includes(null) ? null : false),
    sql: infix('or'),
    describe: joined({ sv: 'eller', nb: 'eller', en: 'or' }),
    binding: 'junction',
  },
  not: {
    signature: { leading: [boolean] },
    result: 'boolean',
    evaluate: strict((a: boolean) => !a),
    sql: sqlTemplate('(not {0})'),
    describe: words({ sv: 'inte ({0})', nb: 'ikke ({0})', en: 'not ({0})' }),
    binding: 'closed',
  },
  isKnown: {
    signature: { leading: [{ types: anyType }] },
    result: 'boolean',
    evaluate: ([a]) => a !== null,
    sql: sqlTemplate('({0} is not null)'),
    describe: words({ sv: '{0} är känt', nb: '{0} er kjent', en: '{0} is known' }),
    binding: 'comparison',
  },
  /** An unknown condition gives unknown: neither branch is known to be the right one. */
  cond: {
    signature: { leading: [boolean, { types: anyType }, { types: anyType }], alikeFrom: 1 },
    result: ([, type = 'number']) => type,
    evaluate: ([condition, then = null, otherwise = null]) =>
      condition === true ? then : condition === false ? otherwise : null,
    sql: sqlTemplate('(case {0} when true then {1} when false then {2} end)'),
    describe: words({
      sv: '({1} om {0}, annars {2})',
      nb: '({1} hvis {0}, ellers {2})',
      en: '({1} if {0}, otherwise {2})',
    }),
    binding: 'closed',
  },
  coalesce: {
    signature: { leading: [], further: { types: anyType, atLeast: 1 }, alikeFrom: 0 },
    result: ([type = 'number']) => type,
    evaluate: (args) => args.find((arg) => arg !== null) ?? null,
    sql: sqlTemplate('coalesce({0*})'),
    describe: words({
      sv: 'det första kända av ({0*})',
      nb: 'den første kjente av ({0*})',
      en: 'the first known of ({0*})',
    }),
    binding: 'closed',
  },
} as const satisfies Record<string, OperatorSpec>;
