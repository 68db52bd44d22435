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
  lte,
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

function escaped(text: string): string {
  return text.replace(/[()]/gu, '\\$&');
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
    expect(words(ne(procedure, 'revision'))).toBe('surgery procedure inte är ”revision”');
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
    expect(words(lt(day, date('2020-01-01')))).toBe('surgery day infaller före 2020-01-01');
    expect(words(max([day, date('2020-01-01')]), 'en')).toBe(
      'the latest of (surgery day, 2020-01-01; at least 2 answered)',
    );
    expect(words(gte(yearsBetween(day, date('2020-01-01')), 18))).toBe(
      'antalet hela år från surgery day till 2020-01-01 är minst 18',
    );
  });

  it.each([
    ['sv', 'inte är ”revision”', 'inte omfattar Infektion', 'inte är något av (Steloperation, ”revision”)'],
    ['nb', 'ikke er «revision»', 'ikke omfatter Infektion', 'ikke er noen av (Steloperation, «revision»)'],
    ['en', 'is not “revision”', 'does not include Infektion', 'is none of (Steloperation, “revision”)'],
  ] as const)('deny as a subordinate clause does: %s', (language, isNot, excludes, none) => {
    expect(words(ne(procedure, 'revision'), language)).toBe(`surgery procedure ${isNot}`);
    expect(words(not(includes(complications, 'infection')), language)).toBe(
      `surgery complications ${excludes}`,
    );
    expect(words(not(oneOf(procedure, 'fusion', 'revision')), language)).toBe(`surgery procedure ${none}`);
  });

  it.each([
    ['sv', ['infaller före D', 'infaller D eller tidigare', 'infaller efter D', 'infaller D eller senare']],
    ['nb', ['er før D', 'er D eller tidligere', 'er etter D', 'er D eller senere']],
    ['en', ['is before D', 'is on or before D', 'is after D', 'is on or after D']],
  ] as const)('say on which side of a day the day itself is: %s', (language, expected) => {
    const last = date('2020-01-01');
    const said = [lt(day, last), lte(day, last), gt(day, last), gte(day, last)].map((one) =>
      words(one, language).replace('surgery day ', '').replace('2020-01-01', 'D'),
    );
    expect(said).toEqual(expected);
  });

  it.each([
    ['sv', '(okänt räknas som nej)', 'det första som gäller: 1 om', '; 2 om', '; annars 3', '(okänt om'],
    [
      'nb',
      '(ukjent regnes som nei)',
      'det første som gjelder: 1 hvis',
      '; 2 hvis',
      '; ellers 3',
      '(ukjent hvis',
    ],
    ['en', '(unknown counts as no)', 'the first that holds: 1 if', '; 2 if', '; otherwise 3', '(unknown if'],
  ] as const)('list choices without nesting: %s', (language, byDefault, first, second, rest, unknown) => {
    expect(words(coalesce(gt(after, 3), false), language)).toMatch(
      new RegExp(`3 ${escaped(byDefault)}$`, 'u'),
    );
    const chosen = cond(tear, 1, cond(gt(after, 3), 2, 3));
    const alone = describeNode(chosen.node, language, { label: (path) => path.join(' ') }, 'alone');
    expect(alone.startsWith(first) && alone.endsWith(rest)).toBe(true);
    expect(alone).toContain(second);
    expect(alone).not.toMatch(/[()]/u);
    expect(words(chosen, language)).toBe(`(${alone})`);
    const unsure = unknownValue<boolean>('boolean');
    const verdict = cond(isKnown(after), true, cond(isKnown(before), false, unsure));
    expect(words(verdict, language)).toContain(unknown);
  });

  it('say in one breath what is asked of one answer, and of many', () => {
    const none = field<readonly ('a' | 'b')[]>('codes', 'x');
    expect(words(or(includes(none, 'a'), tear, includes(none, 'b')), 'en')).toBe(
      'x includes at least one of (“a”, “b”) or surgery tear is yes',
    );
    expect(words(and(not(includes(none, 'a')), not(includes(none, 'b'))), 'nb')).toBe(
      'x ikke omfatter noen av («a», «b»)',
    );
    const [p, q] = [field<boolean>('boolean', 'p'), field<boolean>('boolean', 'q')];
    expect(words(or(p, gt(before, 3), tear, q), 'en')).toBe(
      'at least one of these is yes (p, surgery tear, q) or baseline odi is above 3',
    );
    expect(words(and(isKnown(before), tear, isKnown(after), isKnown(day)))).toBe(
      'alla dessa är kända (baseline odi, year1 odi, surgery day) och surgery tear är ja',
    );
  });

  it('do not name again what was just said to be known or missing', () => {
    const last = date('2020-01-01');
    expect(words(or(isUnknown(day), gt(day, last)))).toBe(
      'surgery day saknas eller infaller efter 2020-01-01',
    );
    expect(words(and(isKnown(procedure), ne(procedure, 'fusion')), 'nb')).toBe(
      'surgery procedure er kjent og ikke er Steloperation',
    );
    expect(words(and(isKnown(day), gt(after, 5)), 'en')).toBe(
      'surgery day is known and year1 odi is above 5',
    );
  });

  it('put brackets around a sum where more is said of it', () => {
    const label = (path: readonly string[]) => path.join(' ');
    const sum = add(before, after).node;
    expect(describeNode(sum, 'en', { label }, 'part')).toBe('(baseline odi plus year1 odi)');
    expect(describeNode(before.node, 'en', { label }, 'part')).toBe('baseline odi');
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
