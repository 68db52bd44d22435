import { NoCasesError, verifyScores, type ScoreVerification } from '@kvalreg/engine';
import { resolveInstrument, resolveValueSet } from '@kvalreg/instruments';
import { Command } from 'commander';
import { z } from 'zod';
import { CliError } from '../cli-error.js';
import type { CommandContext } from '../command-context.js';
import { readJsonFile } from '../files.js';
import { printJson } from '../terminal/terminal.js';
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

Examples:
  kvalreg verify scores --cases vectors.json
  kvalreg verify scores --cases eq5d-value-sets.json --json
`;

interface Options {
  readonly cases: string;
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
    .option('--json', 'print the outcome as JSON')
    .addHelpText('after', afterScores)
    .action(async ({ cases, json = false }: Options) => {
      const outcome = verified(cases, await readJsonFile(cases, z.unknown(), 'cases'));
      if (json) await printJson(terminal, outcome);
      if (outcome.differences.length > 0) throw foundDifferences(cases, outcome, json);
      if (!json) await terminal.out(`${cases}: all ${outcome.total} cases agree.\n`);
    });
}

function verified(path: string, file: unknown): ScoreVerification {
  try {
    return verifyScores(file, { instrument: resolveInstrument, valueSet: resolveValueSet });
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
