import { Command } from 'commander';
import type { CommandContext } from '../../command-context.js';
import { languageOption } from '../../options.js';
import { tryScores } from '../../validation/try-scores.js';
import { tryStatistics } from '../../validation/try-statistics.js';
import { reportTrials, type ReportOptions } from './report-trials.js';

const after = `
The files are those of "verify scores" and of "verify statistics". The report is one document with a chapter for scores and
one for statistics, signed once. Exit code 1 when anything differs or cannot be computed.

Examples:
  kvalreg verify all --scores vectors.json eq5d-value-sets.json --statistics r-cases.json --report validation.html
`;

interface Options extends ReportOptions {
  readonly scores: readonly string[];
  readonly statistics: readonly string[];
}

/** `verify all`: the validation of an installation as one report. */
export function allCommand({ terminal }: CommandContext): Command {
  return new Command('all')
    .description('compute cases of scores and of statistics, for one report')
    .requiredOption('--scores <file...>', 'JSON files of cases of scores')
    .requiredOption('--statistics <file...>', 'JSON files of cases of statistics')
    .option('--report <file>', 'write a report to be signed, as HTML')
    .option('--language <language>', 'of the report: sv, nb or en', languageOption, 'sv')
    .option('--json', 'print the outcome as JSON')
    .addHelpText('after', after)
    .action(async ({ scores: scoreFiles, statistics: statisticsFiles, ...options }: Options) => {
      const scores = await tryScores(scoreFiles);
      const statistics = await tryStatistics(statisticsFiles);
      const outcome = { scores: scores.outcome, statistics: statistics.outcome };
      await reportTrials(terminal, [scores, statistics], outcome, options);
    });
}
