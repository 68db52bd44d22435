import type { TemplateSources } from '@kvalreg/rendering';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const require = createRequire(import.meta.url);

/** The templates that the rendering package ships with, by name. */
export function readTemplates(): TemplateSources {
  const folder = path.join(path.dirname(require.resolve('@kvalreg/rendering/package.json')), 'templates');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.hbs'),
  );
  return Object.fromEntries(
    files.map((file) => [
      file.replaceAll(path.sep, '/').replace(/\.hbs$/u, ''),
      readFileSync(path.join(folder, file), 'utf8'),
    ]),
  );
}
