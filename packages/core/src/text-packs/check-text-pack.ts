import { languages, type Instrument } from '@kvalreg/declaration';
import { wordingProblems, wordingVersion, type TextPack, type WordingProblem } from '@kvalreg/engine';
import { z } from 'zod';
import { textPackSchema } from './text-pack.schema.js';

export type CheckedTextPack =
  | { readonly pack: TextPack; readonly problems: readonly [] }
  | { readonly pack: null; readonly problems: readonly WordingProblem[] };

/**
 * Reads a pack and compares it with the instruments that it may be for, which stand in one list whatever their id. Lists all
 * that is wrong; a pack with a problem is no pack.
 */
export function checkTextPack(
  json: unknown,
  instruments: readonly Instrument[],
  today: string,
): CheckedTextPack {
  const read = textPackSchema.safeParse(json);
  // What is written wrongly and what is missing stand in one list, so that nobody mends a pack in rounds.
  const outline = outlineSchema.safeParse(json);
  const written = read.success ? [] : read.error.issues.flatMap(problemsOfIssue);
  const stated = new Set(written.map(({ where }) => where));
  const problems = [
    ...written,
    ...(outline.success ? problemsOf(outline.data, instruments, today) : []).filter(
      ({ where }) => !stated.has(where),
    ),
  ];
  return read.success && problems.length === 0 ? { pack: read.data, problems: [] } : { pack: null, problems };
}

function problemsOf(
  pack: z.output<typeof outlineSchema>,
  instruments: readonly Instrument[],
  today: string,
): readonly WordingProblem[] {
  const own = instruments.filter(({ id }) => id === pack.instrument);
  if (own.length === 0) {
    const known = [...new Set(instruments.map(({ id }) => id))].sort().join(', ');
    return [{ where: 'instrument', message: `"${pack.instrument}" is not used here; used are ${known}` }];
  }
  const fitting = own.filter((instrument) => wordingVersion(instrument) === pack.instrumentVersion);
  if (fitting.length === 0) {
    const versions = [...new Set(own.map((instrument) => `"${wordingVersion(instrument)}"`))].join(', ');
    return [
      {
        where: 'instrumentVersion',
        message: `is "${pack.instrumentVersion}", but the version in use is ${versions}; get the wording of that version`,
      },
    ];
  }
  const { validTo } = pack.licence;
  return [
    ...(validTo !== undefined && validTo < today
      ? [{ where: 'licence.validTo', message: `the licence ended on ${validTo}; renew it first` }]
      : []),
    ...wordingProblems(pack, fitting),
  ];
}

function problemsOfIssue(issue: z.core.$ZodIssue): readonly WordingProblem[] {
  const place = issue.path.map(String);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      where: [...place, key].join('.'),
      message: 'is no part of a text pack; take it away',
    }));
  }
  return [{ where: place.join('.') || 'the file', message: issue.message }];
}

/** The parts of a pack that are there, however they are written. */
const anyText = z
  .string()
  .optional()
  .catch('')
  .transform((text) => text ?? '');
const anyCodes = z.record(z.string(), anyText).optional().catch(undefined);
const outlineSchema = z.object({
  instrument: z.string().trim(),
  instrumentVersion: z.string().trim(),
  language: z.enum(languages),
  licence: z.object({ validTo: z.string().optional().catch(undefined) }).catch({}),
  items: z.record(
    z.string(),
    z.object({
      label: anyText,
      help: anyText.optional(),
      options: anyCodes,
      valueLabels: anyCodes,
      anchors: z
        .object({})
        .transform(() => ({ min: '', max: '' }))
        .optional()
        .catch(undefined),
    }),
  ),
});
