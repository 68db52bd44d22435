/**
 * Writes `<id>.analysis.sql` for each register of the package in the current folder, after it was built:
 * `npm run analysis-sql -w registers/spine-surgery`.
 */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { sqlDocument } from '@kvalreg/engine';

const { plugins } = await import(pathToFileURL(resolve('dist/index.js')).href);
for (const { register } of plugins) {
  const file = resolve(`${register.id}.analysis.sql`);
  writeFileSync(file, sqlDocument(register));
  console.log(`Wrote the SQL of ${register.id} to ${file}`);
}
