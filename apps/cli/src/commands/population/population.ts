import { Command } from 'commander';
import type { CommandContext } from '../../command-context.js';
import { populationImportCommand } from './import.js';

const after = `
Examples:
  kvalreg population import changes.csv --dry-run
  kvalreg population import changes.csv --json
`;

export function populationCommand(context: CommandContext): Command {
  return new Command('population').addCommand(populationImportCommand(context)).addHelpText('after', after);
}
