import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { z } from 'zod';
import { readJsonFile, readTextFile } from '../files.js';

/** A file of cases with what tells it from another of the same name. */
export interface CasesFile {
  readonly path: string;
  readonly name: string;
  readonly sha256: string;
  readonly content: unknown;
}

export async function readCasesFile(path: string): Promise<CasesFile> {
  const content = await readJsonFile(path, z.unknown(), 'cases');
  const sha256 = createHash('sha256')
    .update(await readTextFile(path))
    .digest('hex');
  return { path, name: basename(path), sha256, content };
}
