import type { Language } from '@kvalreg/declaration';
import { validationReport, type ValidationPart } from '@kvalreg/rendering';
import { readFile, writeFile } from 'node:fs/promises';
import { arch, platform, release } from 'node:os';
import { z } from 'zod';
import { unwritable } from '../files.js';

/** Writes the report of a validation that was carried out just now, on this computer. */
export async function writeReport(
  path: string,
  parts: readonly ValidationPart[],
  language: Language,
): Promise<void> {
  const html = validationReport(
    {
      at: new Date().toISOString(),
      versions: {
        program: await programVersion(),
        node: process.version,
        computer: `${platform()} ${release()} ${arch()}`,
      },
      parts,
    },
    language,
  );
  try {
    await writeFile(path, html);
  } catch (error) {
    throw unwritable(path, error);
  }
}

async function programVersion(): Promise<string> {
  const text = await readFile(new URL('../../package.json', import.meta.url), 'utf8');
  return z.object({ version: z.string() }).parse(JSON.parse(text)).version;
}
