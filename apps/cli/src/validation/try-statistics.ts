import { verifiableMethods, verifyStatistics, type StatisticsVerification } from '@kvalreg/statistics';
import { readCasesFile, type CasesFile } from './cases-file.js';
import { differenceText, type Trial } from './trial.js';
import { triedMethods } from './tried-methods.js';

/** Computes the cases of statistics in one or more files. */
export async function tryStatistics(paths: readonly string[]): Promise<Trial> {
  const files: CasesFile[] = [];
  for (const path of paths) files.push(await readCasesFile(path));
  const outcomes = files.map(({ path, content }): Outcome => [path, verifyStatistics(content)]);
  const whole = paths.length === 1 ? outcomes.map(([, one]) => one) : outcomes.map(withFile);
  const outcome = whole.reduce(sumOf);
  const { total, passed, compared } = outcome;
  return {
    outcome,
    agreements: outcomes.flatMap(([path, one]) =>
      isSound(one) ? [`${path}: all ${String(one.total)} cases agree (${String(one.compared)} values).`] : [],
    ),
    failure: failureOf(outcomes.filter(([, one]) => !isSound(one))),
    part: () =>
      Promise.resolve({
        kind: 'statistics',
        files: files.map(({ name, sha256 }, at) => ({ name, sha256, cases: outcomes[at]?.[1].total ?? 0 })),
        total,
        passed,
        compared,
        tried: triedMethods(
          files.map(({ content }) => content),
          verifiableMethods,
        ),
        others: 0,
        registers: [],
        differences: outcomes.flatMap(([, one], at) => {
          const file = files[at]?.name ?? null;
          return [
            ...one.differences.map((difference) => ({ file, ...difference })),
            ...one.unsupported.map(({ case: name, reason }) => ({
              ...{ file, case: name, field: null, expected: null, got: reason },
            })),
          ];
        }),
      }),
  };
}

type Outcome = readonly [path: string, verification: StatisticsVerification];

function withFile([file, outcome]: Outcome): StatisticsVerification {
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

function failureOf(outcomes: readonly Outcome[]): Trial['failure'] {
  if (outcomes.length === 0) return null;
  const counts = outcomes.map(([path, { total, passed }]) =>
    total === 0 ? `${path} holds no cases` : `${path}: ${String(passed)} of ${String(total)} cases agree`,
  );
  const problems = outcomes.flatMap(([, { differences, unsupported }]) => [
    ...differences.map(differenceText),
    ...unsupported.map(({ case: name, reason }) => `${name} cannot be verified: ${reason}`),
  ]);
  return { summary: counts.join('; '), problems };
}
