import { settled } from '../numbers/number-range.js';
import type { Cell } from '../value.js';
import { sqlTemplate, words } from './readings.js';
import { anyType, ordered, type OperatorSpec, type Signature } from './spec.js';

const minAnswered = { types: ['number'], literal: 'count' } as const;
const numbers: Signature = { leading: [minAnswered], further: { types: ['number'], atLeast: 1 } };
const extremes: Signature = { leading: [minAnswered], further: { types: ordered, atLeast: 1 }, alikeFrom: 1 };
const summed = (args: readonly number[]) => Math.max(0, ...args) + 20;

export const several = {
  /** The mean of the known values, when at least so many are known as the first argument says. */
  mean: {
    signature: numbers,
    result: 'number',
    evaluate: ofKnown<number>((values) => settled(total(values) / values.length)),
    sql: (args) => whenAnswered(args, `${totalSql(args)} / num_nonnulls(${args.slice(1).join(', ')})`),
    describe: words({
      sv: 'medelvärdet av ({1*}; minst {0} besvarade)',
      nb: 'gjennomsnittet av ({1*}; minst {0} besvart)',
      en: 'the mean of ({1*}; at least {0} answered)',
    }),
    binding: 'closed',
    digits: summed,
  },
  /** The sum of the known values, when at least so many are known as the first argument says. */
  sum: {
    signature: numbers,
    result: 'number',
    evaluate: ofKnown<number>((values) => settled(total(values))),
    sql: (args) => whenAnswered(args, totalSql(args)),
    describe: words({
      sv: 'summan av ({1*}; minst {0} besvarade)',
      nb: 'summen av ({1*}; minst {0} besvart)',
      en: 'the sum of ({1*}; at least {0} answered)',
    }),
    binding: 'closed',
    digits: summed,
  },
  /** The smallest number or earliest date of those known, when at least so many are known as the first argument says. */
  min: {
    signature: extremes,
    result: ([, type = 'number']) => type,
    evaluate: ofKnown<number | string>((values) => values.reduce((a, b) => (b < a ? b : a))),
    sql: (args) => whenAnswered(args, `least(${args.slice(1).join(', ')})`),
    describe: words(
      {
        sv: 'det lägsta av ({1*}; minst {0} besvarade)',
        nb: 'det laveste av ({1*}; minst {0} besvart)',
        en: 'the lowest of ({1*}; at least {0} answered)',
      },
      {
        sv: 'det tidigaste av ({1*}; minst {0} besvarade)',
        nb: 'det tidligste av ({1*}; minst {0} besvart)',
        en: 'the earliest of ({1*}; at least {0} answered)',
      },
    ),
    binding: 'closed',
  },
  /** The largest number or latest date of those known, when at least so many are known as the first argument says. */
  max: {
    signature: extremes,
    result: ([, type = 'number']) => type,
    evaluate: ofKnown<number | string>((values) => values.reduce((a, b) => (b > a ? b : a))),
    sql: (args) => whenAnswered(args, `greatest(${args.slice(1).join(', ')})`),
    describe: words(
      {
        sv: 'det högsta av ({1*}; minst {0} besvarade)',
        nb: 'det høyeste av ({1*}; minst {0} besvart)',
        en: 'the highest of ({1*}; at least {0} answered)',
      },
      {
        sv: 'det senaste av ({1*}; minst {0} besvarade)',
        nb: 'det seneste av ({1*}; minst {0} besvart)',
        en: 'the latest of ({1*}; at least {0} answered)',
      },
    ),
    binding: 'closed',
  },
  /** How many of the values are known. */
  countKnown: {
    signature: { leading: [], further: { types: anyType, atLeast: 1 } },
    result: 'number',
    evaluate: (args) => args.filter((arg) => arg !== null).length,
    sql: sqlTemplate('num_nonnulls({0*})::float8'),
    describe: words({
      sv: 'antalet besvarade av ({0*})',
      nb: 'antallet besvarte av ({0*})',
      en: 'the number answered of ({0*})',
    }),
    binding: 'closed',
  },
} as const satisfies Record<string, OperatorSpec>;

function ofKnown<T extends Cell>(f: (values: readonly T[]) => Cell): OperatorSpec['evaluate'] {
  return ([atLeast, ...values]) => {
    const known = values.filter((value): value is T & NonNullable<Cell> => value !== null);
    return known.length === 0 || typeof atLeast !== 'number' || known.length < atLeast ? null : f(known);
  };
}

// The same order of additions as in SQL, so that both give the same bits.
function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function totalSql(args: readonly string[]): string {
  const terms = args.slice(1).map((arg) => `coalesce(${arg}, 0)`);
  return `(${terms.join(' + ')})`;
}

function whenAnswered([atLeast = '1', ...values]: readonly string[], sql: string): string {
  return `(case when num_nonnulls(${values.join(', ')}) >= greatest(${atLeast}, 1) then ${sql} end)`;
}
