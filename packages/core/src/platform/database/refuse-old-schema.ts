import type { DataSource } from 'typeorm';
import { UnavailableError } from '../errors/domain-error.js';

/** A program never runs against a schema that lacks what it was written for. */
export async function refuseOldSchema(dataSource: DataSource): Promise<void> {
  if (!(await dataSource.showMigrations())) return;
  throw new UnavailableError(
    'database-not-migrated',
    'The tables in the database are older than this program. Run "npx kvalreg migrate" once, then start again.',
  );
}
