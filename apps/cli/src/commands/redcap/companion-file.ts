import type { NotCarried, RedcapCompanion } from '@kvalreg/exchange';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { readJsonFile } from '../../files.js';

/** What lies beside the manifest of an imported dictionary. */
export const companionName = 'redcap.json';

const row = { line: z.number(), cells: z.array(z.string()) };
const companionSchema: z.ZodType<RedcapCompanion> = z.object({
  format: z.literal('redcap-dictionary'),
  version: z.literal(1),
  register: z.string(),
  pathway: z.string(),
  rows: z.array(
    z.discriminatedUnion('is', [
      z.object({ ...row, is: z.literal('record-id') }),
      z.object({ ...row, is: z.literal('left-out') }),
      z.object({
        ...row,
        is: z.literal('field'),
        form: z.string(),
        item: z.string(),
        was: z.array(z.string()),
      }),
      z.object({ ...row, is: z.literal('text'), form: z.string(), before: z.string(), was: z.string() }),
    ]),
  ),
});

/** The companion beside a manifest, if there is one. */
export async function readCompanion(manifest: string): Promise<RedcapCompanion | undefined> {
  const path = join(dirname(manifest), companionName);
  return existsSync(path) ? readJsonFile(path, companionSchema, 'what an import keeps') : undefined;
}

export function lineOf({ where, what, why }: NotCarried): string {
  return `${where}: ${what.replace(/\.$/, '')}. ${why}`;
}
