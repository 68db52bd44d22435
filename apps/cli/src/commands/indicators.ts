import { IndicatorsService } from '@kvalreg/core';
import { figureSourcesOf, type FigureSource, type Register } from '@kvalreg/declaration';
import type { DisclosedResult, IndicatorRequest } from '@kvalreg/engine';
import { Command, Option } from 'commander';
import { requirePeriod, withCases, type CaseOptions } from '../case-options.js';
import { CliError, unknownName } from '../cli-error.js';
import type { CommandContext } from '../command-context.js';
import { commandScope, withApplication } from '../database/with-application.js';
import { figureCsv, figureTable, type PathwayResult } from '../figures.js';
import { names } from '../options.js';
import { findRegister } from '../registers.js';
import { printJson } from '../terminal/terminal.js';

const after = `
Breakdowns are where cases were treated (unit, hospital, region) and live (residence), when they count (year, half,
quarter, month, rolling: twelve months up to each), sex, ageClass, and the dimensions that the register declares; a feed
has neither sex, ageClass nor residence. Periods that overlap (rolling, or of an indicator that looks back) do not add up,
and one that is not complete is marked. Intervals are 95 %: Wilson for shares, t for means. from and to are index dates,
or the days by which an indicator counts, both included.

Examples:
  kvalreg indicators swespine --by year --format table
  kvalreg indicators swespine --indicator satisfied,legPainDecreased --by unit,year --from 2022-01-01 --format csv
  kvalreg indicators swespine --by region,residence --where half=2024-H1,2024-H2
  kvalreg indicators swespine --indicator odiYear1 --by sex --where diagnosisGroup=spinal-stenosis
`;

interface Options extends CaseOptions {
  readonly pathway?: string;
  readonly indicator?: readonly string[];
  readonly by?: readonly string[];
  readonly format: 'table' | 'json' | 'csv';
  readonly json?: boolean;
}

export function indicatorsCommand(context: CommandContext): Command {
  const { terminal } = context;
  const command = new Command('indicators')
    .argument('<register>', 'id of the register')
    .option('--indicator <names>', 'names of indicators, separated by commas; all when left out', names)
    .option('--by <dimensions>', 'one row for each combination of their values, separated by commas', names);
  return withCases(command)
    .option('--pathway <pathway>', 'only this pathway, or this feed, of the register')
    .addOption(
      new Option('--format <format>', 'how the figures are printed')
        .choices(['table', 'json', 'csv'])
        .default('table'),
    )
    .option('--json', 'the same as --format json')
    .addHelpText('after', after)
    .action(async (registerId: string, options: Options) => {
      const { register } = findRegister(registerId);
      const requests = requestsFor(register, options);
      const results = await withApplication(context, async (application) => {
        const all: PathwayResult[] = [];
        for (const [pathway, request] of requests) {
          const found = await application
            .get(IndicatorsService)
            .compute(commandScope(registerId, 'indicators'), { pathway, ...request });
          all.push(...found.map((result: DisclosedResult) => ({ pathway, result })));
        }
        return all;
      });
      const format = options.json === true ? 'json' : options.format;
      if (format === 'json') await printJson(terminal, documentOf(registerId, options, results));
      else
        await terminal.out(
          format === 'csv'
            ? figureCsv(options.by ?? [], results)
            : figureTable(register, options.by ?? [], results),
        );
    });
}

/** What to compute of each pathway and feed; everything that is not known is reported before the database is opened. */
function requestsFor(register: Register, options: Options): readonly (readonly [string, IndicatorRequest])[] {
  const sources = figureSourcesOf(register);
  const asked = Object.entries(sources).filter(
    ([id]) => options.pathway === undefined || id === options.pathway,
  );
  if (options.pathway === undefined && asked.length === 0)
    throw new CliError(`${register.id} has neither pathways nor feeds: its figures are filed by units.`);
  if (asked.length === 0) throw unknownName('pathway or feed', options.pathway ?? '', Object.keys(sources));
  const known = new Set(asked.flatMap(([, { indicators }]) => Object.keys(indicators)));
  for (const name of options.indicator ?? [])
    if (!known.has(name)) throw unknownName('indicator', name, [...known]);
  requirePeriod(options);
  return asked.flatMap(([id, source]) => {
    const indicators = indicatorsOf(source, options.indicator);
    return indicators.length === 0 ? [] : [[id, requestOf(indicators, options)] as const];
  });
}

function indicatorsOf(
  { indicators }: FigureSource,
  wanted: readonly string[] | undefined,
): readonly string[] {
  return wanted === undefined
    ? Object.keys(indicators)
    : [...new Set(wanted)].filter((name) => Object.hasOwn(indicators, name));
}

function requestOf(indicators: readonly string[], { by = [], where, from, to }: Options): IndicatorRequest {
  return { indicators, groups: [by], filter: where, from, to };
}

function documentOf(
  register: string,
  { by = [], where = {}, from, to }: Options,
  results: readonly PathwayResult[],
) {
  return {
    register,
    by,
    where,
    from: from ?? null,
    to: to ?? null,
    results: results.map(({ pathway, result }) => ({ pathway, ...result })),
  };
}
