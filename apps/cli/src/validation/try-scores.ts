import { NoCasesError, verifyScores, type InstrumentResolver, type ScoreVerification } from '@kvalreg/engine';
import { CliError } from '../cli-error.js';
import { readCasesFile, type CasesFile } from './cases-file.js';
import { differenceText, type Trial } from './trial.js';
import { countingResolver } from './tried-instruments.js';

/** Computes the cases of scores in one or more files. */
export async function tryScores(paths: readonly string[]): Promise<Trial> {
  const files: CasesFile[] = [];
  for (const path of paths) files.push(await readCasesFile(path));
  const resolver = countingResolver();
  const outcomes = files.map((file) => ({ file, ...verified(file, resolver) }));
  const total = outcomes.reduce((sum, one) => sum + one.total, 0);
  const passed = outcomes.reduce((sum, one) => sum + one.passed, 0);
  const isOne = files.length === 1;
  const differing = outcomes.filter(({ differences }) => differences.length > 0);
  return {
    outcome: {
      total,
      passed,
      differences: outcomes.flatMap(({ file, differences }) =>
        differences.map((difference) => ({ ...(isOne ? {} : { file: file.path }), ...difference })),
      ),
    },
    agreements: outcomes.flatMap((one) =>
      one.differences.length === 0 ? [`${one.file.path}: all ${String(one.total)} cases agree.`] : [],
    ),
    failure:
      differing.length === 0
        ? null
        : {
            summary: differing.map(summaryOf).join('; '),
            problems: differing.flatMap(({ differences }) => differences.map(differenceText)),
          },
    part: async () => {
      // The registers take a second to load: only for those who ask for a report.
      const { registerInstruments } = await import('./register-instruments.js');
      const tried = resolver.tried();
      return {
        kind: 'scores',
        files: outcomes.map(({ file: { name, sha256 }, total: cases }) => ({ name, sha256, cases })),
        total,
        passed,
        compared: null,
        tried,
        others: total - tried.reduce((sum, one) => sum + one.cases, 0),
        registers: registerInstruments(tried),
        differences: outcomes.flatMap(({ file, differences }) =>
          differences.map((difference) => ({ file: isOne ? null : file.name, ...difference })),
        ),
      };
    },
  };
}

type Outcome = ScoreVerification & { readonly file: CasesFile };

function summaryOf({ file, total, passed }: Outcome): string {
  return `${file.path}: ${String(passed)} of ${String(total)} cases agree, ${String(total - passed)} differ`;
}

function verified({ path, content }: CasesFile, resolver: InstrumentResolver): ScoreVerification {
  try {
    return verifyScores(content, resolver);
  } catch (error) {
    if (error instanceof NoCasesError) throw new CliError(`${path}: ${error.message}`, [], { cause: error });
    throw error;
  }
}
