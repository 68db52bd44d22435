import type { Instrument } from '@kvalreg/declaration';
import { answersByItem, scoreInstrument, type Answers } from '@kvalreg/engine';
import { instrumentIds, resolveInstrument, settingsOf } from '@kvalreg/instruments';
import { Command } from 'commander';
import { z } from 'zod';
import { CliError, unknownName } from '../cli-error.js';
import type { CommandContext } from '../command-context.js';
import { readJsonFile } from '../files.js';
import { printJson } from '../terminal/terminal.js';

const answer = z.union([z.number(), z.boolean(), z.string(), z.array(z.string()), z.null()]);
const answersSchema = z.record(z.string(), answer);
const paramsSchema = z.record(z.string(), z.unknown());

const paramNames = {
  minAnswered: 'min_answered',
  missing: 'missing',
  valueSet: 'valueset',
  weights: 'weights',
  agePoints: 'age_points',
  noPain: 'no_pain',
  totals: 'totals',
  bands: 'bands',
} as const;

const after = `
Unanswered items may be null or left out; items may be written in camelCase or in snake_case. The answer is
{ "scores", "category", "reason" }; a score that cannot be computed is null, and the reason says why: missing-items,
out-of-range (then the whole record is refused, reason "*"), not-applicable.

Examples:
  kvalreg score odi --answers answers.json
  kvalreg score eq5d3l --answers answers.json --params params.json

  where answers.json is, for instance,  { "mo": 1, "sc": 2, "ua": 1, "pd": 3, "ad": 1 }
  and params.json                       { "valueset": "se-3l-tto-burstrom-2014" }

Instruments: ${instrumentIds.join(', ')}

Settings and their defaults, where a published rule leaves a choice:
${settingLines().join('\n')}
`;

interface Options {
  readonly answers: string;
  readonly params?: string;
}

export function scoreCommand({ terminal }: CommandContext): Command {
  return new Command('score')
    .argument('<instrument>', 'id of the instrument')
    .requiredOption('--answers <file>', 'JSON object: item → answer')
    .option(
      '--params <file>',
      'JSON object with settings: min_answered, missing, valueset, weights, age_points',
    )
    .option('--json', 'errors as JSON too (the result always is)')
    .addHelpText('after', after)
    .action(async (id: string, options: Options) => {
      const instrument = await chosenInstrument(id, options.params);
      const given = await readJsonFile(
        options.answers,
        answersSchema,
        'answers: an object from item to answer',
      );
      const { answers, problems } = answersByItem(instrument, given);
      refuseWrongAnswers(instrument, [...notNumbers(instrument, answers), ...problems]);
      await printJson(terminal, scoreInstrument(instrument, answers));
    });
}

async function chosenInstrument(id: string, path: string | undefined): Promise<Instrument> {
  if (!instrumentIds.includes(id)) throw unknownName('instrument', id, instrumentIds);
  const what = `settings of "${id}"`;
  const resolved = resolveInstrument(
    id,
    path === undefined ? {} : await readJsonFile(path, paramsSchema, what),
  );
  // An unknown setting or value set, for instance; the problem names the known ones.
  if ('problem' in resolved)
    throw new CliError(`The file ${path ?? ''} does not hold ${what}.`, [resolved.problem]);
  return resolved.instrument;
}

/** A misspelt item would silently count as unanswered, and a number in quotation marks as out of range. */
function refuseWrongAnswers(instrument: Instrument, problems: readonly string[]): void {
  if (problems.length === 0) return;
  throw new CliError(
    `These are no answers to "${instrument.id}". Its items are: ${Object.keys(instrument.items).join(', ')}.`,
    problems,
  );
}

function notNumbers(instrument: Instrument, answers: Answers): readonly string[] {
  return Object.entries(answers).flatMap(([name, value]) => {
    const kind = instrument.items[name]?.kind;
    if ((kind !== 'integer' && kind !== 'decimal') || value === null || typeof value === 'number') return [];
    return [`${name}: ${JSON.stringify(value)} is not a number; write it without quotation marks`];
  });
}

function settingLines(): readonly string[] {
  return instrumentIds.flatMap((id) =>
    settingsOf(id).map((setting) => {
      const values =
        'from' in setting ? `${setting.from} to ${setting.to}` : Object.keys(setting.options).join(', ');
      return `  ${id} ${paramNames[setting.name]} (${setting.default}): ${values}. ${setting.about}.`;
    }),
  );
}
