import { existsSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { findChromium } from './find-chromium.mjs';
import { StepFailure, main, run, runTool, step } from './step.mjs';

/**
 * Finds a Chromium for the tests in a browser, and installs one if there is none: Playwright's own, or
 * Debian's package where we may. Returns its path.
 */
export async function ensureChromium({
  find = findChromium,
  check = checkRuns,
  installers = installersHere(),
} = {}) {
  const failures = [];
  const usable = async () => {
    const path = await find();
    if (path !== undefined) await check(path);
    return path;
  };
  for (const { title, install } of [{ title: 'Look for Chromium' }, ...installers]) {
    try {
      if (install) await step(title, install);
      const path = await usable();
      if (path !== undefined) return path;
      failures.push(`${title}: there is none`);
    } catch (error) {
      failures.push(`${title}: ${error.reason ?? error.message}`);
    }
  }
  throw new StepFailure(
    [
      'The tests in a browser need Chromium or Google Chrome, and there is none that runs. Install one',
      '("npx playwright-core install --with-deps chromium", or your system\'s package), or set',
      'CHROMIUM_PATH to the program.',
      ...failures.map((failure) => `- ${failure}`),
    ].join('\n'),
  );
}

/** A browser can be there and yet lack libraries of the system. (On Windows it does not tell its version.) */
async function checkRuns(path) {
  if (!existsSync(path)) throw new StepFailure(`There is no file ${path}`);
  if (process.platform !== 'win32') await run(path, ['--version']);
}

function installersHere() {
  const playwright = {
    title: 'Install Chromium with Playwright',
    install: () => runTool('playwright-core/cli.js', ['install', '--no-shell', 'chromium']),
  };
  const debian = {
    title: 'Install Chromium with apt-get',
    install: async () => {
      const env = { DEBIAN_FRONTEND: 'noninteractive' };
      await run('apt-get', ['update', '-qq'], { env });
      await run('apt-get', ['install', '-y', '-qq', 'chromium'], { env });
    },
  };
  const isRootOnDebian = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  return isRootOnDebian ? [playwright, debian] : [playwright];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await main(async () => console.log(await ensureChromium()));
}
