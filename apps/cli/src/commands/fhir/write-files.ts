import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import process from 'node:process';
import { CliError } from '../../cli-error.js';
import { unwritable } from '../../files.js';

/**
 * Writes several files as one: first all of them beside their places, then they are moved there, so that a failure
 * leaves nothing that is only half there. Files that exist are kept unless `force` is set.
 */
export async function writeFiles(
  files: Readonly<Record<string, string>>,
  { force }: { readonly force: boolean },
): Promise<void> {
  const taken = Object.keys(files).filter((path) => existsSync(path));
  if (taken.length > 0 && !force)
    throw new CliError(
      'There are files already that would be written over: choose another place, or add --force.',
      taken,
    );
  const unfinished = (path: string): string => `${path}.${String(process.pid)}.part`;
  try {
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(path), { recursive: true }).catch((error: unknown) => {
        throw unwritable(path, error);
      });
      await writeFile(unfinished(path), text).catch((error: unknown) => {
        throw unwritable(path, error);
      });
    }
    for (const path of Object.keys(files)) await rename(unfinished(path), path);
  } finally {
    for (const path of Object.keys(files)) await rm(unfinished(path), { force: true });
  }
}
