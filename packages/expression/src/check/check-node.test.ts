import { describe, expect, it } from '@jest/globals';
import { add, and, cond, eq, field, gte, includes, mean, min, oneOf, round } from '../index.js';
import type { ScalarType } from '../value.js';
import { checkNode, type CheckOptions } from './check-node.js';

const fields: Readonly<Record<string, ScalarType>> = {
  odi: 'number',
  tear: 'boolean',
  procedure: 'text',
  complications: 'codes',
  day: 'date',
};
const choices: Readonly<Record<string, readonly string[]>> = {
  procedure: ['fusion', 'revision'],
  complications: ['infection'],
};

const odi = { op: 'field', type: 'number', path: ['odi'] };
const day = { op: 'field', type: 'date', path: ['day'] };
const procedure = { op: 'field', type: 'text', path: ['procedure'] };
const tear = { op: 'field', type: 'boolean', path: ['tear'] };
const literal = (type: ScalarType, value: unknown) => ({ op: 'literal', type, value });

function problems(node: unknown, options: CheckOptions = {}) {
  return checkNode(node, (path) => fields[path.join('.')], {
    codesOf: (path) => choices[path.join('.')],
    ...options,
  });
}

describe('checkNode', () => {
  it('finds nothing in what the builders make', () => {
    const good = and(
      gte(
        round(
          mean([field<number>('number', 'odi'), add(field<number>('number', 'odi'), 1)], { minAnswered: 1 }),
          1,
        ),
        5,
      ),
      eq(field<string>('text', 'procedure'), 'fusion'),
      oneOf(field<string>('text', 'procedure'), 'fusion', 'revision'),
      includes(field<readonly string[]>('codes', 'complications'), 'infection'),
      cond(field<boolean>('boolean', 'tear'), true, false),
    );
    expect(problems(good.node, { expected: 'boolean' })).toEqual([]);
    expect(problems(min([field<number>('number', 'odi')]).node, { expected: 'number' })).toEqual([]);
  });

  it.each<[string, unknown, string, readonly (string | number)[], string]>([
    [
      'an operator that there is not',
      { op: 'power', args: [odi] },
      'unknown-operator',
      [],
      'There is no operator "power". Known: literal, field, add,',
    ],
    [
      'an operator that every object has',
      { op: 'constructor', args: [] },
      'unknown-operator',
      [],
      'There is no operator "constructor".',
    ],
    [
      'too few arguments',
      { op: 'sub', args: [odi] },
      'argument-count',
      [],
      'Operator sub takes 2 arguments, not 1.',
    ],
    [
      'too many arguments',
      { op: 'not', args: [tear, tear] },
      'argument-count',
      [],
      'Operator not takes 1 arguments, not 2.',
    ],
    [
      'no values',
      { op: 'mean', args: [literal('number', 1)] },
      'argument-count',
      [],
      'Operator mean takes at least 2 arguments, not 1.',
    ],
    [
      'an argument of another type',
      { op: 'add', args: [odi, tear] },
      'argument-type',
      ['args', 1],
      'Argument 2 of add must be number, not boolean.',
    ],
    [
      'arguments that differ',
      { op: 'eq', args: [odi, literal('text', '5')] },
      'argument-type',
      [],
      'The arguments of eq must have one type, not number and text.',
    ],
    [
      'branches that differ',
      { op: 'cond', args: [tear, odi, day] },
      'argument-type',
      [],
      'The arguments from the second on of cond must have one type',
    ],
    [
      'an unknown field deep inside',
      {
        op: 'not',
        args: [{ op: 'isKnown', args: [{ op: 'field', type: 'number', path: ['year1', 'oid'] }] }],
      },
      'unknown-field',
      ['args', 0, 'args', 0],
      'There is no field year1.oid.',
    ],
    [
      'a field of another type',
      { op: 'isKnown', args: [{ ...odi, type: 'text' }] },
      'field-type',
      ['args', 0],
      'Field odi is declared as number, not as text.',
    ],
    [
      'a code that the field does not have',
      { op: 'eq', args: [procedure, literal('text', 'revison')] },
      'unknown-option',
      ['args', 1],
      'Field procedure has no option "revison". It has: fusion, revision.',
    ],
    [
      'minAnswered above the number of values',
      { op: 'sum', args: [literal('number', 2), odi] },
      'argument-value',
      ['args', 0],
      'Argument 1 of sum must be a literal whole number from 1 to 1.',
    ],
    [
      'decimals that are not fixed',
      { op: 'round', args: [odi, odi] },
      'argument-value',
      ['args', 1],
      'Argument 2 of round must be a literal whole number from 0 to 15.',
    ],
    [
      'a list with an unknown value',
      { op: 'oneOf', args: [procedure, literal('text', null)] },
      'argument-value',
      ['args', 1],
      'Argument 2 of oneOf must be a literal that is not null.',
    ],
    ['a date that does not exist', literal('date', '2023-02-29'), 'malformed', ['value'], 'not "2023-02-29"'],
    ['a number as text', literal('number', '5'), 'malformed', ['value'], 'A number literal holds a number'],
    ['a literal without type', { op: 'literal', value: 5 }, 'malformed', [], 'A literal needs a "type"'],
    [
      'a field without path',
      { op: 'field', type: 'number', path: [] },
      'malformed',
      [],
      'A field needs a "path"',
    ],
    [
      'an operator without arguments',
      { op: 'and' },
      'malformed',
      [],
      'Operator and needs a list of arguments',
    ],
    ['a text', 'odi > 5', 'malformed', [], 'An expression is an object with an "op".'],
    [
      'null',
      { op: 'not', args: [null] },
      'malformed',
      ['args', 0],
      'An expression is an object with an "op".',
    ],
  ])('finds %s', (_, node, code, at, message) => {
    expect(problems(node)).toEqual([{ code, at, message: expect.stringContaining(message) }]);
  });

  it('finds all problems at once', () => {
    const node = { op: 'and', args: [odi, { op: 'power', args: [] }, { op: 'not', args: [day] }] };
    expect(problems(node).map(({ code }) => code)).toEqual([
      'unknown-operator',
      'argument-type',
      'argument-type',
    ]);
  });

  it('finds a result of the wrong type', () => {
    expect(problems(odi, { expected: 'boolean' })).toEqual([
      { code: 'result-type', at: [], message: 'The expression yields number, but boolean is needed here.' },
    ]);
  });

  it('stops at a depth that no reader follows', () => {
    let node: unknown = tear;
    for (let level = 0; level < 5000; level += 1) node = { op: 'not', args: [node] };
    expect(problems(node).map(({ code }) => code)).toEqual(['too-deep']);
  });
});
