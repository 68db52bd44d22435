import { CodeListsService, codeListColumns, readCodeList, type CodeListColumn } from '@kvalreg/core';
import { codeSystems, type CodeSystem } from '@kvalreg/declaration';
import { Argument, Command, InvalidArgumentError } from 'commander';
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { CliError } from '../../cli-error.js';
import type { CommandContext } from '../../command-context.js';
import { withApplication } from '../../database/with-application.js';
import { requireReadable } from '../../files.js';
import { names } from '../../options.js';
import { countText } from '../../terminal/duration.js';
import { printJson } from '../../terminal/terminal.js';

const after = `
The file has a header of code and one or several of text_sv, text_nb and text_en, and may have valid_from and valid_to
(years; empty: no limit), chapter and parent. Separator (comma, semicolon, tab) and encoding (UTF-8, Windows-1252) are
found out. One row that is wrong refuses the whole file, and nothing is changed.

A list is taken to be complete: what is not in it is no code. --years says for which years; without it, from the
earliest valid_from on, or for all years. --partial: codes that are not in the list are taken too.
An edition of the same name is replaced whole, others stay beside it.

Examples:
  kvalreg codes load icd-10-se icd-10-se.csv --edition 2024 --years 2024
  kvalreg codes load kva kva.tsv --edition all-years --source "National Board of Health and Welfare, 2024-01-01"
  kvalreg codes load ncsp ncsp.csv --edition 2024 --column code=Kode --column text_nb=Tekst --skip Kommentar --dry-run

  where icd-10-se.csv is, for instance
    code;text_sv;valid_from;valid_to
    M48.0;Spinal stenos;1997;
`;

interface Options {
  readonly edition: string;
  readonly years?: Years;
  readonly partial?: boolean;
  readonly source?: string;
  readonly column: Columns;
  readonly skip: readonly string[];
  readonly dryRun?: boolean;
  readonly json?: boolean;
}
interface Years {
  readonly first: number | null;
  readonly last: number | null;
}
type Columns = Readonly<Partial<Record<CodeListColumn, string>>>;

export function codesLoadCommand(context: CommandContext): Command {
  const { terminal } = context;
  return new Command('load')
    .summary('load a code list from a CSV file')
    .description('load a code list from a CSV file')
    .addArgument(new Argument('<system>', 'code system').choices(codeSystems))
    .argument('<file>', 'the CSV file')
    .requiredOption(
      '--edition <name>',
      'what this edition is called; one of the same name is replaced',
      editionName,
    )
    .option('--years <years>', 'years for which the list holds: 2024, 1997-2024 or 1997-', years)
    .option('--partial', 'the list is a selection: other codes are taken as well')
    .option('--source <text>', 'where the list comes from')
    .option('--column <ours=theirs>', 'what the file calls a column; may be repeated', columnName, {})
    .option('--skip <columns>', 'columns of the file that are not read', names, [])
    .option('--dry-run', 'read the file and change nothing')
    .option('--json', 'print the outcome as JSON')
    .addHelpText('after', after)
    .action(async (system: CodeSystem, path: string, options: Options) => {
      const { edition: name, partial = false, source, column, skip, dryRun = false, json = false } = options;
      await requireReadable(path);
      const { entries, problems } = await readCodeList({
        system,
        source: () => createReadStream(path),
        columns: column,
        skip,
      });
      if (problems.length > 0) {
        if (json) await printJson(terminal, { system, edition: name, loaded: false, codes: 0, problems });
        throw new CliError(`The file ${basename(path)} was refused; no code was loaded.`, problems, {
          isReported: json,
        });
      }
      const starts = entries.flatMap(({ validFrom }) => (validFrom === null ? [] : [validFrom]));
      const edition = {
        system,
        name,
        isComplete: !partial,
        firstYear: options.years ? options.years.first : earliest(starts),
        lastYear: options.years ? options.years.last : null,
        source: source ?? null,
      };
      const stored = dryRun
        ? null
        : await withApplication(context, (application) =>
            application.get(CodeListsService).load(edition, entries, loaderOf(context)),
          );
      const outcome = { ...edition, loaded: stored !== null, codes: entries.length, problems, ...stored };
      if (json) await printJson(terminal, outcome);
      else await terminal.out(summaryOf(outcome));
    });
}

function earliest(starts: readonly number[]): number | null {
  return starts.reduce<number | null>((first, year) => Math.min(first ?? year, year), null);
}

function loaderOf({ environment }: CommandContext): string {
  const user = environment['USER'] ?? environment['LOGNAME'];
  return user === undefined || user === '' ? 'kvalreg codes' : `kvalreg codes, ${user}`;
}

function summaryOf(outcome: {
  readonly system: string;
  readonly name: string;
  readonly isComplete: boolean;
  readonly firstYear: number | null;
  readonly lastYear: number | null;
  readonly loaded: boolean;
  readonly codes: number;
  readonly replaced?: boolean;
  readonly sampleRemoved?: boolean;
}): string {
  const { system, name, isComplete, loaded, codes } = outcome;
  const holds = isComplete
    ? `It is complete for ${yearsText(outcome)}: what is not in it is no code.`
    : 'It is a selection: codes that are not in it are taken as well.';
  return [
    `${loaded ? 'Loaded' : 'Dry run, nothing was changed.'} ${countText(codes)} codes of ${system}, edition "${name}"${
      outcome.replaced === true ? ', in the place of the one of that name' : ''
    }.`,
    holds,
    ...(outcome.sampleRemoved === true ? ['The sample that came along has gone.'] : []),
    '',
  ].join('\n');
}

/** The years of an edition in words. */
export function yearsText({
  firstYear,
  lastYear,
}: {
  readonly firstYear: number | null;
  readonly lastYear: number | null;
}): string {
  if (firstYear === null && lastYear === null) return 'all years';
  if (firstYear === lastYear) return String(firstYear);
  return `${firstYear === null ? '' : String(firstYear)}–${lastYear === null ? '' : String(lastYear)}`;
}

function editionName(text: string): string {
  const name = text.trim();
  if (name !== '' && name.length <= 100 && name !== 'sample') return name;
  throw new InvalidArgumentError('Give the edition a name of 1 to 100 characters that is not "sample".');
}

function years(text: string): Years {
  const match = /^(\d{4})(-(\d{4})?)?$/.exec(text.trim());
  const first = Number(match?.[1]);
  const last = match?.[2] === undefined ? first : match[3] === undefined ? null : Number(match[3]);
  if (match && (last === null || last >= first)) return { first, last };
  throw new InvalidArgumentError(
    'Give a year (2024), a span (1997-2024) or the year from which it holds (1997-).',
  );
}

function columnName(text: string, earlier: Columns): Columns {
  const at = text.indexOf('=');
  const ours = codeListColumns.find((column) => column === text.slice(0, at).trim());
  const theirs = text.slice(at + 1).trim();
  if (ours !== undefined && theirs !== '') return { ...earlier, [ours]: theirs };
  throw new InvalidArgumentError(`Write it as code=Kod. The columns are ${codeListColumns.join(', ')}.`);
}
