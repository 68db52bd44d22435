import { checkTextPack, systemClock } from '@kvalreg/core';
import { Command } from 'commander';
import { CliError } from '../../cli-error.js';
import type { CommandContext } from '../../command-context.js';
import { printJson } from '../../terminal/terminal.js';
import { instrumentsFor } from './instruments.js';
import { readPackFile } from './read-pack-file.js';

const after = `
Needs no database. Lists every problem: texts that are missing, codes that the instrument does not have, markup.

Example:
  kvalreg texts check odi-sv.json
`;

/** `texts check`: whether a pack could be installed. */
export function checkCommand({ terminal }: CommandContext): Command {
  return new Command('check')
    .description('say whether a text pack is whole')
    .argument('<file>', 'JSON file of the text pack')
    .option('--register <register>', 'as this register asks the instrument')
    .option('--json', 'print the outcome as JSON')
    .addHelpText('after', after)
    .action(
      async (
        path: string,
        { register, json = false }: { readonly register?: string; readonly json?: boolean },
      ) => {
        const file = await readPackFile(path);
        const { pack, problems } = checkTextPack(file, instrumentsFor(register), systemClock().today());
        if (json) await printJson(terminal, { valid: pack !== null, problems });
        if (!pack)
          throw new CliError(
            `${path} cannot be installed:`,
            problems.map(({ where, message }) => `${where}: ${message}`),
            { isReported: json },
          );
        if (!json)
          await terminal.out(
            `${path}: whole. ${pack.instrument} version ${pack.instrumentVersion} in ${pack.language}, ` +
              `${String(Object.keys(pack.items).length)} items, ${pack.licence.holder}, licence ${pack.licence.number}.\n`,
          );
      },
    );
}
