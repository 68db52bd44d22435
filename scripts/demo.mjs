import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { ensureReady } from './ensure-ready.mjs';
import { main } from './step.mjs';

// The demo goes on in this process: Ctrl-C and `kill` then reach it directly, and once.
await main(async () => {
  await ensureReady();
  const program = new URL('../apps/cli/bin/kvalreg.js', import.meta.url);
  process.argv.splice(1, 1, fileURLToPath(program), 'demo');
  await import(program.href);
});
