import { stat } from 'node:fs/promises';
import { z } from 'zod';
import { CliError } from '../../cli-error.js';
import { readJsonFile, requireReadable } from '../../files.js';

/** Wording of the longest instrument takes a fiftieth of this. */
const largestPack = 2_000_000;

/** The JSON of a file that is said to hold a text pack. */
export async function readPackFile(path: string): Promise<unknown> {
  await requireReadable(path);
  const { size } = await stat(path);
  if (size > largestPack)
    throw new CliError(
      `The file ${path} has ${String(size)} bytes; a text pack has ${String(largestPack)} at most.`,
    );
  return readJsonFile(path, z.unknown(), 'a text pack');
}
