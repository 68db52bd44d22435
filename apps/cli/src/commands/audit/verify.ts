import {
  AuditChainService,
  mostFindings,
  readHeadText,
  type ChainFinding,
  type ChainReport,
} from '@kvalreg/core';
import { Command } from 'commander';
import { CliError } from '../../cli-error.js';
import type { CommandContext } from '../../command-context.js';
import { withApplication } from '../../database/with-application.js';
import { wholeNumber } from '../../options.js';
import { countText } from '../../terminal/duration.js';
import { startProgress } from '../../terminal/progress.js';
import { printJson } from '../../terminal/terminal.js';

const after = `
Reads the whole log once and compares it with its blocks: whether an event was changed, removed or put in, whether a block
is missing or was changed, and whether events wait for too long to be sealed. Exit code 0 when all is as it was sealed, 1
with every place where it is not.

Examples:
  kvalreg audit verify
  kvalreg audit verify --head 57:4be1… --json
  kvalreg audit verify --unsealed-hours 2
`;

interface Options {
  readonly head?: string;
  readonly unsealedHours: number;
  readonly json?: boolean;
}

export function auditVerifyCommand(context: CommandContext): Command {
  const { terminal } = context;
  return new Command('verify')
    .summary('tell whether the log is as it was sealed')
    .description('tell whether the log is as it was sealed')
    .option('--head <head>', 'a head that was kept elsewhere, as <block>:<hash>')
    .option(
      '--unsealed-hours <n>',
      'how old an event may be that is not sealed yet',
      wholeNumber({ min: 0, max: 10_000 }),
      24,
    )
    .option('--json', 'print the report as JSON')
    .addHelpText('after', after)
    .action(async ({ head, unsealedHours, json }: Options) => {
      const kept = head === undefined ? undefined : readHeadText(head);
      const progress = startProgress(terminal, 'Verifying', 0);
      const report = await withApplication(context, (application) =>
        application
          .get(AuditChainService)
          .verify({ head: kept, unsealedHours, onProgress: progress.update })
          .finally(progress.end),
      );
      const isWhole = report.findings.length === 0;
      if (json === true) await printJson(terminal, { ...report, isWhole });
      else if (isWhole) await terminal.out(wholeText(report, head));
      if (isWhole) return;
      const more = report.findings.length >= mostFindings ? ['and perhaps more: the search ended here'] : [];
      throw new CliError(
        `The log is not as it was sealed (${countText(report.events)} events in ${countText(report.blocks)} blocks were compared).`,
        [...report.findings.map(sentence), ...more],
        { isReported: json === true },
      );
    });
}

function wholeText(
  { events, blocks, thinnedEvents, head, unsealed }: ChainReport,
  kept: string | undefined,
): string {
  const waiting =
    unsealed.oldest === null
      ? 'Nothing waits to be sealed.'
      : `${countText(unsealed.events)} events are not sealed yet, the oldest from ${unsealed.oldest}.`;
  return (
    `The log is whole: ${countText(events)} events in ${countText(blocks)} blocks. ${waiting}\n` +
    (thinnedEvents === 0
      ? ''
      : `Of ${countText(thinnedEvents)} of them, whose time was over, the blocks alone are left.\n`) +
    (kept === undefined ? '' : 'The head that was given is in it.\n') +
    `Head: ${head ?? 'none yet'}\n`
  );
}

function sentence(finding: ChainFinding): string {
  switch (finding.kind) {
    case 'event-changed':
      return `event ${String(finding.event)} (block ${String(finding.block)}) was changed`;
    case 'event-removed':
      return `event ${String(finding.event)} (block ${String(finding.block)}) was removed`;
    case 'event-inserted':
      return `event ${String(finding.event)} was put in afterwards (block ${String(finding.block)})`;
    case 'block-changed':
      return `block ${String(finding.block)} was changed, does not follow on the one before it, or was sealed with another key than KVALREG_IDENTITY_KEY gives`;
    case 'block-missing':
      return `block ${String(finding.block)} was removed`;
    case 'head-differs':
      return finding.found === null
        ? `block ${String(finding.block)}, which --head names, is not there: the end of the log was cut off`
        : `block ${String(finding.block)} is another one than --head says: the log has ${finding.found}`;
    case 'guard-off':
      return `the trigger append_only of ${finding.table} is off: its rows can be changed (alter table ${finding.table} enable trigger append_only)`;
    case 'unsealed':
      return `${countText(finding.events)} events are not sealed, the oldest from ${finding.oldest}: see that "kvalreg audit seal" or the server runs`;
  }
}
