import { z } from 'zod';

export const periodSchema = z.strictObject({
  years: z.number().exactOptional(),
  months: z.number().exactOptional(),
  weeks: z.number().exactOptional(),
  days: z.number().exactOptional(),
});
