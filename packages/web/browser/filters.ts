/** Shows the new selection as soon as something is chosen in a list; boxes wait for the button. */
export function filters(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-auto-submit]')) {
    for (const select of form.querySelectorAll('select')) {
      let byKeyboard = false;
      // Arrow keys walk through a closed list: whoever uses them chooses with Enter or the button.
      select.addEventListener('keydown', (event) => {
        byKeyboard = event.key !== 'Enter';
      });
      select.addEventListener('pointerdown', () => {
        byKeyboard = false;
      });
      select.addEventListener('change', () => {
        if (!byKeyboard) form.requestSubmit();
      });
    }
  }
}
