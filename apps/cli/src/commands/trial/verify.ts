import { TrialVerificationService, type VerifiedTrial } from '@kvalreg/core';
import { Command } from 'commander';
import { CliError } from '../../cli-error.js';
import type { CommandContext } from '../../command-context.js';
import { withApplication } from '../../database/with-application.js';
import { findRegister } from '../../registers.js';
import { countText } from '../../terminal/duration.js';
import { printJson } from '../../terminal/terminal.js';

const after = `
Makes the lists of each trial again from its seed and KVALREG_IDENTITY_KEY, and compares every arm that was given with
them: whether one was changed, left out or put in. Only what was given is made again: the next arm is not told. Exit code
0 when all agrees, 1 with every place where it does not.

Examples:
  kvalreg trial verify swespine
  kvalreg trial verify swespine --json
`;

export function trialVerifyCommand(context: CommandContext): Command {
  const { terminal } = context;
  return new Command('verify')
    .summary('tell whether the arms of trials were given as drawn')
    .description('tell whether the arms of trials were given as drawn')
    .argument('<register>', 'id of the register')
    .option('--json', 'print the report as JSON')
    .addHelpText('after', after)
    .action(async (registerId: string, { json }: { readonly json?: boolean }) => {
      findRegister(registerId);
      const trials = await withApplication(context, (application) =>
        application.get(TrialVerificationService).verify(registerId),
      );
      const faults = trials.flatMap(sentences);
      if (json === true)
        await printJson(terminal, { register: registerId, isWhole: faults.length === 0, trials });
      else if (faults.length === 0) await terminal.out(wholeText(trials));
      if (faults.length > 0)
        throw new CliError('Arms were not given as drawn.', faults, { isReported: json === true });
    });
}

function wholeText(trials: readonly VerifiedTrial[]): string {
  if (trials.length === 0) return 'No trial has begun.\n';
  return trials
    .map(
      ({ pathway, trial, places, lists }) =>
        `${pathway}, ${trial}: all ${countText(places)} arms on ${countText(lists)} lists are as drawn.\n`,
    )
    .join('');
}

function sentences({ pathway, trial, faults }: VerifiedTrial): readonly string[] {
  return faults.map(({ list, number, kind }) => {
    const place = `${pathway}, ${trial}: number ${String(number)} on the list "${list}"`;
    switch (kind) {
      case 'other-arm':
        return `${place} has another arm than was drawn, or another key than KVALREG_IDENTITY_KEY drew it`;
      case 'missing-place':
        return `${place} was given and is not there`;
      case 'place-too-many':
        return `${place} is there and was never given`;
      case 'without-inclusion':
        return `${place} has an episode, but nothing that its allocation rested on`;
    }
  });
}
