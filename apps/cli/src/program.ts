import { Command } from 'commander';
import type { CommandContext } from './command-context.js';
import { checkCommand } from './commands/check.js';
import { demoCommand } from './commands/demo.js';
import { exportCommand } from './commands/export.js';
import { importCommand } from './commands/import.js';
import { indicatorsCommand } from './commands/indicators.js';
import { migrateCommand } from './commands/migrate.js';
import { scoreCommand } from './commands/score.js';
import { seedCommand } from './commands/seed.js';
import { tokenCommand } from './commands/token.js';
import { unitsCommand } from './commands/units.js';

const after = `
The database is the one that DATABASE_URL names, or else the demo's own PostgreSQL in the folder .demo.
Results go to standard output, everything else to standard error. Exit code 0, or 1 with the reasons.

Examples:
  kvalreg demo
  kvalreg import swespine --form surgery --file operations.csv --dry-run
  kvalreg indicators swespine --by unit,year --format table
`;

/** All commands; writes usage errors to standard error and throws instead of ending the process. */
export function createProgram(context: CommandContext): Command {
  const program = new Command('kvalreg')
    .description('Run clinical quality registers from their declarations.')
    .addHelpText('after', after)
    .showHelpAfterError('(kvalreg --help shows what there is)')
    .option('--debug', 'show where in the program an error happened');
  const commands = [
    demoCommand,
    migrateCommand,
    seedCommand,
    checkCommand,
    unitsCommand,
    importCommand,
    exportCommand,
    indicatorsCommand,
    scoreCommand,
    tokenCommand,
  ];
  for (const create of commands) program.addCommand(create(context));
  for (const command of [program, ...program.commands]) {
    command.exitOverride().configureOutput({
      writeErr: (text) => {
        context.terminal.note(text);
      },
    });
    if (command !== program) command.option('--debug', 'show where in the program an error happened');
  }
  return program;
}
