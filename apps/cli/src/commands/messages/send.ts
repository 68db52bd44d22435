import { DispatchService, ReceiptsService, workerName, type DispatchReport } from '@kvalreg/core';
import { openServices, plugins } from '@kvalreg/server';
import { Command } from 'commander';
import { CliError } from '../../cli-error.js';
import type { CommandContext } from '../../command-context.js';
import { openDatabase } from '../../database/open-database.js';
import { textTable } from '../../terminal/table.js';
import { printJson } from '../../terminal/terminal.js';

const after = `
Reads receipts that have come in, and sends what is planned until nothing is left. Ctrl-C stops after what is under way.

Example:
  kvalreg messages send
`;

export function sendCommand(context: CommandContext): Command {
  const { terminal } = context;
  return new Command('send')
    .summary('send what is planned, and read receipts')
    .option('--json', 'print the outcome as JSON')
    .addHelpText('after', after)
    .action(async ({ json }: { readonly json?: boolean }) => {
      const report = await sendAll(context);
      const { outcomes, receipts, again, uncertain } = report;
      if (json === true) await printJson(terminal, report);
      else {
        const rows = [
          ...Object.entries(outcomes).map(([state, count]) => [state, String(count)]),
          ['receipts read', String(receipts)],
          ['left by a worker that died, sent again', String(again)],
          ['left by a worker that died, uncertain', String(uncertain)],
        ];
        await terminal.out(textTable(['what', 'number'], rows));
      }
      if (context.interrupted.aborted)
        throw new CliError(
          'Stopped. What was sent is recorded; run the command again to go on from there.',
          [],
          {
            isReported: json === true,
          },
        );
    });
}

async function sendAll(context: CommandContext): Promise<DispatchReport & { readonly receipts: number }> {
  const database = await openDatabase(context);
  try {
    const services = await openServices({ env: database.environment, plugins });
    try {
      const receipts = await services.get(ReceiptsService, { strict: false }).collect();
      const sending = services.get(DispatchService, { strict: false });
      return { receipts, ...(await sending.send({ worker: workerName(), signal: context.interrupted })) };
    } finally {
      await services.close();
    }
  } finally {
    await database.close();
  }
}
