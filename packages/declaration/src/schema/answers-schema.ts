import { isIsoDate } from '@kvalreg/expression';
import { z } from 'zod';
import type { Form } from '../form.js';
import { bodyRegions } from '../body-regions.js';
import { isTimeOfDay, type DecimalItem, type IntegerItem, type Item } from '../item.js';
import { rowNumbers } from '../repeat.js';
import { isOnStep } from '../steps.js';

/** The answers of a form as they are stored: flat, keyed by `item`, `instrument.item` or `group.row.item`. */
export type StoredAnswers = Readonly<Record<string, number | boolean | string | readonly string[] | null>>;

/**
 * Reads the flat answers of a form from JSON. Every answer may be left out or null; one that is there has the type,
 * range, length and codes of its item, and no key is unknown. Whether answers are required, allowed together or
 * visible is not judged here.
 */
export function answersSchema(form: Form): z.ZodType<StoredAnswers> {
  const entries = [
    ...Object.entries(form.items),
    ...Object.entries(form.instruments).flatMap(([name, { items }]) =>
      Object.entries(items).map(([key, item]) => [`${name}.${key}`, item] as const),
    ),
    ...Object.entries(form.repeats ?? {}).flatMap(([name, repeat]) =>
      rowNumbers(repeat).flatMap((row) =>
        Object.entries(repeat.items).map(([key, item]) => [`${name}.${row}.${key}`, item] as const),
      ),
    ),
  ];
  return z.strictObject(
    Object.fromEntries(entries.map(([key, item]) => [key, answerSchema(item).nullable().exactOptional()])),
  );
}

type Answer = z.ZodType<NonNullable<StoredAnswers[string]>>;

function answerSchema(item: Item): Answer {
  switch (item.kind) {
    case 'integer':
      return onStep(z.int(), item);
    case 'decimal':
      return onStep(z.number(), item);
    case 'choice':
      return z.enum(Object.keys(item.options));
    case 'choices':
      return choicesSchema(Object.keys(item.options), item.exclusive);
    case 'codes':
      return z.array(z.string().min(1)).max(item.max ?? mostCodes);
    case 'body-map':
      return choicesSchema(Object.keys(bodyRegions), undefined);
    case 'boolean':
      return z.boolean();
    case 'date':
      return isoDateText;
    case 'time':
      return timeText;
    case 'text':
      return z.string().max(item.maxLength);
    case 'calculated':
      return calculatedTypes[item.type];
  }
}

const isoDateText = z
  .string()
  .refine(isIsoDate, { error: ({ input }) => `"${String(input)}" is not a date: write YYYY-MM-DD` });
const timeText = z.string().refine(isTimeOfDay, {
  error: ({ input }) => `"${String(input)}" is not a time of day: write HH:MM, from 00:00 to 23:59`,
});
const calculatedTypes = {
  number: z.number(),
  boolean: z.boolean(),
  text: z.string(),
  date: isoDateText,
} as const;
const mostCodes = 1000;

function onStep(number: z.ZodNumber, item: IntegerItem | DecimalItem): Answer {
  const inRange = number.min(item.min).max(item.max);
  if (item.step === undefined) return inRange;
  const error = `The answer is ${item.min}, then every ${item.step} up to ${item.max}`;
  return inRange.refine((value) => isOnStep(item, value), { error });
}

function choicesSchema(codes: readonly string[], exclusive: string | undefined): Answer {
  return z
    .array(z.enum(codes))
    .refine((chosen) => new Set(chosen).size === chosen.length, { error: 'A code is there more than once' })
    .refine((chosen) => exclusive === undefined || chosen.length <= 1 || !chosen.includes(exclusive), {
      error: `"${exclusive ?? ''}" cannot be chosen together with another code`,
    });
}
