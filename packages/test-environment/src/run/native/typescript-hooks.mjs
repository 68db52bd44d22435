import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { transformSync, version } from '@swc/core';

/**
 * Hooks of Node's module loader: packages are read from source, so tests need no build, and a TypeScript file is
 * translated once for as long as it does not change. A module is loaded once for all test files of a process: with a
 * world of modules for each file, as Jest makes by itself, more than half of the time went into loading the same again.
 */
const root = fileURLToPath(new URL('../../../../../', import.meta.url));
const cache = join(root, 'node_modules', '.cache', 'kvalreg-tests');
const globals = new URL('./globals.mjs', import.meta.url).href;
const options = {
  module: { type: 'es6' },
  sourceMaps: 'inline',
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
  },
};
const settings = JSON.stringify([version, options]);

export function resolve(specifier, context, next) {
  // One for each test file: a time limit that it sets is its own.
  if (specifier === '@jest/globals') return found(`${globals}?of=${encodeURIComponent(context.parentURL)}`);
  const source = sourceOf(specifier);
  if (source !== null) return found(pathToFileURL(join(root, source)).href);
  const [parent = ''] = (context.parentURL ?? '').split('?');
  if (parent.endsWith('.ts') && /^\.{1,2}\/.*\.js$/u.test(specifier)) {
    const url = new URL(specifier.replace(/\.js$/u, '.ts'), parent);
    if (existsSync(url)) return found(url.href);
  }
  if (specifier.startsWith('file:') && isTypeScript(specifier)) return found(specifier);
  return next(specifier, context);
}

export function load(url, context, next) {
  if (!url.startsWith('file:') || !isTypeScript(url)) return next(url, context);
  const [address] = url.split('?');
  return { format: 'module', source: translated(fileURLToPath(address)), shortCircuit: true };
}

function found(url) {
  return { url, format: 'module', shortCircuit: true };
}

function isTypeScript(url) {
  return url.split('?')[0].endsWith('.ts');
}

/** Where a package of ours begins; null for others. */
function sourceOf(specifier) {
  const [, name, part] = /^@kvalreg\/([^/]+)(\/plugins)?$/u.exec(specifier) ?? [];
  if (name === undefined) return null;
  if (name.startsWith('register-')) return `registers/${name.slice('register-'.length)}/src/index.ts`;
  const folder = name === 'server' || name === 'cli' ? 'apps' : 'packages';
  return `${folder}/${name}/src/${part === undefined ? 'index' : 'plugins'}.ts`;
}

function translated(file) {
  const text = readFileSync(file, 'utf8');
  const key = createHash('sha256').update(settings).update(file).update(text).digest('hex');
  const kept = join(cache, key.slice(0, 2), key);
  if (existsSync(kept)) return readFileSync(kept, 'utf8');
  const { code } = transformSync(text, { ...options, filename: file, sourceFileName: file });
  mkdirSync(dirname(kept), { recursive: true });
  // Written aside and moved: other threads translate and read the same meanwhile.
  const aside = `${kept}.${randomUUID()}`;
  writeFileSync(aside, code);
  renameSync(aside, kept);
  return code;
}
