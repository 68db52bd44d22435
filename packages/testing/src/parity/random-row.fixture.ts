import { field, toNode, type Cell, type FieldNode, type Row, type ScalarType } from '@kvalreg/expression';
import fc from 'fast-check';

/** Known values, dense enough that comparisons, divisions by zero and half-way roundings happen often. */
export const cells: Readonly<Record<ScalarType, fc.Arbitrary<Exclude<Cell, null>>>> = {
  number: fc.oneof(
    { weight: 4, arbitrary: fc.integer({ min: -5, max: 5 }) },
    { weight: 3, arbitrary: fc.integer({ min: -1000, max: 1000 }).map((cents) => cents / 100) },
    { weight: 2, arbitrary: fc.integer({ min: -2_000_000, max: 2_000_000 }).map((part) => part / 1024) },
    {
      weight: 1,
      arbitrary: fc
        .double({ min: -1e4, max: 1e4, noNaN: true })
        .filter((x) => x === 0 || Math.abs(x) > 1e-30),
    },
    { weight: 1, arbitrary: fc.constantFrom(1e30, -1e30, 1e-30, 1.005, 0.1, 123_456_789_012.3125, 2 ** 53) },
  ),
  boolean: fc.boolean(),
  text: fc.constantFrom(
    'fusion',
    'decompression',
    'Fusion',
    '',
    "O'Brien",
    'back\\slash',
    'Åse “ß” 🦴',
    '$1',
    '2024-02-29',
  ),
  date: fc.oneof(
    fc.constantFrom(
      '2000-02-29',
      '2001-02-28',
      '2001-03-01',
      '2004-02-29',
      '1900-02-28',
      '1999-12-31',
      '2000-01-01',
    ),
    fc
      .date({ min: new Date('1890-01-01'), max: new Date('2110-12-31'), noInvalidDate: true })
      .map((day) => day.toISOString().slice(0, 10)),
    fc.constantFrom('0001-01-01', '9999-12-31'),
  ),
  codes: fc.subarray(['fusion', 'decompression', "O'Brien", 'back\\slash', 'a,b', '{"x"}', 'NULL']),
};

const fieldsPerType = 3;

function fieldsOf(type: ScalarType): readonly FieldNode[] {
  return Array.from({ length: fieldsPerType }, (_, index): FieldNode => {
    const node = toNode(field(type, `visit${index}`, `${type}Answer`));
    if (node.op !== 'field') throw new Error('field() makes fields');
    return node;
  });
}

export const fieldsByType: Readonly<Record<ScalarType, readonly FieldNode[]>> = {
  number: fieldsOf('number'),
  boolean: fieldsOf('boolean'),
  text: fieldsOf('text'),
  date: fieldsOf('date'),
  codes: fieldsOf('codes'),
};

export const allFields = Object.values(fieldsByType).flat();

/** A row by `keyOf(path)` in which one answer in five is missing. */
export const rows: fc.Arbitrary<Row> = fc.record(
  Object.fromEntries(
    allFields.map((node) => [node.path.join('.'), fc.option<Cell>(cells[node.type], { freq: 4 })]),
  ),
);
