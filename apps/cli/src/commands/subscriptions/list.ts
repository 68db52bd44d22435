import { SubscriptionsService } from '@kvalreg/core';
import { Command } from 'commander';
import type { CommandContext } from '../../command-context.js';
import { commandScope, withApplication } from '../../database/with-application.js';
import { findRegister } from '../../registers.js';
import { textTable } from '../../terminal/table.js';
import { printJson } from '../../terminal/terminal.js';

const after = `
Example:
  kvalreg subscriptions list swespine --json
`;

export function listCommand(context: CommandContext): Command {
  const { terminal } = context;
  return new Command('list')
    .summary('list who has which report sent, and when next')
    .argument('<register>', 'id of the register')
    .option('--json', 'print the list as JSON')
    .addHelpText('after', after)
    .action(async (registerId: string, { json }: { readonly json?: boolean }) => {
      findRegister(registerId);
      const scope = commandScope(registerId, 'subscriptions');
      const subscriptions = await withApplication(context, (application) =>
        application.get(SubscriptionsService).list(scope),
      );
      if (json === true) {
        await printJson(terminal, { subscriptions });
        return;
      }
      const rows = subscriptions.map(
        ({ subscriber, role, unitId, source, report, tab, format, schedule, nextOn, state, stopReason }) => [
          subscriber,
          unitId === null ? role : `${role}, ${unitId}`,
          [source, report, ...(tab === null ? [] : [tab])].join('/'),
          format,
          schedule.frequency,
          nextOn ?? '',
          stopReason === null ? state : `${state}: ${stopReason}`,
        ],
      );
      await terminal.out(
        rows.length === 0
          ? `Nobody has a report of ${registerId} sent.\n`
          : textTable(['subscriber', 'role', 'report', 'as', 'how often', 'next', 'state'], rows),
      );
    });
}
