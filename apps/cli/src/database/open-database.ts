import { existsSync } from 'node:fs';
import { startEmbeddedPostgres } from '@kvalreg/embedded-postgres';
import { CliError } from '../cli-error.js';
import type { CommandContext } from '../command-context.js';
import { withDemoChannels } from './demo-channels.js';
import { demoFolder, ensureDemoKey, readDemoKey } from './demo-folder.js';
import { ensureDatabase } from './ensure-database.js';

/** The database that a command works on, for as long as it runs. */
export interface OpenDatabase {
  readonly url: string;
  /** The environment with the database and the key filled in, for `loadConfig`. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly close: () => Promise<void>;
}

const databaseName = 'kvalreg';

/**
 * The same database as the demo: the one that DATABASE_URL names, or the demo's own PostgreSQL, which is used
 * if it is running and started for the duration of the command otherwise.
 *
 * @param create makes the demo's own database when there is none yet
 * @param forDemo makes a key also for a database that DATABASE_URL names, and refuses a server that another command
 *   runs, because it would be stopped with that command
 */
export async function openDatabase(
  { environment, terminal }: CommandContext,
  { create = false, forDemo = false }: { readonly create?: boolean; readonly forDemo?: boolean } = {},
): Promise<OpenDatabase> {
  const folder = demoFolder(environment);
  const named = environment['DATABASE_URL'];
  const makesKey = forDemo || (create && !named);
  const key =
    environment['KVALREG_IDENTITY_KEY'] ||
    (makesKey ? await ensureDemoKey(folder) : await readDemoKey(folder));
  if (named) {
    const settings = forDemo ? withDemoChannels(environment, folder) : environment;
    return { url: named, environment: withDatabase(settings, named, key), close: () => Promise.resolve() };
  }
  if (!create && !existsSync(folder.postgres)) {
    throw new CliError(
      'There is no database yet. Start the demo once ("npm run demo"), run "kvalreg migrate", ' +
        'or set DATABASE_URL to a PostgreSQL 15 or later.',
    );
  }
  const server = await startEmbeddedPostgres({
    dataDir: folder.postgres,
    onProgress: (text) => {
      terminal.note(`${text} …\n`);
    },
  });
  if (forDemo && !server.isOurs) throw inUse(server.runBy);
  const url = await ensureDatabase(server.url, databaseName);
  const settings = withDemoChannels(environment, folder);
  return { url, environment: withDatabase(settings, url, key), close: server.stop };
}

function inUse(process: number | undefined): CliError {
  const by = process === undefined ? '' : ` (process ${String(process)})`;
  return new CliError(
    `The demo's PostgreSQL is in use by another demo or command${by}. Stop it, or wait until it is done, and start again.`,
  );
}

function withDatabase(
  environment: Readonly<Record<string, string | undefined>>,
  url: string,
  key: string | undefined,
): OpenDatabase['environment'] {
  return { ...environment, DATABASE_URL: url, ...(key !== undefined && { KVALREG_IDENTITY_KEY: key }) };
}
