import { describe, expect, it } from '@jest/globals';
import {
  add,
  and,
  coalesce,
  cond,
  date,
  div,
  eq,
  field,
  gt,
  gte,
  includes,
  includesPrefix,
  isKnown,
  isUnknown,
  lt,
  max,
  mean,
  mul,
  ne,
  not,
  oneOf,
  or,
  round,
  sub,
  unknownValue,
  yearsBetween,
} from '../index.js';
import type { Expr } from '../node.js';
import type { Language } from '../operators/spec.js';
import { operators } from '../operators/table.js';
import type { IsoDate } from '../value.js';
import { describe as describeNode } from './describe.js';

const before = field<number>('number', 'baseline', 'odi');
const after = field<number>('number', 'year1', 'odi');
const tear = field<boolean>('boolean', 'surgery', 'tear');
const procedure = field<'fusion' | 'revision'>('text', 'surgery', 'procedure');
const complications = field<readonly ('infection' | 'none')[]>('codes', 'surgery', 'complications');
const day = field<IsoDate>('date', 'surgery', 'day');

const options: Readonly<Record<string, string>> = { fusion: 'Steloperation', infection: 'Infektion' };

function words(expr: Expr, language: Language = 'sv'): string {
  return describeNode(expr.node, language, {
    label: (path) => path.join(' '),
    option: (_, code) => options[code],
  });
}

describe('the words of an expression', () => {
  it('name a labelled value of a number, a code behind another operator, and no result of a sum', () => {
    const labelled = { label: () => 'Work', option: (_: readonly string[], code: string) => `[${code}]` };
    const said = (expr: Expr) => describeNode(expr.node, 'en', labelled);
    expect(said(eq(before, 2))).toBe('Work is [2]');
    const truth = (_: readonly string[], value: boolean) => (value ? 'torn' : 'whole');
    expect(describeNode(and(tear, isKnown(after)).node, 'en', { ...labelled, truth })).toBe(
      'torn and Work is known',
    );
    expect(describeNode(not(tear).node, 'en', { ...labelled, truth })).toBe('whole');
    expect(said(gte(before, 2))).toBe('Work is at least 2');
    expect(said(eq(add(before, 1), 2))).toBe('Work plus 1 is 2');
    expect(said(eq(coalesce(procedure, procedure), 'fusion'))).toBe(
      'the first known of (Work, Work) is [fusion]',
    );
  });

  it('say a criterion in three languages', () => {
    const criterion = and(isKnown(after), gte(sub(before, after), 20.5));
    expect(words(criterion, 'sv')).toBe('year1 odi är känt och baseline odi minus year1 odi är minst 20,5');
    expect(words(criterion, 'nb')).toBe('year1 odi er kjent og baseline odi minus year1 odi er minst 20,5');
    expect(words(criterion, 'en')).toBe(
      'year1 odi is known and baseline odi minus year1 odi is at least 20.5',
    );
  });

  it('have brackets where the meaning needs them, and nowhere else', () => {
    const either = or(eq(procedure, 'fusion'), gt(after, 5));
    expect(words(and(tear, either), 'en')).toBe(
      'surgery tear is yes and (surgery procedure is Steloperation or year1 odi is above 5)',
    );
    expect(words(or(tear, and(tear, isKnown(after))), 'en')).toBe(
      'surgery tear is yes or (surgery tear is yes and year1 odi is known)',
    );
    expect(words(and(and(tear, tear), tear), 'en')).toBe(
      'surgery tear is yes and surgery tear is yes and surgery tear is yes',
    );
    expect(words(mul(add(before, after), 2), 'en')).toBe('(baseline odi plus year1 odi) times 2');
    expect(words(add(before, mul(after, 2)), 'en')).toBe('baseline odi plus (year1 odi times 2)');
    expect(words(sub(before, sub(after, 1)), 'en')).toBe('baseline odi minus (year1 odi minus 1)');
    expect(words(div(mean([before, after], { minAnswered: 1 }), 2), 'en')).toBe(
      'the mean of (baseline odi, year1 odi; at least 1 answered) divided by 2',
    );
    expect(words(not(and(tear, tear)), 'en')).toBe('not (surgery tear is yes and surgery tear is yes)');
  });

  it('call codes by their names, and quote those without one', () => {
    expect(words(eq(procedure, 'fusion'))).toBe('surgery procedure är Steloperation');
    expect(words(ne(procedure, 'revision'))).toBe('surgery procedure är inte ”revision”');
    expect(words(oneOf(procedure, 'fusion', 'revision'), 'nb')).toBe(
      'surgery procedure er en av (Steloperation, «revision»)',
    );
    expect(words(includesPrefix(complications, 'I21', 'I22'), 'en')).toBe(
      'surgery complications includes a code that begins with one of [“I21”, “I22”]',
    );
    expect(words(includes(complications, 'infection'), 'en')).toBe(
      'surgery complications includes Infektion',
    );
  });

  it('turn yes/no fields and missing answers into statements', () => {
    expect(words(tear)).toBe('surgery tear är ja');
    expect(words(not(tear), 'nb')).toBe('surgery tear er nei');
    expect(words(isUnknown(after))).toBe('year1 odi saknas');
    expect(words(isUnknown(sub(before, after)))).toBe('baseline odi minus year1 odi saknas');
    expect(words(isUnknown(eq(before, after)), 'en')).toBe('(baseline odi is year1 odi) is missing');
  });

  it('speak of dates as early and late', () => {
    expect(words(lt(day, date('2020-01-01')))).toBe('surgery day är före 2020-01-01');
    expect(words(max([day, date('2020-01-01')]), 'en')).toBe(
      'the latest of (surgery day, 2020-01-01; at least 2 answered)',
    );
    expect(words(gte(yearsBetween(day, date('2020-01-01')), 18))).toBe(
      'antalet hela år från (surgery day) till (2020-01-01) är minst 18',
    );
  });

  it('say values', () => {
    expect(words(cond(tear, -1.5, unknownValue<number>('number')))).toBe(
      '(−1,5 om surgery tear är ja, annars okänt)',
    );
    expect(words(round(after, 1), 'en')).toBe('the rounding to 1 decimals of (year1 odi)');
  });

  it.each(Object.entries(operators))(
    'has words for every argument of %s',
    (_, { describe: readings, signature }) => {
      const further = 'further' in signature ? 2 : 0;
      const args = Array.from(
        { length: signature.leading.length + further },
        (__, index) => `argument-${index}`,
      );
      for (const language of ['sv', 'nb', 'en'] as const) {
        for (const type of ['number', 'date'] as const) {
          const said = readings[language](args, type);
          for (const arg of args) expect(said).toContain(arg);
          expect(said).not.toMatch(/[{}]|undefined/);
        }
      }
    },
  );
});
