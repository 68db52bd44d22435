import type { Instrument } from '@kvalreg/declaration';
import { scoreInstrument } from '@kvalreg/engine';
import { instrumentById, instrumentIds, type InstrumentSettings } from '@kvalreg/instruments';
import { Command } from 'commander';
import { z } from 'zod';
import { CliError, unknownName } from '../cli-error.js';
import type { CommandContext } from '../command-context.js';
import { readJsonFile } from '../files.js';
import { printJson } from '../terminal/terminal.js';

const answer = z.union([z.number(), z.boolean(), z.string(), z.array(z.string()), z.null()]);
const answersSchema = z.record(z.string(), answer);
const paramsSchema = z.strictObject({
  min_answered: z.int().positive().optional(),
  valueset: z.string().optional(),
});

const after = `
Unanswered items may be null or left out. The answer is { "scores", "category", "reason" }; a score that
cannot be computed is null, and the reason says why: missing-items, out-of-range, not-applicable.

Examples:
  kvalreg score odi --answers answers.json
  kvalreg score eq5d3l --answers answers.json --params params.json

  where answers.json is, for instance,  { "mo": 1, "sc": 2, "ua": 1, "pd": 3, "ad": 1 }
  and params.json                       { "valueset": "se-3l-tto-burstrom-2014" }

Instruments: ${instrumentIds.join(', ')}
`;

interface Options {
  readonly answers: string;
  readonly params?: string;
}

export function scoreCommand({ terminal }: CommandContext): Command {
  return new Command('score')
    .argument('<instrument>', 'id of the instrument')
    .requiredOption('--answers <file>', 'JSON object: item → answer')
    .option('--params <file>', 'JSON object with settings: min_answered, valueset')
    .option('--json', 'errors as JSON too (the result always is)')
    .addHelpText('after', after)
    .action(async (id: string, options: Options) => {
      const settings = options.params === undefined ? {} : await readSettings(options.params);
      const instrument = findInstrument(id, settings);
      const answers = await readJsonFile(
        options.answers,
        answersSchema,
        'answers: an object from item to answer',
      );
      refuseWrongAnswers(instrument, answers);
      await printJson(terminal, scoreInstrument(instrument, answers));
    });
}

async function readSettings(path: string): Promise<InstrumentSettings> {
  const params = await readJsonFile(path, paramsSchema, 'settings of an instrument');
  return {
    ...(params.min_answered !== undefined && { minAnswered: params.min_answered }),
    ...(params.valueset !== undefined && { valueSet: params.valueset }),
  };
}

function findInstrument(id: string, settings: InstrumentSettings): Instrument {
  if (!instrumentIds.includes(id)) throw unknownName('instrument', id, instrumentIds);
  try {
    return instrumentById(id, settings);
  } catch (error) {
    // An unknown value set, for instance; the message names the known ones.
    if (error instanceof RangeError) throw new CliError(error.message, [], { cause: error });
    throw error;
  }
}

/** A misspelt item would silently count as unanswered, and a number in quotation marks as out of range. */
function refuseWrongAnswers(instrument: Instrument, answers: Readonly<Record<string, unknown>>): void {
  const problems = Object.entries(answers).flatMap(([name, value]) => {
    const item = instrument.items[name];
    if (item === undefined) return [`unknown item "${name}"`];
    const isNumber = item.kind === 'integer' || item.kind === 'decimal';
    if (!isNumber || value === null || typeof value === 'number') return [];
    return [`${name}: ${JSON.stringify(value)} is not a number; write it without quotation marks`];
  });
  if (problems.length === 0) return;
  throw new CliError(
    `These are no answers to "${instrument.id}". Its items are: ${Object.keys(instrument.items).join(', ')}.`,
    problems,
  );
}
