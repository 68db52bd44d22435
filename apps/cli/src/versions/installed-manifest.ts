import pg from 'pg';
import { CliError } from '../cli-error.js';
import type { CommandContext } from '../command-context.js';
import { openDatabase } from '../database/open-database.js';

/**
 * The manifest that a database was brought up to date with last, as JSON. Read without starting the platform, which
 * would install the declaration of now beforehand.
 */
export async function installedManifest(context: CommandContext, registerId: string): Promise<unknown> {
  const database = await openDatabase(context);
  try {
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    try {
      const { rows } = await client.query<{ manifest: unknown }>(
        'select manifest from register.manifest where register_id = $1 order by installed_at desc limit 1',
        [registerId],
      );
      if (rows[0]) return rows[0].manifest;
      const known = await client.query<{ id: string }>(
        'select distinct register_id as id from register.manifest order by 1',
      );
      const ids = known.rows.map(({ id }) => id).join(', ') || 'none';
      throw new CliError(`The register "${registerId}" is not installed in the database. Installed: ${ids}.`);
    } finally {
      await client.end();
    }
  } catch (error) {
    if ((error as { code?: unknown }).code === '42P01' || (error as { code?: unknown }).code === '3F000')
      throw new CliError('The database has no registers yet. Run "kvalreg migrate" first.', [], {
        cause: error,
      });
    throw error;
  } finally {
    await database.close();
  }
}
