import axe from 'axe-core';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

/** Of the rules that are off unless asked for: a spoken name must hold the words on the screen (WCAG 2.5.3). */
const alsoChecked = { 'label-content-name-mismatch': { enabled: true } };

/**
 * Checks the page as it is now against every rule of WCAG 2.1 A and AA that a program can judge, and against good
 * practice: the order of headings, everything within a landmark.
 *
 * @returns one line for each rule that is broken, with the first places; empty if there is none, so that
 *   `expect(await checkAccessibility(page)).toEqual([])` shows what is wrong
 */
export async function checkAccessibility(page: Page): Promise<readonly string[]> {
  // As an evaluation, not as a script element, which a strict content security policy forbids.
  if (!(await page.evaluate<boolean>('typeof axe === "object"')))
    await page.evaluate(`${axe.source}; undefined`);
  const options = JSON.stringify({
    rules: alsoChecked,
    resultTypes: ['violations'],
  });
  const results = await page.evaluate<AxeResults>(`axe.run(document, ${options})`);
  return results.violations.map(({ id, impact, help, nodes }) => {
    const places = nodes.slice(0, 3).map(({ target, html }) => `${target.join(' ')} ${shorten(html)}`);
    const more = nodes.length > places.length ? ` and ${nodes.length - places.length} more` : '';
    return `${id} (${impact ?? 'unknown'}): ${help}: ${places.join('; ')}${more}`;
  });
}

function shorten(html: string): string {
  return html.length > 120 ? `${html.slice(0, 119)}…` : html;
}
