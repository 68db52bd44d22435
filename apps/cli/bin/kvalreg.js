#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const built = join(dirname(fileURLToPath(import.meta.url)), '..', 'dist', 'main.js');
if (existsSync(built)) {
  const { main } = await import('../dist/main.js');
  await main(process.argv.slice(2));
} else {
  process.stderr.write(
    'Kvalreg is not built yet. Run "npm install" and "npm run build" in the project folder.\n',
  );
  process.exitCode = 1;
}
