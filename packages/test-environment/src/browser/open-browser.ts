import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';

/** The browser must do nothing of its own: no updates, no first-run pages, no calls home. */
const quiet = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Opens a headless Chromium: one for a test file, closed in `afterAll`. The global setup of the tests finds
 * it and sets `CHROMIUM_PATH`.
 */
export async function openBrowser(): Promise<Browser> {
  const executablePath = process.env['CHROMIUM_PATH'];
  if (executablePath === undefined) {
    throw new Error(
      'There is no Chromium for the tests in a browser. "node scripts/ensure-chromium.mjs" installs one; ' +
        'or set CHROMIUM_PATH to the program of Chromium or Google Chrome.',
    );
  }
  return chromium.launch({ executablePath, args: quiet });
}
