import { Command } from 'commander';
import type { CommandContext } from '../../command-context.js';
import { trialVerifyCommand } from './verify.js';

const after = `
Examples:
  kvalreg trial verify swespine
`;

export function trialCommand(context: CommandContext): Command {
  return new Command('trial').addCommand(trialVerifyCommand(context)).addHelpText('after', after);
}
