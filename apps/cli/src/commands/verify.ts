import type { Language } from '@kvalreg/declaration';
import { NoCasesError, verifyScores, type InstrumentResolver, type ScoreVerification } from '@kvalreg/engine';
import { Command } from 'commander';
import { CliError } from '../cli-error.js';
import type { CommandContext } from '../command-context.js';
import { languageOption } from '../options.js';
import { printJson } from '../terminal/terminal.js';
import { readCasesFile } from '../validation/cases-file.js';
import { countingResolver } from '../validation/tried-instruments.js';
import { differenceText, statisticsCommand } from './verify-statistics.js';

const after = `
Examples:
  kvalreg verify scores --cases vectors.json
  kvalreg verify statistics --cases r-cases.json --cases register-cases.json --json
`;

const afterScores = `
A file of cases holds "vectors" (or "cases", or is a list): each with an instrument, answers, params and what is expected
(scores, category, reason); or of kind "change", with baseline, followup and rules; or it holds "valueSets" of EQ-5D, each
with testVectors of profiles. Numbers are met to a millionth. Exit code 1 when anything differs.
The report names what was tried on which versions, lists every difference, and has room for signatures.

Examples:
  kvalreg verify scores --cases vectors.json
  kvalreg verify scores --cases eq5d-value-sets.json --json
  kvalreg verify scores --cases vectors.json --report validation.html --language sv
`;

interface Options {
  readonly cases: string;
  readonly report?: string;
  readonly language: Language;
  readonly json?: boolean;
}

/** `verify` with a command of its own for each thing that can be tried. */
export function verifyCommand(context: CommandContext): Command {
  const verify = new Command('verify').addHelpText('after', after);
  for (const command of [scoresCommand(context), statisticsCommand(context)]) {
    command.exitOverride().configureOutput({
      writeErr: (text) => {
        context.terminal.note(text);
      },
    });
    verify.addCommand(command);
  }
  return verify;
}

function scoresCommand({ terminal }: CommandContext): Command {
  return new Command('scores')
    .description('compute every case of a file and list what differs')
    .requiredOption('--cases <file>', 'JSON file of cases')
    .option('--report <file>', 'write a report to be signed, as HTML')
    .option('--language <language>', 'of the report: sv, nb or en', languageOption, 'sv')
    .option('--json', 'print the outcome as JSON')
    .addHelpText('after', afterScores)
    .action(async ({ cases, report, language, json = false }: Options) => {
      const file = await readCasesFile(cases);
      const resolver = countingResolver();
      const outcome = verified(cases, file.content, resolver);
      if (report !== undefined) {
        // The pages and the registers take a second to load: only for those who ask for a report.
        const { registerInstruments } = await import('../validation/register-instruments.js');
        const { writeReport } = await import('../validation/write-report.js');
        const tried = resolver.tried();
        const named = tried.reduce((sum, one) => sum + one.cases, 0);
        await writeReport(
          report,
          {
            kind: 'scores',
            ...outcome,
            files: [{ file, cases: outcome.total }],
            compared: null,
            tried,
            others: outcome.total - named,
            registers: registerInstruments(tried),
            differences: outcome.differences.map((difference) => ({ file: null, ...difference })),
          },
          language,
        );
        terminal.note(`The report is in ${report}.\n`);
      }
      if (json) await printJson(terminal, outcome);
      if (outcome.differences.length > 0) throw foundDifferences(cases, outcome, json);
      if (!json) await terminal.out(`${cases}: all ${outcome.total} cases agree.\n`);
    });
}

function verified(path: string, file: unknown, resolver: InstrumentResolver): ScoreVerification {
  try {
    return verifyScores(file, resolver);
  } catch (error) {
    if (error instanceof NoCasesError) throw new CliError(`${path}: ${error.message}`, [], { cause: error });
    throw error;
  }
}

/** With --json the differences have been printed already. */
function foundDifferences(
  path: string,
  { total, passed, differences }: ScoreVerification,
  isReported: boolean,
): CliError {
  const lines = differences.map(differenceText);
  return new CliError(`${path}: ${passed} of ${total} cases agree, ${total - passed} differ:`, lines, {
    isReported,
  });
}
