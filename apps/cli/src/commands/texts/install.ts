import { TextPacksService, type InstalledPack } from '@kvalreg/core';
import { Command } from 'commander';
import { CliError } from '../../cli-error.js';
import type { CommandContext } from '../../command-context.js';
import { withApplication } from '../../database/with-application.js';
import { findRegister } from '../../registers.js';
import { printJson } from '../../terminal/terminal.js';
import { textsAuthor } from './author.js';
import { readPackFile } from './read-pack-file.js';

const after = `
A pack is installed whole or not at all. One that is installed takes the place of the one before for the same instrument,
version, language and register; that one is kept for the answers that were given to it. A register's own wording comes
before wording that is for all.

Examples:
  kvalreg texts install odi-sv.json
  kvalreg texts install odi-sv.json --register swespine --by "Anna Ek"
`;

interface Options {
  readonly register?: string;
  readonly by?: string;
  readonly json?: boolean;
}

/** `texts install`: licensed wording for one register or for all. */
export function installCommand(context: CommandContext): Command {
  const { terminal } = context;
  return new Command('install')
    .description('install licensed wording of an instrument')
    .argument('<file>', 'JSON file of the text pack')
    .option('--register <register>', 'only for this register; else for all that use the instrument')
    .option('--by <name>', 'who installs it; else the user of this computer')
    .option('--json', 'print the outcome as JSON')
    .addHelpText('after', after)
    .action(async (path: string, { register, by, json = false }: Options) => {
      const registerId = register === undefined ? null : findRegister(register).register.id;
      const file = await readPackFile(path);
      const outcome = await withApplication(context, async (application) => {
        const service = application.get(TextPacksService);
        const { pack, problems } = service.check(file, registerId);
        if (!pack) throw refused(path, problems);
        return service.install(textsAuthor(by), file, registerId);
      });
      if (json) await printJson(terminal, outcome);
      else await terminal.out(`${sentence(outcome)}\n`);
    });
}

function refused(
  path: string,
  problems: readonly { readonly where: string; readonly message: string }[],
): CliError {
  return new CliError(
    `${path} was refused; nothing was installed:`,
    problems.map(({ where, message }) => `${where}: ${message}`),
  );
}

function sentence({ id, isNew, replaced, registerId, pack }: InstalledPack): string {
  const what = `${pack.instrument} version ${pack.instrumentVersion} in ${pack.language} for ${registerId ?? 'all registers'}`;
  if (!isNew) return `${what}: this wording is in use already (${id}).`;
  return `${what}: installed as ${id}${replaced === null ? '' : `, in place of ${replaced}`}.`;
}
