import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, workspaces } from './workspaces.mjs';

const stampFile = join(root, 'node_modules', '.kvalreg-build');
const notSource = new Set(['node_modules', 'dist', 'coverage']);

/** Whether everything is built from the sources as they are now. */
export function isBuilt(fingerprint) {
  return (
    workspaces().every(({ folder }) => existsSync(join(folder, 'dist', 'index.js'))) &&
    existsSync(stampFile) &&
    readFileSync(stampFile, 'utf8') === fingerprint
  );
}

export function rememberBuild(fingerprint) {
  writeFileSync(stampFile, fingerprint);
}

/** A fingerprint of all that a build reads: the contents, for dates change with every checkout. */
export function sourceFingerprint() {
  const hash = createHash('sha256').update(process.version);
  const shared = ['package-lock.json', 'tsconfig.base.json', 'turbo.json'].map((name) => join(root, name));
  for (const file of [...shared, ...workspaces().flatMap(({ folder }) => [...filesBelow(folder)])]) {
    hash.update(file).update('\0').update(readFileSync(file));
  }
  return hash.digest('hex');
}

function* filesBelow(folder) {
  const entries = readdirSync(folder, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (notSource.has(entry.name) || entry.name.startsWith('.')) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesBelow(path);
    else yield path;
  }
}
