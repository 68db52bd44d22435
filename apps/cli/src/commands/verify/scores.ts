import { Command } from 'commander';
import type { CommandContext } from '../../command-context.js';
import { languageOption } from '../../options.js';
import { tryScores } from '../../validation/try-scores.js';
import { reportTrials, type ReportOptions } from './report-trials.js';

const after = `
A file of cases holds "vectors" (or "cases", or is a list): each with an instrument, answers, params and what is expected
(scores, category, reason); or of kind "change", with baseline, followup and rules; or it holds "valueSets" of EQ-5D, each
with testVectors of profiles. Numbers are met to a millionth. Exit code 1 when anything differs.
The report names what was tried on which versions, lists every difference, and has room for signatures.

Examples:
  kvalreg verify scores --cases vectors.json
  kvalreg verify scores --cases eq5d-value-sets.json --json
  kvalreg verify scores --cases vectors.json --report validation.html --language sv
`;

interface Options extends ReportOptions {
  readonly cases: string;
}

/** `verify scores`: whether every instrument scores as it should. */
export function scoresCommand({ terminal }: CommandContext): Command {
  return new Command('scores')
    .description('compute every case of a file and list what differs')
    .requiredOption('--cases <file>', 'JSON file of cases')
    .option('--report <file>', 'write a report to be signed, as HTML')
    .option('--language <language>', 'of the report: sv, nb or en', languageOption, 'sv')
    .option('--json', 'print the outcome as JSON')
    .addHelpText('after', after)
    .action(async ({ cases, ...options }: Options) => {
      const trial = await tryScores([cases]);
      await reportTrials(terminal, [trial], trial.outcome, options);
    });
}
