/** The form that is being filled in on this page, if there is one. */
export function pageForm(): HTMLFormElement | null {
  return document.querySelector<HTMLFormElement>('form[data-autosave]');
}

/** Tells the parts of the script that an answer was changed by something other than the reader's own typing. */
export function announceChange(input: HTMLElement): void {
  input.dispatchEvent(new Event('input', { bubbles: true }));
  input.dispatchEvent(new Event('change', { bubbles: true }));
}
