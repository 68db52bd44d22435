import { ContactImportService, type ContactImportOutcome } from '@kvalreg/core';
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
The header names personalNumber and any of email, phone, careOf, street, postalCode, city, country, digitalMailbox (yes
or no), language and refused (channels that the person does not want: digital-mailbox, email, sms, letter). An empty
cell leaves what is known, a hyphen takes it away; an address is given whole. Persons must be in the register. The same
file twice changes nothing.

Exit code 0 when every row was taken, 1 when the file was refused or any row was rejected.

Examples:
  kvalreg contacts import swespine contacts.csv --dry-run
  kvalreg contacts import swespine contacts.csv --json

  where contacts.csv is, for instance
    personalNumber;email;phone;street;postalCode;city;refused
    19121212-1212;pat@example.org;070-123 45 67;Storgatan 1;123 45;Tallby;sms
`;

interface Options {
  readonly dryRun?: boolean;
  readonly language: Language;
  readonly json?: boolean;
}

export function contactsImportCommand(context: CommandContext): Command {
  const { terminal } = context;
  return new Command('import')
    .summary('read where people can be reached from a CSV file')
    .description('read where people can be reached from a CSV file')
    .argument('<register>', 'id of the register')
    .argument('<file>', 'the CSV file')
    .option('--dry-run', 'try everything and keep nothing')
    .addOption(
      new Option('--language <language>', 'language of the reasons').choices(languages).default('en'),
    )
    .option('--json', 'print the outcome as JSON')
    .addHelpText('after', after)
    .action(async (registerId: string, file: string, { dryRun = false, language, json = false }: Options) => {
      findRegister(registerId);
      await requireReadable(file);
      const outcome = await withApplication(context, (application) => {
        let progress: Progress | undefined;
        return application
          .get(ContactImportService)
          .run(commandScope(registerId, 'contacts import'), {
            source: () => createReadStream(file),
            dryRun,
            language,
            onProgress: (done, total) => {
              progress ??= startProgress(terminal, dryRun ? 'Trying' : 'Importing', total);
              progress.update(done);
            },
          })
          .finally(() => progress?.end());
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

function summaryOf({ dryRun, rows, changed, unchanged, rejectedRows }: ContactImportOutcome): string {
  const counts = `${countText(changed)} changed, ${countText(unchanged)} known already, ${countText(rejectedRows)} rejected`;
  return `${dryRun ? 'Dry run, nothing was kept. ' : ''}${countText(rows)} rows: ${counts}.\n`;
}

function remarkText({ line, field, reason }: ContactImportOutcome['rejected'][number]): string {
  return `line ${String(line)}${field === null ? '' : `, ${field}`}: ${reason}`;
}
