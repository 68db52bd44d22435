/** Moves to what the reader must know first: the list of errors, a question back, questions that have appeared. */
export function focusNews(): void {
  document.querySelector<HTMLElement>('[data-focus]')?.focus();
}
