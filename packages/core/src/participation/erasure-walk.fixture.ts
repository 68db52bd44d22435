import type { StartedCore } from '../fixtures/start-core.fixture.js';

/** Where something of a person can stand: its tables, its columns, and what refers to what. */
export interface WalkedTable {
  readonly name: string;
  readonly columns: readonly {
    readonly name: string;
    readonly type: string;
    /** Not null, no default, not generated. */
    readonly isNeeded: boolean;
    /** Table and column that it refers to. */
    readonly refers: readonly [string, string] | null;
  }[];
}

/** All tables of the installation but those of the server itself; from the database, so that none is forgotten. */
export async function everyTable(core: StartedCore): Promise<readonly WalkedTable[]> {
  const rows = await core.sql<{ table: string; columns: WalkedTable['columns'] }>(`
    select c.oid::regclass::text as table, json_agg(json_build_object(
      'name', a.attname, 'type', format_type(a.atttypid, a.atttypmod),
      'isNeeded', a.attnotnull and not a.atthasdef and a.attidentity = '' and a.attgenerated = '',
      'refers', (
        select json_build_array(f.confrelid::regclass::text, fa.attname)
        from pg_constraint f
        join pg_attribute fa on fa.attrelid = f.confrelid and fa.attnum = f.confkey[array_position(f.conkey, a.attnum)]
        where f.contype = 'f' and f.conrelid = c.oid and a.attnum = any(f.conkey) limit 1)
      ) order by a.attnum) as columns
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relkind in ('r', 'p') and not c.relispartition
      and n.nspname not in ('information_schema') and n.nspname !~ '^pg_'
    group by c.oid order by 1`);
  return rows.map(({ table, columns }) => ({ name: table, columns }));
}

const personal = new Set(['person_id', 'episode_id', 'response_id']);

/** Tables that can hold something of a person: by a column, or by what they refer to. */
export function personalTables(tables: readonly WalkedTable[]): readonly WalkedTable[] {
  const found = new Set(['identity.person', 'register.episode']);
  for (let size = 0; size < found.size;) {
    size = found.size;
    for (const { name, columns } of tables) {
      const isPersonal = columns.some(
        (column) => personal.has(column.name) || (column.refers !== null && found.has(column.refers[0])),
      );
      if (isPersonal) found.add(name);
    }
  }
  return tables.filter(({ name }) => found.has(name));
}

/**
 * Puts a row into a table, with made up values where it needs some: stands for whatever a feature would write there.
 * Checks, references and triggers are off: only what the row leads to is of interest.
 */
export async function putRow(
  core: StartedCore,
  { name, columns }: WalkedTable,
  known: Readonly<Record<string, string>>,
): Promise<void> {
  const used = columns.flatMap((column): [string, string][] => {
    const value = known[column.name] ?? (column.refers && (known[column.refers.join('.')] ?? null));
    if (value !== null) return [[column.name, `'${value}'::${column.type}`]];
    return column.isNeeded ? [[column.name, `${madeUp(column.type)}::${column.type}`]] : [];
  });
  const checks = await core.sql<{ conname: string }>(
    `select conname from pg_constraint where conrelid = $1::regclass and contype = 'c'`,
    [name],
  );
  const drop = checks.map(({ conname }) => `alter table ${name} drop constraint "${conname}";`).join('\n');
  await core.sql(`do $walk$ begin
    ${drop}
    set local session_replication_role = replica;
    insert into ${name} (${used.map(([column]) => `"${column}"`).join(', ')}) values (${used.map(([, value]) => value).join(', ')});
  end $walk$`);
}

function madeUp(type: string): string {
  if (type.endsWith('[]')) return `'{}'`;
  if (type === 'uuid') return 'gen_random_uuid()';
  if (type.startsWith('json')) return `'{}'`;
  if (type === 'date' || type.startsWith('timestamp')) return `'2025-01-01'`;
  if (type === 'bytea') return `sha256('walk')`;
  if (type === 'boolean') return 'false';
  return /^(text|character)/.test(type) ? `'walk'` : '1';
}

/** How many rows of each table hold one of the words anywhere, as text, JSON or bytes. */
export async function tablesThatSay(
  core: StartedCore,
  tables: readonly WalkedTable[],
  words: readonly string[],
): Promise<Readonly<Record<string, number>>> {
  const counts = tables.map(
    ({ name }) =>
      `select '${name}' as name, count(*) as n from ${name} as walked where walked::text like any($1)`,
  );
  const rows = await core.sql<{ name: string; n: number }>(counts.join(' union all '), [
    words.map((word) => `%${word}%`),
  ]);
  return Object.fromEntries(rows.filter(({ n }) => n > 0).map(({ name, n }) => [name, n]));
}

/** Tables whose new rows are refused for those who take no part. */
export async function guardedTables(core: StartedCore): Promise<ReadonlySet<string>> {
  const rows = await core.sql<{ name: string }>(
    `select t.tgrelid::regclass::text as name from pg_trigger t where t.tgname = 'collection_insert' and t.tgenabled = 'O'`,
  );
  return new Set(rows.map(({ name }) => name));
}
