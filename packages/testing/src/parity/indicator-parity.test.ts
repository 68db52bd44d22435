import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FigureSource } from '@kvalreg/declaration';
import {
  compileIndicators,
  evaluateIndicators,
  inOrder,
  readIndicatorRows,
  requestParts,
  type CaseRow,
  type FigurePlan,
  type IndicatorRequest,
} from '@kvalreg/engine';
import { columnOf, evaluate, keyOf, sqlTypes, type Cell, type Row } from '@kvalreg/expression';
import { createTestDatabase, type TestDatabase } from '@kvalreg/test-environment';
import fc from 'fast-check';
import pg from 'pg';
import { feeds, pathways, requestsFor } from './random-pathway.fixture.js';
import { allFields, rows } from './random-row.fixture.js';

const plan: FigurePlan = {
  registerId: 'random',
  prefix: 'random_cases',
  caseTable: { table: 'random_cases_case' },
};
const fieldColumns = allFields.map(({ path, type }) => `${columnOf(path)} ${sqlTypes[type]}`);
const columns = [
  'unit_id text',
  'region text',
  'hospital text',
  'residence text',
  'index_date date',
  'index__year int',
  'index__month text',
  'person__sex text',
  'person__age float8',
  'd__group text',
  ...fieldColumns,
].join(', ');

/** All that have a value of their own, which a distribution has not. */
const kinds = [
  'change',
  'composite',
  'count',
  'mean',
  'proportion',
  'quantile',
  'ratio',
  'spread',
  'time-to-event',
  'transition',
];

let database: TestDatabase;
let client: pg.Client;

beforeAll(async () => {
  database = await createTestDatabase();
  client = new pg.Client(database.url);
  await client.connect();
  await client.query(`create schema analysis; create table analysis.random_cases_case (${columns})`);
});

afterAll(async () => {
  await client.end();
  await database.drop();
});

describe('indicators in PostgreSQL and counted case by case', () => {
  it('are the same for random declarations, cases and requests', async () => {
    const seen = {
      results: 0,
      known: 0,
      excluded: 0,
      unknown: 0,
      empty: 0,
      pictures: 0,
      inProgress: 0,
      windows: 0,
      few: 0,
    };
    const valued = new Map<string, number>();
    const sources = fc.oneof<fc.Arbitrary<FigureSource>[]>(pathways, feeds);
    const asked = sources.chain((source) => fc.tuple(fc.constant(source), requestsFor(source)));
    await fc.assert(
      fc.asyncProperty(
        asked,
        fc.array(cases(), { maxLength: 60, size: 'max' }),
        async ([source, request], drawn) => {
          const stored = drawn.map((row) => ({ ...row, d__group: groupOf(source, row) }));
          await store(stored);
          const counted = evaluateIndicators(source, request, stored);
          const computed = await compute(source, request);
          expectSame(computed, counted, largest(source, stored));
          seen.windows += requestParts(source, request).filter(({ basis }) => basis === 'windows').length;
          for (const result of counted) {
            const { kind, value, n, excluded, unknown, population, asOf, incomplete, few } = result;
            if (value !== null && n > 1) valued.set(kind, (valued.get(kind) ?? 0) + 1);
            seen.results += 1;
            if (n > 0) seen.known += 1;
            else seen.empty += 1;
            if (excluded.some((count) => count > 0)) seen.excluded += 1;
            if (unknown > 0) seen.unknown += 1;
            if (asOf !== undefined) seen.pictures += 1;
            if (incomplete) seen.inProgress += 1;
            if (few) seen.few += 1;
            // The rows of a ratio count something themselves.
            const cases = kind === 'ratio' ? 0 : n;
            expect(population).toBeGreaterThanOrEqual(
              cases + unknown + excluded.reduce((sum, count) => sum + count, 0),
            );
          }
        },
      ),
      { numRuns: 500 },
    );
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(150);
    expect([...valued.keys()].sort()).toEqual(kinds);
    expect(Object.fromEntries(valued)).toEqual(
      Object.fromEntries([...valued].filter(([, count]) => count > 20)),
    );
  }, 180_000);
});

/** Random cases; the first fields are what every case table has. */
function cases(): fc.Arbitrary<CaseRow> {
  const always = fc.record({
    unit_id: fc.constantFrom('a', 'b', 'c'),
    region: fc.constantFrom('north', 'south', null),
    index_date: fc
      .date({ min: new Date('2019-01-01'), max: new Date('2021-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10)),
    hospital: fc.constantFrom('east', 'west'),
    residence: fc.constantFrom('12', '03', null),
    person__sex: fc.constantFrom('female', 'male'),
    person__age: fc.option(fc.integer({ min: 0, max: 99 }), { freq: 9 }),
  });
  return fc.tuple(always, rows).map(([own, row]: [Record<string, Cell>, Row]) => ({
    ...own,
    index__year: Number(String(own['index_date']).slice(0, 4)),
    index__month: String(own['index_date']).slice(0, 7),
    ...Object.fromEntries(allFields.map(({ path }) => [columnOf(path), row[keyOf(path)] ?? null])),
  }));
}

function groupOf(source: FigureSource, row: CaseRow): Cell {
  const value = source.dimensions['group']?.value;
  return value ? evaluate(value, (path) => row[columnOf(path)]) : null;
}

async function store(stored: readonly CaseRow[]): Promise<void> {
  await client.query('truncate analysis.random_cases_case');
  await client.query(
    `insert into analysis.random_cases_case select * from jsonb_to_recordset($1) as x(${columns})`,
    [JSON.stringify(stored)],
  );
}

async function compute(source: FigureSource, request: IndicatorRequest) {
  const results = [];
  for (const { request: part } of requestParts(source, request)) {
    const { sql, params } = compileIndicators(plan, source, part);
    const { rows: read } = await client.query<Record<string, unknown>>(sql, [...params]);
    results.push(...readIndicatorRows(source, part, read));
  }
  return inOrder(request, results);
}

/** The largest number among the values: what rounding is measured against when values cancel out. */
function largest(source: FigureSource, stored: readonly CaseRow[]): number {
  const nodes = Object.values(source.indicators).flatMap((indicator) =>
    indicator.kind === 'mean' || indicator.kind === 'spread' || indicator.kind === 'quantile'
      ? [indicator.value]
      : indicator.kind === 'change'
        ? [indicator.before, indicator.after]
        : [],
  );
  const values = nodes.flatMap((node) => stored.map((row) => evaluate(node, (path) => row[columnOf(path)])));
  return Math.max(1, ...values.map((value) => (typeof value === 'number' ? Math.abs(value) : 0)));
}

/** Counts and shares must be equal; means and standard deviations to what rounding allows. */
function expectSame(actual: unknown, expected: unknown, scale: number, path = ''): void {
  if (typeof expected === 'number' && typeof actual === 'number' && !Number.isInteger(expected)) {
    if (Math.abs(actual - expected) <= 1e-9 * Math.max(scale, Math.abs(expected))) return;
  } else if (
    typeof expected === 'object' &&
    expected !== null &&
    typeof actual === 'object' &&
    actual !== null
  ) {
    const keys = new Set([...Object.keys(expected), ...Object.keys(actual)]);
    for (const key of keys) {
      expectSame(
        (actual as Record<string, unknown>)[key],
        (expected as Record<string, unknown>)[key],
        scale,
        `${path}.${key}`,
      );
    }
    return;
  } else if (Object.is(actual, expected) || actual === expected) return;
  else if (
    typeof actual === 'number' &&
    typeof expected === 'number' &&
    /mean|sd|low|high|value/.test(path)
  ) {
    if (Math.abs(actual - expected) <= 1e-9 * scale) return;
  }
  throw new Error(`${path}: PostgreSQL gave ${JSON.stringify(actual)}, counting ${JSON.stringify(expected)}`);
}
