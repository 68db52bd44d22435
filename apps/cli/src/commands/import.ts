import {
  FeedImportService,
  ImportService,
  type FeedImportOutcome,
  type ImportOutcome,
  type ImportRemark,
} from '@kvalreg/core';
import { languages, type Language } from '@kvalreg/declaration';
import { Command, Option } from 'commander';
import { createReadStream } from 'node:fs';
import { CliError } from '../cli-error.js';
import type { CommandContext } from '../command-context.js';
import { commandScope, withApplication } from '../database/with-application.js';
import { requireReadable } from '../files.js';
import { findRegister } from '../registers.js';
import { countText } from '../terminal/duration.js';
import { startProgress } from '../terminal/progress.js';
import { printJson, type Terminal } from '../terminal/terminal.js';

const after = `
The header names personalNumber (or personId), unit, date (the day the form was filled in) and the fields of the
form; occasion, indexDate and channel may be there too. Separator (comma, semicolon, tab), encoding (UTF-8,
Windows-1252) and decimal comma are found out. A wrong header refuses the file; after that each row stands for
itself. Nothing is overwritten: a row whose answers are there already is unchanged, one that differs is rejected,
unless --correct gives the reason for the correction. The same file twice adds nothing.

A register's feeds are imported the same way: --form names the feed, and the header has unit and the feed's items. A row
whose content has changed replaces the earlier one, which is kept.

Exit code 0 when every row was taken, 1 when the file was refused or any row was rejected.

Examples:
  kvalreg import swespine --form surgery --file operations.csv --dry-run
  kvalreg import swespine --form followUp --file paper.csv --unit ryggkliniken-tallby
  kvalreg import low-back-pain --form referral --file referrals.csv
  kvalreg import swespine --form surgery --file corrected.csv --correct "wrong level in the journal export" --json
`;

interface Options {
  readonly form: string;
  readonly pathway?: string;
  readonly file: string;
  readonly unit?: string;
  readonly correct?: string;
  readonly language: Language;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

export function importCommand(context: CommandContext): Command {
  const { terminal } = context;
  return new Command('import')
    .argument('<register>', 'id of the register')
    .requiredOption('--form <form>', 'name of the form, or of the feed')
    .requiredOption('--file <file>', 'the CSV file')
    .option('--pathway <pathway>', 'where several pathways have a form of that name')
    .option('--unit <unit>', 'unit of the rows that name none')
    .option('--dry-run', 'try everything and keep nothing')
    .option('--correct <reason>', 'replace stored answers that differ, for this reason')
    .addOption(
      new Option('--language <language>', 'language of the reasons').choices(languages).default('en'),
    )
    .option('--json', 'print the outcome as JSON')
    .addHelpText('after', after)
    .action(async (registerId: string, { file, json = false, ...request }: Options) => {
      const { feeds = {} } = findRegister(registerId).register;
      await requireReadable(file);
      if (Object.hasOwn(feeds, request.form)) {
        await importFeed(context, registerId, { file, json, ...request });
        return;
      }
      const outcome = await withApplication(context, (application) => {
        const progress = progressOf(terminal, request.dryRun === true ? 'Trying' : 'Importing');
        return application
          .get(ImportService)
          .run(commandScope(registerId, 'import'), {
            ...request,
            source: () => createReadStream(file),
            onProgress: progress.report,
          })
          .finally(progress.end);
      });
      if (json) await printJson(terminal, outcome);
      else await terminal.out(summaryOf(outcome));
      if (outcome.rejectedRows > 0) throw rejected(outcome, json);
    });
}

async function importFeed(
  context: CommandContext,
  registerId: string,
  { file, form: feed, json = false, ...request }: Options,
): Promise<void> {
  const { terminal } = context;
  const foreign =
    request.pathway !== undefined ? '--pathway' : request.correct !== undefined ? '--correct' : null;
  if (foreign !== null)
    throw new CliError(
      `${foreign} is for forms; "${feed}" is a feed, whose rows are replaced by the file's.`,
    );
  const outcome = await withApplication(context, (application) => {
    const progress = progressOf(terminal, request.dryRun === true ? 'Trying' : 'Importing');
    return application
      .get(FeedImportService)
      .run(commandScope(registerId, 'import'), {
        ...request,
        feed,
        source: () => createReadStream(file),
        onProgress: progress.report,
      })
      .finally(progress.end);
  });
  if (json) await printJson(terminal, outcome);
  else await terminal.out(summaryOfFeed(outcome));
  if (outcome.rejectedRows > 0) throw rejected(outcome, json);
}

function summaryOfFeed(outcome: FeedImportOutcome): string {
  const { rows, accepted, replaced, unchanged, rejectedRows } = outcome;
  const counts = `${countText(accepted)} new, ${countText(replaced)} replaced, ${countText(unchanged)} unchanged, ${countText(rejectedRows)} rejected`;
  const file = `${outcome.encoding}, separated by ${separators[outcome.separator]}`;
  return `${outcome.dryRun ? 'Dry run, nothing was kept. ' : ''}${countText(rows)} rows (${file}): ${counts}.\n`;
}

function progressOf(terminal: Terminal, label: string) {
  let progress: ReturnType<typeof startProgress> | undefined;
  return {
    report: (done: number, total: number): void => {
      progress ??= startProgress(terminal, label, total);
      progress.update(done);
    },
    end: (): void => progress?.end(),
  };
}

const separators = { ',': 'comma', ';': 'semicolon', '\t': 'tab' } as const;

function summaryOf(outcome: ImportOutcome): string {
  const { rows, accepted, corrected, unchanged, rejectedRows, newPersons, newEpisodes } = outcome;
  const counts = [
    [accepted, 'accepted'],
    [corrected, 'corrected'],
    [unchanged, 'unchanged'],
    [rejectedRows, 'rejected'],
  ] as const;
  const file = `${outcome.encoding}, separated by ${separators[outcome.separator]}`;
  return [
    `${outcome.dryRun ? 'Dry run, nothing was kept. ' : ''}${countText(rows)} rows (${file}): ` +
      `${counts.map(([count, what]) => `${countText(count)} ${what}`).join(', ')}.`,
    `${countText(newPersons)} new persons, ${countText(newEpisodes)} new episodes.`,
    ...(outcome.warnings.length > 0
      ? ['Taken, but to be looked at:', ...outcome.warnings.map((remark) => `  ${remarkText(remark)}`)]
      : []),
    '',
  ].join('\n');
}

function rejected(
  { rejectedRows, rejected: remarks }: Pick<ImportOutcome, 'rejectedRows' | 'rejected'>,
  isReported: boolean,
): CliError {
  const rows =
    rejectedRows === 1 ? 'One row was rejected:' : `${countText(rejectedRows)} rows were rejected:`;
  return new CliError(rows, remarks.map(remarkText), { isReported });
}

function remarkText({ line, field, value, reason }: ImportRemark): string {
  const where = field === null ? '' : `, ${field}${value === '' ? '' : ` "${value}"`}`;
  return `line ${String(line)}${where}: ${reason}`;
}
