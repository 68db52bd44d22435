import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { CliError } from '../cli-error.js';

/** The folder that holds what the demo keeps between two starts. */
export interface DemoFolder {
  readonly root: string;
  readonly postgres: string;
  readonly keys: string;
}

const project = resolve(dirname(fileURLToPath(import.meta.url)), '../../../..');

/** `.demo` in the project folder, or the folder that KVALREG_DEMO_DIR names. */
export function demoFolder(environment: Readonly<Record<string, string | undefined>>): DemoFolder {
  const named = environment['KVALREG_DEMO_DIR'];
  const root = named ? resolve(named) : join(project, '.demo');
  return { root, postgres: join(root, 'postgres'), keys: join(root, 'keys.json') };
}

const keysSchema = z.object({ identityKey: z.base64().length(44) });

/** The identity key of the demo's data; undefined before the first start. */
export async function readDemoKey(folder: DemoFolder): Promise<string | undefined> {
  const text = await readFile(folder.keys, 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  try {
    return keysSchema.parse(JSON.parse(text)).identityKey;
  } catch (error) {
    throw lostKey(folder, error);
  }
}

/** The identity key of the demo's data, made at the first start and readable for its owner alone. */
export async function ensureDemoKey(folder: DemoFolder): Promise<string> {
  const existing = await readDemoKey(folder);
  if (existing !== undefined) return existing;
  if (existsSync(folder.postgres)) throw lostKey(folder);
  await mkdir(folder.root, { recursive: true });
  const identityKey = randomBytes(32).toString('base64');
  await writeFile(folder.keys, `${JSON.stringify({ identityKey }, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
  await chmod(folder.keys, 0o600);
  return identityKey;
}

function lostKey({ keys }: DemoFolder, cause?: unknown): CliError {
  return new CliError(
    `The key file ${keys} is lost or cannot be read. Restore it: without its key nobody in the data can be found ` +
      'again. To start over with new data instead, run: npm run demo -- --fresh',
    [],
    { cause },
  );
}

/** Takes away the data and the key that only they need. */
export async function emptyDemoFolder(folder: DemoFolder): Promise<void> {
  await rm(folder.postgres, { recursive: true, force: true });
  await rm(folder.keys, { force: true });
  await rm(join(folder.root, 'messages'), { recursive: true, force: true });
}
