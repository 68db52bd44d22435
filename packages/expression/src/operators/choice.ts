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
    deny: words({
      sv: '{0} inte är något av ({1*})',
      nb: '{0} ikke er noen av ({1*})',
      en: '{0} is none of ({1*})',
    }),
    binding: 'comparison',
  },
  /** Whether a code is among those chosen; an answer in which nothing is chosen is known, and false. */
  includes: {
    signature: { leading: [{ types: ['codes'] }, { types: ['text'], literal: 'value' }] },
    result: 'boolean',
    evaluate: strict((codes: readonly string[], code: string) => codes.includes(code)),
    sql: sqlTemplate('({1} = any({0}))'),
    describe: words({ sv: '{0} omfattar {1}', nb: '{0} omfatter {1}', en: '{0} includes {1}' }),
    deny: words({
      sv: '{0} inte omfattar {1}',
      nb: '{0} ikke omfatter {1}',
      en: '{0} does not include {1}',
    }),
    binding: 'comparison',
  },
  /**
   * Whether a code begins with one of the listed beginnings, as in a hierarchical classification. Case and all but
   * the letters A to Z and digits are passed over, so that `i50.0` begins with `I50`.
   */
  includesPrefix: {
    signature: { leading: [{ types: ['codes'] }, { types: ['codes'], literal: 'value' }] },
    result: 'boolean',
    evaluate: strict((codes: readonly string[], prefixes: readonly string[]) => {
      const beginnings = prefixes.map(plainCode);
      return codes.map(plainCode).some((code) => beginnings.some((beginning) => code.startsWith(beginning)));
    }),
    sql: ([codes = '', prefixes = '']) =>
      `(case when ${codes} is not null then exists (select 1 from unnest(${codes}) answered(code), unnest(${prefixes}) listed(prefix) ` +
      `where starts_with(${plainCodeSql('answered.code')}, ${plainCodeSql('listed.prefix')})) end)`,
    describe: words({
      sv: '{0} omfattar en kod som börjar på något av {1}',
      nb: '{0} omfatter en kode som begynner med en av {1}',
      en: '{0} includes a code that begins with one of {1}',
    }),
    deny: words({
      sv: '{0} inte omfattar någon kod som börjar på något av {1}',
      nb: '{0} ikke omfatter noen kode som begynner med en av {1}',
      en: '{0} includes no code that begins with one of {1}',
    }),
    binding: 'comparison',
  },
} as const satisfies Record<string, OperatorSpec>;

function plainCode(code: string): string {
  return code.replaceAll(/[^A-Za-z0-9]/g, '').toUpperCase();
}

// Only ASCII letters are left, and collation "C" turns these to capitals in every locale.
function plainCodeSql(code: string): string {
  return `upper(regexp_replace(${code}, '[^A-Za-z0-9]', '', 'g') collate "C")`;
}
