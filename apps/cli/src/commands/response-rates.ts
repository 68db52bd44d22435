import { rateExclusions, RatesService, reportCsv } from '@kvalreg/core';
import { Command, Option } from 'commander';
import { unknownName } from '../cli-error.js';
import type { CommandContext } from '../command-context.js';
import { commandScope, withApplication } from '../database/with-application.js';
import { findRegister } from '../registers.js';
import { printJson } from '../terminal/terminal.js';

const tabs = ['overview', 'clinics', 'people', 'channels'] as const;
const after = `
A rate is answered within the window, of follow-ups whose window is over and that could be answered. The numbers of
"excluded" are, in order: ${rateExclusions.map(({ code }) => code).join(', ')}.

Examples:
  kvalreg response-rates swespine
  kvalreg response-rates swespine --pathway lumbar --tab clinics --json
`;

interface Options {
  readonly pathway?: string;
  readonly tab: (typeof tabs)[number];
  readonly json?: boolean;
}

export function responseRatesCommand(context: CommandContext): Command {
  const { terminal } = context;
  return new Command('response-rates')
    .argument('<register>', 'id of the register')
    .option('--pathway <pathway>', 'the pathway; the first when left out')
    .addOption(new Option('--tab <tab>', 'which figures').choices(tabs).default('overview'))
    .option('--json', 'print the figures as JSON in the place of CSV')
    .addHelpText('after', after)
    .action(async (registerId: string, { pathway: named, tab, json }: Options) => {
      const { register } = findRegister(registerId);
      const known = Object.keys(register.pathways);
      const pathway = named ?? known[0] ?? '';
      if (!known.includes(pathway)) throw unknownName('pathway', pathway, known);
      const answer = await withApplication(context, (application) =>
        application.get(RatesService).answer(commandScope(registerId, 'response-rates'), { pathway, tab }),
      );
      if (json === true)
        await printJson(terminal, { register: registerId, pathway, tab, results: answer.nation });
      else await terminal.out(reportCsv(answer, answer.source, register.languages[0] ?? 'en'));
    });
}
