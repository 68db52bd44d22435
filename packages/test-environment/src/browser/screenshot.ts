import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

/** Wider than this is a desktop, otherwise a phone; in CSS pixels. */
const phone = 600;

/** Pictures take longer than all that is checked of a page: tests take them where somebody wants to look. */
const wanted = process.env['KVALREG_PICTURES'] !== undefined;

/**
 * Shows the page as wide as told, and takes a picture of the whole page where `KVALREG_PICTURES` is set (or `always`),
 * as `.screenshots/<name>-<width>.png` below the folder where the tests run. The page keeps the width.
 *
 * @returns the path of the picture; null when none was wanted
 */
export async function screenshot(
  page: Page,
  name: string,
  { width, always = false }: { readonly width: number; readonly always?: boolean },
): Promise<string | null> {
  await page.setViewportSize({ width, height: width > phone ? 900 : 844 });
  if (!wanted && !always) return null;
  const folder = join(process.cwd(), '.screenshots');
  await mkdir(folder, { recursive: true });
  const path = join(folder, `${name}-${width}.png`);
  await page.screenshot({ path, fullPage: true, animations: 'disabled' });
  return path;
}
