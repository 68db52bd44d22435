import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { CoreModule, loadConfig, type CoreConfig, type Scope } from '@kvalreg/core';
import { plugins } from '@kvalreg/server/plugins';
import type { CommandContext } from '../command-context.js';
import { openDatabase, type OpenDatabase } from './open-database.js';

/** The services of the platform, and the settings that they run with. */
export interface Application {
  readonly get: <T>(token: abstract new (...args: never[]) => T) => T;
  readonly config: CoreConfig;
}

/** Opens the database and the services for one piece of work, and closes both whatever happens. */
export async function withApplication<T>(
  context: CommandContext,
  work: (application: Application) => Promise<T>,
): Promise<T> {
  const database = await openDatabase(context);
  try {
    return await withServices(database, work);
  } finally {
    await database.close();
  }
}

/** The same over a database that is open already, and stays so. */
export async function withServices<T>(
  database: OpenDatabase,
  work: (application: Application) => Promise<T>,
): Promise<T> {
  const config = loadConfig(database.environment);
  const application = await NestFactory.createApplicationContext(
    CoreModule.forRoot({ config, plugins }),
    // Errors come back to the command, which puts them in words; standard output is for results.
    { logger: false, abortOnError: false },
  );
  try {
    return await work({ get: (token) => application.get(token, { strict: false }), config });
  } finally {
    await application.close();
  }
}

/** A command acts as the program itself, on all units of the register; the log names the command. */
export function commandScope(registerId: string, command: string): Scope {
  return { registerId, level: 'register', principal: { kind: 'system', name: `kvalreg ${command}` } };
}
