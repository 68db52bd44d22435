import { PlanningService } from '@kvalreg/core';
import { Command } from 'commander';
import type { CommandContext } from '../../command-context.js';
import { withApplication } from '../../database/with-application.js';
import { calendarDate } from '../../options.js';
import { findRegister } from '../../registers.js';
import { printJson } from '../../terminal/terminal.js';
import { countsTable } from './counts-table.js';

const after = `
Example:
  kvalreg messages plan --day 2026-09-01 --dry-run
`;

interface Options {
  readonly day?: string;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

export function planCommand(context: CommandContext): Command {
  const { terminal } = context;
  return new Command('plan')
    .summary('decide what is sent to whom on a day')
    .argument('[register]', 'id of the register; all where it is left out')
    .option('--day <date>', 'plan for this day instead of today', calendarDate)
    .option('--dry-run', 'tell what would be decided, and write nothing')
    .option('--json', 'print the outcome as JSON')
    .addHelpText('after', after)
    .action(async (registerId: string | undefined, { day, dryRun, json }: Options) => {
      if (registerId !== undefined) findRegister(registerId);
      const reports = await withApplication(context, (application) =>
        application.get(PlanningService).plan({
          day,
          dryRun,
          registerIds: registerId === undefined ? undefined : [registerId],
          author: 'kvalreg messages',
        }),
      );
      if (json === true) {
        await printJson(terminal, { reports });
        return;
      }
      if (reports.length === 0) await terminal.out('No register here declares reminders.\n');
      for (const { registerId: id, day: planned, isDryRun, decided, takenBack } of reports) {
        const head = `${id}, ${planned}${isDryRun ? ' (nothing was written)' : ''}`;
        const total = decided.reduce((sum, { count }) => sum + count, 0);
        const back = takenBack > 0 ? `Taken back: ${String(takenBack)}\n` : '';
        await terminal.out(
          total === 0 ? `${head}: nothing to decide\n${back}` : `${head}\n${countsTable(decided)}${back}\n`,
        );
      }
    });
}
