/** A second click while the first is under way sends nothing. The server would not count it either. */
export function submitOnce(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-once]')) {
    let isSent = false;
    form.addEventListener('submit', (event) => {
      if (isSent) event.preventDefault();
      isSent = true;
    });
    // Back from the next page, the form may be sent again.
    window.addEventListener('pageshow', () => {
      isSent = false;
    });
  }
}
