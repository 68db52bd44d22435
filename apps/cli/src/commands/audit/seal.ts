import { AuditChainService } from '@kvalreg/core';
import { Command } from 'commander';
import type { CommandContext } from '../../command-context.js';
import { withApplication } from '../../database/with-application.js';
import { wholeNumber } from '../../options.js';
import { countText } from '../../terminal/duration.js';
import { printJson } from '../../terminal/terminal.js';

const after = `
Seals what was written for good since the last time. Whoever is writing meanwhile is not held up; what they write is
sealed the next time. Run it as often as you like, from several places at once too.

Examples:
  kvalreg audit seal
  kvalreg audit seal --wait 0 --json
`;

interface Options {
  readonly wait: number;
  readonly json?: boolean;
}

export function auditSealCommand(context: CommandContext): Command {
  const { terminal } = context;
  return new Command('seal')
    .summary('seal the events that are new')
    .description('seal the events that are new')
    .option(
      '--wait <seconds>',
      'how long to wait for those who are writing',
      wholeNumber({ min: 0, max: 3600 }),
      5,
    )
    .option('--json', 'print the outcome as JSON')
    .addHelpText('after', after)
    .action(async ({ wait, json }: Options) => {
      const sealed = await withApplication(context, (application) =>
        application.get(AuditChainService).seal({ waitMs: wait * 1000, signal: context.interrupted }),
      );
      if (json === true) {
        await printJson(terminal, sealed);
        return;
      }
      const waiting = sealed.waiting === 0 ? '' : ` ${countText(sealed.waiting)} wait for the next time.`;
      await terminal.out(
        `Sealed ${countText(sealed.events)} events in ${countText(sealed.blocks)} blocks.${waiting}\n` +
          `Head: ${sealed.head ?? 'none yet'}\n`,
      );
    });
}
