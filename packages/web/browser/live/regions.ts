/** The parts of a page of figures that change with the selection. */
export function regionsOf(page: ParentNode): ReadonlyMap<string, HTMLElement> {
  return new Map(
    [...page.querySelectorAll<HTMLElement>('[data-live]')].map((region) => [
      region.dataset['live'] ?? '',
      region,
    ]),
  );
}

/**
 * Puts the parts of another answer of the same page in the place of those that are there. What the reader has unfolded
 * stays so, and the focus stays on the control that is the same. False, with nothing changed, for another page.
 *
 * @param onlyFigures leaves alone what the reader chooses with, who may be about to choose
 */
export function swapRegions(answer: Document, onlyFigures: boolean): boolean {
  const [all, next] = [regionsOf(document), regionsOf(answer)];
  if (all.size === 0 || ![...all.keys()].every((name) => next.has(name))) return false;
  const present = new Map([...all].filter(([name]) => !onlyFigures || name === 'figures'));
  const focused = signatureOf(document.activeElement);
  const aside = new Map(
    [...document.querySelectorAll('[data-live] .kv-scroll')].map((box) => [tableIn(box), box.scrollLeft]),
  );
  const unfolded = new Set([...document.querySelectorAll('[data-live] details[open]')].map(unfoldedName));
  // The page keeps its height until the new content has one, so that nothing jumps.
  const { scrollY } = window;
  for (const [name, region] of present) {
    const replacement = next.get(name);
    if (replacement) region.replaceWith(document.adoptNode(replacement));
  }
  for (const details of document.querySelectorAll<HTMLDetailsElement>('[data-live] details')) {
    if (unfolded.has(unfoldedName(details))) details.open = true;
  }
  for (const box of document.querySelectorAll('[data-live] .kv-scroll'))
    box.scrollLeft = aside.get(tableIn(box)) ?? 0;
  if (focused !== null && !document.activeElement?.closest('[data-live]')) focusOn(focused);
  window.scrollTo({ top: scrollY, behavior: 'instant' });
  document.title = answer.title;
  followLanguages(answer);
  return true;
}

/** The same page in another language is that of the new selection. */
function followLanguages(answer: Document): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.kv-languages a[hreflang]')) {
    const other = answer.querySelector(`.kv-languages a[hreflang="${CSS.escape(link.hreflang)}"]`);
    const href = other?.getAttribute('href') ?? null;
    if (href !== null) link.setAttribute('href', href);
  }
}

function tableIn(box: Element): string {
  return box.querySelector('table')?.id ?? '';
}

function unfoldedName(details: Element): string {
  const heading = details.closest('section')?.getAttribute('aria-labelledby') ?? '';
  return `${details.id} ${heading} ${details.className}`;
}

/** How a control is found again in another answer; null when it lies outside the parts. */
function signatureOf(element: Element | null): string | null {
  const region = element?.closest<HTMLElement>('[data-live]');
  if (!element || !region) return null;
  if (element.id !== '') return `#${CSS.escape(element.id)}`;
  const within = `[data-live="${CSS.escape(region.dataset['live'] ?? '')}"]`;
  const href = element.getAttribute('href');
  if (href !== null) return `${within} a[href="${CSS.escape(href)}"]`;
  if (element instanceof HTMLButtonElement && element.type === 'submit')
    return `${within} button[type="submit"]`;
  return element.tagName === 'SUMMARY' && element.parentElement?.id
    ? `#${CSS.escape(element.parentElement.id)} > summary`
    : within;
}

/** A link that is current now, or whose address has changed with the selection, is looked for by its place. */
function focusOn(signature: string): void {
  const found = document.querySelector<HTMLElement>(signature);
  const target = found ?? document.querySelector<HTMLElement>('[data-live]');
  if (!target) return;
  if (target.matches('[data-live]')) target.tabIndex = -1;
  target.focus({ preventScroll: true });
}
