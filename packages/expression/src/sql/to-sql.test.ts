import { describe, expect, it } from '@jest/globals';
import { and, cond, div, eq, field, gte, isKnown, mean, mul, round, sub } from '../index.js';
import type { Expr } from '../node.js';
import { columnOf } from '../path.js';
import { inlineSql, quoteIdentifier } from './sql-literal.js';
import { toSql } from './to-sql.js';

const before = field<number>('number', 'baseline', 'odi');
const after = field<number>('number', 'year1', 'odi');

function inlined(expr: Expr): string {
  return toSql(expr.node, { column: columnOf, param: inlineSql });
}

describe('toSql', () => {
  it('turns literals into parameters of the right type', () => {
    const values: unknown[] = [];
    const sql = toSql(and(isKnown(after), gte(sub(before, after), 20)).node, {
      column: (path) => quoteIdentifier(columnOf(path)),
      param: (value, type) => {
        expect(type).toBe('number');
        return `$${values.push(value)}`;
      },
    });
    expect(sql).toBe(
      '(("year1__odi"::float8 is not null) and (("baseline__odi"::float8 - "year1__odi"::float8) >= $1::float8))',
    );
    expect(values).toEqual([20]);
  });

  it('keeps division by zero and unknown conditions unknown', () => {
    expect(inlined(div(before, after))).toBe('(baseline__odi::float8 / nullif(year1__odi::float8, 0))');
    expect(inlined(cond(eq(before, 1), 2, 3))).toBe(
      '(case (baseline__odi::float8 = 1::float8) when true then 2::float8 when false then 3::float8 end)',
    );
  });

  it('guards only calculations that could overflow', () => {
    const percentChange = round(mul(div(sub(before, after), before), 100), 1);
    expect(inlined(percentChange)).not.toContain('greatest');
    expect(inlined(mean([percentChange, before], { minAnswered: 1 }))).not.toContain('least(');
    const square = mul(before, before);
    expect(inlined(square)).not.toContain('greatest');
    expect(inlined(mul(square, square))).toContain('least(greatest(');
  });
});

describe('inlineSql', () => {
  it.each([
    [null, 'text', 'null'],
    [-1.5, 'number', '(-1.5)'],
    [1e30, 'number', '1e+30'],
    [true, 'boolean', 'true'],
    ["O'Brien", 'text', "'O''Brien'"],
    ["\\'; drop table person; --", 'text', "E'\\\\''; drop table person; --'"],
    ['2024-02-29', 'date', "'2024-02-29'"],
    [[], 'codes', 'array[]'],
    [['a', "b'"], 'codes', "array['a', 'b''']"],
  ] as const)('writes %j', (value, type, sql) => {
    expect(inlineSql(value, type)).toBe(sql);
  });

  it('refuses what PostgreSQL cannot hold', () => {
    expect(() => inlineSql('a\0b', 'text')).toThrow('zero character');
    expect(() => inlineSql(Infinity, 'number')).toThrow('only finite numbers');
    expect(() => inlineSql('2023-02-29', 'date')).toThrow('"2023-02-29" is not a date');
    expect(() => inlineSql("2024-01-01'--", 'date')).toThrow(RangeError);
  });
});

describe('quoteIdentifier', () => {
  it('quotes and refuses', () => {
    expect(quoteIdentifier('a"b')).toBe('"a""b"');
    expect(() => quoteIdentifier('')).toThrow(RangeError);
    expect(() => quoteIdentifier('å'.repeat(32))).toThrow('cannot be an SQL name');
  });
});
