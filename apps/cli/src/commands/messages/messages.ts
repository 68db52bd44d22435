import { Command } from 'commander';
import type { CommandContext } from '../../command-context.js';
import { planCommand } from './plan.js';
import { sendCommand } from './send.js';
import { statusCommand } from './status.js';

const after = `
Planning decides what is sent to whom on a day; sending sends what is planned. Both may be run at any time, again and by
several at once: nobody gets a message twice. Workers do both by themselves (see kvalreg worker --help).

Examples:
  kvalreg messages plan --day 2026-09-01 --dry-run
  kvalreg messages plan
  kvalreg messages send
  kvalreg messages status swespine
`;

/** `messages` with a command for each step. */
export function messagesCommand(context: CommandContext): Command {
  const messages = new Command('messages').addHelpText('after', after);
  for (const create of [planCommand, sendCommand, statusCommand]) {
    messages.addCommand(
      create(context)
        .exitOverride()
        .configureOutput({
          writeErr: (text) => {
            context.terminal.note(text);
          },
        }),
    );
  }
  return messages;
}
