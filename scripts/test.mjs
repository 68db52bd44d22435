import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { ensureChromium } from './ensure-chromium.mjs';
import { ensureReady } from './ensure-ready.mjs';
import { StepFailure, main, runTool, step } from './step.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

await main(async () => {
  await ensureReady();
  // None of them needs more than one processor.
  await step('Lint, boundaries and dead code', () =>
    Promise.all([
      runTool('eslint/bin/eslint.js', ['.', '--max-warnings', '0']),
      boundaries().then(() => runTool('knip/bin/knip.js', ['--no-progress'])),
    ]),
  );
  process.env.CHROMIUM_PATH = await ensureChromium();
  const { passed, failed, exitCode } = await runTests(process.argv.slice(2));
  process.exitCode = exitCode;
  console.log(`${passed} passed, ${failed} failed`);
});

function boundaries() {
  const config = ['--config', 'dependency-cruiser.config.cjs'];
  return runTool('dependency-cruiser/bin/dependency-cruise.mjs', [
    ...config,
    'packages',
    'registers',
    'apps',
  ]);
}

/** Jest shows its own progress; the counts come from its report, not from what it prints. */
async function runTests(args) {
  const folder = mkdtempSync(join(tmpdir(), 'kvalreg-report-'));
  const report = join(folder, 'report.json');
  const flags = ['--disable-warning=ExperimentalWarning'];
  const jest = [...flags, 'node_modules/jest/bin/jest.js', '--json', `--outputFile=${report}`, ...args];
  try {
    const child = spawn(process.execPath, jest, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
    const exitCode = await new Promise((resolve) => child.once('close', (code) => resolve(code ?? 1)));
    return { ...countsOf(report), exitCode };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A file that could not be run at all has no tests to count, but has failed. */
function countsOf(report) {
  if (!existsSync(report)) throw new StepFailure('Jest ended before it had run the tests.');
  const result = JSON.parse(readFileSync(report, 'utf8'));
  return {
    passed: result.numPassedTests,
    failed: result.numFailedTests + result.numRuntimeErrorTestSuites,
  };
}
