/** Buttons that print exist only where there is a script to do it. */
export function printing(): void {
  showPrintButtons(document);
  document.addEventListener('click', (event) => {
    if (event.target instanceof Element && event.target.closest('[data-print]')) window.print();
  });
}

/** For a part of the page that has just come. */
export function showPrintButtons(place: ParentNode): void {
  for (const button of place.querySelectorAll<HTMLButtonElement>('[data-print]')) button.hidden = false;
}
