// Writes docs/rights.md from the rights table of the program, which must have been built.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { rightsText } from '../packages/core/dist/access/rights/rights-text.js';

writeFileSync(fileURLToPath(new URL('../docs/rights.md', import.meta.url)), rightsText());
