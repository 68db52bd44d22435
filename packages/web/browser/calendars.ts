import { announceChange } from './page-form.js';

/** Offers the browser's calendar beside a typed date, which stays as it is: YYYY-MM-DD in every language. */
export function calendars(root: ParentNode = document): void {
  const label = document.querySelector<HTMLElement>('[data-text-calendar]')?.dataset['textCalendar'];
  if (label === undefined || !('showPicker' in HTMLInputElement.prototype)) return;
  for (const field of root.querySelectorAll<HTMLElement>('[data-control="date"]')) {
    const text = field.querySelector<HTMLInputElement>('input[type="text"]');
    if (text) addCalendar(text, label);
  }
}

function addCalendar(text: HTMLInputElement, label: string): void {
  const picker = document.createElement('input');
  Object.assign(picker, { type: 'date', tabIndex: -1, className: 'kv-picker' });
  picker.setAttribute('aria-hidden', 'true');
  const button = document.createElement('button');
  Object.assign(button, { type: 'button', className: 'ds-button', textContent: label });
  button.dataset['variant'] = 'tertiary';
  button.dataset['size'] = 'sm';
  button.addEventListener('click', () => {
    picker.value = /^\d{4}-\d{2}-\d{2}$/u.test(text.value) ? text.value : '';
    picker.showPicker();
  });
  picker.addEventListener('change', () => {
    text.value = picker.value;
    announceChange(text);
    text.focus();
  });
  text.after(button, picker);
}
