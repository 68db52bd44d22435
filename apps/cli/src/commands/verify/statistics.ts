import { Command } from 'commander';
import type { CommandContext } from '../../command-context.js';
import { languageOption } from '../../options.js';
import { tryStatistics } from '../../validation/try-statistics.js';
import { reportTrials, type ReportOptions } from './report-trials.js';

const after = `
A file of cases holds "cases" (or is a list): each with an id, input, what is expected, and either a method (results of R,
met to nine digits, or as many as the method of R has) or an fn with args and tolerance_abs (functions of registers). An
expected { "error": true } means that the data must be refused. Several files are verified together; then each entry names
its file. Exit code 1 when anything differs, or cannot be computed (listed as unsupported).
The report names what was tried and what was not, lists every difference, and has room for signatures.

Examples:
  kvalreg verify statistics --cases r-cases.json
  kvalreg verify statistics --cases r-cases.json --cases register-cases.json --json
  kvalreg verify statistics --cases r-cases.json --report validation.html --language nb
`;

interface Options extends ReportOptions {
  readonly cases: readonly string[];
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
    .action(async ({ cases, ...options }: Options) => {
      const trial = await tryStatistics(cases);
      await reportTrials(terminal, [trial], trial.outcome, options);
    });
}
