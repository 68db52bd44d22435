import { ExportService } from '@kvalreg/core';
import { Command, Option } from 'commander';
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { finished } from 'node:stream/promises';
import type { Writable } from 'node:stream';
import type { CommandContext } from '../command-context.js';
import { commandScope, withApplication } from '../database/with-application.js';
import { findRegister } from '../registers.js';
import { countText } from '../terminal/duration.js';
import { unwritable } from '../files.js';

const after = `
The columns are personId (a random id that tells nobody who it is), unit, indexDate, date, occasion, channel,
formVersion, every field and every score; several codes in one cell are separated by |. A text that begins with
= + - @ gets an apostrophe before it, because spreadsheet programs would run it; an import takes it away again.

Examples:
  kvalreg export swespine --form surgery > surgery.csv
  kvalreg export swespine --form followUp --format csv --out follow-up.csv
`;

interface Options {
  readonly form: string;
  readonly pathway?: string;
  readonly out?: string;
  readonly identify?: boolean;
}

export function exportCommand(context: CommandContext): Command {
  return new Command('export')
    .argument('<register>', 'id of the register')
    .requiredOption('--form <form>', 'name of the form')
    .option('--pathway <pathway>', 'where several pathways have a form of that name')
    .addOption(new Option('--format <format>', 'format of the file').choices(['csv']).default('csv'))
    .option('--out <file>', 'write to this file instead of standard output')
    .option(
      '--identify',
      'personal numbers instead of random ids: only for moving data to another installation',
    )
    .addHelpText('after', after)
    .action(async (registerId: string, options: Options) => {
      findRegister(registerId);
      const { rows } = await withApplication(context, (application) => {
        const write = (destination: Writable) =>
          application.get(ExportService).write(commandScope(registerId, 'export'), options, destination);
        return options.out === undefined ? write(context.terminal.results) : writeFile(options.out, write);
      });
      context.terminal.note(`${countText(rows)} rows\n`);
    });
}

/** Writes beside the file and renames at the end: a failure leaves no half file that looks like a whole one. */
async function writeFile<T>(path: string, write: (destination: Writable) => Promise<T>): Promise<T> {
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
    const result = await write(file);
    file.end();
    await finished(file);
    await rename(unfinished, path);
    return result;
  } catch (error) {
    file.destroy();
    await rm(unfinished, { force: true });
    throw error;
  }
}
