import { QueryFailedError } from 'typeorm';
import { UnavailableError } from '../errors/domain-error.js';
import { createDataSource, openDataSource } from './data-source.js';

/** A number that stands for "the schema is being changed" among the advisory locks of the database. */
const schemaLock = 7_240_001;

/**
 * Brings the schema of the database up to date and returns the names of the migrations that were run.
 * Several processes may start at once: one migrates, the others wait for it.
 */
export async function migrate(databaseUrl: string): Promise<readonly string[]> {
  const dataSource = await openDataSource(createDataSource(databaseUrl, { poolSize: 2 }));
  try {
    const holder = dataSource.createQueryRunner();
    try {
      await holder.query('set lock_timeout = 0; set statement_timeout = 0');
      await holder.query('select pg_advisory_lock($1)', [schemaLock]);
      const done = await dataSource.runMigrations({ transaction: 'each' });
      await holder.query('select pg_advisory_unlock($1)', [schemaLock]);
      return done.map(({ name }) => name);
    } catch (error) {
      throw withRemedy(error);
    } finally {
      await holder.release();
    }
  } finally {
    await dataSource.destroy();
  }
}

/** The migration itself says what an administrator must run; it is the operator who needs to see it. */
function withRemedy(error: unknown): unknown {
  if (!(error instanceof QueryFailedError)) return error;
  const { code, hint } = error.driverError as { readonly code?: string; readonly hint?: string };
  return code === 'KV010'
    ? new UnavailableError('application-role-missing', `${error.message}. ${hint ?? ''}`)
    : error;
}
