import { CheckFiguresService, differencesIn, isAsDerived, type CheckedSource } from '@kvalreg/core';
import { Command } from 'commander';
import { CliError } from '../cli-error.js';
import type { CommandContext } from '../command-context.js';
import { withApplication } from '../database/with-application.js';
import { findRegister } from '../registers.js';
import { printJson } from '../terminal/terminal.js';

const after = `
Derives the tables that figures are computed from once more from the answers, beside those that are there, and compares
them row by row; and counts the figures that are kept ready once more from the cases. A worker does the same every night.
Nobody waits meanwhile. Exit code 0 when all is as derived, 1 with every place where it is not.

Examples:
  kvalreg check-figures
  kvalreg check-figures swespine --json
`;

export function checkFiguresCommand(context: CommandContext): Command {
  const { terminal } = context;
  return new Command('check-figures')
    .argument('[register]', 'id of the register; otherwise all')
    .option('--json', 'print what was compared as JSON')
    .addHelpText('after', after)
    .action(async (registerId: string | undefined, { json = false }: { readonly json?: boolean }) => {
      if (registerId !== undefined) findRegister(registerId);
      const checked = await withApplication(context, (application) =>
        application.get(CheckFiguresService).check(registerId ?? null, context.interrupted),
      );
      const isRight = checked.every(isAsDerived);
      if (json) await printJson(terminal, { isRight, sources: checked });
      else if (isRight) await terminal.out(checked.map(lineOf).join(''));
      if (isRight) return;
      throw new CliError(
        'What figures are computed from is not what the answers say. Find out what wrote there; the next start with a changed manifest, or a load, derives all anew.',
        checked.flatMap(differencesIn),
        { isReported: json },
      );
    });
}

function lineOf({ register, source, tables, wrongFigures }: CheckedSource): string {
  const figures =
    wrongFigures === null ? 'no kept figures that would be read now' : 'kept figures as the cases count them';
  return `${register} ${source}: ${String(tables)} ${tables === 1 ? 'table' : 'tables'} as derived, ${figures}.\n`;
}
