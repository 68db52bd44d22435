import { emptyTextPack } from '@kvalreg/engine';
import type { Language } from '@kvalreg/declaration';
import { Command } from 'commander';
import type { CommandContext } from '../../command-context.js';
import { languageOption } from '../../options.js';
import { printJson } from '../../terminal/terminal.js';
import { instrumentForms } from './instruments.js';

const after = `
"about" says which question it is, and is ignored when the pack is read. A pack may also have a "title", an "intro" that
stands above the questions, "help" for each question, and "validFrom" and "validTo" of the licence.

Example:
  kvalreg texts template odi --language sv > odi-sv.json
`;

/** `texts template`: an empty pack to be filled in. */
export function templateCommand({ terminal }: CommandContext): Command {
  return new Command('template')
    .description('print an empty text pack of an instrument, to be filled in')
    .argument('<instrument>', 'id of the instrument')
    .requiredOption('--language <language>', 'sv, nb or en', languageOption)
    .option('--register <register>', 'only as this register asks the instrument')
    .option('--json', 'errors as JSON too (the result always is)')
    .addHelpText('after', after)
    .action(
      async (
        id: string,
        { language, register }: { readonly language: Language; readonly register?: string },
      ) => {
        await printJson(terminal, emptyTextPack(instrumentForms(id, register), language));
      },
    );
}
