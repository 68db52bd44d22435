import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { ensureChromium } from './ensure-chromium.mjs';
import { ensureReady } from './ensure-ready.mjs';
import { StepFailure, main, runTool, step } from './step.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
/** Pages and processes wait for each other in real time: on a busy machine a few may come too late. */
const mostRunAgain = 5;

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

/**
 * All tests; those of pages and of the running program that failed beside all others once more by themselves, which is
 * said. Anything else that fails has failed.
 */
async function runTests(args) {
  const first = await runJest(args);
  const again = first.failedFiles.filter((file) => /\.e2e\.test\.ts$/.test(file));
  const mayRunAgain = again.length > 0 && again.length <= mostRunAgain;
  if (!mayRunAgain || again.length < first.failedFiles.length) return first.counts(() => true);
  const names = again.map((file) => relative(root, file)).join(', ');
  console.error(`\nFailed beside all other tests, and run again without them: ${names}\n`);
  const second = await runJest(['--runTestsByPath', ...again]);
  const before = first.counts((file) => !again.includes(file));
  const after = second.counts(() => true);
  return {
    passed: before.passed + after.passed,
    failed: before.failed + after.failed,
    exitCode: after.exitCode,
  };
}

/** Jest shows its own progress; the counts come from its report, not from what it prints. */
async function runJest(args) {
  const folder = mkdtempSync(join(tmpdir(), 'kvalreg-report-'));
  const report = join(folder, 'report.json');
  const flags = ['--disable-warning=ExperimentalWarning'];
  const jest = [...flags, 'node_modules/jest/bin/jest.js', '--json', `--outputFile=${report}`, ...args];
  try {
    const child = spawn(process.execPath, jest, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
    const exitCode = await new Promise((resolve) => child.once('close', (code) => resolve(code ?? 1)));
    if (!existsSync(report)) throw new StepFailure('Jest ended before it had run the tests.');
    const { testResults } = JSON.parse(readFileSync(report, 'utf8'));
    return {
      failedFiles: testResults.filter(({ status }) => status === 'failed').map(({ name }) => name),
      counts: (isCounted) => ({ ...countsOf(testResults.filter(({ name }) => isCounted(name))), exitCode }),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A file that could not be run at all has no tests to count, but has failed. */
function countsOf(files) {
  const tests = files.flatMap(({ assertionResults }) => assertionResults);
  const broken = files.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  );
  return {
    passed: tests.filter(({ status }) => status === 'passed').length,
    failed: tests.filter(({ status }) => status === 'failed').length + broken.length,
  };
}
