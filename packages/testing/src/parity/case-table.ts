import {
  compileIndicators,
  readIndicatorRows,
  type AnalysisPlan,
  type CaseRow,
  type IndicatorRequest,
  type IndicatorResult,
} from '@kvalreg/engine';
import type { Pathway } from '@kvalreg/declaration';
import { sqlTypes } from '@kvalreg/expression';
import { createTestDatabase } from '@kvalreg/test-environment';
import pg from 'pg';

/** A case table of its own in a database of its own, to compare what SQL computes with what was counted otherwise. */
export interface CaseTableParity {
  /** Replaces the rows. */
  readonly store: (rows: readonly CaseRow[]) => Promise<void>;
  readonly compute: (pathway: Pathway, request: IndicatorRequest) => Promise<readonly IndicatorResult[]>;
  readonly drop: () => Promise<void>;
}

export async function createCaseTable({ caseTable, ...plan }: AnalysisPlan): Promise<CaseTableParity> {
  const database = await createTestDatabase();
  const client = new pg.Client(database.url);
  await client.connect();
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
    ...caseTable.columns.map(({ name, type }) => `${name} ${sqlTypes[type]}`),
    ...caseTable.dimensions.map(({ name }) => `${name} text`),
  ].join(', ');
  await client.query(`create schema analysis; create table analysis.${caseTable.table} (${columns})`);
  return {
    store: async (rows) => {
      await client.query(`truncate analysis.${caseTable.table}`);
      await client.query(
        `insert into analysis.${caseTable.table} select * from jsonb_to_recordset($1) as x(${columns})`,
        [JSON.stringify(rows)],
      );
    },
    compute: async (pathway, request) => {
      const { sql, params } = compileIndicators({ ...plan, caseTable }, pathway, request);
      const { rows } = await client.query<Record<string, unknown>>(sql, [...params]);
      return readIndicatorRows(pathway, request, rows);
    },
    drop: async () => {
      await client.end();
      await database.drop();
    },
  };
}
