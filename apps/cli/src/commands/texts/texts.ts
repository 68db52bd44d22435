import { Command } from 'commander';
import type { CommandContext } from '../../command-context.js';
import { checkCommand } from './check.js';
import { installCommand } from './install.js';
import { listCommand } from './list.js';
import { removeCommand } from './remove.js';
import { templateCommand } from './template.js';

const after = `
Wording that its owner licenses does not come with the program. Until it is installed, forms show neutral labels and say so.

Examples:
  kvalreg texts template odi --language sv > odi-sv.json
  kvalreg texts check odi-sv.json
  kvalreg texts install odi-sv.json --register swespine
  kvalreg texts list
`;

/** `texts` with a command for each step from an empty pack to one in use. */
export function textsCommand(context: CommandContext): Command {
  const texts = new Command('texts').addHelpText('after', after);
  for (const create of [templateCommand, checkCommand, installCommand, listCommand, removeCommand]) {
    const command = create(context)
      .exitOverride()
      .configureOutput({
        writeErr: (text) => {
          context.terminal.note(text);
        },
      });
    texts.addCommand(command);
  }
  return texts;
}
