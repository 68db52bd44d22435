import { SendingService, workerName } from '@kvalreg/core';
import { openServices, plugins } from '@kvalreg/server';
import { Command } from 'commander';
import { CliError } from '../../cli-error.js';
import type { CommandContext } from '../../command-context.js';
import { openDatabase } from '../../database/open-database.js';
import { textTable } from '../../terminal/table.js';
import { printJson } from '../../terminal/terminal.js';

const after = `
Plans what has fallen due, and sends all that waits, one after the other. Ctrl-C stops after the one that is under way.

Example:
  kvalreg subscriptions run
`;

/** How many came to stand how. */
type Outcomes = Readonly<Partial<Record<string, number>>>;

export function runCommand(context: CommandContext): Command {
  const { terminal } = context;
  return new Command('run')
    .summary('send the reports that have fallen due')
    .option('--json', 'print the outcome as JSON')
    .addHelpText('after', after)
    .action(async ({ json }: { readonly json?: boolean }) => {
      const outcomes = await sendAll(context);
      if (json === true) await printJson(terminal, { outcomes });
      else {
        const rows = Object.entries(outcomes).map(([state, count]) => [state, String(count)]);
        await terminal.out(
          rows.length === 0 ? 'No report waits to be sent.\n' : textTable(['state', 'number'], rows),
        );
      }
      if (context.interrupted.aborted)
        throw new CliError(
          'Stopped. What was sent is recorded; run the command again to go on from there.',
          [],
          {
            isReported: json === true,
          },
        );
      const failed = (outcomes['failed'] ?? 0) + (outcomes['planned'] ?? 0) + (outcomes['uncertain'] ?? 0);
      if (failed > 0)
        throw new CliError(
          `${String(failed)} could not be sent. The log of the register tells why: see "Subscriptions" on the pages.`,
          [],
          { isReported: json === true },
        );
    });
}

async function sendAll(context: CommandContext): Promise<Outcomes> {
  const database = await openDatabase(context);
  try {
    const services = await openServices({ env: database.environment, plugins });
    try {
      const sending = services.get(SendingService, { strict: false });
      const outcomes: Partial<Record<string, number>> = {};
      for (const id of await sending.plan()) {
        if (context.interrupted.aborted) break;
        const state = await sending.send(id, workerName());
        if (state !== null) outcomes[state] = (outcomes[state] ?? 0) + 1;
      }
      return outcomes;
    } finally {
      await services.close();
    }
  } finally {
    await database.close();
  }
}
