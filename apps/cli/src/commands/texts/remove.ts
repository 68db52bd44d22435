import { TextPacksService } from '@kvalreg/core';
import { Command } from 'commander';
import type { CommandContext } from '../../command-context.js';
import { withApplication } from '../../database/with-application.js';
import { printJson } from '../../terminal/terminal.js';
import { textsAuthor } from './author.js';

const after = `
Forms show the neutral labels again. Answers that were given to the wording are still read in it.

Example:
  kvalreg texts remove 6f9619ff-8b86-4d01-b42d-00cf4fc964ff
`;

/** `texts remove`: takes wording out of use. */
export function removeCommand(context: CommandContext): Command {
  const { terminal } = context;
  return new Command('remove')
    .description('take licensed wording out of use')
    .argument('<id>', 'id of the text pack, as texts list shows it')
    .option('--by <name>', 'who removes it; else the user of this computer')
    .option('--json', 'print the outcome as JSON')
    .addHelpText('after', after)
    .action(async (id: string, { by, json = false }: { readonly by?: string; readonly json?: boolean }) => {
      const removed = await withApplication(context, (application) =>
        application.get(TextPacksService).remove(textsAuthor(by), id),
      );
      if (json) await printJson(terminal, { removed });
      else await terminal.out(`${removed.instrument} in ${removed.language}: no longer in use.\n`);
    });
}
