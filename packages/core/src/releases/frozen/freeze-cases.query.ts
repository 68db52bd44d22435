import type { FigurePlan } from '@kvalreg/engine';
import { quoteIdentifier } from '@kvalreg/expression';
import type { EntityManager } from 'typeorm';
import type { FrozenColumn } from '../release.js';

/**
 * What every case has that figures may be asked by, whether or not a statement of today names it: somebody may compare
 * one clinic or one diagnosis tomorrow. Columns of declared dimensions begin with `d__`.
 */
const usual = new Set([
  'unit_id',
  'hospital',
  'region',
  'residence',
  'index_date',
  'index__year',
  'index__month',
  'person__sex',
  'person__age',
]);

interface TableColumn extends FrozenColumn {
  readonly isKey: boolean;
}

/** The columns of the case table that some statements name, with those that every case has. */
export async function columnsRead(
  tx: EntityManager,
  { caseTable: { table } }: FigurePlan,
  statements: readonly string[],
): Promise<readonly FrozenColumn[]> {
  const columns = await columnsOf(tx, table);
  const words = new Set(statements.flatMap((sql) => sql.match(/[\w$]+/gu) ?? []));
  return columns
    .filter(({ name, isKey }) => !isKey && (usual.has(name) || name.startsWith('d__') || words.has(name)))
    .map(({ name, type }) => ({ name, type }));
}

/** Copies the cases as the transaction sees them; returns how many there are. */
export async function freezeCases(
  tx: EntityManager,
  { registerId, caseTable: { table } }: FigurePlan,
  releaseId: string,
  columns: readonly FrozenColumn[],
): Promise<number> {
  const isPathway = (await columnsOf(tx, table)).some(({ name }) => name === 'episode_id');
  const key = caseKey(isPathway);
  const pairs = columns.map(({ name }) => `'${name}', c.${quoteIdentifier(name)}`);
  const [counted] = await tx.query<{ n: number }[]>(
    `with kept as (
       insert into register.figure_release_case (release_id, case_no, register_id, case_key, episode_id, content)
       select $1, row_number() over (order by ${key}), $2, ${key}, ${isPathway ? 'c.episode_id' : 'null::uuid'},
         jsonb_strip_nulls(${objectsOf(pairs)})
       from analysis.${quoteIdentifier(table)} c
       returning 1)
     select count(*)::int as n from kept`,
    [releaseId, registerId],
  );
  return counted?.n ?? 0;
}

/** By which a case is known again: its episode, or the unit and the key of its row. */
export function caseKey(isPathway: boolean): string {
  return isPathway ? 'c.episode_id::text' : `c.unit_id || ' ' || c.row_key`;
}

/** A function takes a hundred arguments at most. */
function objectsOf(pairs: readonly string[]): string {
  const most = 40;
  const parts = Array.from({ length: Math.ceil(pairs.length / most) }, (_, at) =>
    pairs.slice(at * most, (at + 1) * most),
  );
  return parts.map((part) => `jsonb_build_object(${part.join(', ')})`).join(' || ');
}

async function columnsOf(tx: EntityManager, table: string): Promise<readonly TableColumn[]> {
  return tx.query<TableColumn[]>(
    `select a.attname as name, format_type(a.atttypid, a.atttypmod) as type,
       a.attname in ('episode_id', 'row_key') as "isKey"
     from pg_attribute a
     where a.attrelid = to_regclass($1) and a.attnum > 0 and not a.attisdropped order by a.attnum`,
    [`analysis.${quoteIdentifier(table)}`],
  );
}
