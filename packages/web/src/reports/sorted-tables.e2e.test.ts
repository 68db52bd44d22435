import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Language } from '@kvalreg/declaration';
import { formatDate } from '@kvalreg/rendering';
import { openBrowser } from '@kvalreg/test-environment';
import { build } from 'esbuild';
import { fileURLToPath } from 'node:url';

let browser: Awaited<ReturnType<typeof openBrowser>>;
let script: string;
beforeAll(async () => {
  const made = await build({
    entryPoints: [fileURLToPath(new URL('../../browser/sort-tables.ts', import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'tables',
    footer: { js: 'tables.sorting();' },
  });
  script = made.outputFiles[0]?.text ?? '';
  browser = await openBrowser();
}, 60_000);
afterAll(() => browser.close());

/** The row headings as they stand after each press on the head of their column. */
async function pressed(
  language: Language,
  rows: readonly { readonly head: string; readonly place?: string; readonly fixed?: boolean }[],
  presses: number,
): Promise<readonly (readonly string[])[]> {
  const page = await browser.newPage();
  const body = rows
    .map(
      ({ head, place, fixed }) =>
        `<tr${fixed ? ' data-fixed' : ''}><th${place === undefined ? '' : ` data-place="${place}"`}>${head}</th><td>1</td></tr>`,
    )
    .join('');
  await page.setContent(
    `<html lang="${language}"><table data-sortable><thead><tr><th>Day</th><th>n</th></tr></thead><tbody>${body}</tbody></table>`,
  );
  await page.addScriptTag({ content: script });
  const seen: (readonly string[])[] = [];
  for (let press = 0; press < presses; press += 1) {
    await page.getByRole('button', { name: 'Day' }).click();
    seen.push(await page.locator('tbody th').allInnerTexts());
  }
  await page.close();
  return seen;
}

describe('row headings that are days or periods', () => {
  const days = ['2025-12-24', '2026-02-03', '2026-11-02', '2026-11-22'];

  it.each(['sv', 'nb', 'en'] as const)('sort by time in %s', async (language) => {
    const words = days.map((day) => formatDate(day, language));
    const rows = [3, 0, 2, 1].map((at) => ({ head: words[at] ?? '', place: days[at] ?? '' }));
    const [first, second] = await pressed(language, rows, 2);
    expect(first).toEqual(words);
    expect(second).toEqual(words.toReversed());
  });

  it('have those without a day last, and all together where they stood', async () => {
    const rows = [
      { head: 'Utan datum', place: '' },
      { head: '2024, kvartal 2 (till 3 maj)', place: '2024-Q2' },
      { head: '2024, kvartal 1', place: '2024-Q1' },
      { head: 'Alla tillsammans', fixed: true },
    ];
    const [first, second] = await pressed('sv', rows, 2);
    const [, open = '', whole = ''] = rows.map(({ head }) => head);
    expect(first).toEqual([whole, open, 'Utan datum', 'Alla tillsammans']);
    expect(second).toEqual([open, whole, 'Utan datum', 'Alla tillsammans']);
  });

  it('sort by their words where they have no place', async () => {
    const [first] = await pressed('sv', [{ head: 'Östra' }, { head: 'Norra' }], 1);
    expect(first).toEqual(['Norra', 'Östra']);
  });
});
