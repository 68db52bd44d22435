import type { Language } from '@kvalreg/declaration';
import { CliError } from '../../cli-error.js';
import { printJson, type Terminal } from '../../terminal/terminal.js';
import type { Trial } from '../../validation/trial.js';

export interface ReportOptions {
  readonly report?: string;
  readonly language: Language;
  readonly json?: boolean;
}

/**
 * Writes the report that was asked for, prints what agrees and throws a `CliError` that lists what does not. `outcome` is
 * printed for programs.
 */
export async function reportTrials(
  terminal: Terminal,
  trials: readonly Trial[],
  outcome: object,
  { report, language, json = false }: ReportOptions,
): Promise<void> {
  if (report !== undefined) {
    const { writeReport } = await import('../../validation/write-report.js');
    const parts = [];
    for (const trial of trials) parts.push(await trial.part());
    await writeReport(report, parts, language);
    terminal.note(`The report is in ${report}.\n`);
  }
  if (json) await printJson(terminal, outcome);
  else for (const line of trials.flatMap(({ agreements }) => agreements)) await terminal.out(`${line}\n`);
  const failures = trials.flatMap(({ failure }) => (failure === null ? [] : [failure]));
  if (failures.length === 0) return;
  const problems = failures.flatMap((failure) => failure.problems);
  const summary = failures.map((failure) => failure.summary).join('; ');
  // With --json the differences have been printed already.
  throw new CliError(`${summary}${problems.length > 0 ? ':' : '.'}`, problems, { isReported: json });
}
