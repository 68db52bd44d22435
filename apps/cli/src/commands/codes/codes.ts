import { Command } from 'commander';
import type { CommandContext } from '../../command-context.js';
import { codesListCommand } from './list.js';
import { codesLoadCommand } from './load.js';
import { codesSearchCommand } from './search.js';

const after = `
Forms that ask for diagnoses or procedures search these lists, and refuse what is no code of the year. Until a list is
loaded, a small sample makes the search work, and any code that looks like one is taken.

Examples:
  kvalreg codes load icd-10-se icd-10-se.csv --edition 2024 --years 2024
  kvalreg codes list
  kvalreg codes search icd-10-se spinal stenos --year 2023
`;

export function codesCommand(context: CommandContext): Command {
  return new Command('codes')
    .addCommand(codesLoadCommand(context))
    .addCommand(codesListCommand(context))
    .addCommand(codesSearchCommand(context))
    .addHelpText('after', after);
}
