import { MessageListsService, PausesService } from '@kvalreg/core';
import { Command } from 'commander';
import type { CommandContext } from '../../command-context.js';
import { commandScope, withApplication } from '../../database/with-application.js';
import { findRegister } from '../../registers.js';
import { textTable } from '../../terminal/table.js';
import { printJson } from '../../terminal/terminal.js';
import { countsTable } from './counts-table.js';

const after = `
Example:
  kvalreg messages status swespine
`;

export function statusCommand(context: CommandContext): Command {
  const { terminal } = context;
  return new Command('status')
    .summary('tell how the messages of a register stand, and what the next seven days bring')
    .argument('<register>', 'id of the register')
    .option('--json', 'print the outcome as JSON')
    .addHelpText('after', after)
    .action(async (registerId: string, { json }: { readonly json?: boolean }) => {
      findRegister(registerId);
      const scope = commandScope(registerId, 'messages');
      const status = await withApplication(context, async (application) => ({
        counts: await application.get(MessageListsService).counts(scope),
        upcoming: await application.get(MessageListsService).upcomingCounts(scope),
        pauses: await application.get(PausesService).list(scope),
      }));
      if (json === true) {
        await printJson(terminal, status);
        return;
      }
      for (const { unitName, reason, pausedAt, pausedBy } of status.pauses)
        await terminal.out(
          `Paused: ${unitName ?? 'the whole register'} since ${pausedAt.slice(0, 16)} by ${pausedBy} (${reason})\n`,
        );
      await terminal.out(status.counts.length === 0 ? 'No messages yet.\n' : countsTable(status.counts));
      const coming = status.upcoming.filter(({ channel }) => channel !== null);
      if (coming.length > 0)
        await terminal.out(
          `\n${textTable(
            ['day', 'occasion', 'rung', 'channel', 'number'],
            coming.map(({ day, occasion, rung, channel, count }) => [
              day,
              occasion,
              rung,
              channel ?? '',
              String(count),
            ]),
          )}`,
        );
    });
}
