import { manifestOf } from '@kvalreg/declaration';
import { importQuestionnaire, type NotCarried } from '@kvalreg/exchange';
import { Command, Option } from 'commander';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { CliError } from '../../cli-error.js';
import type { CommandContext } from '../../command-context.js';
import { readTextFile } from '../../files.js';
import { printJson, type Terminal } from '../../terminal/terminal.js';
import { writeFiles } from './write-files.js';

const after = `
Reads a FHIR R4 Questionnaire (and R5's names where they differ) with the extensions of Structured Data Capture, and
writes a register around it into the folder: <id>.manifest.json, which "kvalreg check" accepts, and fhir.json, which
holds what an export needs. What cannot be carried over is listed line by line. With --json:
{ "carried": n, "notCarried": [{ "where", "what", "why" }], "files": [] }. A file that is refused writes nothing and
ends with exit code 1.

Examples:
  kvalreg import-questionnaire phq9.json --out registers/phq9
  kvalreg import-questionnaire phq9.json --out registers/phq9 --id phq-nine --json
`;
const mostBytes = 80_000_000;
const possibleId = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

interface Options {
  readonly out: string;
  readonly id?: string;
  readonly respondent: 'patient' | 'staff';
  readonly json?: boolean;
  readonly force?: boolean;
}

export function importQuestionnaireCommand({ terminal }: CommandContext): Command {
  return new Command('import-questionnaire')
    .argument('<file>', 'FHIR Questionnaire as JSON')
    .requiredOption('--out <folder>', 'where the register goes')
    .option('--id <id>', 'id of the register; after the questionnaire where it is left out')
    .addOption(
      new Option('--respondent <who>', 'who fills in the form')
        .choices(['patient', 'staff'])
        .default('patient'),
    )
    .option('--force', 'write over files that are there')
    .option('--json', 'print what was and was not carried over as JSON')
    .addHelpText('after', after)
    .action(async (file: string, options: Options) => {
      if (options.id !== undefined && (!possibleId.test(options.id) || options.id.length > 20))
        throw new CliError(
          `"${options.id}" cannot be the id of a register: use at most 20 lower-case letters, digits and single hyphens, beginning with a letter.`,
        );
      const imported = await readAndImport(file, options);
      const isJson = options.json === true;
      if ('refused' in imported) {
        if (isJson) await printJson(terminal, { carried: 0, notCarried: imported.refused, files: [] });
        throw new CliError(`${file} is refused:`, imported.refused.map(lineOf), { isReported: isJson });
      }
      const { register, companion, carried, notCarried } = imported;
      const files = {
        [join(options.out, `${register.id}.manifest.json`)]: manifestOf(register),
        [join(options.out, 'fhir.json')]: `${JSON.stringify(companion, null, 2)}\n`,
      };
      await writeFiles(files, { force: options.force === true });
      if (isJson) await printJson(terminal, { carried, notCarried, files: Object.keys(files) });
      else await describe(terminal, carried, notCarried, Object.keys(files));
    });
}

async function readAndImport(
  file: string,
  { id, respondent }: Options,
): Promise<ReturnType<typeof importQuestionnaire>> {
  // The text of a file that is far too large would not fit into memory to be refused.
  const size = await stat(file).then(
    (found) => found.size,
    () => 0,
  );
  if (size > mostBytes) {
    const why = `At most ${String(mostBytes)} bytes are read: divide the questionnaire.`;
    return { refused: [{ where: 'file', what: `${String(size)} bytes`, why }] };
  }
  const text = await readTextFile(file);
  return importQuestionnaire(text, { respondent, ...(id !== undefined && { id }) });
}

async function describe(
  terminal: Terminal,
  carried: number,
  notCarried: readonly NotCarried[],
  files: readonly string[],
): Promise<void> {
  const lines = [
    `${String(carried)} items, conditions and expressions were carried over; ${String(notCarried.length)} things were not, or only in part.`,
    ...notCarried.map((one) => `  ${lineOf(one)}`),
    ...files.map((file) => `Written: ${file}`),
  ];
  await terminal.out(`${lines.join('\n')}\n`);
}

export function lineOf({ where, what, why }: NotCarried): string {
  return `${where}: ${what}. ${why}`;
}
