import { TextPacksService, type StoredTextPack } from '@kvalreg/core';
import { Command } from 'commander';
import type { CommandContext } from '../../command-context.js';
import { withApplication } from '../../database/with-application.js';
import { findRegister } from '../../registers.js';
import { textTable } from '../../terminal/table.js';
import { printJson } from '../../terminal/terminal.js';

const after = `
Examples:
  kvalreg texts list
  kvalreg texts list --register swespine --ended
`;

interface Options {
  readonly register?: string;
  readonly ended?: boolean;
  readonly json?: boolean;
}

/** `texts list`: which wording is in use, and which was. */
export function listCommand(context: CommandContext): Command {
  const { terminal } = context;
  return new Command('list')
    .description('list the licensed wording that is installed')
    .option('--register <register>', 'what this register shows')
    .option('--ended', 'also what is no longer in use')
    .option('--json', 'print the packs as JSON')
    .addHelpText('after', after)
    .action(async ({ register, ended = false, json = false }: Options) => {
      const registerId = register === undefined ? null : findRegister(register).register.id;
      const all = await withApplication(context, (application) =>
        application.get(TextPacksService).list(registerId),
      );
      const packs = all.filter(({ endedAt }) => ended || endedAt === null);
      if (json) await printJson(terminal, { packs });
      else await terminal.out(packs.length === 0 ? 'No licensed wording is installed.\n' : tableOf(packs));
    });
}

function tableOf(packs: readonly StoredTextPack[]): string {
  return textTable(
    [
      'instrument',
      'version',
      'language',
      'register',
      'licence holder',
      'number',
      'valid',
      'installed',
      'by',
      'ended',
      'id',
    ],
    packs.map((pack) => [
      pack.instrument,
      pack.instrumentVersion,
      pack.language,
      pack.registerId ?? 'all',
      pack.holder,
      pack.number,
      pack.validFrom === null && pack.validTo === null ? '' : `${pack.validFrom ?? ''}–${pack.validTo ?? ''}`,
      pack.installedAt,
      pack.installedBy,
      pack.endedAt ?? '',
      pack.id,
    ]),
  );
}
