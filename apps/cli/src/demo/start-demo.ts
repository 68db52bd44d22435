import { loadConfig, migrate } from '@kvalreg/core';
import { plugins, startServer, type RunningServer } from '@kvalreg/server';
import { CliError } from '../cli-error.js';
import type { CommandContext } from '../command-context.js';
import { demoFolder, emptyDemoFolder } from '../database/demo-folder.js';
import { openDatabase, type OpenDatabase } from '../database/open-database.js';
import { withServices } from '../database/with-application.js';
import { step } from '../terminal/step.js';
import { demoParts, type DemoPart } from './demo-parts.js';
import { emptyDatabase, readDatabaseState, type DatabaseState } from './database-state.js';
import { requireFreePort } from './free-port.js';
import { saveDemoUnits } from './load-register.js';

export interface DemoOptions {
  /** Starts over with new data. */
  readonly fresh: boolean;
  /** Allows to empty a database that is not the demo's own. */
  readonly yes: boolean;
  /** In each pathway, instead of as many as the register's demo says. */
  readonly episodes?: number;
}
export interface RunningDemo {
  readonly server: RunningServer;
  /** Stops the server, then the database; the data stay. */
  readonly stop: () => Promise<void>;
}

/** Starts database and server, with everything that is needed in between; tells each step and how long it took. */
export async function startDemo(context: CommandContext, options: DemoOptions): Promise<RunningDemo> {
  const { environment, terminal, interrupted } = context;
  await requireFreePort(portOf(environment));
  if (options.fresh) await startOver(context, options);
  const { database, state } = await openForDemo(context);
  try {
    interrupted.throwIfAborted();
    refuseRealRegister(state.filled.filter((id) => !state.generated.includes(id)));
    await step(terminal, 'Migrate the database', () => migrate(loadConfig(database.environment).databaseUrl));
    interrupted.throwIfAborted();
    const missing = missingParts(state, options);
    if (missing.length > 0) {
      await step(terminal, 'Load the demo data', () => loadDemoData(context, database, missing));
    }
    interrupted.throwIfAborted();
    const server = await step(terminal, 'Start the server', () =>
      startServer({ env: { KVALREG_ROLES: 'web,worker', ...database.environment }, plugins, demo: true }),
    );
    const stop = async (): Promise<void> => {
      try {
        await server.close();
      } finally {
        await database.close();
      }
    };
    return { server, stop };
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** A database that DATABASE_URL names runs already: then it is reached, or the step fails. */
async function openForDemo(
  context: CommandContext,
): Promise<{ readonly database: OpenDatabase; readonly state: DatabaseState }> {
  const label = context.environment['DATABASE_URL'] ? 'Connect to PostgreSQL' : 'Start PostgreSQL';
  return step(context.terminal, label, async () => {
    const database = await openDatabase(context, { create: true, forDemo: true });
    try {
      // Before anything is connected to: an address that cannot be one is said to be none.
      loadConfig(database.environment);
      return { database, state: await readDatabaseState(database.url) };
    } catch (error) {
      await database.close();
      throw error;
    }
  });
}

/** Each part is loaded whole or not at all: what an interrupted start has left out is loaded at the next. */
function missingParts({ loaded }: DatabaseState, options: DemoOptions): readonly DemoPart[] {
  return plugins
    .flatMap((plugin) => demoParts(plugin, options))
    .filter(({ registerId, part }) => !loaded.includes(`${registerId} ${part}`));
}

function portOf(environment: CommandContext['environment']): number {
  const port = Number(environment['PORT'] || 3000);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new CliError(`PORT must be a number from 0 to 65535, not "${environment['PORT'] ?? ''}".`);
}

async function startOver({ environment, terminal }: CommandContext, { yes }: DemoOptions): Promise<void> {
  const named = environment['DATABASE_URL'];
  const folder = demoFolder(environment);
  if (!named) {
    await step(terminal, 'Remove the old data', () => emptyDemoFolder(folder));
    return;
  }
  if (!yes) {
    throw new CliError(
      `DATABASE_URL names a database that is not the demo's own (${shownUrl(named)}). To take everything of Kvalreg ` +
        'out of it and start over, add --yes.',
    );
  }
  await step(terminal, 'Empty the database', () => emptyDatabase(named));
}

/** In the demo anybody can log in as anybody: never over the data of real persons. */
function refuseRealRegister(ids: readonly string[]): void {
  if (ids.length === 0) return;
  throw new CliError(
    `The database holds the register ${ids.join(', ')} with data that are not the demo's. In the demo anybody can log in ` +
      'as anybody, so it does not open them. Use an empty database, or start the server instead of the demo.',
  );
}

async function loadDemoData(
  context: CommandContext,
  database: OpenDatabase,
  missing: readonly DemoPart[],
): Promise<void> {
  await withServices(database, async (application) => {
    for (const { register, demo } of plugins)
      if (demo) await saveDemoUnits(application, register.id, demo.units);
    for (const { load } of missing) {
      context.interrupted.throwIfAborted();
      await load(application, context);
    }
  });
}

function shownUrl(text: string): string {
  try {
    const { host, pathname } = new URL(text);
    return `${host}${pathname}`;
  } catch {
    return 'its address cannot be read';
  }
}
