import { JobsService, type Clock, type CoreConfig, type CoreOptions } from '@kvalreg/core';
import type { RegisterPlugin } from '@kvalreg/declaration';
import { PageErrorFilter } from '@kvalreg/web';
import {
  ConsoleLogger,
  type INestApplication,
  type LoggerService,
  type LogLevel,
  type ModuleMetadata,
} from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ExpressAdapter, type NestExpressApplication } from '@nestjs/platform-express';
import express, { type Express } from 'express';
import { bodyParsers } from './app/body-parsers.js';
import { openFrontDoor, type FrontDoor } from './app/front-door.js';
import { describeApi } from './app/openapi.js';
import { ApiDescription } from './app/openapi.controller.js';
import { requestLog, type WriteLine } from './app/request-log.js';
import { securityHeaders } from './app/security-headers.js';
import { ServerModule } from './app/server.module.js';
import { loadServerSettings, type Environment, type ServerSettings } from './app/server-settings.js';
import { ensureDemoAccounts } from './demo/demo-accounts.js';
import { refuseRealAccounts } from './demo/refuse-real-accounts.js';
import { prepareDemo, type Demo } from './demo/demo.js';

export interface StartOptions {
  readonly env: Environment;
  readonly plugins: readonly RegisterPlugin[];
  /** With its own log-in provider, at which anybody can be anybody. */
  readonly demo?: boolean;
  readonly clock?: Clock;
  /** `all`: one line of JSON for each request too. Default for a demo: `problems`. */
  readonly log?: 'all' | 'problems' | 'none';
  /** Further modules, for instance the routes of a test. */
  readonly modules?: NonNullable<ModuleMetadata['imports']>;
}
export interface RunningServer {
  /** Where people reach it, without a slash at the end. */
  readonly url: string;
  readonly port: number;
  readonly app: INestApplication;
  /** Takes no new requests, finishes those under way, closes the database. */
  readonly close: () => Promise<void>;
}

/** Requests under way get this long to finish when the server is stopped. */
const patience = 10_000;

/** Starts the whole program. Everything that is wrong with the settings or a register is reported at once. */
export async function startServer(options: StartOptions): Promise<RunningServer> {
  const settings = loadServerSettings(options.env);
  // A demo lets in anybody: from other machines only when that is asked for.
  const host = settings.host ?? (options.demo ? '127.0.0.1' : undefined);
  const door = await openFrontDoor(settings.core.port, host);
  try {
    return await startBehind(door, settings, options);
  } catch (error) {
    await door.close(0);
    throw error;
  }
}

async function startBehind(
  door: FrontDoor,
  settings: ServerSettings,
  options: StartOptions,
): Promise<RunningServer> {
  const config = atPort(settings, door.port);
  const demo = options.demo ? prepareDemo(config.baseUrl, door.port, options.plugins) : null;
  const web = createExpress(settings, config.baseUrl, options.log ?? (demo ? 'problems' : 'all'), demo);
  const core: CoreOptions = {
    config,
    plugins: options.plugins,
    access: settings.access,
    ...(options.clock && { clock: options.clock }),
    ...(demo && { providers: demo.providers }),
  };
  const root = ServerModule.forRoot(core, [...(options.modules ?? []), ...(demo ? [demo.module] : [])]);
  const app = await NestFactory.create<NestExpressApplication>(root, new ExpressAdapter(web), {
    bodyParser: false,
    logger: loggerFor(options.log ?? (demo ? 'problems' : 'all')),
    abortOnError: false,
  });
  try {
    // Of several filters the last is asked first: browsers get a page, programs the core's own format.
    app.useGlobalFilters(app.get(PageErrorFilter));
    await app.init();
    if (demo) {
      await refuseRealAccounts(app);
      await ensureDemoAccounts(app);
    }
    app.get(ApiDescription).document = describeApi(app, config.baseUrl);
    if (settings.roles.includes('worker')) await app.get(JobsService, { strict: false }).start();
  } catch (error) {
    await app.close();
    throw error;
  }
  door.open(web);
  let closing: Promise<void> | null = null;
  const close = async (): Promise<void> => {
    await door.close(patience);
    await app.close();
  };
  return { url: config.baseUrl, port: door.port, app, close: () => (closing ??= close()) };
}

/** The settings with the address that follows from the port that was really opened. */
function atPort({ core, hasOwnAddress }: ServerSettings, port: number): CoreConfig {
  return { ...core, port, ...(!hasOwnAddress && { baseUrl: `http://localhost:${String(port)}` }) };
}

function createExpress(
  settings: ServerSettings,
  baseUrl: string,
  log: NonNullable<StartOptions['log']>,
  demo: Demo | null,
): Express {
  const web = express();
  web.disable('x-powered-by');
  web.set('trust proxy', settings.trustProxy);
  web.set('query parser', 'simple');
  if (log === 'all') web.use(requestLog(writeLine));
  for (const handler of securityHeaders(baseUrl.startsWith('https:'))) web.use(handler);
  // Before the parsers of bodies: the provider reads its own.
  if (demo) web.use(demo.mountPath, demo.router);
  for (const parser of bodyParsers()) web.use(parser);
  return web;
}

const writeLine: WriteLine = (line) => process.stdout.write(`${line}\n`);

const levels: Readonly<Record<NonNullable<StartOptions['log']>, LogLevel[]>> = {
  all: ['fatal', 'error', 'warn', 'log'],
  problems: ['fatal', 'error', 'warn'],
  none: [],
};

function loggerFor(log: NonNullable<StartOptions['log']>): LoggerService | false {
  return log === 'none' ? false : new ConsoleLogger({ json: true, colors: false, logLevels: levels[log] });
}
