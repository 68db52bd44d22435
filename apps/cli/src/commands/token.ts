import { ApiTokensService, OrganisationService, isRole, roles, type NewAssignment } from '@kvalreg/core';
import { Command } from 'commander';
import { CliError, unknownName } from '../cli-error.js';
import type { CommandContext } from '../command-context.js';
import { commandScope, withApplication, type Application } from '../database/with-application.js';
import { wholeNumber } from '../options.js';
import { findRegister } from '../registers.js';
import { printJson } from '../terminal/terminal.js';

const after = `
The token is shown once; only its hash is stored. Programs send it as "Authorization: Bearer <token>".

Examples:
  kvalreg token swespine --role register-office --label "nightly import" --days 90
  kvalreg token swespine --role clinic-staff --unit ryggkliniken-tallby --label "journal system"
  kvalreg token --revoke "nightly import"
`;

interface Options {
  readonly role?: string;
  readonly unit?: string;
  readonly label?: string;
  readonly days: number;
  readonly revoke?: string;
  readonly json?: boolean;
}

export function tokenCommand(context: CommandContext): Command {
  const { terminal } = context;
  return new Command('token')
    .argument('[register]', 'id of the register')
    .option('--role <role>', 'what the program may do')
    .option('--unit <unit>', 'id of the clinic, for the roles of clinics')
    .option('--label <label>', 'which program the token is for; its name in the log')
    .option('--days <days>', 'how long the token lasts', wholeNumber({ min: 1, max: 366 }), 90)
    .option('--revoke <label>', 'end every token with this label')
    .option('--json', 'print the outcome as JSON')
    .addHelpText('after', after)
    .action(async (registerId: string | undefined, options: Options) => {
      const outcome = await withApplication<Issued | Revoked>(context, (application) =>
        options.revoke === undefined
          ? issue(application, registerId, options)
          : revoke(application, options.revoke),
      );
      if (options.json === true) await printJson(terminal, outcome);
      else if ('token' in outcome) {
        terminal.note(`Valid until ${outcome.expiresAt}. It is not shown again.\n`);
        await terminal.out(`${outcome.token}\n`);
      } else await terminal.out(`Revoked: ${String(outcome.revoked)}.\n`);
    });
}

interface Issued extends NewAssignment {
  readonly token: string;
  readonly expiresAt: string;
  readonly label: string;
}
interface Revoked {
  readonly revoked: number;
  readonly label: string;
}

async function issue(
  application: Application,
  registerId: string | undefined,
  { role, unit, label, days }: Options,
): Promise<Issued> {
  if (registerId === undefined || role === undefined || label === undefined) {
    throw new CliError('A token needs a register, --role and --label.');
  }
  findRegister(registerId);
  if (!isRole(role) || role === 'patient')
    throw unknownName(
      'role',
      role,
      roles.filter((name) => name !== 'patient'),
    );
  if (unit !== undefined) {
    const units = await application.get(OrganisationService).units(registerId);
    if (!units.some(({ id }) => id === unit))
      throw unknownName(
        'unit',
        unit,
        units.map(({ id }) => id),
      );
  }
  const assignment: NewAssignment = { role, registerId, unitId: unit ?? null };
  const { principal } = commandScope(registerId, 'token');
  const { token, expiresAt } = await application
    .get(ApiTokensService)
    .issue(principal, { ...assignment, label, days });
  return { token, expiresAt: expiresAt.toISOString(), label, ...assignment };
}

async function revoke(application: Application, label: string): Promise<Revoked> {
  const { principal } = commandScope('', 'token');
  return { revoked: await application.get(ApiTokensService).revoke(principal, label), label };
}
