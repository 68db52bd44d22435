import { DispatchService, ReceiptsService, workerName } from '@kvalreg/core';
import { Command } from 'commander';
import { CliError } from '../../cli-error.js';
import type { CommandContext } from '../../command-context.js';
import { withApplication } from '../../database/with-application.js';
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
      const report = await withApplication(context, async (application) => {
        const receipts = await application.get(ReceiptsService).collect();
        const sent = await application
          .get(DispatchService)
          .send({ worker: workerName(), signal: context.interrupted });
        return { receipts, ...sent };
      });
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
