import pg from 'pg';
import { generatedData } from './load-register.js';

/** What a database holds, as far as the demo must know before it opens it. */
export interface DatabaseState {
  /** Registers that hold episodes. */
  readonly filled: readonly string[];
  /** Their pathways that hold episodes, as `register pathway`. */
  readonly filledPathways: readonly string[];
  /** Those of them that were filled with generated data. */
  readonly generated: readonly string[];
}

export async function readDatabaseState(url: string): Promise<DatabaseState> {
  return withClient(url, async (client) => {
    const { rows } = await client.query<{ exists: boolean }>(
      `select to_regclass('register.episode') is not null and to_regclass('audit.event') is not null as exists`,
    );
    if (rows[0]?.exists !== true) return { filled: [], filledPathways: [], generated: [] };
    const { rows: filled } = await client.query<{ register: string; pathway: string }>(
      'select distinct register_id as register, pathway from register.episode',
    );
    const generated = await client.query<{ id: string }>(
      'select distinct register_id as id from audit.event where action = $1',
      [generatedData],
    );
    return {
      filled: [...new Set(filled.map(({ register }) => register))],
      filledPathways: filled.map(({ register, pathway }) => `${register} ${pathway}`),
      generated: generated.rows.map(({ id }) => id),
    };
  });
}

const schemas = ['analysis', 'audit', 'access', 'register', 'identity', 'organisation'];

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
