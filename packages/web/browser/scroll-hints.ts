/** Says above a table that is wider than its place that it can be scrolled: on a phone nothing else shows it. */
export function scrollHints(): void {
  addScrollHints(document);
}

/** For a part of the page that has just come. */
export function addScrollHints(place: ParentNode): void {
  const words = document.body.dataset['scrollHint'];
  if (words === undefined) return;
  for (const region of place.querySelectorAll<HTMLElement>('.kv-scroll')) {
    if (region.previousElementSibling?.classList.contains('kv-scroll-hint')) continue;
    const hint = document.createElement('p');
    hint.className = 'kv-scroll-hint kv-screen-only';
    // The name of the region says it to those who hear the page.
    hint.setAttribute('aria-hidden', 'true');
    hint.textContent = words;
    hint.hidden = true;
    region.before(hint);
    const look = (): void => {
      hint.hidden = region.scrollWidth <= region.clientWidth + 1;
    };
    const observer = new ResizeObserver(look);
    observer.observe(region);
    if (region.firstElementChild) observer.observe(region.firstElementChild);
  }
}
