import { verifyStatistics, type StatisticsVerification } from '@kvalreg/statistics';
import { Command } from 'commander';
import { z } from 'zod';
import { CliError } from '../cli-error.js';
import type { CommandContext } from '../command-context.js';
import { readJsonFile } from '../files.js';
import { printJson } from '../terminal/terminal.js';

const after = `
A file of cases holds "cases" (or is a list): each with an id, input, what is expected, and either a method (results of R,
met to nine digits, or as many as the method of R has) or an fn with args and tolerance_abs (functions of registers). An
expected { "error": true } means that the data must be refused. Several files are verified together; then each entry names
its file. Exit code 1 when anything differs, or cannot be computed (listed as unsupported).

Examples:
  kvalreg verify statistics --cases r-cases.json
  kvalreg verify statistics --cases r-cases.json --cases register-cases.json --json
`;

interface Options {
  readonly cases: readonly string[];
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
    .option('--json', 'print the outcome as JSON')
    .addHelpText('after', after)
    .action(async ({ cases: paths, json = false }: Options) => {
      const outcomes: (readonly [string, StatisticsVerification])[] = [];
      for (const path of paths)
        outcomes.push([path, verifyStatistics(await readJsonFile(path, z.unknown(), 'cases'))]);
      const whole = paths.length === 1 ? outcomes.map(([, outcome]) => outcome) : outcomes.map(withFile);
      const outcome = whole.reduce(sumOf);
      if (json) await printJson(terminal, outcome);
      else for (const [path, one] of outcomes) if (isSound(one)) await terminal.out(agreement(path, one));
      const unsound = outcomes.filter(([, one]) => !isSound(one));
      if (unsound.length > 0) throw foundDifferences(unsound, json);
    });
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
