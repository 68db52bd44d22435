import { existsSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { CliError } from './cli-error.js';

/** Whether a word on the command line names a file or folder, and not an installed register. */
export function isRegisterFile(subject: string): boolean {
  return subject.endsWith('.json') || existsSync(subject);
}

/** The manifest that a path names: the file itself, or the only one in the folder. */
export async function manifestFile(path: string): Promise<string> {
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) return path;
  const names = (await readdir(path)).filter(
    (name) => name === 'manifest.json' || name.endsWith('.manifest.json'),
  );
  const [only] = names;
  if (only !== undefined && names.length === 1) return join(path, only);
  throw new CliError(
    names.length === 0
      ? `The folder ${path} holds no manifest: name one, or a folder with a file called <id>.manifest.json.`
      : `The folder ${path} holds several manifests: name one of them.`,
    names,
  );
}
