import { z } from 'zod';
import { itemsSchema } from './item.schema.js';
import { figureSource } from './pathway.schema.js';
import { textSchema } from './text.schema.js';

export const feedSchema = z.strictObject({
  ...figureSource,
  description: textSchema,
  items: itemsSchema,
  key: z.string(),
  index: z.string(),
});
