import { CodeListsService } from '@kvalreg/core';
import { Command } from 'commander';
import type { CommandContext } from '../../command-context.js';
import { withApplication } from '../../database/with-application.js';
import { countText } from '../../terminal/duration.js';
import { textTable } from '../../terminal/table.js';
import { printJson } from '../../terminal/terminal.js';
import { yearsText } from './load.js';

const after = `
Examples:
  kvalreg codes list
  kvalreg codes list --json
`;

export function codesListCommand(context: CommandContext): Command {
  const { terminal } = context;
  return new Command('list')
    .summary('list the editions that are loaded')
    .description('list the editions that are loaded')
    .option('--json', 'print the editions as JSON')
    .addHelpText('after', after)
    .action(async ({ json }: { readonly json?: boolean }) => {
      const editions = await withApplication(context, (application) =>
        application.get(CodeListsService).editions(),
      );
      if (json === true) {
        await printJson(terminal, { editions });
        return;
      }
      const rows = editions.map((edition) => [
        edition.system,
        edition.name,
        edition.isComplete ? `complete, ${yearsText(edition)}` : 'a selection',
        countText(edition.codes),
        edition.loadedAt.slice(0, 16).replace('T', ' '),
        edition.loadedBy,
      ]);
      await terminal.out(textTable(['system', 'edition', 'holds', 'codes', 'loaded (UTC)', 'by'], rows));
    });
}
