import { describe, expect, it } from '@jest/globals';
import { scalarTypeOf } from '@kvalreg/declaration';
import { evaluate, keyOf, type Cell, type Node, type ScalarType } from '@kvalreg/expression';
import fc from 'fast-check';
import fhirpath from 'fhirpath';
import r4 from 'fhirpath/fhir-context/r4';
import { answersTo, everyItem, everyKindForm } from '../fixtures/every-kind.fixture.js';
import { booleanNode, fieldNode, numberNode, op, textNode, unknownNode } from '../import/nodes.js';
import { writeResponse } from '../response/write-response.js';
import { plainNames } from './link-names.js';
import { pathOf } from './write-path.js';

const form = everyKindForm();
const place = { register: 'every-kind', pathway: 'care', form: 'everyKind' };

function byFhirpath(node: Node, answers: Readonly<Record<string, Cell>>): Cell {
  const resource = writeResponse({ place, form, answers, scores: {}, status: 'completed', language: 'en' });
  const found = fhirpath.evaluate(
    resource,
    pathOf(node, { form, names: plainNames }),
    { resource },
    r4,
  ) as unknown[];
  expect(found.length).toBeLessThanOrEqual(1);
  return (found[0] ?? null) as Cell;
}
const byTree = (node: Node, answers: Readonly<Record<string, Cell>>): Cell =>
  evaluate(node, (path) => answers[keyOf(path)] ?? null);

const fieldsOfType = (type: ScalarType): readonly Node[] =>
  Object.entries(everyItem).flatMap(([name, item]) =>
    scalarTypeOf(item) === type ? [fieldNode(type, name)] : [],
  );
const field = (type: ScalarType): fc.Arbitrary<Node> => fc.constantFrom(...fieldsOfType(type));
const date = fc.oneof(field('date'), fc.constant<Node>({ op: 'literal', type: 'date', value: '2010-02-28' }));
const compareOps = fc.constantFrom('eq', 'ne', 'lt', 'lte', 'gt', 'gte');

const { number, boolean } = fc.letrec<{ number: Node; boolean: Node }>((tie) => ({
  number: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    field('number'),
    fc.integer({ min: -9, max: 9 }).map(numberNode),
    fc.constant(unknownNode('number')),
    fc
      .tuple(fc.constantFrom('add', 'sub', 'mul', 'div'), tie('number'), tie('number'))
      .map(([name, a, b]) => op(name, a, b)),
    fc.tuple(fc.constantFrom('neg', 'abs', 'floor'), tie('number')).map(([name, a]) => op(name, a)),
    field('number').map((a) => op('round', a, numberNode(0))),
    fc.tuple(tie('boolean'), tie('number'), tie('number')).map((args) => op('cond', ...args)),
    fc.array(tie('number'), { minLength: 1, maxLength: 3 }).map((args) => op('coalesce', ...args)),
    fc
      .tuple(
        fc.constantFrom('sum', 'mean', 'min', 'max'),
        fc.array(tie('number'), { minLength: 2, maxLength: 4 }),
        fc.constantFrom(1, 2),
      )
      .map(([name, args, least]) => op(name, numberNode(least), ...args)),
    fc
      .array(fc.oneof(field('number'), field('boolean'), field('codes'), field('text')), {
        minLength: 1,
        maxLength: 4,
      })
      .map((args) => op('countKnown', ...args)),
    fc
      .tuple(fc.constantFrom('daysBetween', 'yearsBetween'), date, date)
      .map(([name, a, b]) => op(name, a, b)),
    date.map((day) => op('yearOf', day)),
  ),
  boolean: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    field('boolean'),
    fc.boolean().map(booleanNode),
    fc.tuple(compareOps, tie('number'), tie('number')).map(([name, a, b]) => op(name, a, b)),
    fc.tuple(compareOps, date, date).map(([name, a, b]) => op(name, a, b)),
    fc
      .tuple(fc.constantFrom('eq', 'ne'), fc.constantFrom('left', 'both'))
      .map(([name, code]) => op(name, fieldNode('text', 'side'), textNode(code))),
    fc.constantFrom('07:30', '23:00').map((time) => op('eq', fieldNode('text', 'woke'), textNode(time))),
    fc.string({ maxLength: 5 }).map((note) => op('ne', fieldNode('text', 'note'), textNode(note))),
    fc
      .constantFrom('stick', 'none')
      .map((code) => op('includes', fieldNode('codes', 'aids'), textNode(code))),
    fc.constant(
      op('includesPrefix', fieldNode('codes', 'diagnoses'), {
        op: 'literal',
        type: 'codes',
        value: ['I5', 'E11'],
      }),
    ),
    fc.constant(op('oneOf', fieldNode('text', 'side'), textNode('left'), textNode('both'))),
    fc.constant(op('oneOf', fieldNode('number', 'graded'), numberNode(1), numberNode(3))),
    fc
      .tuple(fc.constantFrom('and', 'or'), fc.array(tie('boolean'), { minLength: 1, maxLength: 3 }))
      .map(([name, args]) => op(name, ...args)),
    tie('boolean').map((a) => op('not', a)),
    fc.oneof(tie('number'), tie('boolean'), field('codes'), field('text')).map((a) => op('isKnown', a)),
    fc.tuple(tie('boolean'), tie('boolean'), tie('boolean')).map((args) => op('cond', ...args)),
  ),
}));

describe('pathOf', () => {
  it('means the same to an evaluator of FHIRPath: numbers', () => {
    fc.assert(
      fc.property(number, answersTo(everyItem), (node, answers) => {
        const [here, there] = [byTree(node, answers), byFhirpath(node, answers)];
        if (typeof here !== 'number' || typeof there !== 'number') expect(there).toEqual(here);
        // Numbers may have been added up in another order.
        else expect(Math.abs(there - here)).toBeLessThanOrEqual(1e-6 * Math.max(1, Math.abs(here)));
      }),
      { numRuns: 100 },
    );
  });

  it('means the same to an evaluator of FHIRPath: conditions', () => {
    fc.assert(
      fc.property(boolean, answersTo(everyItem), (node, answers) => {
        expect(byFhirpath(node, answers)).toEqual(byTree(node, answers));
      }),
      { numRuns: 100 },
    );
  });

  it('reads rows of repeated groups', () => {
    const node = op('add', fieldNode('number', 'implants.1.size'), fieldNode('number', 'implants.2.size'));
    const answers = { 'implants.1.size': 4, 'implants.2.size': 5 };
    expect(byFhirpath(node, answers)).toBe(9);
    expect(byFhirpath(node, { 'implants.1.size': 4 })).toBeNull();
  });

  it('refuses what is known beforehand', () => {
    expect(() => pathOf(fieldNode('number', 'known.age'), { form, names: plainNames })).toThrow(
      'known beforehand',
    );
  });

  it('writes text that FHIRPath reads back', () => {
    const note = "it's \\ a\nline";
    const node = op('eq', fieldNode('text', 'note'), textNode(note));
    expect(byFhirpath(node, { note })).toBe(true);
  });
});
