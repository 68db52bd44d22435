/**
 * Writes analysis.sql of the register package in the current folder, after it was built:
 * `npm run analysis-sql -w registers/spine-surgery`.
 */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { sqlDocument } from '@kvalreg/engine';

const file = resolve('analysis.sql');
const { register } = await import(pathToFileURL(resolve('dist/index.js')).href);
writeFileSync(file, sqlDocument(register));
console.log(`Wrote the SQL of ${register.id} to ${file}`);
