/**
 * Shows the new selection as soon as something is chosen in a list; boxes and days wait for the button. It listens to
 * the whole page, whose forms come anew with every selection.
 */
export function filters(): void {
  let byKeyboard = false;
  // Arrow keys walk through a closed list: whoever uses them chooses with Enter or the button.
  document.addEventListener('keydown', ({ key, target }) => {
    if (listOf(target)) byKeyboard = key !== 'Enter';
  });
  document.addEventListener('pointerdown', ({ target }) => {
    if (listOf(target)) byKeyboard = false;
  });
  document.addEventListener('change', ({ target }) => {
    if (!byKeyboard) listOf(target)?.form?.requestSubmit();
  });
}

function listOf(target: EventTarget | null): HTMLSelectElement | null {
  const isOurs = target instanceof HTMLSelectElement && target.form?.matches('form[data-auto-submit]');
  return isOurs === true ? target : null;
}
