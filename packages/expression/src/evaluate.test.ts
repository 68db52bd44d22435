import { describe, expect, it } from '@jest/globals';
import * as build from './index.js';
import { compile, evaluate, type Row } from './evaluate.js';
import type { Expr, Node } from './node.js';
import { keyOf } from './path.js';
import type { Cell, IsoDate } from './value.js';

const a = build.field<number>('number', 'form', 'a');
const b = build.field<number>('number', 'form', 'b');
const yes = build.literal(true);
const no = build.literal(false);
const unsure = build.unknownValue<boolean>('boolean');
const procedure = build.field<'fusion' | 'revision'>('text', 'form', 'procedure');
const codes = build.field<readonly ('x' | 'y')[]>('codes', 'form', 'codes');

function valueOf(expr: Expr, row: Row = {}): Cell {
  const value = evaluate(expr.node, (path) => row[keyOf(path)]);
  expect(compile(expr.node)(row)).toEqual(value);
  return value;
}

describe('three-valued logic', () => {
  it('knows the result when the known parts decide it', () => {
    expect(valueOf(build.and(no, unsure))).toBe(false);
    expect(valueOf(build.and(yes, unsure))).toBeNull();
    expect(valueOf(build.or(yes, unsure))).toBe(true);
    expect(valueOf(build.or(no, unsure))).toBeNull();
    expect(valueOf(build.not(unsure))).toBeNull();
  });

  it('never takes unknown for false', () => {
    expect(valueOf(build.gt(a, 5))).toBeNull();
    expect(valueOf(build.eq(a, 5))).toBeNull();
    expect(valueOf(build.ne(a, 5))).toBeNull();
    expect(valueOf(build.cond(unsure, 1, 0))).toBeNull();
    expect(valueOf(build.oneOf(procedure, 'fusion'))).toBeNull();
    expect(valueOf(build.includes(codes, 'x'))).toBeNull();
    expect(valueOf(build.isKnown(a))).toBe(false);
    expect(valueOf(build.isUnknown(a))).toBe(true);
  });

  it('takes an answer without any code for known', () => {
    expect(valueOf(build.includes(codes, 'x'), { 'form.codes': [] })).toBe(false);
    expect(valueOf(build.isKnown(codes), { 'form.codes': [] })).toBe(true);
    expect(valueOf(build.includes(codes, 'x'), { 'form.codes': ['y', 'x'] })).toBe(true);
  });

  it.each([
    [['I21.9'], true],
    [['m54.5', 'i-21'], true],
    [['I2'], false],
    [['xI21'], false],
    [[], false],
    [null, null],
  ] as const)('finds the beginning I21 in %j: %j', (answered, expected) => {
    expect(valueOf(build.includesPrefix(codes, 'i2.1', 'I22'), { 'form.codes': answered })).toBe(expected);
  });
});

describe('roots and parts of dates', () => {
  it('have no root of a negative number', () => {
    expect(valueOf(build.sqrt(a), { 'form.a': 6.25 })).toBe(2.5);
    expect(valueOf(build.sqrt(a), { 'form.a': 0 })).toBe(0);
    expect(valueOf(build.sqrt(a), { 'form.a': -4 })).toBeNull();
    expect(valueOf(build.sqrt(a))).toBeNull();
  });

  it('count months and days from one', () => {
    expect(valueOf(build.monthOf(build.date('2024-02-09')))).toBe(2);
    expect(valueOf(build.dayOf(build.date('2024-02-09')))).toBe(9);
    expect(valueOf(build.monthOf(build.unknownValue<IsoDate>('date')))).toBeNull();
  });
});

describe('arithmetic', () => {
  it('is unknown when divided by zero, and when too large', () => {
    expect(valueOf(build.div(a, b), { 'form.a': 1, 'form.b': 0 })).toBeNull();
    const large = { 'form.a': 1e30 };
    const power = [1, 2, 3].reduce((product) => build.mul(product, a), a);
    expect(valueOf(power, large)).toBeNull();
    expect(valueOf(build.sub(power, power), large)).toBeNull();
    expect(valueOf(build.div(build.mul(a, a), build.mul(a, a)), large)).toBe(1);
  });

  it('leaves ordinary results as they are', () => {
    expect(valueOf(build.sub(a, b), { 'form.a': 0.3, 'form.b': 0.1 })).toBe(0.3 - 0.1);
    expect(valueOf(build.mul(a, b), { 'form.a': 1e-20, 'form.b': 3e-20 })).toBe(1e-20 * 3e-20);
  });
});

describe('several values', () => {
  const row = { 'form.a': 4 };
  it('count only known ones', () => {
    expect(valueOf(build.mean([a, b], { minAnswered: 1 }), row)).toBe(4);
    expect(valueOf(build.mean([a, b], { minAnswered: 2 }), row)).toBeNull();
    expect(valueOf(build.sum([a, b], { minAnswered: 1 }), row)).toBe(4);
    expect(valueOf(build.sum([a, b], { minAnswered: 1 }))).toBeNull();
    expect(valueOf(build.countKnown(a, b, yes), row)).toBe(2);
    expect(valueOf(build.max([a, b], { minAnswered: 1 }), row)).toBe(4);
    expect(valueOf(build.max([a, b]), row)).toBeNull();
    expect(valueOf(build.min([a, b]), { ...row, 'form.b': -1 })).toBe(-1);
    expect(valueOf(build.coalesce(b, a, 9), row)).toBe(4);
  });
});

describe('dates', () => {
  const years = (from: string, to: string) => valueOf(build.yearsBetween(build.date(from), build.date(to)));

  it.each([
    ['1950-05-17', '2024-05-16', 73],
    ['1950-05-17', '2024-05-17', 74],
    ['2000-02-29', '2001-02-28', 0],
    ['2000-02-29', '2001-03-01', 1],
    ['2000-02-29', '2004-02-29', 4],
    ['2024-05-17', '1950-05-17', -74],
    ['2024-05-17', '1950-05-18', -73],
  ])('from %s to %s are %i completed years', (from, to, expected) => {
    expect(years(from, to)).toBe(expected);
  });

  it('count days across a change to summer time and a leap day', () => {
    const days = (from: string, to: string) => valueOf(build.daysBetween(build.date(from), build.date(to)));
    expect(days('2024-03-30', '2024-04-01')).toBe(2);
    expect(days('2024-02-28', '2024-03-01')).toBe(2);
    expect(days('2024-03-01', '2024-02-28')).toBe(-2);
    expect(valueOf(build.yearOf(build.date('2024-03-01')))).toBe(2024);
  });
});

describe('rows', () => {
  it('do not answer with what every object has', () => {
    expect(compile(build.isKnown(build.field<string>('text', 'constructor')).node)({})).toBe(false);
  });

  it.each<[string, Expr, Cell, string]>([
    ['text for a number', a, '5', 'Field form.a must hold a finite number, but holds text of another form.'],
    ['a number that is none', a, Number.NaN, 'Field form.a must hold a finite number, but holds NaN.'],
    ['text for codes', codes, 'x', 'Field form.codes must hold a list of codes'],
    [
      'a time for a date',
      build.field<IsoDate>('date', 'form', 'day'),
      '2024-01-01T00:00:00Z',
      'must hold a date',
    ],
  ])('are refused with %s', (_, expr, cell, message) => {
    expect(() => evaluate(expr.node, () => cell)).toThrow(TypeError);
    expect(() => evaluate(expr.node, () => cell)).toThrow(message);
  });

  it('are refused for an operator that there is not', () => {
    const node = { op: 'power', args: [] } as unknown as Node;
    expect(() => evaluate(node, () => null)).toThrow('Unknown operator "power". Known: add, ');
  });
});
