import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

/** A desktop and a phone, in CSS pixels. */
const heights = { 1280: 900, 390: 844 } as const;

/**
 * Takes a picture of the whole page, for a person to look at, as `.screenshots/<name>-<width>.png` below
 * the folder where the tests run. The page keeps the width.
 *
 * @returns the path of the picture
 */
export async function screenshot(
  page: Page,
  name: string,
  { width }: { readonly width: keyof typeof heights },
): Promise<string> {
  const folder = join(process.cwd(), '.screenshots');
  await mkdir(folder, { recursive: true });
  await page.setViewportSize({ width, height: heights[width] });
  const path = join(folder, `${name}-${width}.png`);
  await page.screenshot({ path, fullPage: true, animations: 'disabled' });
  return path;
}
