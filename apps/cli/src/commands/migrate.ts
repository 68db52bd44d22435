import { loadConfig, migrate } from '@kvalreg/core';
import { Command } from 'commander';
import type { CommandContext } from '../command-context.js';
import { openDatabase } from '../database/open-database.js';
import { withServices } from '../database/with-application.js';
import { registerIds } from '../registers.js';
import { step } from '../terminal/step.js';
import { printJson } from '../terminal/terminal.js';

const after = `
Safe to run again, and while other processes start: one migrates, the others wait for it.

Examples:
  kvalreg migrate
  DATABASE_URL=postgresql://kvalreg@db:5432/kvalreg KVALREG_IDENTITY_KEY=… kvalreg migrate
`;

export function migrateCommand(context: CommandContext): Command {
  const { terminal } = context;
  return new Command('migrate')
    .option('--json', 'print what was done as JSON')
    .addHelpText('after', after)
    .action(async ({ json }: { readonly json?: boolean }) => {
      const database = await openDatabase(context, { create: true });
      try {
        const { databaseUrl } = loadConfig(database.environment);
        const migrations = await step(terminal, 'Migrate the database', () => migrate(databaseUrl));
        await step(terminal, 'Install the registers', () => withServices(database, () => Promise.resolve()));
        if (json === true) await printJson(terminal, { migrations, registers: registerIds });
        else await terminal.out(summary(migrations));
      } finally {
        await database.close();
      }
    });
}

function summary(migrations: readonly string[]): string {
  const done = migrations.length === 0 ? 'The schema was up to date.' : `Run: ${migrations.join(', ')}.`;
  return `${done} Registers: ${registerIds.join(', ')}.\n`;
}
