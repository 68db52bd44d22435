import { bodyDrawings } from './body-drawings.js';
import { calendars } from './calendars.js';
import { choices } from './choices.js';
import { codes } from './codes.js';
import { announceChange } from './page-form.js';
import { numberRows } from './row-numbers.js';
import { sliders } from './sliders.js';

/**
 * Adds and removes rows of repeated groups on the page itself. What was removed can be put back; nothing that was typed
 * in another row is touched.
 */
export function repeats(): void {
  for (const group of document.querySelectorAll<HTMLElement>('[data-repeat]')) prepare(group);
  for (const form of document.querySelectorAll('form')) form.addEventListener('keydown', keepScanned);
}

function prepare(group: HTMLElement): void {
  const place = group.querySelector<HTMLElement>('[data-rows]');
  const add = group.querySelector<HTMLButtonElement>('[data-add-row]');
  const pattern = group.querySelector<HTMLTemplateElement>('[data-row-pattern]');
  if (!place || !add || !pattern) return;
  const { min = '0', max = '0' } = group.dataset;
  const rows = (): readonly HTMLElement[] => [...place.querySelectorAll<HTMLElement>('[data-row]')];
  const undo = undoOffer(group);
  const update = (): void => {
    const count = rows().length;
    numberRows(group, rows());
    add.hidden = count >= Number(max);
    group.querySelector<HTMLElement>('[data-rows-full]')?.toggleAttribute('hidden', !add.hidden);
    for (const button of group.querySelectorAll<HTMLElement>('[data-remove-row]'))
      button.hidden = count <= Number(min);
    if (add.hidden) undo.withdraw();
  };
  const put = (row: HTMLElement, at: number): void => {
    const behind = rows()[at] ?? null;
    // The others make room before the row is there: two rows of the same number would share their answers.
    numberRows(group, rows(), at);
    place.insertBefore(row, behind);
    update();
    inputsIn(row)[0]?.focus();
  };
  const remove = (row: HTMLElement): void => {
    const at = rows().indexOf(row);
    const name = nameOf(group, at + 1);
    const isFilled = inputsIn(row).some(isAnswered);
    row.remove();
    update();
    say(group, (group.dataset['textRemoved'] ?? '').replace('{row}', name));
    if (isFilled)
      undo.offer(() => {
        put(row, Math.min(at, rows().length));
        announceChange(group);
      });
    else (rows()[at] ?? rows().at(-1) ?? add).focus();
    announceChange(group);
  };

  add.addEventListener('click', (event) => {
    event.preventDefault();
    const count = rows().length + 1;
    const made = document.createElement('template');
    // Markup of our own server, made as the page itself was.
    made.innerHTML = pattern.innerHTML.replaceAll('{row}', String(count));
    const row = made.content.querySelector<HTMLElement>('[data-row]');
    if (!row) return;
    place.append(row);
    for (const enhance of [sliders, calendars, choices, bodyDrawings, codes]) enhance(row);
    update();
    say(group, (group.dataset['textAdded'] ?? '').replace('{row}', nameOf(group, count)));
    (inputsIn(row)[0] ?? row).focus();
  });
  place.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest('[data-remove-row]') : null;
    const row = button?.closest<HTMLElement>('[data-row]');
    if (!row) return;
    event.preventDefault();
    remove(row);
  });
  update();
}

/** A way back, as long as there is room for the row. */
function undoOffer(group: HTMLElement): {
  readonly offer: (take: () => void) => void;
  readonly withdraw: () => void;
} {
  const place = group.querySelector<HTMLElement>('[data-row-undo]');
  const withdraw = (): void => {
    if (place) place.hidden = true;
    place?.replaceChildren();
  };
  return {
    withdraw,
    offer: (take) => {
      const button = document.createElement('button');
      Object.assign(button, {
        type: 'button',
        className: 'ds-button',
        textContent: group.dataset['textUndo'] ?? '',
      });
      button.dataset['variant'] = 'secondary';
      button.dataset['size'] = 'sm';
      button.addEventListener('click', () => {
        withdraw();
        take();
      });
      const text = document.createElement('span');
      text.textContent = group.querySelector('[data-row-news]')?.textContent ?? '';
      place?.replaceChildren(text, ' ', button);
      if (place) place.hidden = false;
      button.focus();
    },
  };
}

/**
 * A hardware scanner types what it has read and then Enter, which would send the page: it leads to the next field of the
 * row instead, and after the last one to the button that adds a row.
 */
function keepScanned(event: KeyboardEvent): void {
  const { target } = event;
  if (event.key !== 'Enter' || event.defaultPrevented || !(target instanceof HTMLInputElement)) return;
  if (!target.closest('[data-scan]')) return;
  event.preventDefault();
  const row = target.closest<HTMLElement>('[data-row]');
  const inputs = row ? inputsIn(row) : [];
  const next = inputs[inputs.indexOf(target) + 1];
  const add = target
    .closest('[data-repeat]')
    ?.querySelector<HTMLButtonElement>('[data-add-row]:not([hidden])');
  (next ?? add ?? target).focus();
  announceChange(target);
}

function inputsIn(row: HTMLElement): readonly (HTMLInputElement | HTMLTextAreaElement)[] {
  return [...row.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')].filter(
    (input) => input.type !== 'hidden' && input.tabIndex >= 0,
  );
}

function isAnswered(input: HTMLInputElement | HTMLTextAreaElement): boolean {
  return input instanceof HTMLInputElement && (input.type === 'radio' || input.type === 'checkbox')
    ? input.checked
    : input.type !== 'range' && input.value.trim() !== '';
}

function nameOf(group: HTMLElement, row: number): string {
  return (group.dataset['textRow'] ?? '').replace('{row}', String(row));
}

function say(group: HTMLElement, text: string): void {
  const news = group.querySelector('[data-row-news]');
  if (news) news.textContent = text;
}
