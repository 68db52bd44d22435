import { announceChange } from './page-form.js';

/**
 * Typing from paper without a mouse: digits choose the alternative of that number (on a scale: the value), Enter goes to
 * the next question and after the last one on, Shift+Enter goes back, Backspace takes a choice away.
 */
export function paperEntry(): void {
  const form = document.querySelector<HTMLFormElement>('form[data-keyboard]');
  if (!form) return;
  const state = { digits: '', field: null as HTMLElement | null };
  for (const note of document.querySelectorAll<HTMLElement>('[data-keys]')) note.hidden = false;
  form.addEventListener('keydown', (event) => {
    const field = fieldAt(event.target);
    if (!field || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
    if (field !== state.field) Object.assign(state, { digits: '', field });
    if (event.key === 'Enter') {
      // Line breaks of a long text are typed with Shift.
      if (event.target instanceof HTMLTextAreaElement && event.shiftKey) return;
      if (event.target instanceof HTMLButtonElement) return;
      event.preventDefault();
      state.digits = '';
      go(form, field, event.shiftKey ? -1 : 1);
      return;
    }
    const options = optionsIn(field);
    if (options.length === 0 || !isChoice(event.target)) return;
    if (/^\d$/u.test(event.key)) {
      event.preventDefault();
      state.digits = choose(field, options, state.digits, event.key);
    } else if (event.key === 'Backspace' || event.key === 'Delete') {
      event.preventDefault();
      state.digits = '';
      clear(options);
    } else state.digits = '';
  });
  for (const other of form.querySelectorAll<HTMLElement>('[data-other]')) showWhenChosen(form, other);
  const wrong = form.querySelector<HTMLElement>('.kv-field--error, .kv-matrix__error');
  const fields = fieldsOf(form);
  const first = wrong ?? fields.find((field) => !isAnswered(field)) ?? fields[0];
  if (first) enter(first);
}

/** Where two readings are compared: a third answer is asked for once it is said that neither is right. */
function showWhenChosen(form: HTMLFormElement, other: HTMLElement): void {
  const choices = [...form.querySelectorAll<HTMLInputElement>('input[type="radio"]')].filter(
    ({ name }) => name === other.dataset['other'],
  );
  const update = (): void => {
    other.hidden = !choices.some(({ checked, value }) => checked && value === 'other');
  };
  for (const choice of choices) choice.addEventListener('change', update);
  window.addEventListener('pageshow', update);
  update();
}

function fieldsOf(form: HTMLFormElement): readonly HTMLElement[] {
  const all = [...form.querySelectorAll<HTMLElement>('[data-field-key]')];
  return all.filter((field) => field.offsetParent !== null && inputOf(field) !== null);
}

function fieldAt(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-field-key]') : null;
}

function isChoice(target: EventTarget | null): target is HTMLInputElement {
  return target instanceof HTMLInputElement && (target.type === 'radio' || target.type === 'checkbox');
}

function optionsIn(field: HTMLElement): readonly HTMLInputElement[] {
  return [...field.querySelectorAll<HTMLInputElement>('input')].filter((input) => isChoice(input));
}

function isAnswered(field: HTMLElement): boolean {
  const options = optionsIn(field);
  const input = inputOf(field);
  return options.length > 0 ? options.some(({ checked }) => checked) : input !== null && input.value !== '';
}

/** Where typing begins: the chosen alternative, the first one, or the box to write in. */
function inputOf(field: HTMLElement): HTMLInputElement | HTMLTextAreaElement | null {
  const options = optionsIn(field);
  return (
    options.find(({ checked }) => checked) ??
    options[0] ??
    field.querySelector<HTMLInputElement | HTMLTextAreaElement>(
      'input:not([type="hidden"], [type="range"]), textarea',
    )
  );
}

function enter(field: HTMLElement): void {
  const input = inputOf(field);
  input?.focus({ preventScroll: true });
  if (input && !isChoice(input)) input.select();
  field.scrollIntoView({ block: 'center' });
}

/** Questions come and go with answers, so that what is next is told when it is asked for. */
function go(form: HTMLFormElement, from: HTMLElement, step: 1 | -1): void {
  const fields = fieldsOf(form);
  const next = fields[fields.indexOf(from) + step];
  if (next) enter(next);
  else if (step === 1) form.querySelector<HTMLButtonElement>('.kv-buttons button[type="submit"]')?.click();
}

/** The digits that count from now on: `1` and then `0` choose the tenth, where there are as many. */
function choose(
  field: HTMLElement,
  options: readonly HTMLInputElement[],
  before: string,
  digit: string,
): string {
  const isScale = field.dataset['control'] === 'scale';
  const find = (digits: string): HTMLInputElement | undefined =>
    isScale ? options.find(({ value }) => value === String(Number(digits))) : options[Number(digits) - 1];
  const longer = before + digit;
  const chosen = find(longer);
  const digits = chosen ? longer : digit;
  const option = chosen ?? find(digit);
  if (!option) return '';
  // The first digit of two was no choice of its own.
  const earlier = chosen && before !== '' ? find(before) : undefined;
  if (earlier?.type === 'checkbox' && earlier !== option) earlier.click();
  if (option.type === 'checkbox' || !option.checked) option.click();
  option.focus({ preventScroll: true });
  return digits;
}

function clear(options: readonly HTMLInputElement[]): void {
  const chosen = options.filter(({ checked }) => checked);
  for (const option of chosen) option.checked = false;
  const [first] = chosen;
  if (first) announceChange(first);
}
