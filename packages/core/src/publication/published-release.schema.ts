import { z } from 'zod';

/** What anyone may know of the release that figures are of. */
export const publishedReleaseSchema = z.object({
  title: z.string(),
  frozenOn: z.string(),
  dataDate: z.string().describe('The day that the figures were computed for'),
  cutAt: z.string().describe('The moment that the figures show'),
  registerVersion: z.string().describe('The version of the register that defined them'),
  definitionHash: z.string().describe('SHA-256 of the definition with its keys in order'),
  codeVersion: z.string(),
});
