import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { TemplateSources } from './create-renderer.js';

export const templatesFolder = path.resolve(import.meta.dirname, '../../templates');

/** The templates of this package, as a server reads them. */
export function readTemplates(): TemplateSources {
  const files = readdirSync(templatesFolder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.hbs'),
  );
  return Object.fromEntries(
    files.map((file) => [
      file.replaceAll(path.sep, '/').replace(/\.hbs$/u, ''),
      readFileSync(path.join(templatesFolder, file), 'utf8'),
    ]),
  );
}
