import { parseManifest, type Register } from '@kvalreg/declaration';
import { compareRegisters, isBreaking } from '@kvalreg/engine';
import { Command } from 'commander';
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { CliError } from '../cli-error.js';
import type { CommandContext } from '../command-context.js';
import { readJsonFile } from '../files.js';
import { findRegister } from '../registers.js';
import { comparisonText } from '../versions/comparison-text.js';
import { installedManifest } from '../versions/installed-manifest.js';
import { printJson } from '../terminal/terminal.js';

const after = `
Tells what is added, removed and changed between two versions of a register, and what that breaks: indicators, reports,
files and analyses. An argument is a manifest file, or the id of a register as it is declared in this installation. With
one id alone, its committed manifest is compared with its declaration; with --installed, the manifest that the database
runs on now.

Every change is compatible, needs a map (earlier answers would be unknown or read as something else until the form or
instrument says in "earlier" how they are read), or breaks something. Exit code 0 when every change is compatible, else 1.

Examples:
  kvalreg diff swespine
  kvalreg diff registers/spine-surgery/swespine.manifest.json new.manifest.json --json
  kvalreg diff swespine --installed
`;

interface Options {
  readonly installed?: boolean;
  readonly json?: boolean;
}

export function diffCommand(context: CommandContext): Command {
  const { terminal } = context;
  return new Command('diff')
    .argument('<old>', 'the earlier version: a manifest file, or the id of a register')
    .argument('[new]', 'the later version: a manifest file, or the id of a register')
    .option('--installed', 'take the earlier version from the database; <old> is the id of its register')
    .option('--json', 'print the changes as JSON')
    .addHelpText('after', after)
    .action(async (old: string, later: string | undefined, options: Options) => {
      const [before, now] = await bothVersions(context, old, later, options.installed === true);
      const comparison = compareRegisters(before, now);
      if (options.json === true) await printJson(terminal, { breaks: isBreaking(comparison), ...comparison });
      else await terminal.out(comparisonText(comparison));
      // What breaks has been printed: only the exit code is left to set.
      if (isBreaking(comparison))
        throw new CliError('The change breaks something.', [], { isReported: true });
    });
}

async function bothVersions(
  context: CommandContext,
  old: string,
  later: string | undefined,
  isInstalled: boolean,
): Promise<readonly [Register, Register]> {
  if (isInstalled) {
    const before = registerOf(
      await installedManifest(context, old),
      `The manifest of "${old}" in the database`,
    );
    return [before, await readRegister(later ?? old)];
  }
  if (later !== undefined) return [await readRegister(old), await readRegister(later)];
  if (isFile(old))
    throw new CliError(`Name two versions: ${old} is one manifest. With the id of a register one is enough.`);
  const now = findRegister(old).register;
  return [await readRegister(committedManifest(old)), now];
}

async function readRegister(subject: string): Promise<Register> {
  if (!isFile(subject)) return findRegister(subject).register;
  return registerOf(await readJsonFile(subject, z.unknown(), 'a manifest'), `The file ${subject}`);
}

const mostProblems = 10;

function registerOf(json: unknown, what: string): Register {
  const parsed = parseManifest(json);
  if ('register' in parsed) return parsed.register;
  const { problems } = parsed;
  const lines = problems
    .slice(0, mostProblems)
    .map(({ path, message }) => `${path === '' ? '(register)' : path}: ${message}`);
  const more = problems.length > mostProblems ? [`… and ${String(problems.length - mostProblems)} more`] : [];
  throw new CliError(`${what} is not a manifest that can be compared. "kvalreg check" lists everything:`, [
    ...lines,
    ...more,
  ]);
}

function isFile(subject: string): boolean {
  return subject.endsWith('.json') || existsSync(subject);
}

/** The manifest beside the declaration, in the folder of registers of this checkout. */
function committedManifest(id: string): string {
  const registers = join(resolve(dirname(fileURLToPath(import.meta.url)), '../../../..'), 'registers');
  const folders = existsSync(registers) ? readdirSync(registers) : [];
  const found = folders.map((folder) => join(registers, folder, `${id}.manifest.json`)).find(existsSync);
  if (found !== undefined) return found;
  throw new CliError(
    `There is no committed manifest ${id}.manifest.json in ${registers}. Name the file, or compare with the database: --installed.`,
  );
}
