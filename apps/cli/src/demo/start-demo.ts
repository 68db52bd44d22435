import { Clock, loadConfig, migrate } from '@kvalreg/core';
import { addDays } from '@kvalreg/engine';
import { plugins, startServer, type RunningServer } from '@kvalreg/server';
import { CliError } from '../cli-error.js';
import type { CommandContext } from '../command-context.js';
import { demoFolder, emptyDemoFolder } from '../database/demo-folder.js';
import { openDatabase, type OpenDatabase } from '../database/open-database.js';
import { withServices } from '../database/with-application.js';
import { countText } from '../terminal/duration.js';
import { startProgress } from '../terminal/progress.js';
import { step } from '../terminal/step.js';
import { demoPatientEpisodes } from './demo-patient-episodes.js';
import { emptyDatabase, readDatabaseState } from './database-state.js';
import { requireFreePort } from './free-port.js';
import { generatedPathways, loadRegister } from './load-register.js';

export interface DemoOptions {
  /** Starts over with new data. */
  readonly fresh: boolean;
  /** Allows to empty a database that is not the demo's own. */
  readonly yes: boolean;
  readonly episodes: number;
}
export interface RunningDemo {
  readonly server: RunningServer;
  /** Stops the server, then the database; the data stay. */
  readonly stop: () => Promise<void>;
}

const seed = 1;

/** Starts database and server, with everything that is needed in between; tells each step and how long it took. */
export async function startDemo(context: CommandContext, options: DemoOptions): Promise<RunningDemo> {
  const { environment, terminal, interrupted } = context;
  await requireFreePort(portOf(environment));
  if (options.fresh) await startOver(context, options);
  const database = await step(terminal, 'Start PostgreSQL', () =>
    openDatabase(context, { create: true, forDemo: true }),
  );
  try {
    interrupted.throwIfAborted();
    const state = await readDatabaseState(database.url);
    refuseRealRegister(state.filled.filter((id) => !state.generated.includes(id)));
    await step(terminal, 'Migrate the database', () => migrate(loadConfig(database.environment).databaseUrl));
    interrupted.throwIfAborted();
    const empty = plugins.filter(
      ({ register, synthetic }) => synthetic && !state.filled.includes(register.id),
    );
    if (empty.length > 0) {
      await step(terminal, 'Load the demo data', () =>
        loadDemoData(context, database, empty, options.episodes),
      );
    }
    interrupted.throwIfAborted();
    const server = await step(terminal, 'Start the server', () =>
      startServer({ env: database.environment, plugins, demo: true }),
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
  registers: typeof plugins,
  episodes: number,
): Promise<void> {
  await withServices(database, async (application) => {
    const today = application.get(Clock).today();
    for (const plugin of registers) {
      for (const pathway of Object.keys(generatedPathways(plugin))) {
        const progress = startProgress(context.terminal, `  Load ${plugin.register.id}`, episodes);
        await loadRegister(application, plugin, {
          command: 'demo',
          pathway,
          episodes,
          seed,
          // Five years back, so that every follow-up is seen; the last weeks are planned and not yet operated.
          from: `${String(Number(today.slice(0, 4)) - 5)}-01-01`,
          to: addDays(today, 45),
          onProgress: (done) => {
            progress.update(done);
          },
          more: demoPatientEpisodes,
        }).finally(progress.end);
        context.terminal.note(`  ${countText(episodes)} episodes in ${plugin.register.id}\n`);
      }
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
