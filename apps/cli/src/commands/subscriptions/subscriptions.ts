import { Command } from 'commander';
import type { CommandContext } from '../../command-context.js';
import { listCommand } from './list.js';
import { runCommand } from './run.js';

const after = `
Reports that people have sent to themselves by e-mail. Workers send what falls due by themselves (see kvalreg worker --help);
running it by hand, again or by several at once sends nothing twice.

Examples:
  kvalreg subscriptions list swespine
  kvalreg subscriptions run
`;

/** `subscriptions` with a command for each step. */
export function subscriptionsCommand(context: CommandContext): Command {
  const subscriptions = new Command('subscriptions').addHelpText('after', after);
  for (const create of [listCommand, runCommand]) {
    subscriptions.addCommand(
      create(context)
        .exitOverride()
        .configureOutput({
          writeErr: (text) => {
            context.terminal.note(text);
          },
        }),
    );
  }
  return subscriptions;
}
