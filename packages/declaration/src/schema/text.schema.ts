import { z } from 'zod';
import { languages } from '../text.js';

const sentence = z.string();
const bySentence = Object.fromEntries(languages.map((language) => [language, sentence.exactOptional()]));

export const textSchema = z.strictObject(
  bySentence as Record<(typeof languages)[number], z.ZodExactOptional<typeof sentence>>,
);
export const optionSchema = z.strictObject({ code: z.string(), label: textSchema });
