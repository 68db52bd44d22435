import { PopulationImportService, type PopulationOutcome } from '@kvalreg/core';
import { languages, type Language } from '@kvalreg/declaration';
import { Command, Option } from 'commander';
import { createReadStream } from 'node:fs';
import { CliError } from '../../cli-error.js';
import type { CommandContext } from '../../command-context.js';
import { commandScope, withApplication } from '../../database/with-application.js';
import { requireReadable } from '../../files.js';
import { findRegister } from '../../registers.js';
import { countText } from '../../terminal/duration.js';
import { startProgress, type Progress } from '../../terminal/progress.js';
import { printJson } from '../../terminal/terminal.js';

const after = `
The header names identifier, event and date, and may name reported, newIdentifier, careOf, street, postalCode, city,
country, county, episodes, birthDate and sex. Events: death, death-withdrawn, emigration, return, protected, unprotected, address, county,
new-identifier, merge, split. Rows may stand in any order; of two rows about the same the one holds that was reported last.
The same file twice changes nothing. docs/guides/population-register.md tells what each event does.

Exit code 0 when every row could be used, 1 when the file was refused or any row was rejected.

Examples:
  kvalreg population import changes.csv --dry-run
  kvalreg population import changes.csv --register swespine --json

  where changes.csv is, for instance
    identifier;event;date;newIdentifier
    19121212-1212;death;2025-03-01;
    19500165-9803;new-identifier;2025-03-02;19500105-9806
`;

interface Options {
  readonly register?: string;
  readonly dryRun?: boolean;
  readonly language: Language;
  readonly json?: boolean;
}

export function populationImportCommand(context: CommandContext): Command {
  const { terminal, interrupted: signal } = context;
  return new Command('import')
    .summary('read changes from the population register')
    .description('read changes from the population register: deaths, moves, new numbers, addresses')
    .argument('<file>', 'the CSV file')
    .option('--register <register>', 'only persons of this register; otherwise of all')
    .option('--dry-run', 'try everything and keep nothing')
    .addOption(
      new Option('--language <language>', 'language of the reasons').choices(languages).default('en'),
    )
    .option('--json', 'print the outcome as JSON')
    .addHelpText('after', after)
    .action(async (file: string, { register, dryRun = false, language, json = false }: Options) => {
      if (register !== undefined) findRegister(register);
      await requireReadable(file);
      const outcome = await withApplication(context, (application) => {
        let progress: Progress | undefined;
        const request = {
          source: () => createReadStream(file),
          dryRun,
          language,
          signal,
          onProgress: (done: number, total: number): void => {
            progress ??= startProgress(terminal, dryRun ? 'Trying' : 'Importing', total);
            progress.update(done);
          },
        };
        const imports = application.get(PopulationImportService);
        const scope = commandScope(register ?? '', 'population import');
        const done =
          register === undefined ? imports.runForAll(scope.principal, request) : imports.run(scope, request);
        return done.finally(() => progress?.end());
      });
      if (json) await printJson(terminal, outcome);
      else await terminal.out(summaryOf(outcome));
      if (outcome.rejectedRows === 0) return;
      const what =
        outcome.rejectedRows === 1
          ? 'One row was rejected:'
          : `${countText(outcome.rejectedRows)} rows were rejected:`;
      throw new CliError(what, outcome.rejected.map(remarkText), { isReported: json });
    });
}

function summaryOf(outcome: PopulationOutcome): string {
  const { dryRun, rows, changed, unchanged, unknown, outdated, rejectedRows, remarks } = outcome;
  const counts = [
    [changed, 'changed something'],
    [unchanged, 'known already'],
    [unknown, 'of persons who are not here'],
    [outdated, 'older than what is known'],
    [rejectedRows, 'rejected'],
  ] as const;
  const told = counts.map(([count, what]) => `${countText(count)} ${what}`).join(', ');
  return [
    `${dryRun ? 'Dry run, nothing was kept. ' : ''}${countText(rows)} rows: ${told}.`,
    ...(remarks.length > 0
      ? ['To be looked at:', ...remarks.map((remark) => `  ${remarkText(remark)}`)]
      : []),
    '',
  ].join('\n');
}

function remarkText({ line, field, value, reason }: PopulationOutcome['rejected'][number]): string {
  const where = field === null ? '' : `, ${field}${value === '' ? '' : ` "${value}"`}`;
  return `line ${String(line)}${where}: ${reason}`;
}
