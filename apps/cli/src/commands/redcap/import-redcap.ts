import { languages, manifestOf, type Language } from '@kvalreg/declaration';
import {
  importDictionary,
  isPossibleId,
  readEvents,
  type ImportedDictionary,
  type NotCarried,
  type ProjectEvent,
} from '@kvalreg/exchange';
import { Command, Option } from 'commander';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { CliError } from '../../cli-error.js';
import type { CommandContext } from '../../command-context.js';
import { requireReadable } from '../../files.js';
import { names } from '../../options.js';
import { printJson, type Terminal } from '../../terminal/terminal.js';
import { writeFiles } from '../fhir/write-files.js';
import { companionName, lineOf } from './companion-file.js';

const after = `
Reads a data dictionary (CSV with 18 columns or fewer, in any encoding) and writes a register into the folder:
<id>.manifest.json, which "kvalreg check" accepts, and redcap.json, which holds what an export needs. Each form is filled
in once, from the day of enrolment; with the two files that a longitudinal project exports, at its events. What cannot be
carried over is listed line by line. With --json: { "carried": n, "notCarried": [{ "where", "what", "why" }], "files": [] }.
A file that is refused writes nothing and ends with exit code 1.

Fields marked as identifiers are left out: what names a person is kept apart from answers.

Examples:
  kvalreg import-redcap dictionary.csv --out registers/hip
  kvalreg import-redcap dictionary.csv --out registers/hip --language sv --title "Höftregistret" --json
  kvalreg import-redcap dictionary.csv --out registers/hip --index surgery.surgery_date --patient-forms followup
  kvalreg import-redcap dictionary.csv --out registers/hip --events events.csv --event-map instrument_event_map.csv
`;
const mostBytes = 30_000_000;

interface Options {
  readonly out: string;
  readonly id?: string;
  readonly title?: string;
  readonly language: Language;
  readonly events?: string;
  readonly eventMap?: string;
  readonly index?: string;
  readonly patientForms?: readonly string[];
  readonly identifiers?: readonly string[];
  readonly force?: boolean;
  readonly json?: boolean;
}
type Refused = { readonly refused: readonly NotCarried[] };

export function importRedcapCommand({ terminal }: CommandContext): Command {
  return new Command('import-redcap')
    .argument('<dictionary>', 'data dictionary as CSV')
    .requiredOption('--out <folder>', 'where the register goes')
    .option('--id <id>', 'id of the register; after the folder where it is left out')
    .option('--title <title>', 'title of the register; after its id where it is left out')
    .addOption(
      new Option('--language <language>', 'language of the texts').choices([...languages]).default('en'),
    )
    .option('--events <file>', 'events of a longitudinal project (events.csv)')
    .option('--event-map <file>', 'which forms belong to which event (instrument_event_map.csv)')
    .option('--index <form.field>', 'date that times are counted from, instead of a form for enrolment')
    .option('--patient-forms <forms>', 'forms that patients fill in, separated by commas', names)
    .option('--identifiers <fields>', 'fields marked as identifiers that become answers all the same', names)
    .option('--force', 'write over files that are there, and beside others')
    .option('--json', 'print what was and was not carried over as JSON')
    .addHelpText('after', after)
    .action(async (file: string, options: Options) => {
      const id = idOf(options);
      await requireReadable(file);
      const imported = await readAndImport(file, id, options);
      const isJson = options.json === true;
      if ('refused' in imported) {
        if (isJson) await printJson(terminal, { carried: 0, notCarried: imported.refused, files: [] });
        throw new CliError(`${file} is refused:`, imported.refused.map(lineOf), { isReported: isJson });
      }
      const { register, companion, carried, notCarried } = imported;
      const files = {
        [join(options.out, `${register.id}.manifest.json`)]: manifestOf(register),
        [join(options.out, companionName)]: `${JSON.stringify(companion, null, 1)}\n`,
      };
      if (options.force !== true) await refuseOtherContent(options.out, Object.keys(files));
      await writeFiles(files, { force: options.force === true });
      if (isJson) await printJson(terminal, { carried, notCarried, files: Object.keys(files) });
      else await describe(terminal, imported, Object.keys(files));
    });
}

function idOf({ id, out }: Options): string {
  const wished = id ?? slug(basename(resolve(out)));
  if (isPossibleId(wished)) return wished;
  throw new CliError(
    `"${wished}" cannot be the id of a register: give one with --id, of at most 24 lower-case letters, digits and single hyphens, beginning with a letter.`,
  );
}

/** A folder whose name has no letters gives no id. */
function slug(name: string): string {
  const joined = name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^[-0-9]+|-+$/g, '')
    .slice(0, 24)
    .replace(/-$/, '');
  return joined === '' ? 'register' : joined;
}

async function readAndImport(
  file: string,
  id: string,
  options: Options,
): Promise<ImportedDictionary | Refused> {
  // A file that is far too large would not fit into memory to be refused.
  const { size } = await stat(file);
  if (size > mostBytes) {
    const why = `The file is refused: at most ${String(mostBytes)} bytes are read.`;
    return { refused: [{ where: 'file', what: `${String(size)} bytes`, why }] };
  }
  const events = await readProjectEvents(options);
  if ('refused' in events) return events;
  return importDictionary(await readFile(file), {
    id,
    title: options.title ?? titleOf(id),
    language: options.language,
    ...('events' in events && { events: events.events }),
    ...(options.index !== undefined && { index: indexOf(options.index) }),
    ...(options.patientForms && { patientForms: options.patientForms }),
    ...(options.identifiers && { identifiers: options.identifiers }),
  });
}

function indexOf(written: string): { readonly form: string; readonly field: string } {
  const [form, field, ...rest] = written.toLowerCase().split('.');
  if (form && field && rest.length === 0) return { form, field };
  throw new CliError(
    `"${written}" names no date: write form.field as the dictionary calls them, for instance surgery.surgery_date.`,
  );
}

async function readProjectEvents({
  events,
  eventMap,
}: Options): Promise<{ readonly events?: readonly ProjectEvent[] } | Refused> {
  if (events === undefined && eventMap === undefined) return {};
  if (events === undefined || eventMap === undefined)
    throw new CliError('Events need both files: give --events and --event-map together.');
  for (const path of [events, eventMap]) await requireReadable(path);
  return readEvents(await readFile(events), await readFile(eventMap));
}

function titleOf(id: string): string {
  const words = id.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A folder that is something else already, for instance a register in TypeScript, is not mixed with an import. */
async function refuseOtherContent(folder: string, own: readonly string[]): Promise<void> {
  const names = await readdir(folder).catch((error: unknown) => {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return [];
    const reason = code === 'ENOTDIR' ? 'it is a file' : String(error);
    throw new CliError(`Nothing can be written into ${folder}: ${reason}.`, [], { cause: error });
  });
  const others = names.filter((name) => !own.includes(join(folder, name)));
  if (others.length > 0)
    throw new CliError(
      `The folder ${folder} holds other files: choose another place, or add --force.`,
      others,
    );
}

async function describe(
  terminal: Terminal,
  { carried, notCarried }: ImportedDictionary,
  files: readonly string[],
): Promise<void> {
  const lines = [
    `${String(carried)} rows were carried over; ${String(notCarried.length)} things were not, or only in part.`,
    ...notCarried.map((one) => `  ${lineOf(one)}`),
    ...files.map((file) => `Written: ${file}`),
  ];
  await terminal.out(`${lines.join('\n')}\n`);
}
