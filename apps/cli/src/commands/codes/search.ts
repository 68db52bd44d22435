import { CodeListsService } from '@kvalreg/core';
import { codeSystems, languages, type CodeSystem, type Language } from '@kvalreg/declaration';
import { Argument, Command, Option } from 'commander';
import type { CommandContext } from '../../command-context.js';
import { withApplication } from '../../database/with-application.js';
import { wholeNumber } from '../../options.js';
import { textTable } from '../../terminal/table.js';
import { printJson } from '../../terminal/terminal.js';

const after = `
Examples:
  kvalreg codes search icd-10-se m48
  kvalreg codes search icd-10-se spinal stenos --year 2019
  kvalreg codes search ncsp "lumbar nerve" --language en --json
`;

interface Options {
  readonly year?: number;
  readonly language: Language;
  readonly limit: number;
  readonly json?: boolean;
}

export function codesSearchCommand(context: CommandContext): Command {
  const { terminal } = context;
  return new Command('search')
    .summary('find codes by code or by words')
    .description('find codes by the beginning of the code or of words of its text')
    .addArgument(new Argument('<system>', 'code system').choices(codeSystems))
    .argument('<text...>', 'beginning of a code, or of words')
    .option(
      '--year <year>',
      'codes of this year; the current one unless told',
      wholeNumber({ min: 1900, max: 2200 }),
    )
    .addOption(new Option('--language <language>', 'language of the texts').choices(languages).default('sv'))
    .option('--limit <n>', 'how many at most', wholeNumber({ min: 1, max: 1000 }), 20)
    .option('--json', 'print the codes as JSON')
    .addHelpText('after', after)
    .action(async (system: CodeSystem, words: readonly string[], { json, ...search }: Options) => {
      const codes = await withApplication(context, (application) =>
        application.get(CodeListsService).search({ system, text: words.join(' '), ...search }),
      );
      if (json === true) await printJson(terminal, { system, codes });
      else if (codes.length === 0) await terminal.out('No code was found.\n');
      else
        await terminal.out(
          textTable(
            ['code', 'text', 'from', 'to'],
            codes.map(({ code, text, validFrom, validTo }) => [
              code,
              text,
              validFrom === null ? '' : String(validFrom),
              validTo === null ? '' : String(validTo),
            ]),
          ),
        );
    });
}
