import { Clock, Database } from '@kvalreg/core';
import { Command } from 'commander';
import { requirePeriod, withPeriod, type PeriodOptions } from '../case-options.js';
import { CliError, unknownName } from '../cli-error.js';
import type { CommandContext } from '../command-context.js';
import { withApplication, type Application } from '../database/with-application.js';
import { generatedPathways, loadRegister } from '../demo/load-register.js';
import { wholeNumber } from '../options.js';
import { findRegister } from '../registers.js';
import { countText, durationText } from '../terminal/duration.js';
import { startProgress } from '../terminal/progress.js';
import { printJson } from '../terminal/terminal.js';

const after = `
The persons are invented, and the answers follow published figures. A personal number is made of a birth date, a serial
number (from 999 and 998 downwards on each day) and its check digit: a real person may happen to have the same one.
The same seed gives the same data. A register that holds episodes is left alone unless --add is given.

Examples:
  kvalreg seed swespine --episodes 2000 --seed 1
  kvalreg seed swespine --episodes 9887 --seed 1 --from 2019-01-01 --to 2019-12-31
`;

interface Options extends PeriodOptions {
  readonly episodes: number;
  readonly seed: number;
  readonly pathway?: string;
  readonly add?: boolean;
  readonly json?: boolean;
}

export function seedCommand(context: CommandContext): Command {
  const { terminal } = context;
  const command = new Command('seed')
    .argument('<register>', 'id of the register')
    .requiredOption('--episodes <n>', 'how many episodes', wholeNumber({ min: 1, max: 2_000_000 }))
    .option(
      '--seed <n>',
      'the same number gives the same data',
      wholeNumber({ min: 0, max: 2_147_483_647 }),
      1,
    );
  return withPeriod(command, { from: 'five years back', to: 'today' })
    .option('--pathway <pathway>', 'where the register has several')
    .option('--add', 'also if the register holds episodes already')
    .option('--json', 'print what was loaded as JSON')
    .addHelpText('after', after)
    .action(async (registerId: string, options: Options) => {
      const plugin = findRegister(registerId);
      const pathway = pathwayOf(Object.keys(generatedPathways(plugin)), options.pathway);
      const start = performance.now();
      const report = await withApplication(context, async (application) => {
        if (options.add !== true) await refuseFilled(application, registerId);
        const today = application.get(Clock).today();
        const {
          from = `${String(Number(today.slice(0, 4)) - 5)}-01-01`,
          to = today,
          episodes,
          seed,
        } = options;
        requirePeriod({ from, to });
        const progress = startProgress(terminal, 'Loading', episodes);
        const onProgress = (done: number): void => {
          progress.update(done);
          if (done >= episodes)
            terminal.note(`${terminal.isInteractive ? '\r\u001b[K' : ''}Deriving the analysis tables …\n`);
        };
        return loadRegister(application, plugin, {
          command: 'seed',
          pathway,
          episodes,
          seed,
          from,
          to,
          signal: context.interrupted,
          onProgress,
        }).finally(progress.end);
      });
      const outcome = {
        register: registerId,
        pathway,
        ...report,
        seed: options.seed,
        seconds: Math.round(performance.now() - start) / 1000,
      };
      if (options.json === true) await printJson(terminal, outcome);
      else
        await terminal.out(
          `${countText(report.episodes)} episodes with ${countText(report.responses)} answers in ${durationText(outcome.seconds * 1000)}.\n`,
        );
    });
}

function pathwayOf(pathways: readonly string[], wanted: string | undefined): string {
  const [only, another] = pathways;
  if (wanted !== undefined && !pathways.includes(wanted)) throw unknownName('pathway', wanted, pathways);
  if (wanted !== undefined) return wanted;
  if (only !== undefined && another === undefined) return only;
  throw new CliError(`Say which pathway with --pathway: ${pathways.join(', ')}.`);
}

/** Invented persons do not belong among real ones. */
async function refuseFilled(application: Application, registerId: string): Promise<void> {
  const count = await countEpisodes(application, registerId);
  if (count === 0) return;
  throw new CliError(
    `The register "${registerId}" holds ${countText(count)} episodes. Generated data do not belong among real ones: ` +
      'use an empty database, or --add if this one is for tests.',
  );
}

async function countEpisodes(application: Application, registerId: string): Promise<number> {
  const [row] = await application
    .get(Database)
    .asSystem((tx) =>
      tx.query<{ n: number }[]>('select count(*) as n from register.episode where register_id = $1', [
        registerId,
      ]),
    );
  return row?.n ?? 0;
}
