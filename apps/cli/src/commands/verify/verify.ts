import { Command } from 'commander';
import type { CommandContext } from '../../command-context.js';
import { allCommand } from './all.js';
import { scoresCommand } from './scores.js';
import { statisticsCommand } from './statistics.js';

const after = `
Examples:
  kvalreg verify scores --cases vectors.json
  kvalreg verify statistics --cases r-cases.json --cases register-cases.json --json
  kvalreg verify all --scores vectors.json --statistics r-cases.json --report validation.html
`;

/** `verify` with a command of its own for each thing that can be tried. */
export function verifyCommand(context: CommandContext): Command {
  const verify = new Command('verify').addHelpText('after', after);
  for (const command of [scoresCommand(context), statisticsCommand(context), allCommand(context)]) {
    command.exitOverride().configureOutput({
      writeErr: (text) => {
        context.terminal.note(text);
      },
    });
    verify.addCommand(command);
  }
  return verify;
}
