/**
 * Puts the advice on the saved answers in the place of the one before. It is markup of our own server, made as the page
 * itself was. Readers who do not see it hear what is advised when that has changed, and not every time.
 */
export function showAdvice(markup: string | null): void {
  const place = document.querySelector<HTMLElement>('[data-advice]');
  if (!place || markup === null) return;
  const before = verdictsIn(place);
  const unfolded = [...place.querySelectorAll('details')].map(({ open }) => open);
  const focused = place.contains(document.activeElement);
  // A reader who is in the middle of it is not thrown out of it.
  if (focused) return;
  place.innerHTML = markup;
  place.querySelectorAll('details').forEach((details, index) => {
    details.open = unfolded[index] ?? false;
  });
  const news = document.querySelector<HTMLElement>('[data-advice-news]');
  const after = verdictsIn(place);
  if (news && after !== before) news.textContent = after;
}

function verdictsIn(place: HTMLElement): string {
  return [...place.querySelectorAll('[data-verdict]')]
    .map((verdict) => {
      const title = verdict.previousElementSibling?.textContent ?? '';
      return `${title}: ${verdict.textContent}`;
    })
    .join('. ');
}
