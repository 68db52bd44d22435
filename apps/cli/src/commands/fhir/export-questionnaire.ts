import { parseManifest, type Register } from '@kvalreg/declaration';
import { exportQuestionnaire, readCompanion, type FhirCompanion } from '@kvalreg/exchange';
import { Command } from 'commander';
import { existsSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { CliError, unknownName } from '../../cli-error.js';
import type { CommandContext } from '../../command-context.js';
import { readJsonFile } from '../../files.js';
import { findRegister } from '../../registers.js';
import { printJson } from '../../terminal/terminal.js';
import { lineOf } from './import-questionnaire.js';
import { writeFiles } from './write-files.js';

const after = `
Writes a form as a FHIR R4 Questionnaire with the extensions of Structured Data Capture. Beside a manifest that was
imported from a questionnaire lies fhir.json: whatever the register has not changed since is then written as it came.
What a questionnaire cannot say is listed on standard error, or with --json and --out on standard output.

Examples:
  kvalreg export-questionnaire swespine --form surgery --out surgery.json
  kvalreg export-questionnaire registers/phq9 --out phq9-again.json
`;

interface Options {
  readonly form?: string;
  readonly pathway?: string;
  readonly out?: string;
  readonly companion?: string;
  readonly base?: string;
  readonly json?: boolean;
  readonly force?: boolean;
}

export function exportQuestionnaireCommand({ terminal }: CommandContext): Command {
  return new Command('export-questionnaire')
    .argument('<register>', 'id of an installed register, a manifest file, or the folder of an import')
    .option('--form <form>', 'name of the form; of an imported register the imported one')
    .option('--pathway <pathway>', 'needed only where several pathways have a form of that name')
    .option('--out <file>', 'where it goes; standard output where it is left out')
    .option('--companion <file>', 'fhir.json of the import, where it does not lie beside the manifest')
    .option(
      '--base <address>',
      'address below which the questionnaire is named, such as https://register.example/fhir',
    )
    .option('--force', 'write over a file that is there')
    .option('--json', 'print what could not be written as JSON; needs --out')
    .addHelpText('after', after)
    .action(async (given: string, options: Options) => {
      const subject = await manifestIn(given);
      if (options.json === true && options.out === undefined)
        throw new CliError('With --json the questionnaire needs a place of its own: add --out.');
      const register = await registerOf(subject);
      const companion = await companionOf(subject, options.companion);
      const chosen = chosenForm(register, options, companion);
      const { base } = options;
      const written = exportQuestionnaire(
        { register, ...chosen, ...(base !== undefined && { base }) },
        companion,
      );
      if (!written) throw unknownName('form', chosen.form, []);
      const { questionnaire, notCarried } = written;
      const text = `${JSON.stringify(questionnaire, null, 2)}\n`;
      if (options.out === undefined) await terminal.out(text);
      else await writeFiles({ [options.out]: text }, { force: options.force === true });
      if (options.json === true) {
        await printJson(terminal, { carried: countOf(questionnaire), notCarried, files: [options.out] });
        return;
      }
      for (const one of notCarried) terminal.note(`Not written: ${lineOf(one)}\n`);
      if (options.out !== undefined) await terminal.out(`Written: ${options.out}\n`);
    });
}

/** The manifest in a folder that an import wrote; anything else as it was given. */
async function manifestIn(subject: string): Promise<string> {
  const isFolder = await stat(subject).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) return subject;
  const manifests = (await readdir(subject)).filter((name) => name.endsWith('.manifest.json'));
  const [only] = manifests;
  if (manifests.length === 1 && only !== undefined) return join(subject, only);
  throw new CliError(
    `The folder ${subject} holds ${String(manifests.length)} manifests: name the one that is meant.`,
    manifests,
  );
}

async function registerOf(subject: string): Promise<Register> {
  if (!subject.endsWith('.json') && !existsSync(subject)) return findRegister(subject).register;
  const parsed = parseManifest(await readJsonFile(subject, z.unknown(), 'a manifest'));
  if ('register' in parsed) return parsed.register;
  throw new CliError(
    `${subject} is no register:`,
    parsed.problems.map(({ path, message }) => `${path}: ${message}`),
  );
}

async function companionOf(subject: string, named: string | undefined): Promise<FhirCompanion | undefined> {
  const path = named ?? join(dirname(subject), 'fhir.json');
  if (named === undefined && (!subject.endsWith('.json') || !existsSync(path))) return undefined;
  const companion = readCompanion(await readJsonFile(path, z.unknown(), 'JSON'));
  if (!companion) throw new CliError(`The file ${path} is no companion of an imported questionnaire.`);
  return companion;
}

function chosenForm(
  register: Register,
  { form, pathway }: Options,
  companion: FhirCompanion | undefined,
): { readonly form: string; readonly pathway: string } {
  const all = Object.entries(register.pathways).flatMap(([name, { forms }]) =>
    Object.keys(forms).map((key) => ({ pathway: name, form: key })),
  );
  const wanted = form ?? companion?.form;
  if (wanted === undefined)
    throw new CliError(`Name the form with --form: ${[...new Set(all.map((one) => one.form))].join(', ')}.`);
  const found = all.filter(
    (one) => one.form === wanted && (pathway === undefined || one.pathway === pathway),
  );
  const [first] = found;
  if (!first) throw unknownName('form', wanted, [...new Set(all.map((one) => one.form))]);
  if (found.length > 1)
    throw new CliError(
      `Several pathways have a form "${wanted}". Name one with --pathway: ${found.map((one) => one.pathway).join(', ')}.`,
    );
  return first;
}

interface Branch {
  readonly item?: readonly Branch[];
}

function countOf({ item = [] }: Branch): number {
  return item.reduce((count, inner) => count + 1 + countOf(inner), 0);
}
