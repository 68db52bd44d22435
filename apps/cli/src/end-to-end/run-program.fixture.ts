import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import type { CommandContext } from '../command-context.js';
import { withApplication, type Application } from '../database/with-application.js';
import { runCommand } from '../main.js';

const folder = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const program = join(folder, 'bin/kvalreg.js');

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}
export type Settings = Readonly<Record<string, string>>;

/** Starts the built program as a person at a terminal would. */
export function startProgram(
  args: readonly string[],
  settings: Settings,
): { child: ChildProcess; ended: Promise<Ended> } {
  if (!existsSync(join(folder, 'dist/main.js')))
    throw new Error('The program is not built: run "npm run build" first.');
  const { DATABASE_URL: _, KVALREG_IDENTITY_KEY: __, ...env } = process.env;
  const child = spawn(process.execPath, [program, ...args], {
    env: { ...env, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const text = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (text.stdout += chunk));
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (text.stderr += chunk));
  const ended = new Promise<Ended>((done) =>
    child.once('close', (code) => {
      done({ code, ...text });
    }),
  );
  return { child, ended };
}

/** Runs one command as the program does, without a process of its own: loading takes longer than most commands. */
export async function runProgram(args: readonly string[], settings: Settings = {}): Promise<Ended> {
  const text = { stdout: '', stderr: '' };
  const code = await runCommand(args, contextOf(settings, text));
  return { code, ...text };
}

/** Does what no command does, with the services that commands have. */
export function inApplication<T>(
  settings: Settings,
  work: (application: Application) => Promise<T>,
): Promise<T> {
  return withApplication(contextOf(settings, { stdout: '', stderr: '' }), work);
}

function contextOf(settings: Settings, text: { stdout: string; stderr: string }): CommandContext {
  const results = new Writable({
    decodeStrings: false,
    write: (chunk: string | Buffer, _, done) => {
      text.stdout += chunk.toString();
      done();
    },
  });
  const { DATABASE_URL: _, KVALREG_IDENTITY_KEY: __, ...environment } = process.env;
  return {
    environment: { ...environment, ...settings },
    interrupted: new AbortController().signal,
    terminal: {
      results,
      out: (written) => {
        text.stdout += written;
        return Promise.resolve();
      },
      note: (written) => void (text.stderr += written),
      isInteractive: false,
      width: 80,
    },
  };
}

export interface Files {
  readonly root: string;
  /** Writes a file and returns its path. */
  readonly write: (name: string, content: string | Uint8Array) => string;
  readonly remove: () => void;
}

export function temporaryFiles(): Files {
  const root = mkdtempSync(join(tmpdir(), 'kvalreg-cli-'));
  return {
    root,
    write: (name, content) => {
      const path = join(root, name);
      writeFileSync(path, content);
      return path;
    },
    remove: () => {
      rmSync(root, { recursive: true, force: true });
    },
  };
}
