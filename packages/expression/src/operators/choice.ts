import { sqlTemplate, strict, words } from './readings.js';
import { oneValue, type OperatorSpec } from './spec.js';

export const choice = {
  oneOf: {
    signature: {
      leading: [{ types: oneValue }],
      further: { types: oneValue, literal: 'value', atLeast: 1 },
      alikeFrom: 0,
    },
    result: 'boolean',
    evaluate: ([value = null, ...listed]) =>
      value === null ? null : listed.includes(value) ? true : listed.includes(null) ? null : false,
    sql: sqlTemplate('({0} in ({1*}))'),
    describe: words({ sv: '{0} är något av ({1*})', nb: '{0} er en av ({1*})', en: '{0} is one of ({1*})' }),
    binding: 'comparison',
  },
  /** Whether a code is among those chosen; an answer in which nothing is chosen is known, and false. */
  includes: {
    signature: { leading: [{ types: ['codes'] }, { types: ['text'], literal: 'value' }] },
    result: 'boolean',
    evaluate: strict((codes: readonly string[], code: string) => codes.includes(code)),
    sql: sqlTemplate('({1} = any({0}))'),
    describe: words({ sv: '{0} omfattar {1}', nb: '{0} omfatter {1}', en: '{0} includes {1}' }),
    binding: 'comparison',
  },
} as const satisfies Record<string, OperatorSpec>;
