import type { Language } from '@kvalreg/declaration';
import { validationReport, type Validation } from '@kvalreg/rendering';
import { readFile, writeFile } from 'node:fs/promises';
import { arch, platform, release } from 'node:os';
import { z } from 'zod';
import { unwritable } from '../files.js';
import type { CasesFile } from './cases-file.js';

type Found = Omit<Validation, 'at' | 'versions' | 'files'> & {
  readonly files: readonly { readonly file: CasesFile; readonly cases: number }[];
};

/** Writes the report of a validation that was carried out just now, on this computer. */
export async function writeReport(path: string, found: Found, language: Language): Promise<void> {
  const html = validationReport(
    {
      ...found,
      at: new Date().toISOString(),
      versions: {
        program: await programVersion(),
        node: process.version,
        computer: `${platform()} ${release()} ${arch()}`,
      },
      files: found.files.map(({ file: { name, sha256 }, cases }) => ({ name, sha256, cases })),
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
