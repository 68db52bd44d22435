import { parseManifest, type Language, type Register } from '@kvalreg/declaration';
import { exportDictionary, type ExportedDictionary, type RedcapCompanion } from '@kvalreg/exchange';
import { Command } from 'commander';
import { z } from 'zod';
import { CliError, unknownName } from '../../cli-error.js';
import type { CommandContext } from '../../command-context.js';
import { readJsonFile } from '../../files.js';
import { names } from '../../options.js';
import { isRegisterFile, manifestFile } from '../../register-file.js';
import { findRegister } from '../../registers.js';
import { printJson } from '../../terminal/terminal.js';
import { writeFiles } from '../fhir/write-files.js';
import { lineOf, readCompanion } from './companion-file.js';

const after = `
Writes the 18 columns of a data dictionary. A register that was imported from one is named by its folder: what has not
been changed since is then written as it was. What a dictionary cannot say is listed, on standard error or, with --json,
as { "carried": n, "notCarried": [{ "where", "what", "why" }], "files": [] }.

Examples:
  kvalreg export-redcap registers/hip --out dictionary.csv
  kvalreg export-redcap swespine --pathway lumbar --forms baseline,followUp --language sv --out swespine.csv --json
`;

interface Options {
  readonly out?: string;
  readonly pathway?: string;
  readonly forms?: readonly string[];
  readonly language?: string;
  readonly force?: boolean;
  readonly json?: boolean;
}

export function exportRedcapCommand({ terminal }: CommandContext): Command {
  return new Command('export-redcap')
    .argument('<register>', 'id of an installed register, a manifest file, or the folder of one')
    .option('--out <file>', 'write to this file instead of standard output')
    .option('--pathway <pathway>', 'where the register has several')
    .option('--forms <forms>', 'names of the forms, separated by commas; all where left out', names)
    .option('--language <language>', 'language of the texts; the first of the register where left out')
    .option('--force', 'write over a file that is there')
    .option('--json', 'print what was and was not carried over as JSON; needs --out')
    .addHelpText('after', after)
    .action(async (subject: string, options: Options) => {
      if (options.json === true && options.out === undefined)
        throw new CliError(
          'The dictionary and the JSON cannot both go to standard output: name a file with --out.',
        );
      const { csv, carried, notCarried } = await exported(subject, options);
      if (options.out === undefined) await terminal.out(csv);
      else await writeFiles({ [options.out]: csv }, { force: options.force === true });
      if (options.json === true) await printJson(terminal, { carried, notCarried, files: [options.out] });
      else
        terminal.note(`${String(carried)} rows\n${notCarried.map((one) => `  ${lineOf(one)}\n`).join('')}`);
    });
}

async function exported(subject: string, options: Options): Promise<ExportedDictionary> {
  const { register, companion } = await source(subject);
  const pathways = Object.keys(register.pathways);
  const pathway = options.pathway ?? (pathways.length === 1 ? pathways[0] : undefined);
  if (pathway === undefined || !Object.hasOwn(register.pathways, pathway))
    throw options.pathway === undefined
      ? new CliError(
          `The register has ${String(pathways.length)} pathways: choose one with --pathway.`,
          pathways,
        )
      : unknownName('pathway', options.pathway, pathways);
  const forms = Object.keys(register.pathways[pathway]?.forms ?? {});
  const missing = options.forms?.find((form) => !forms.includes(form));
  if (missing !== undefined) throw unknownName('form', missing, forms);
  return exportDictionary(register, {
    pathway,
    language: languageOf(register, options.language),
    ...(options.forms && { forms: options.forms }),
    ...(companion && { companion }),
  });
}

async function source(
  subject: string,
): Promise<{ readonly register: Register; readonly companion?: RedcapCompanion }> {
  if (!isRegisterFile(subject)) return { register: findRegister(subject).register };
  const path = await manifestFile(subject);
  const parsed = parseManifest(await readJsonFile(path, z.unknown(), 'a manifest'));
  if ('problems' in parsed)
    throw new CliError(
      `${path} has problems: "kvalreg check ${subject}" says more.`,
      parsed.problems.map(({ path: at, message }) => `${at}: ${message}`),
    );
  const companion = await readCompanion(path);
  return { register: parsed.register, ...(companion && { companion }) };
}

function languageOf({ languages }: Register, wished: string | undefined): Language {
  const found = wished === undefined ? languages[0] : languages.find((language) => language === wished);
  if (found) return found;
  throw unknownName('language', wished ?? '', languages);
}
