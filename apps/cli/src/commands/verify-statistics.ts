import type { Language } from '@kvalreg/declaration';
import type { TriedSubject, ValidationDifference } from '@kvalreg/rendering';
import { verifyStatistics, type StatisticsVerification } from '@kvalreg/statistics';
import { Command } from 'commander';
import { CliError } from '../cli-error.js';
import type { CommandContext } from '../command-context.js';
import { languageOption } from '../options.js';
import { printJson } from '../terminal/terminal.js';
import { readCasesFile, type CasesFile } from '../validation/cases-file.js';
import { triedMethods } from '../validation/tried-methods.js';

const after = `
A file of cases holds "cases" (or is a list): each with an id, input, what is expected, and either a method (results of R,
met to nine digits, or as many as the method of R has) or an fn with args and tolerance_abs (functions of registers). An
expected { "error": true } means that the data must be refused. Several files are verified together; then each entry names
its file. Exit code 1 when anything differs, or cannot be computed (listed as unsupported).

Examples:
  kvalreg verify statistics --cases r-cases.json
  kvalreg verify statistics --cases r-cases.json --cases register-cases.json --json
  kvalreg verify statistics --cases r-cases.json --report validation.html --language nb
`;

interface Options {
  readonly cases: readonly string[];
  readonly report?: string;
  readonly language: Language;
  readonly json?: boolean;
}
interface Difference {
  readonly case: string;
  readonly field: string;
  readonly expected: unknown;
  readonly got: unknown;
}

/** `verify statistics`: whether the statistics of this installation are those of other programs. */
export function statisticsCommand({ terminal }: CommandContext): Command {
  return new Command('statistics')
    .description('compute every case of one or more files and list what differs')
    .requiredOption('--cases <file...>', 'JSON file of cases; may be given several times')
    .option('--report <file>', 'write a report to be signed, as HTML')
    .option('--language <language>', 'of the report: sv, nb or en', languageOption, 'sv')
    .option('--json', 'print the outcome as JSON')
    .addHelpText('after', after)
    .action(async ({ cases: paths, report, language, json = false }: Options) => {
      const files: CasesFile[] = [];
      for (const path of paths) files.push(await readCasesFile(path));
      const outcomes = files.map(({ path, content }) => [path, verifyStatistics(content)] as const);
      const whole = paths.length === 1 ? outcomes.map(([, outcome]) => outcome) : outcomes.map(withFile);
      const outcome = whole.reduce(sumOf);
      if (report !== undefined) {
        await writeStatisticsReport(report, files, outcomes, outcome, language);
        terminal.note(`The report is in ${report}.\n`);
      }
      if (json) await printJson(terminal, outcome);
      else for (const [path, one] of outcomes) if (isSound(one)) await terminal.out(agreement(path, one));
      const unsound = outcomes.filter(([, one]) => !isSound(one));
      if (unsound.length > 0) throw foundDifferences(unsound, json);
    });
}

type Outcome = readonly [string, StatisticsVerification];

async function writeStatisticsReport(
  path: string,
  files: readonly CasesFile[],
  outcomes: readonly Outcome[],
  { total, passed, compared }: StatisticsVerification,
  language: Language,
): Promise<void> {
  const differences = outcomes.flatMap(([, one], at): readonly ValidationDifference[] => {
    const file = files[at]?.name ?? null;
    return [
      ...one.differences.map((difference) => ({ file, ...difference })),
      ...one.unsupported.map(({ case: name, reason }) => ({
        ...{ file, case: name, field: null, expected: null, got: reason },
      })),
    ];
  });
  const { writeReport } = await import('../validation/write-report.js');
  const tried: readonly TriedSubject[] = triedMethods(files.map(({ content }) => content));
  await writeReport(
    path,
    {
      kind: 'statistics',
      files: files.map((file, at) => ({ file, cases: outcomes[at]?.[1].total ?? 0 })),
      total,
      passed,
      compared,
      tried,
      others: 0,
      registers: [],
      differences,
    },
    language,
  );
}

/** One difference for a person to read. */
export function differenceText({ case: name, field, expected, got }: Difference): string {
  return `${name}: ${field} should be ${JSON.stringify(expected)}, but is ${JSON.stringify(got)}`;
}

function withFile([file, outcome]: readonly [string, StatisticsVerification]): StatisticsVerification {
  const differences = outcome.differences.map((difference) => ({ file, ...difference }));
  const unsupported = outcome.unsupported.map((entry) => ({ file, ...entry }));
  return { ...outcome, differences, unsupported };
}

function sumOf(one: StatisticsVerification, other: StatisticsVerification): StatisticsVerification {
  return {
    total: one.total + other.total,
    passed: one.passed + other.passed,
    differences: [...one.differences, ...other.differences],
    unsupported: [...one.unsupported, ...other.unsupported],
    compared: one.compared + other.compared,
  };
}

/** A file without a case shows nothing. */
function isSound({ total, passed, differences, unsupported }: StatisticsVerification): boolean {
  return total > 0 && passed === total && differences.length === 0 && unsupported.length === 0;
}

function agreement(path: string, { total, compared }: StatisticsVerification): string {
  return `${path}: all ${String(total)} cases agree (${String(compared)} values).\n`;
}

/** With --json the differences have been printed already. */
function foundDifferences(
  outcomes: readonly (readonly [string, StatisticsVerification])[],
  isReported: boolean,
): CliError {
  const counts = outcomes.map(([path, { total, passed }]) =>
    total === 0 ? `${path} holds no cases` : `${path}: ${String(passed)} of ${String(total)} cases agree`,
  );
  const lines = outcomes.flatMap(([, { differences, unsupported }]) => [
    ...differences.map(differenceText),
    ...unsupported.map(({ case: name, reason }) => `${name} cannot be verified: ${reason}`),
  ]);
  return new CliError(`${counts.join('; ')}${lines.length > 0 ? ':' : '.'}`, lines, { isReported });
}
