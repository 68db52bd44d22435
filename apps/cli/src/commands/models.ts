import { FitModelsService, ModelsService, type ModelState, type UnitFigure } from '@kvalreg/core';
import { textIn } from '@kvalreg/declaration';
import { Command } from 'commander';
import { CliError } from '../cli-error.js';
import type { CommandContext } from '../command-context.js';
import { commandScope, withApplication } from '../database/with-application.js';
import { findRegister } from '../registers.js';
import { countText } from '../terminal/duration.js';
import { textTable } from '../terminal/table.js';
import { printJson } from '../terminal/terminal.js';

const after = `
A register declares case-mix models on its pathways. fit reads all cases and fits one of them, or all, in a thread of its
own, and stores the outcome as a new version: also where the model has a reason and no number. show prints a fit and the
units by it.

Examples:
  kvalreg models list swespine
  kvalreg models fit swespine lumbar satisfied
  kvalreg models fit swespine --all
  kvalreg models show swespine lumbar satisfied --json
`;

interface Json {
  readonly json?: boolean;
}

export function modelsCommand(context: CommandContext): Command {
  const { terminal } = context;
  const command = new Command('models').addHelpText('after', after);
  command
    .command('list')
    .description('list the models of a register with their latest fits')
    .argument('<register>', 'id of the register')
    .option('--json', 'as JSON')
    .action(async (registerId: string, { json }: Json) => {
      findRegister(registerId);
      const states = await withApplication(context, (application) =>
        application.get(ModelsService).list(commandScope(registerId, 'models list')),
      );
      if (json === true) await printJson(terminal, states.map(summaryOf));
      else if (states.length === 0) await terminal.out('The register declares no models.\n');
      else
        await terminal.out(
          textTable(
            ['pathway', 'model', 'kind', 'fit'],
            states.map(({ place, declared, fit }) => [
              place.pathway,
              place.model,
              declared.kind,
              fit === null ? 'none' : fitText(fit),
            ]),
          ),
        );
    });
  command
    .command('fit')
    .description('fit one model, or all, and store the outcome')
    .argument('<register>', 'id of the register')
    .argument('[pathway]', 'id of the pathway')
    .argument('[model]', 'name of the model')
    .option('--all', 'every model of the register')
    .option('--json', 'as JSON')
    .action(
      async (
        registerId: string,
        pathway: string | undefined,
        model: string | undefined,
        { all, json }: Json & { readonly all?: boolean },
      ) => {
        findRegister(registerId);
        if ((all === true) === (model !== undefined))
          throw new CliError('Name a pathway and a model, or write --all.', [
            `kvalreg models list ${registerId} shows them.`,
          ]);
        const fitted = await fitAll(context, registerId, pathway, model);
        if (json === true) await printJson(terminal, fitted.map(summaryOf));
        else
          for (const { place, fit } of fitted)
            await terminal.out(`${place.pathway} ${place.model}: ${fit === null ? 'none' : fitText(fit)}\n`);
      },
    );
  command
    .command('show')
    .description('print the latest fit of a model, and the units by it')
    .argument('<register>', 'id of the register')
    .argument('<pathway>', 'id of the pathway')
    .argument('<model>', 'name of the model')
    .option('--json', 'as JSON')
    .action(async (registerId: string, pathway: string, model: string, { json }: Json) => {
      findRegister(registerId);
      const scope = commandScope(registerId, 'models show');
      const { state, units } = await withApplication(context, async (application) => {
        const models = application.get(ModelsService);
        const read = await models.state(scope, pathway, model);
        const isFitted = read.fit?.result.status === 'fitted';
        return { state: read, units: isFitted ? await models.units(scope, { pathway, model }) : null };
      });
      if (json === true) {
        await printJson(terminal, {
          ...summaryOf(state),
          result: state.fit?.result ?? null,
          units: units?.units ?? null,
          whole: units?.whole ?? null,
        });
        return;
      }
      await terminal.out(
        `${textIn(state.declared.title, 'en')}\n${state.fit ? fitText(state.fit) : 'no fit'}\n`,
      );
      if (units)
        await terminal.out(
          textTable(
            [
              'unit',
              'n',
              'observed',
              'expected',
              units.declared.kind === 'linear' ? 'O-E' : 'O/E',
              'adjusted',
            ],
            units.units.map(unitRow),
          ),
        );
    });
  return command;
}

async function fitAll(
  context: CommandContext,
  registerId: string,
  pathway: string | undefined,
  model: string | undefined,
): Promise<readonly ModelState[]> {
  const scope = commandScope(registerId, 'models fit');
  return withApplication(context, async (application) => {
    const [fits, models] = [application.get(FitModelsService), application.get(ModelsService)];
    if (pathway !== undefined && model !== undefined) {
      await fits.fitNow(scope, pathway, model);
      return [await models.state(scope, pathway, model)];
    }
    const all = await models.list(scope);
    for (const { place } of all) await fits.fitNow(scope, place.pathway, place.model);
    return models.list(scope);
  });
}

function summaryOf({ place, declared, fit, isOutdated }: ModelState) {
  return {
    pathway: place.pathway,
    model: place.model,
    kind: declared.kind,
    version: declared.version,
    isOutdated,
    fit: fit && {
      number: fit.number,
      status: fit.result.status,
      fittedOn: fit.fittedOn,
      dataDate: fit.dataDate,
      definitionHash: fit.definitionHash,
      codeVersion: fit.codeVersion,
    },
  };
}

function fitText({ number, fittedOn, result }: NonNullable<ModelState['fit']>): string {
  const head = `no. ${String(number)} on ${fittedOn}`;
  if (result.status === 'withheld') return head;
  return result.status === 'failed'
    ? `${head}: no number (${result.reason}). ${result.message ?? ''}`
    : `${head}: ${countText(result.cases.complete)} cases, ${String(result.parameters)} parameters`;
}

function unitRow(one: UnitFigure): readonly string[] {
  if (one.status !== 'shown')
    return [one.unit, one.status === 'few' ? String(one.n ?? '') : '', '', '', '', one.status];
  const { unit, n, observed, expected, ratio, adjusted, low, high } = one;
  const text = (value: number | null, decimals: number) => (value === null ? '' : value.toFixed(decimals));
  return [
    unit ?? '',
    String(n),
    text(observed, Number.isInteger(observed) ? 0 : 2),
    text(expected, 1),
    text(ratio, 2),
    `${text(adjusted, 3)} (${text(low, 3)} to ${text(high, 3)})`,
  ];
}
