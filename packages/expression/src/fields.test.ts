import { describe, expect, it } from '@jest/globals';
import { add, field, literal, mean, not, isKnown } from './index.js';
import { fieldsOf, mapFields } from './fields.js';
import { keyOf } from './path.js';
import { typeOf } from './type-of.js';

const a = field<number>('number', 'a');
const b = field<number>('number', 'form', 'b');

describe('fieldsOf', () => {
  it('lists each field once, in order', () => {
    const found = fieldsOf(add(b, mean([a, b, add(a, 1)], { minAnswered: 1 })).node);
    expect(found.map(({ path }) => keyOf(path))).toEqual(['form.b', 'a']);
    expect(fieldsOf(literal(1).node)).toEqual([]);
  });
});

describe('mapFields', () => {
  it('moves fields, or puts expressions in their place', () => {
    const moved = mapFields(add(a, b).node, (node) => ({ ...node, path: ['year1', ...node.path] }));
    expect(fieldsOf(moved).map(({ path }) => keyOf(path))).toEqual(['year1.a', 'year1.form.b']);
    expect(mapFields(add(a, 1).node, () => b.node)).toEqual(add(b, 1).node);
  });
});

describe('typeOf', () => {
  it('follows the operators', () => {
    expect(typeOf(add(a, b).node)).toBe('number');
    expect(typeOf(not(isKnown(a)).node)).toBe('boolean');
  });
});
