import type { DataSource } from 'typeorm';
import { UnavailableError } from '../errors/domain-error.js';

/** A program never runs against a schema that lacks what it was written for. */
export async function refuseOldSchema(dataSource: DataSource): Promise<void> {
  const [found] = await dataSource.query<{ isEmpty: boolean; name: string }[]>(
    `select to_regnamespace('register') is null as "isEmpty", current_database() as name`,
  );
  if (found?.isEmpty !== true && !(await dataSource.showMigrations())) return;
  const state =
    found?.isEmpty === true
      ? `The database "${found.name}" is empty: it has none of the tables yet.`
      : 'The tables in the database are older than this program.';
  throw new UnavailableError(
    'database-not-migrated',
    `${state} Run "npx kvalreg migrate" once, then start again.`,
  );
}
