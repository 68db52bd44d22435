import {
  CollectionsService,
  DeliveriesService,
  ExtractsService,
  tableFormats,
  type TableFormat,
} from '@kvalreg/core';
import type { Language } from '@kvalreg/declaration';
import { Command, InvalidArgumentError } from 'commander';
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { finished } from 'node:stream/promises';
import { CliError } from '../cli-error.js';
import type { CommandContext } from '../command-context.js';
import { commandScope, withApplication, type Application } from '../database/with-application.js';
import { unwritable } from '../files.js';
import { languageOption, names } from '../options.js';
import { findRegister } from '../registers.js';
import { countText } from '../terminal/duration.js';
import { startProgress } from '../terminal/progress.js';
import { printJson } from '../terminal/terminal.js';

const after = `
A delivery is asked for and decided on the pages or through the API. What was granted is made here as well as there:
CSV, Stata and Parquet with a codebook and a README in one ZIP file, under the pseudonyms of the project.

Examples:
  kvalreg deliveries list swespine
  kvalreg deliveries make swespine 3 --out delivery-3.zip
  kvalreg deliveries make swespine 3 --formats csv,stata --language en --out delivery-3.zip
`;

interface MakeOptions {
  readonly out: string;
  readonly formats: readonly TableFormat[];
  readonly language: Language;
  readonly json?: boolean;
}

export function deliveriesCommand(context: CommandContext): Command {
  const command = new Command('deliveries').addHelpText('after', after);
  command
    .command('list')
    .description('list requests for data and what became of them')
    .argument('<register>', 'id of the register')
    .option('--json', 'as JSON')
    .action(async (registerId: string, { json }: { readonly json?: boolean }) => {
      findRegister(registerId);
      const deliveries = await withApplication(context, (application) =>
        application.get(DeliveriesService).list(commandScope(registerId, 'deliveries')),
      );
      if (json === true) await printJson(context.terminal, deliveries);
      else
        for (const { number, state, requestedOn, organisation, title } of deliveries)
          await context.terminal.out(
            `${String(number).padStart(4)}  ${requestedOn}  ${state.padEnd(10)}  ${organisation}: ${title}\n`,
          );
    });
  command
    .command('make')
    .description('make the files that were granted, and write them to a ZIP file')
    .argument('<register>', 'id of the register')
    .argument('<number>', 'number of the delivery')
    .requiredOption('--out <file>', 'the ZIP file')
    .option('--formats <formats>', `of the tables: ${tableFormats.join(', ')}`, formatsOption, [
      'csv',
      'stata',
      'parquet',
    ] satisfies readonly TableFormat[])
    .option('--language <language>', 'language of labels and README', languageOption, 'en' as const)
    .option('--json', 'what was made, as JSON')
    .action(async (registerId: string, number: string, options: MakeOptions) => {
      findRegister(registerId);
      await withApplication(context, (application) =>
        make(context, application, registerId, number, options),
      );
    });
  return command;
}

async function make(
  context: CommandContext,
  application: Application,
  registerId: string,
  number: string,
  { out, formats, language, json }: MakeOptions,
): Promise<void> {
  const scope = commandScope(registerId, 'deliveries make');
  const all = await application.get(DeliveriesService).list(scope);
  const delivery = all.find((one) => String(one.number) === number);
  if (!delivery)
    throw new CliError(
      `The register "${registerId}" has no delivery ${number}.`,
      all.length === 0
        ? ['It has none at all.']
        : [`Choose one of: ${all.map((one) => one.number).join(', ')}.`],
    );
  const progress = startProgress(context.terminal, 'cases', 0);
  const { made } = await application
    .get(ExtractsService)
    .begin(scope, { deliveryId: delivery.id, formats, language }, ({ done }) => {
      progress.update(done);
    });
  const extract = await made.finally(() => {
    progress.end();
  });
  await writeWhole(out, (file) =>
    application.get(CollectionsService).extract(scope, delivery.id, extract.id, file),
  );
  if (json === true) await printJson(context.terminal, extract);
  else
    context.terminal.note(
      `${countText(extract.cases)} cases of ${countText(extract.persons)} persons in ${out}\n`,
    );
}

/** Writes beside the file and renames at the end: a failure leaves no half file that looks like a whole one. */
async function writeWhole(
  path: string,
  write: (file: ReturnType<typeof createWriteStream>) => Promise<void>,
): Promise<void> {
  const unfinished = `${path}.unfinished`;
  const file = createWriteStream(unfinished, { mode: 0o600 });
  try {
    await new Promise<void>((resolve, reject) => {
      file.once('open', () => {
        resolve();
      });
      file.once('error', (error) => {
        reject(unwritable(path, error));
      });
    });
    await write(file);
    file.end();
    await finished(file);
    await rename(unfinished, path);
  } catch (error) {
    file.destroy();
    await rm(unfinished, { force: true });
    throw error;
  }
}

function formatsOption(text: string): readonly TableFormat[] {
  return names(text).map((name) => {
    const format = tableFormats.find((known) => known === name);
    if (format) return format;
    throw new InvalidArgumentError(`Choose among: ${tableFormats.join(', ')}.`);
  });
}
