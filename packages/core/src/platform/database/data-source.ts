import { types } from 'pg';
import { DataSource } from 'typeorm';
import { UnavailableError } from '../errors/domain-error.js';
import { silentLogger } from './silent-logger.js';
import { migrations } from '../migrations/index.js';

/** Oldest server that is supported: earlier ones lack what the schema uses. */
const oldestVersion = 15;

const dateOid = 1082;
const bigintOid = 20;

export interface DataSourceOptions {
  readonly entities?: readonly (new () => object)[];
  readonly poolSize?: number;
}

/** A connection pool to the register's database; not yet opened. */
export function createDataSource(
  url: string,
  { entities = [], poolSize = 10 }: DataSourceOptions = {},
): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    entities: [...entities],
    migrations,
    migrationsTableName: 'kvalreg_migration',
    synchronize: false,
    logging: false,
    logger: silentLogger,
    // Installed in the schema `public`, whatever the search path of the login role is.
    uuidExtension: 'pgcrypto',
    installExtensions: false,
    poolSize,
    connectTimeoutMS: 5_000,
    applicationName: 'kvalreg',
    extra: {
      idleTimeoutMillis: 30_000,
      statement_timeout: 30_000,
      lock_timeout: 10_000,
      idle_in_transaction_session_timeout: 60_000,
      // Statements are short, and compiling them costs more than it saves.
      options: '-c jit=off -c timezone=UTC',
      types: { getTypeParser },
    },
  });
}

/** Opens the pool and refuses a server that is too old. */
export async function openDataSource(dataSource: DataSource): Promise<DataSource> {
  await dataSource.initialize();
  const [row] = await dataSource.query<{ server_version: string; version: number }[]>(
    `select current_setting('server_version') as server_version, current_setting('server_version_num')::int / 10000 as version`,
  );
  if (!row || row.version >= oldestVersion) return dataSource;
  await dataSource.destroy();
  throw new UnavailableError(
    'database-too-old',
    `The database is PostgreSQL ${row.server_version}, but version ${String(oldestVersion)} or later is needed. ` +
      'Upgrade it, or point DATABASE_URL at another server.',
  );
}

/**
 * A calendar date is text in this program: as a JavaScript date it would be an instant, and another day in
 * another time zone. Counts are numbers.
 */
function getTypeParser(oid: number, format?: 'text' | 'binary'): unknown {
  if (format !== 'binary' && oid === dateOid) return (text: string) => text;
  if (format !== 'binary' && oid === bigintOid) return Number;
  return types.getTypeParser(oid, format);
}
