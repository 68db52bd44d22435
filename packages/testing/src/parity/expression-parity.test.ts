import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  columnOf,
  compile,
  evaluate,
  inlineSql,
  keyOf,
  operators,
  quoteIdentifier,
  sqlTypes,
  toSql,
  typeOf,
  type Cell,
  type Node,
  type Row,
} from '@kvalreg/expression';
import { testServerUrl } from '@kvalreg/test-environment';
import fc from 'fast-check';
import pg from 'pg';
import { extremeRows, extremeTrees } from './extreme-tree.fixture.js';
import { allFields, rows } from './random-row.fixture.js';
import { treeOf } from './random-tree.fixture.js';

let client: pg.Client;

beforeAll(async () => {
  client = new pg.Client(await testServerUrl());
  await client.connect();
});

afterAll(async () => {
  await client.end();
});

const trees = fc.oneof(
  { weight: 4, arbitrary: treeOf('number', 4) },
  { weight: 4, arbitrary: treeOf('boolean', 4) },
  treeOf('text', 3),
  treeOf('date', 3),
  treeOf('codes', 3),
);
const manyTrees = fc.array(trees, { minLength: 40, maxLength: 40 });
const manyRows = fc.array(rows, { minLength: 25, maxLength: 25 });

describe('evaluate, compile and PostgreSQL', () => {
  it('give the same value for random trees and rows', async () => {
    const seen = new Set<string>();
    const counts = { pairs: 0, known: 0 };
    await fc.assert(
      fc.asyncProperty(manyTrees, manyRows, fc.boolean(), async (nodes, cases, inline) => {
        await expectParity(nodes, cases, inline, counts);
        nodes.forEach((node) => {
          collectOperators(node, seen);
        });
      }),
      { numRuns: 60 },
    );
    expect(counts.pairs).toBeGreaterThanOrEqual(60_000);
    expect(counts.known / counts.pairs).toBeGreaterThan(0.3);
    expect([...seen].sort()).toEqual(Object.keys(operators).sort());
  }, 180_000);

  it('give the same value where calculations leave the range of numbers', async () => {
    const counts = { pairs: 0, known: 0 };
    const nodes = fc.array(extremeTrees, { minLength: 20, maxLength: 20 });
    const cases = fc.array(extremeRows, { minLength: 30, maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(nodes, cases, (some, few) => expectParity(some, few, false, counts)),
      { numRuns: 20 },
    );
    expect(counts.pairs).toBeGreaterThanOrEqual(12_000);
    expect(counts.known).toBeGreaterThan(1_000);
    expect(counts.known).toBeLessThan(counts.pairs);
  }, 180_000);

  it.each(['on', 'off'])(
    'read texts written into SQL alike with standard_conforming_strings %s',
    async (setting) => {
      await client.query(`set standard_conforming_strings = ${setting}`);
      const texts = ["O'Brien", "\\' or true --", 'back\\slash', '\\', "''", 'å\n\t"'];
      const { rows: read } = await client.query(`select ${inlineSql(texts, 'codes')}::text[] as texts`);
      await client.query('reset standard_conforming_strings');
      expect(read).toEqual([{ texts }]);
    },
  );
});

interface Counts {
  pairs: number;
  known: number;
}

async function expectParity(
  nodes: readonly Node[],
  cases: readonly Row[],
  inline: boolean,
  counts: Counts,
): Promise<void> {
  const fromSql = await select(nodes, cases, inline);
  cases.forEach((row, rowIndex) => {
    nodes.forEach((node, nodeIndex) => {
      const expected = evaluate(node, (path) => row[keyOf(path)]);
      expectSame(node, row, compile(node)(row), expected);
      expectSame(node, row, fromSql[rowIndex]?.[nodeIndex], expected);
      counts.pairs += 1;
      if (expected !== null) counts.known += 1;
    });
  });
}

/** One value for each row and tree, in one statement. */
async function select(
  nodes: readonly Node[],
  cases: readonly Row[],
  inline: boolean,
): Promise<readonly (readonly unknown[])[]> {
  const values: unknown[] = [JSON.stringify(cases.map((row, index) => ({ place: index, ...row })))];
  const param = (value: Cell) => `$${values.push(value)}`;
  const target = {
    column: (path: readonly string[]) => `r.${columnOf(path)}`,
    param: inline ? inlineSql : param,
  };
  const expressions = nodes.map((node) => {
    const sql = toSql(node, target);
    return typeOf(node) === 'date' ? `(${sql})::text` : sql;
  });
  const columns = allFields.map((node) => `${quoteIdentifier(keyOf(node.path))} ${sqlTypes[node.type]}`);
  const renamed = allFields.map((node) => `${quoteIdentifier(keyOf(node.path))} as ${columnOf(node.path)}`);
  const result = await client.query<unknown[]>({
    text: `select ${expressions.join(', ')}
           from (select place, ${renamed.join(', ')} from jsonb_to_recordset($1) as x(place int, ${columns.join(', ')})) r
           order by place`,
    values,
    rowMode: 'array',
  });
  return result.rows;
}

/** Numbers must agree to the last bit: a comparison or a threshold further up would show a difference. */
function expectSame(node: Node, row: Row, actual: unknown, expected: Cell): void {
  const same =
    typeof expected === 'number' ? actual === expected : JSON.stringify(actual) === JSON.stringify(expected);
  if (!same) {
    throw new Error(
      `${JSON.stringify(actual)} instead of ${JSON.stringify(expected)}\nof ${JSON.stringify(node)}\nfor ${JSON.stringify(row)}`,
    );
  }
}

function collectOperators(node: Node, seen: Set<string>): void {
  if (node.op === 'literal' || node.op === 'field') return;
  seen.add(node.op);
  for (const arg of node.args) collectOperators(arg, seen);
}
