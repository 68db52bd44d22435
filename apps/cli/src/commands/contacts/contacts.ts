import { Command } from 'commander';
import type { CommandContext } from '../../command-context.js';
import { contactsImportCommand } from './import.js';

const after = `
Examples:
  kvalreg contacts import swespine contacts.csv --dry-run
  kvalreg contacts import swespine contacts.csv --json
`;

export function contactsCommand(context: CommandContext): Command {
  return new Command('contacts').addCommand(contactsImportCommand(context)).addHelpText('after', after);
}
