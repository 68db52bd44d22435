import axe from 'axe-core';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'];

/**
 * Checks the page as it is now against WCAG 2.1 A and AA, as far as a program can.
 *
 * @returns one line for each rule that is broken, with the first places; empty if there is none, so that
 *   `expect(await checkAccessibility(page)).toEqual([])` shows what is wrong
 */
export async function checkAccessibility(page: Page): Promise<readonly string[]> {
  // As an evaluation, not as a script element, which a strict content security policy forbids.
  await page.evaluate(`${axe.source}; undefined`);
  const options = JSON.stringify({
    runOnly: { type: 'tag', values: standards },
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
