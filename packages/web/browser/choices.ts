import { announceChange } from './page-form.js';

/** Lets a chosen alternative be taken back, and keeps "none of these" alone. */
export function choices(root: ParentNode = document): void {
  for (const button of root.querySelectorAll<HTMLButtonElement>('[data-clear]')) prepareClear(button);
  for (const input of root.querySelectorAll<HTMLInputElement>(
    ':is(.kv-options, .kv-matrix) input[type="checkbox"]',
  ))
    prepareBox(input);
}

function prepareClear(button: HTMLButtonElement): void {
  const radios = [
    ...(button.closest('tr, fieldset')?.querySelectorAll<HTMLInputElement>('input[type="radio"]') ?? []),
  ];
  const update = (): void => {
    button.hidden = !radios.some(({ checked }) => checked);
  };
  button.addEventListener('click', () => {
    const [first] = radios;
    for (const radio of radios) radio.checked = false;
    // The button disappears: the reader must not be left at nothing.
    first?.focus();
    if (first) announceChange(first);
    update();
  });
  for (const radio of radios) radio.addEventListener('change', update);
  update();
}

function prepareBox(input: HTMLInputElement): void {
  input.addEventListener('change', () => {
    if (!input.checked) return;
    const isAlone = input.dataset['exclusive'] !== undefined;
    const others =
      input.closest('tr, .kv-options')?.querySelectorAll<HTMLInputElement>('input[type="checkbox"]') ?? [];
    for (const other of others) {
      if (other !== input && (isAlone || other.dataset['exclusive'] !== undefined)) other.checked = false;
    }
  });
}
