import {
  changeAnswer,
  figureAsked,
  ReleaseComparisonService,
  ReleasesService,
  ReproductionService,
  type FigureChange,
  type FigureThen,
  type ReleaseSummary,
  type Reproduction,
} from '@kvalreg/core';
import { Command } from 'commander';
import {
  requirePeriod,
  withCases,
  withPeriod,
  type CaseOptions,
  type PeriodOptions,
} from '../case-options.js';
import { CliError } from '../cli-error.js';
import type { CommandContext } from '../command-context.js';
import { commandScope, withApplication } from '../database/with-application.js';
import { names } from '../options.js';
import { findRegister } from '../registers.js';
import { countText } from '../terminal/duration.js';
import { printJson } from '../terminal/terminal.js';

const after = `
Frozen figures are kept with their definition and with the cases that they rest on. reproduce computes them again from
these and compares every value: exit code 1 when one differs. Whoever is erased from the register takes the own cases
along; how many have gone stands beside the result. compare sets a figure of a release beside the same figure now, or in
a later release, and says why it changed: cases that came, left or moved, and the definition.

Examples:
  kvalreg releases list swespine
  kvalreg releases make swespine lumbar --title "Annual report 2025" --purpose "Published in June"
  kvalreg releases make swespine lumbar --title Board --purpose "Meeting in May" --indicator satisfied --by unit,year --by year
  kvalreg releases reproduce swespine 0f1e2d3c-…
  kvalreg releases reproduce swespine --all
  kvalreg releases compare swespine 0f1e2d3c-… --indicator satisfied --where year=2024
`;

interface MakeOptions extends PeriodOptions {
  readonly title: string;
  readonly purpose: string;
  readonly indicator?: readonly string[];
  readonly by?: readonly (readonly string[])[];
  readonly json?: boolean;
}

export function releasesCommand(context: CommandContext): Command {
  const command = new Command('releases').addHelpText('after', after);
  command
    .command('list')
    .description('list frozen figures')
    .argument('<register>', 'id of the register')
    .option('--json', 'as JSON')
    .action(async (registerId: string, { json }: { readonly json?: boolean }) => {
      findRegister(registerId);
      const releases = await withApplication(context, (application) =>
        application.get(ReleasesService).list(commandScope(registerId, 'releases list')),
      );
      if (json === true) await printJson(context.terminal, releases);
      else if (releases.length === 0) await context.terminal.out(`No figures of ${registerId} are frozen.\n`);
      else for (const release of releases) await context.terminal.out(`${lineOf(release)}\n`);
    });
  withPeriod(command.command('make'))
    .description('freeze figures: some indicators, or all that the register publishes')
    .argument('<register>', 'id of the register')
    .argument('<source>', 'id of the pathway or feed')
    .requiredOption('--title <title>', 'what the release is called')
    .requiredOption('--purpose <text>', 'what it is for')
    .option(
      '--indicator <names>',
      'indicators, separated by commas; all that is published when left out',
      names,
    )
    .option('--by <dimensions>', 'a breakdown; may be repeated', breakdowns)
    .option('--json', 'the release as JSON')
    .action(async (registerId: string, source: string, options: MakeOptions) => {
      findRegister(registerId);
      if (!options.indicator && (options.by ?? options.from ?? options.to) !== undefined)
        throw new CliError('A breakdown and a period belong to indicators of your choice.', [
          'Name them with --indicator, or leave --by, --from and --to out to freeze what is published.',
        ]);
      requirePeriod(options);
      await make(context, registerId, source, options);
    });
  command
    .command('reproduce')
    .description('compute frozen figures again and compare every value')
    .argument('<register>', 'id of the register')
    .argument('[release]', 'id of the release')
    .option('--all', 'every release of the register')
    .option('--json', 'as JSON')
    .action(
      async (
        registerId: string,
        id: string | undefined,
        { all, json }: { readonly all?: boolean; readonly json?: boolean },
      ) => {
        findRegister(registerId);
        if ((id === undefined) === (all !== true))
          throw new CliError('Name one release, or write --all.', [
            `kvalreg releases list ${registerId} shows their ids.`,
          ]);
        await reproduce(context, registerId, id ?? null, json === true);
      },
    );
  withCases(command.command('compare'))
    .description('set a frozen figure beside the same figure now, and say why it changed')
    .argument('<register>', 'id of the register')
    .argument('<release>', 'id of the release')
    .requiredOption('--indicator <name>', 'the indicator')
    .option('--with <release>', 'a later release of the same source; now when left out')
    .option('--json', 'as JSON')
    .action(async (registerId: string, id: string, options: CompareOptions) => {
      findRegister(registerId);
      requirePeriod(options);
      await compare(context, registerId, id, options);
    });
  return command;
}

interface CompareOptions extends CaseOptions {
  readonly indicator: string;
  readonly with?: string;
  readonly json?: boolean;
}

async function compare(
  context: CommandContext,
  registerId: string,
  id: string,
  { where, with: later, json, ...asked }: CompareOptions,
): Promise<void> {
  const change = await withApplication(context, (application) =>
    application
      .get(ReleaseComparisonService)
      .compare(
        commandScope(registerId, 'releases compare'),
        id,
        later ?? null,
        figureAsked({ ...where, ...asked }),
      ),
  );
  if (json === true) await printJson(context.terminal, changeAnswer(change));
  else await context.terminal.out(changeText(change));
}

function changeText({ before, after, definitionChanged, movements, erased }: FigureChange): string {
  const moved = (movements ?? []).filter(({ from, to }) => from !== to);
  const lines = [
    figureLine(before),
    figureLine(after),
    definitionChanged ? 'The definition has changed.' : 'The definition is the same.',
    ...(movements === null ? ['No case has one step in this figure: choose one period.'] : []),
    ...(movements !== null && moved.length === 0 ? ['No case came, left or moved.'] : []),
    ...moved.map(({ from, to, cases }) => {
      const count = `${countText(cases)} ${cases === 1 ? 'case' : 'cases'}`;
      if (from === null) return `${count} came in: ${String(to)}`;
      return to === null ? `${count} left: ${from}` : `${count} moved: ${from} → ${to}`;
    }),
    ...(erased !== null && erased > 0 ? [`${countText(erased)} cases have been erased since.`] : []),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

function figureLine({ release, on, registerVersion, own, nation }: FigureThen): string {
  const figure = own ?? nation;
  const value = figure?.value ?? null;
  const numbers = figure
    ? `n = ${String(figure.n ?? '–')}${value === null ? '' : `, value ${String(value)}`}`
    : 'no figure';
  return `${release ? `"${release.title}", ${on}` : `now, ${on}`} (version ${registerVersion}): ${numbers}`;
}

async function make(
  context: CommandContext,
  registerId: string,
  source: string,
  { title, purpose, indicator, by, from, to, json }: MakeOptions,
): Promise<void> {
  const release = await withApplication(context, (application) =>
    application.get(ReleasesService).freeze(commandScope(registerId, 'releases make'), {
      source,
      title,
      purpose,
      choice: indicator
        ? {
            indicators: indicator,
            groups: [...(by ?? []), []],
            ...(from !== undefined && { from }),
            ...(to !== undefined && { to }),
          }
        : null,
    }),
  );
  if (json === true) await printJson(context.terminal, release);
  else await context.terminal.out(`${lineOf(release)}\n`);
}

async function reproduce(
  context: CommandContext,
  registerId: string,
  id: string | null,
  json: boolean,
): Promise<void> {
  const scope = commandScope(registerId, 'releases reproduce');
  const outcomes = await withApplication(context, async (application) => {
    const ids =
      id === null ? (await application.get(ReleasesService).list(scope)).map((one) => one.id) : [id];
    const done: Reproduction[] = [];
    for (const one of ids) done.push(await application.get(ReproductionService).reproduce(scope, one));
    return done;
  });
  if (json) await printJson(context.terminal, outcomes);
  else for (const outcome of outcomes) await context.terminal.out(`${textOf(outcome)}\n`);
  const wrong = outcomes.filter(({ same, definitionIntact }) => !same || !definitionIntact);
  if (wrong.length > 0)
    throw new CliError(
      `${countText(wrong.length)} of ${countText(outcomes.length)} releases came out otherwise.`,
      [
        ...wrong.map(({ releaseId, erased }) =>
          erased > 0 ? `${releaseId}: ${countText(erased)} cases have been erased since.` : releaseId,
        ),
      ],
    );
}

function lineOf({ id, frozenOn, source, title, cases, erased, indicators }: ReleaseSummary): string {
  const gone = erased !== null && erased > 0 ? `, ${countText(erased)} erased since` : '';
  return `${id}  ${frozenOn}  ${source}  ${title}: ${indicators.join(', ')} (${countText(cases)} cases${gone})`;
}

function textOf({
  releaseId,
  same,
  compared,
  erased,
  countiesTaken,
  definitionIntact,
  differences,
  moreDifferences,
}: Reproduction): string {
  const count = countText(differences.length + moreDifferences);
  const lines = [
    same
      ? `${releaseId}: all ${countText(compared)} values are the same.`
      : `${releaseId}: ${count} of ${countText(compared)} values differ.`,
    ...(erased > 0 ? [`  ${countText(erased)} cases have been erased since.`] : []),
    ...(countiesTaken > 0
      ? [`  The county of ${countText(countiesTaken)} cases was taken out: their identity is protected.`]
      : []),
    ...(definitionIntact ? [] : ['  The stored definition does not match its checksum.']),
    ...differences.map(
      ({ view, indicator, group, field, frozen, computed }) =>
        `  ${view} ${indicator} ${JSON.stringify(group)} ${field}: frozen ${frozen}, computed ${computed}`,
    ),
    ...(moreDifferences > 0 ? [`  and ${countText(moreDifferences)} more`] : []),
  ];
  return lines.join('\n');
}

function breakdowns(
  text: string,
  before: readonly (readonly string[])[] | undefined,
): readonly (readonly string[])[] {
  return [...(before ?? []), names(text)];
}
