import { announceChange } from './page-form.js';

/** Long enough not to ask for every letter, short enough to be there at once. */
const pause = 150;
const mostHits = 20;

interface Hit {
  readonly code: string;
  readonly text: string;
}

/**
 * Makes a text field of codes into a search: what is written is looked up in the list, what is chosen stands below with
 * its words. The text field stays what is sent, so that everything else works as without script.
 */
export function codes(root: ParentNode = document): void {
  for (const box of root.querySelectorAll<HTMLElement>('[data-codes]')) prepare(box);
}

function prepare(box: HTMLElement): void {
  const value = box.querySelector<HTMLInputElement>('[data-codes-value]');
  const chips = box.querySelector<HTMLUListElement>('[data-codes-chosen]');
  if (!value || !chips) return;
  box.querySelector('[data-codes-search]')?.remove();
  const { input, list, news } = furnish(box, value);
  const max = Number(box.dataset['max'] ?? Infinity);
  const state = { hits: [] as readonly Hit[], active: -1, timer: 0, asked: 0 };
  const words = new Map(
    [...chips.querySelectorAll<HTMLElement>('[data-code]')].map(({ dataset: { code = '' }, textContent }) => [
      code,
      textContent.trim().slice(code.length).trim(),
    ]),
  );
  const chosen = (): readonly string[] => codesIn(value.value);
  const say = (text: string): void => {
    news.textContent = text;
  };

  const write = (all: readonly string[]): void => {
    value.value = all.join(', ');
    announceChange(value);
    drawChips();
  };
  const remove = (code: string): void => {
    write(chosen().filter((one) => one !== code));
    say(phrase(box, 'textRemoved', code));
    input.focus();
  };
  const drawChips = (): void => {
    const all = chosen();
    chips.replaceChildren(...all.map((code) => chipOf(box, code, words.get(code), remove)));
    chips.hidden = all.length === 0;
  };
  const add = (hits: readonly Hit[]): boolean => {
    const before = chosen();
    const known = new Set(before.map(plain));
    const fresh = hits.filter(({ code }) => !known.has(plain(code)));
    // Where there can be one only, the new one takes its place.
    const all = max === 1 && fresh.length === 1 ? [] : before;
    if (all.length + fresh.length > max) {
      say(box.dataset['textFull'] ?? '');
      return false;
    }
    for (const hit of fresh) if (hit.text !== '') words.set(hit.code, hit.text);
    write([...all, ...fresh.map(({ code }) => code)]);
    say(phrase(box, 'textAdded', hits.map(({ code }) => code).join(', ')));
    return true;
  };

  const close = (): void => {
    state.hits = [];
    state.active = -1;
    list.hidden = true;
    list.replaceChildren();
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  };
  const choose = (hit: Hit): void => {
    if (!add([hit])) return;
    input.value = '';
    close();
  };
  const point = (index: number): void => {
    state.active = index;
    [...list.children].forEach((option, at) => {
      option.setAttribute('aria-selected', String(at === index));
      if (at === index) option.scrollIntoView({ block: 'nearest' });
    });
    if (index < 0) input.removeAttribute('aria-activedescendant');
    else input.setAttribute('aria-activedescendant', `${list.id}-${String(index)}`);
  };
  const open = (hits: readonly Hit[]): void => {
    state.hits = hits;
    list.replaceChildren(...hits.map((hit, index) => optionOf(list, hit, index)));
    list.hidden = hits.length === 0;
    input.setAttribute('aria-expanded', String(hits.length > 0));
    point(-1);
    say(hits.length === 0 ? (box.dataset['textNone'] ?? '') : phrase(box, 'textFound', String(hits.length)));
  };
  const search = async (): Promise<void> => {
    const text = input.value.trim();
    const asked = ++state.asked;
    if (text === '') {
      close();
      say('');
      return;
    }
    try {
      const hits = await find(box, text);
      // An answer that a later question has overtaken, or a field that was left, is not shown.
      if (asked === state.asked && document.activeElement === input) open(hits);
    } catch {
      if (asked === state.asked) say(box.dataset['textFailed'] ?? '');
    }
  };
  /** What was typed and looks like codes is taken as it stands; other words are no answer. */
  const take = (): boolean => {
    const typed = codesIn(input.value).map((code) => written(box, code));
    if (typed.length === 0 || typed.includes(null)) return false;
    const hits = typed.flatMap((code) => (code === null ? [] : [{ code, text: '' }]));
    if (!add(hits)) return false;
    input.value = '';
    close();
    void explain(box, hits, words).then(drawChips);
    return true;
  };

  input.addEventListener('input', (event) => {
    // What is searched for is no answer: there is nothing to save yet.
    event.stopPropagation();
    window.clearTimeout(state.timer);
    state.timer = window.setTimeout(() => void search(), pause);
  });
  input.addEventListener('change', (event) => {
    event.stopPropagation();
  });
  input.addEventListener('keydown', (event) => {
    const last = state.hits.length - 1;
    const hit = state.hits[state.active];
    if (event.key === 'ArrowDown' && last < 0) void search();
    else if (event.key === 'ArrowDown') point(state.active >= last ? 0 : state.active + 1);
    else if (event.key === 'ArrowUp' && last >= 0) point(state.active <= 0 ? last : state.active - 1);
    else if (event.key === 'Enter' && hit) choose(hit);
    else if (event.key === 'Enter' && input.value.trim() !== '') {
      const [only] = state.hits;
      if (!take() && only && last === 0) choose(only);
    } else if (event.key === 'Escape' && (last >= 0 || input.value !== '')) {
      if (last < 0) input.value = '';
      state.asked += 1;
      close();
    } else if (event.key === 'Backspace' && input.value === '') {
      const code = chosen().at(-1);
      if (code === undefined) return;
      remove(code);
    } else return;
    event.preventDefault();
  });
  input.addEventListener('blur', ({ relatedTarget }) => {
    window.clearTimeout(state.timer);
    state.asked += 1;
    // A button that is being pressed must not move away: what was typed is taken when the form is sent.
    if (!(relatedTarget instanceof HTMLButtonElement && relatedTarget.type === 'submit')) take();
    close();
  });
  // Before the field is left: the mouse would take the focus, and with it the list.
  list.addEventListener('mousedown', (event) => {
    event.preventDefault();
  });
  list.addEventListener('click', (event) => {
    const option = event.target instanceof Element ? event.target.closest('[role="option"]') : null;
    const hit = option && state.hits[[...list.children].indexOf(option)];
    if (hit) choose(hit);
  });
  // What could not be taken goes along with the answer, so that it is refused in words and not lost.
  box.closest('form')?.addEventListener('submit', () => {
    const left = input.value.trim();
    if (left === '' || take()) return;
    value.value = [...chosen(), left].join(', ');
    // The form is sent anew once a draft that is under way has been saved: it must not go along twice.
    input.value = '';
  });
  window.addEventListener('pageshow', drawChips);
  drawChips();
}

/** The field to search in and its list, in the place of the text field, whose name, label and messages they take over. */
function furnish(
  box: HTMLElement,
  value: HTMLInputElement,
): { readonly input: HTMLInputElement; readonly list: HTMLUListElement; readonly news: HTMLElement } {
  const input = document.createElement('input');
  const list = document.createElement('ul');
  const news = document.createElement('p');
  const { id } = value;
  input.id = id;
  input.className = value.className;
  list.id = `${id}-list`;
  list.className = 'kv-codes__list';
  list.hidden = true;
  const label = box.querySelector('label');
  if (label) label.id = `${id}-label`;
  const attributes = {
    role: 'combobox',
    type: 'text',
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
    'aria-controls': list.id,
  };
  for (const [name, text] of Object.entries(attributes)) input.setAttribute(name, text);
  for (const name of ['aria-describedby', 'aria-invalid']) {
    const text = value.getAttribute(name);
    if (text !== null) input.setAttribute(name, text);
    value.removeAttribute(name);
  }
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-labelledby', `${id}-label`);
  news.className = 'kv-hint';
  news.setAttribute('role', 'status');
  const hint = document.getElementById(`${id}-hint`);
  if (hint) hint.textContent = box.dataset['textHint'] ?? '';
  value.id = `${id}-value`;
  value.type = 'hidden';
  value.before(input);
  value.parentElement?.after(list, news);
  return { input, list, news };
}

function chipOf(
  box: HTMLElement,
  code: string,
  words: string | undefined,
  remove: (code: string) => void,
): HTMLLIElement {
  const chip = document.createElement('li');
  chip.className = 'kv-codes__chip';
  chip.dataset['code'] = code;
  const text = document.createElement('span');
  text.append(strong(code), words === undefined || words === '' ? '' : ` ${words}`);
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'kv-codes__remove';
  button.setAttribute('aria-label', phrase(box, 'textRemove', code));
  button.textContent = '×';
  button.addEventListener('click', () => {
    remove(code);
  });
  chip.append(text, button);
  return chip;
}

function optionOf(list: HTMLElement, hit: Hit, index: number): HTMLLIElement {
  const option = document.createElement('li');
  option.id = `${list.id}-${String(index)}`;
  option.className = 'kv-codes__option';
  option.setAttribute('role', 'option');
  option.append(strong(hit.code), ` ${hit.text}`);
  return option;
}

function strong(text: string): HTMLElement {
  const element = document.createElement('b');
  element.textContent = text;
  return element;
}

async function find(box: HTMLElement, text: string, limit = mostHits): Promise<readonly Hit[]> {
  const search = new URLSearchParams({
    q: text.slice(0, 100),
    year: yearOf(box),
    limit: String(limit),
    language: document.documentElement.lang,
  });
  const response = await fetch(`${box.dataset['url'] ?? ''}?${search.toString()}`, {
    headers: { accept: 'application/json' },
  });
  if (!response.ok) throw new Error(String(response.status));
  return ((await response.json()) as { readonly codes: readonly Hit[] }).codes;
}

/** The words of codes that were typed, where the list has them. */
async function explain(box: HTMLElement, hits: readonly Hit[], words: Map<string, string>): Promise<void> {
  for (const { code } of hits) {
    const [hit] = await find(box, code, 1).catch(() => []);
    if (hit?.code === code) words.set(code, hit.text);
  }
}

/** The year of the date that the answer counts from, where it stands on this page. */
function yearOf(box: HTMLElement): string {
  const name = box.dataset['yearField'];
  const field = name === undefined ? null : document.getElementsByName(name)[0];
  const year =
    field instanceof HTMLInputElement ? /^\s*(\d{4})-?\d\d-?\d\d\s*$/u.exec(field.value)?.[1] : null;
  return year ?? box.dataset['year'] ?? '';
}

function codesIn(text: string): readonly string[] {
  return text
    .split(/[|;,]/u)
    .map((code) => code.trim())
    .filter((code) => code !== '');
}

function plain(code: string): string {
  return code.replaceAll(/[^A-Za-z0-9]/gu, '').toUpperCase();
}

/** A code as it is stored; null for what does not look like one. */
function written(box: HTMLElement, code: string): string | null {
  const bare = plain(code);
  if (!new RegExp(box.dataset['shape'] ?? '', 'u').test(bare)) return null;
  return box.dataset['dot'] !== undefined && bare.length > 3 ? `${bare.slice(0, 3)}.${bare.slice(3)}` : bare;
}

function phrase(box: HTMLElement, name: string, text: string): string {
  return (box.dataset[name] ?? '').replace('#', text);
}
