import pg from 'pg';
import { generatedData } from './load-register.js';

/** What a database holds, as far as the demo must know before it opens it. */
export interface DatabaseState {
  /** Registers that hold episodes. */
  readonly filled: readonly string[];
  /** Parts of registers that were generated, as `register part`. */
  readonly loaded: readonly string[];
  /** Those that were filled with generated data. */
  readonly generated: readonly string[];
}

export async function readDatabaseState(url: string): Promise<DatabaseState> {
  return withClient(url, async (client) => {
    const { rows } = await client.query<{ exists: boolean }>(
      `select to_regclass('register.episode') is not null and to_regclass('audit.event') is not null as exists`,
    );
    if (rows[0]?.exists !== true) return { filled: [], loaded: [], generated: [] };
    const { rows: filled } = await client.query<{ id: string }>(
      'select distinct register_id as id from register.episode',
    );
    const { rows: loaded } = await client.query<{ id: string; part: string | null }>(
      `select distinct register_id as id, details->>'part' as part from audit.event where action = $1`,
      [generatedData],
    );
    return {
      filled: filled.map(({ id }) => id),
      loaded: loaded.map(({ id, part }) => `${id} ${part ?? ''}`),
      generated: [...new Set(loaded.map(({ id }) => id))],
    };
  });
}

const schemas = ['analysis', 'audit', 'access', 'register', 'identity', 'organisation', 'pgboss'];

/** Takes everything of ours out of a database, and nothing else. */
export async function emptyDatabase(url: string): Promise<void> {
  await withClient(url, async (client) => {
    await client.query(`drop schema if exists ${schemas.join(', ')} cascade`);
    await client.query('drop table if exists public.kvalreg_migration');
  });
}

async function withClient<T>(connectionString: string, use: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 5000 });
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}
