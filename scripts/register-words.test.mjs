/**
 * Core knows no register: what one register needs is its own data. A search for the words of all of them, in everything
 * that every register shares.
 */
import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../packages/', import.meta.url));
/** Shared by every register. `instruments` holds what several of them use, `testing` is for their authors. */
const shared = ['expression', 'statistics', 'declaration', 'engine', 'rendering', 'synthetic', 'core', 'web'];
const words = {
  'spine surgery':
    /swespine|norspine|\bspin(?:e|al)\b|rygg|lumbar|cervical|ländrygg|nakke|\bodi\b|oswestry|\bndi\b/i,
  'pain rehabilitation': /\bnrs\b(?!-)|smärt|\bpain\b|rehabilit|\bhad\b\.|tampa|catastroph/i,
  'advanced pelvic surgery': /\bnhv\b|pelvi|bäcken|resektion|resection|\bmdk\b|\bmdt\b/i,
  'low back pain programme': /low-back|lumbago|vårdprogram|\bmri\b|red flag|yellow flag|röd flagg|gul flagg/i,
};
/** What every register can use: the body with all its parts, and codes of the national classifications. */
const ofEveryRegister = ['declaration/src/body-regions.ts', 'core/src/code-lists/sample/'];
/** Comments may name a register as an example. */
const withoutComments = (text) =>
  text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/(^|\s)\/\/.*$/gm, '$1');

function sourcesOf(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(ts|hbs|css|sql)$/.test(entry.name))
    .filter((entry) => !/\.(test|fixture)\.ts$|\.d\.ts$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !/\/(dist|node_modules|fixtures)\//.test(file))
    .filter((file) => !ofEveryRegister.some((part) => file.slice(root.length).startsWith(part)));
}

describe.each(shared)('packages/%s', (name) => {
  const files = sourcesOf(join(root, name));

  it('has sources to search', () => {
    expect(files.length).toBeGreaterThan(5);
  });

  it.each(Object.entries(words))('has no word of %s', (_register, pattern) => {
    const found = files.flatMap((file) =>
      withoutComments(readFileSync(file, 'utf8'))
        .split('\n')
        .filter((line) => pattern.test(line))
        .map((line) => `${file.slice(root.length)}: ${line.trim().slice(0, 120)}`),
    );
    expect(found).toEqual([]);
  });
});
