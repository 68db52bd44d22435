import { plugins, startWorker } from '@kvalreg/server';
import { Command } from 'commander';
import { once } from 'node:events';
import type { CommandContext } from '../command-context.js';
import { openDatabase } from '../database/open-database.js';

const after = `
Plans and sends messages, and reads their receipts, at the times that are set. Any number of workers may run beside the
server, which does jobs itself unless KVALREG_ROLES is "web". Ctrl-C finishes what is under way.

Example:
  kvalreg worker
`;

/** Does jobs until it is told to stop. */
export function workerCommand(context: CommandContext): Command {
  return new Command('worker').addHelpText('after', after).action(async () => {
    const database = await openDatabase(context);
    try {
      const worker = await startWorker({ env: database.environment, plugins });
      try {
        context.terminal.note(`Doing jobs: ${worker.jobs.join(', ')}. Ctrl-C stops.\n`);
        if (!context.interrupted.aborted) await once(context.interrupted, 'abort');
        context.terminal.note('\nStopping …\n');
      } finally {
        await worker.close();
      }
    } finally {
      await database.close();
    }
  });
}
