import { NoCasesError, verifyScores, type InstrumentResolver, type ScoreVerification } from '@kvalreg/engine';
import { CliError } from '../cli-error.js';
import { readCasesFile } from './cases-file.js';
import { differenceText, type Trial } from './trial.js';
import { countingResolver } from './tried-instruments.js';

/** Computes the cases of scores in a file. */
export async function tryScores(path: string): Promise<Trial> {
  const file = await readCasesFile(path);
  const resolver = countingResolver();
  const outcome = verified(path, file.content, resolver);
  const { total, passed, differences } = outcome;
  return {
    outcome,
    agreements: differences.length === 0 ? [`${path}: all ${String(total)} cases agree.`] : [],
    failure:
      differences.length === 0
        ? null
        : {
            summary: `${path}: ${String(passed)} of ${String(total)} cases agree, ${String(total - passed)} differ`,
            problems: differences.map(differenceText),
          },
    part: async () => {
      // The registers take a second to load: only for those who ask for a report.
      const { registerInstruments } = await import('./register-instruments.js');
      const tried = resolver.tried();
      return {
        kind: 'scores',
        files: [{ name: file.name, sha256: file.sha256, cases: total }],
        total,
        passed,
        compared: null,
        tried,
        others: total - tried.reduce((sum, one) => sum + one.cases, 0),
        registers: registerInstruments(tried),
        differences: differences.map((difference) => ({ file: null, ...difference })),
      };
    },
  };
}

function verified(path: string, file: unknown, resolver: InstrumentResolver): ScoreVerification {
  try {
    return verifyScores(file, resolver);
  } catch (error) {
    if (error instanceof NoCasesError) throw new CliError(`${path}: ${error.message}`, [], { cause: error });
    throw error;
  }
}
