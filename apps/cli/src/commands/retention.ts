import { RetentionService, type RetentionPreview, type RetentionReport } from '@kvalreg/core';
import { Argument, Command } from 'commander';
import { CliError } from '../cli-error.js';
import type { CommandContext } from '../command-context.js';
import { commandScope, withApplication } from '../database/with-application.js';
import { wholeNumber } from '../options.js';
import { findRegister } from '../registers.js';
import { countText } from '../terminal/duration.js';
import { textTable } from '../terminal/table.js';
import { printJson } from '../terminal/terminal.js';

const after = `
Each register declares how long it keeps what (retention); what has no rule stays. Without "run", or with --dry-run, the
command counts what would go and removes nothing. A run goes in batches: Ctrl-C stops after the one that is under way, and
the next run goes on. A certificate counts what was removed and names nobody.

Events of the log go with the sealed block that they are in: seal the log first (kvalreg audit seal). The blocks stay, and
"kvalreg audit verify" still holds.

Examples:
  kvalreg retention --dry-run
  kvalreg retention run
  kvalreg retention run --register swespine --json
`;

interface Options {
  readonly register?: string;
  readonly dryRun?: boolean;
  readonly batch: number;
  readonly json?: boolean;
}

export function retentionCommand(context: CommandContext): Command {
  const { terminal } = context;
  return new Command('retention')
    .addArgument(new Argument('[action]', 'run: remove it').choices(['run']))
    .option('--register <register>', 'only this register; otherwise all')
    .option('--dry-run', 'count what would go, and remove nothing')
    .option('--batch <n>', 'rows, persons or episodes at once', wholeNumber({ min: 1, max: 10_000 }), 200)
    .option('--json', 'print the outcome as JSON')
    .addHelpText('after', after)
    .action(async (action: string | undefined, options: Options) => {
      const { register: registerId, json = false } = options;
      if (registerId !== undefined) findRegister(registerId);
      if (action === undefined || options.dryRun === true) {
        const preview = await withApplication(context, (application) =>
          application.get(RetentionService).preview({ registerId }),
        );
        if (json) await printJson(terminal, preview);
        else await terminal.out(previewText(preview));
        return;
      }
      const report = await withApplication(context, (application) =>
        application.get(RetentionService).run(commandScope('', 'retention').principal, {
          registerId,
          batchSize: options.batch,
          signal: context.interrupted,
        }),
      );
      const isFinished = !context.interrupted.aborted;
      if (json) await printJson(terminal, { ...report, finished: isFinished });
      else await terminal.out(reportText(report));
      if (isFinished) return;
      const what = 'Stopped. What was removed is counted; run the command again to go on from there.';
      throw new CliError(what, [], { isReported: json });
    });
}

const noRule = 'No rule says how long anything is kept.\n';

function previewText({ rules, log }: RetentionPreview): string {
  if (rules.length === 0 && log.blocks === 0) return noRule;
  const rows = rules.map(({ register, what, cutoff, count }) => [register, what, cutoff, countText(count)]);
  return `${textTable(['register', 'what', 'before', 'would go'], rows)}${logText(log, 'would go')}`;
}

function reportText({ registers, log }: RetentionReport): string {
  const lines = registers.flatMap(({ register, counts, certificate }) => {
    const rows = Object.entries(counts).flatMap(([what, tables]) =>
      Object.entries(tables).map(([table, count]) => `  ${what}: ${countText(count)} of ${table}`),
    );
    if (rows.length === 0) return [`${register}: nothing had its time.`];
    return [`${register}${certificate === null ? '' : `, certificate ${certificate}`}:`, ...rows];
  });
  return `${lines.length === 0 ? noRule : `${lines.join('\n')}\n`}${logText(log, 'went')}`;
}

function logText({ blocks, events }: RetentionPreview['log'], verb: string): string {
  return `Log of all registers: ${countText(events)} events in ${countText(blocks)} sealed blocks ${verb}.\n`;
}
