import { RescoringService, type RescoreProgress } from '@kvalreg/core';
import { Command } from 'commander';
import { CliError } from '../cli-error.js';
import type { CommandContext } from '../command-context.js';
import { commandScope, withApplication } from '../database/with-application.js';
import { wholeNumber } from '../options.js';
import { findRegister } from '../registers.js';
import { startProgress, type Progress } from '../terminal/progress.js';
import { printJson, type Terminal } from '../terminal/terminal.js';
import { rescoringText } from '../versions/rescoring-text.js';

const after = `
Computes scores and calculated values of earlier answers with the instruments and calculations of now, on the answers as
the maps of the form carry them over. What was stored with an answer stays; the new scores stand beside it with their
reason, and count in analyses from the same moment. Answers that nobody scores otherwise are left alone.

The work goes in batches. Ctrl-C stops after the batch that is under way; run again, it goes on from there. One run at a
time in a register. Exit code 0 when everything was looked at, else 1.

Examples:
  kvalreg rescore swespine --dry-run
  kvalreg rescore nrs --form followUp --json
`;

interface Options {
  readonly form?: string;
  readonly dryRun?: boolean;
  readonly batch: number;
  readonly json?: boolean;
}

export function rescoreCommand(context: CommandContext): Command {
  const { terminal } = context;
  return new Command('rescore')
    .argument('<register>', 'id of the register')
    .option('--form <form>', 'only this form')
    .option('--dry-run', 'count what would change, and write nothing')
    .option(
      '--batch <n>',
      'answers that are read and written at once',
      wholeNumber({ min: 1, max: 10_000 }),
      500,
    )
    .option('--json', 'print the outcome as JSON')
    .addHelpText('after', after)
    .action(async (registerId: string, options: Options) => {
      findRegister(registerId);
      const shown = progressByForm(terminal);
      const report = await withApplication(context, (application) =>
        application
          .get(RescoringService)
          .rescore(commandScope(registerId, 'rescore'), {
            registerId,
            form: options.form,
            dryRun: options.dryRun,
            batchSize: options.batch,
            signal: context.interrupted,
            onProgress: shown.update,
          })
          .finally(shown.end),
      );
      const isFinished = !context.interrupted.aborted || report.forms.every(({ finished }) => finished);
      if (options.json === true) await printJson(terminal, { ...report, finished: isFinished });
      else await terminal.out(rescoringText(report));
      if (isFinished) return;
      const what = 'Stopped. What was done is kept; run the command again to go on from there.';
      throw new CliError(what, [], { isReported: options.json === true });
    });
}

/** One line for the form that is under way; a run that goes on from an earlier start shows what was left then. */
function progressByForm(terminal: Terminal): {
  readonly update: (progress: RescoreProgress) => void;
  readonly end: () => void;
} {
  let current: { readonly name: string; readonly progress: Progress } | undefined;
  return {
    update({ pathway, form, looked, total, before }) {
      const name = `${pathway}.${form}`;
      if (current?.name !== name) {
        current?.progress.end();
        current = { name, progress: startProgress(terminal, `Scoring ${name}`, total - before) };
      }
      current.progress.update(looked - before);
    },
    end: () => current?.progress.end(),
  };
}
