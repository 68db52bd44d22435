import { LocalAccountsService, type LocalAdministrator } from '@kvalreg/core';
import { Command } from 'commander';
import type { CommandContext } from '../command-context.js';
import { commandScope, withApplication } from '../database/with-application.js';
import { findRegister } from '../registers.js';
import { textTable } from '../terminal/table.js';
import { printJson } from '../terminal/terminal.js';

const after = `
A local administrator logs in here, with a passphrase and one-time codes, and gives others their rights: for the first
start, and for the day on which the log-in service is out of order. The link is shown once and is good for two days.
Made anew for the same address, it replaces the passphrase and the codes: that is the way back for who has lost both.

Examples:
  kvalreg admin create --name "Eva Ek" --email eva.ek@example.org
  kvalreg admin create --name "Bo Al" --email bo@example.org --register swespine
  kvalreg admin disable --email eva.ek@example.org
  kvalreg admin list
`;

/** `admin` with a command for each step in the life of a local administrator. */
export function adminCommand(context: CommandContext): Command {
  const admin = new Command('admin').addHelpText('after', after);
  for (const create of [createCommand, disableCommand, listCommand]) {
    const command = create(context)
      .option('--json', 'print the outcome as JSON')
      .exitOverride()
      .configureOutput({
        writeErr: (text) => {
          context.terminal.note(text);
        },
      });
    admin.addCommand(command);
  }
  return admin;
}

interface CreateOptions {
  readonly name: string;
  readonly email: string;
  readonly register?: string;
  readonly json?: boolean;
}

function createCommand(context: CommandContext): Command {
  const { terminal } = context;
  return new Command('create')
    .summary('make an administrator and a one-time link to set up the log-in')
    .requiredOption('--name <name>', 'name of the person')
    .requiredOption('--email <address>', 'what the person logs in with')
    .option('--register <id>', 'administers this register only; without it, the whole installation')
    .action(async ({ name, email, register, json }: CreateOptions) => {
      if (register !== undefined) findRegister(register);
      const outcome = await withApplication(context, async (application) => {
        const { path, expiresAt } = await application
          .get(LocalAccountsService)
          .create(commandScope('', 'admin create').principal, { name, email, registerId: register ?? null });
        return { link: application.config.baseUrl + path, expiresAt: expiresAt.toISOString() };
      });
      if (json === true) await printJson(terminal, outcome);
      else {
        terminal.note(`Open it before ${outcome.expiresAt}. It works once and is not shown again.\n`);
        await terminal.out(`${outcome.link}\n`);
      }
    });
}

function disableCommand(context: CommandContext): Command {
  const { terminal } = context;
  return new Command('disable')
    .summary('close the log-in of an administrator, and every session that is open')
    .requiredOption('--email <address>', 'what the person logs in with')
    .action(async ({ email, json }: { readonly email: string; readonly json?: boolean }) => {
      await withApplication(context, (application) =>
        application.get(LocalAccountsService).disable(commandScope('', 'admin disable').principal, email),
      );
      if (json === true) await printJson(terminal, { disabled: email });
      else await terminal.out(`Disabled: ${email}.\n`);
    });
}

function listCommand(context: CommandContext): Command {
  const { terminal } = context;
  return new Command('list')
    .summary('list the local administrators')
    .action(async ({ json }: { readonly json?: boolean }) => {
      const administrators = await withApplication(context, (application) =>
        application.get(LocalAccountsService).list(),
      );
      if (json === true) await printJson(terminal, { administrators });
      else await terminal.out(administrators.length === 0 ? 'None.\n' : tableOf(administrators));
    });
}

function tableOf(administrators: readonly LocalAdministrator[]): string {
  return textTable(
    ['name', 'email', 'state'],
    administrators.map(({ name, email, state }) => [name, email, state]),
  );
}
