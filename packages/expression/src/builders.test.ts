import { describe, expect, it } from '@jest/globals';
import * as build from './index.js';
import { isoDate } from './iso-date.js';
import type { Expr } from './node.js';
import { operators } from './operators/table.js';
import type { OperatorSpec } from './operators/spec.js';
import type { IsoDate } from './value.js';

const odi = build.field<number>('number', 'year1', 'odi');
const tear = build.field<boolean>('boolean', 'surgery', 'tear');
const procedure = build.field<'fusion' | 'revision'>('text', 'surgery', 'procedure');
const complications = build.field<readonly ('infection' | 'none')[]>('codes', 'surgery', 'complications');
const day = build.field<IsoDate>('date', 'surgery', 'day');

describe('builders', () => {
  it('make plain data that survives JSON', () => {
    const node = build.toNode(build.gte(build.sub(odi, 2.5), 20));
    expect(node).toEqual({
      op: 'gte',
      args: [
        {
          op: 'sub',
          args: [
            { op: 'field', type: 'number', path: ['year1', 'odi'] },
            { op: 'literal', type: 'number', value: 2.5 },
          ],
        },
        { op: 'literal', type: 'number', value: 20 },
      ],
    });
    expect(JSON.parse(JSON.stringify(node))).toEqual(node);
  });

  it('have one for each operator', () => {
    const names = Object.keys(build);
    expect(Object.keys(operators).filter((name) => !names.includes(name))).toEqual([]);
  });

  it('give literals the type of their value', () => {
    expect(build.toNode(build.eq(tear, true))).toMatchObject({
      args: [{}, { type: 'boolean', value: true }],
    });
    expect(build.toNode(build.eq(procedure, 'fusion'))).toMatchObject({ args: [{}, { type: 'text' }] });
    expect(build.toNode(build.lt(day, build.date('2024-02-29')))).toMatchObject({
      args: [{}, { type: 'date' }],
    });
    expect(build.toNode(build.unknownValue('number'))).toEqual({
      op: 'literal',
      type: 'number',
      value: null,
    });
  });

  it('ask of min and max that all are known, unless told otherwise', () => {
    expect(build.toNode(build.min([odi, odi]))).toMatchObject({ args: [{ value: 2 }, {}, {}] });
    expect(build.toNode(build.max([day, day], { minAnswered: 1 }))).toMatchObject({
      args: [{ value: 1 }, {}, {}],
    });
  });

  it('take nothing for true in and, for false in or', () => {
    expect(build.toNode(build.and())).toMatchObject({ op: 'literal', value: true });
    expect(build.toNode(build.or())).toMatchObject({ op: 'literal', value: false });
  });

  it('refuse what would be wrong for every row', () => {
    expect(() => build.mean([odi], { minAnswered: 2 })).toThrow(
      'minAnswered of mean is 2: write a whole number from 1 to 1, the number of values.',
    );
    expect(() => build.sum([odi, odi], { minAnswered: 0 })).toThrow(RangeError);
    expect(() => build.min([])).toThrow(RangeError);
    expect(() => build.round(odi, 1.5)).toThrow(
      'decimals of round is 1.5: write a whole number from 0 to 15.',
    );
    expect(() => build.add(odi, Number.NaN)).toThrow('NaN cannot be a literal');
    expect(() => build.add(odi, 1e31)).toThrow(RangeError);
    expect(() => build.date('2023-02-29')).toThrow('"2023-02-29" is not a date');
    expect(() => build.literal('2024-02-29')).toThrow("Write date('2024-02-29')");
    expect(() => build.oneOf(procedure)).toThrow('oneOf needs at least one value to compare with.');
    expect(() => build.includesPrefix(complications)).toThrow('includesPrefix needs at least one prefix.');
    expect(() => build.includesPrefix(complications, '-')).toThrow('"-" is no prefix');
    expect(() => build.countKnown()).toThrow('countKnown needs at least one value.');
  });

  it('carry exact codes through cond and coalesce', () => {
    const chosen: Expr<'fusion' | 'revision'> = build.cond(tear, 'fusion', procedure);
    const known: Expr<'fusion' | 'revision'> = build.coalesce(procedure, 'revision');
    const score: Expr<number> = build.cond(tear, 1, 0);
    const date: Expr<IsoDate> = build.cond(tear, day, build.unknownValue<IsoDate>('date'));
    expect([chosen, known, score, date]).toHaveLength(4);
  });
});

describe('the compiler', () => {
  it('refuses wrong uses', () => {
    expect(wrongUses).toBeInstanceOf(Function);
  });
});

/** Never called: the compiler is the test. */
function wrongUses(): void {
  // @ts-expect-error a code that the choice does not have
  build.eq(procedure, 'revison');
  // @ts-expect-error a code that the choice does not have
  build.oneOf(procedure, 'fusion', 'revison');
  // @ts-expect-error a code that the multiple choice does not have
  build.includes(complications, 'revision');
  // @ts-expect-error a multiple-choice answer is not one code
  build.eq(complications, 'infection');
  // @ts-expect-error a number is not text
  build.eq(odi, '5');
  // @ts-expect-error yes or no is not a number
  build.eq(tear, 1);
  // @ts-expect-error plain text is not a date
  build.eq(day, '2024-01-01');
  // @ts-expect-error neither is a branded one: date() makes the literal
  build.eq(day, isoDate('2024-01-01'));
  // @ts-expect-error a date is not compared with a number
  build.lt(day, 5);
  // @ts-expect-error codes have no order
  build.lt(procedure, procedure);
  // @ts-expect-error yes/no answers have no mean
  build.mean([tear], { minAnswered: 1 });
  // @ts-expect-error how many must be answered is always said
  build.mean([odi, odi]);
  // @ts-expect-error a number is not a condition
  build.and(tear, odi);
  // @ts-expect-error a condition is not a number
  build.add(odi, tear);
  // @ts-expect-error the branches have one type
  build.cond(tear, odi, procedure);
  // @ts-expect-error days are counted between dates
  build.daysBetween(odi, day);
  // @ts-expect-error a field of numbers is declared as number
  build.field<number>('text', 'year1', 'odi');
  // @ts-expect-error the result of a comparison is not a number
  const _wrong: Expr<number> = build.eq(odi, 5);
  // @ts-expect-error an operator without its reading in SQL
  const _incomplete: OperatorSpec = {
    signature: { leading: [] },
    result: 'number',
    evaluate: () => 1,
    describe: { sv: () => '', nb: () => '', en: () => '' },
    binding: 'closed',
  };
}
