import { showAdvice } from './advice.js';
import { pageForm } from './page-form.js';

/** Long enough to finish a word, short enough that a closed browser loses at most the last field. */
const pauseWhileTyping = 1200;
const pauseAfterAnswer = 250;

/** Saves the answers of the page as they are given, and asks before unsaved ones are left behind. */
export function autosave(): void {
  const form = pageForm();
  if (!form) return;
  const state = { dirty: false, stopped: false, timer: 0, due: 0, running: null as Promise<void> | null };

  const save = (): Promise<void> => {
    window.clearTimeout(state.timer);
    state.due = 0;
    if (state.running) return state.running.then(() => (state.dirty ? save() : undefined));
    if (!state.dirty || state.stopped) return Promise.resolve();
    state.dirty = false;
    state.running = send(form)
      .then((outcome) => {
        if (outcome !== 'saved') state.dirty = true;
        // Somebody else was faster: saving on would go on failing. The next page shows both sides.
        if (outcome === 'refused') state.stopped = true;
      })
      .finally(() => {
        state.running = null;
      });
    return state.running;
  };
  const later = (pause: number): void => {
    state.dirty = true;
    const due = Date.now() + pause;
    // Typing on in the next field must not put off the saving of the one before.
    if (state.due !== 0 && state.due <= due) return;
    state.due = due;
    window.clearTimeout(state.timer);
    state.timer = window.setTimeout(() => void save(), pause);
  };

  form.addEventListener('input', () => {
    later(pauseWhileTyping);
  });
  form.addEventListener('change', () => {
    later(pauseAfterAnswer);
  });
  form.addEventListener('submit', (event) => {
    window.clearTimeout(state.timer);
    state.due = 0;
    state.dirty = false;
    if (!state.running) return;
    // The number of the draft is about to change: wait for it, then send the page.
    event.preventDefault();
    const button = event.submitter;
    void state.running.finally(() => {
      state.dirty = false;
      form.requestSubmit(button);
    });
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void save();
  });
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
    if (
      !(link instanceof HTMLAnchorElement) ||
      isOnThisPage(link) ||
      !state.dirty ||
      event.ctrlKey ||
      event.metaKey
    )
      return;
    event.preventDefault();
    void save().then(() => {
      window.location.assign(link.href);
    });
  });
  window.addEventListener('beforeunload', (event) => {
    if (state.dirty) event.preventDefault();
  });
}

async function send(form: HTMLFormElement): Promise<'saved' | 'refused' | 'failed'> {
  const { autosave: url = '', textSaving = '', textSaved = '', textFailed = '' } = form.dataset;
  say(form, textSaving, false);
  try {
    const body = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (typeof value === 'string') body.append(name, value);
    const response = await fetch(url, {
      method: 'POST',
      body,
      headers: { accept: 'application/json' },
      keepalive: true,
    });
    if (!response.ok) {
      say(form, textFailed, true);
      return response.status === 409 || response.status === 410 ? 'refused' : 'failed';
    }
    const saved = (await response.json()) as { readonly lockVersion: number; readonly advice: string | null };
    const lock = form.querySelector<HTMLInputElement>('input[name="lockVersion"]');
    if (lock) lock.value = String(saved.lockVersion);
    showAdvice(saved.advice);
    const time = new Date().toLocaleTimeString(document.documentElement.lang, {
      hour: '2-digit',
      minute: '2-digit',
    });
    say(form, textSaved.replace('#', time), false);
    return 'saved';
  } catch {
    say(form, textFailed, true);
    return 'failed';
  }
}

function say(form: HTMLFormElement, text: string, isFailure: boolean): void {
  const place = form.querySelector<HTMLElement>('[data-save-state]');
  if (!place) return;
  // Every saving would be too much to hear; a failure is not.
  if (isFailure) place.setAttribute('role', 'alert');
  else place.removeAttribute('role');
  place.textContent = text;
  place.classList.toggle('kv-save-state--failed', isFailure);
}

/** A link to a place on this page leaves nothing behind; one to a place on another page does. */
function isOnThisPage(link: HTMLAnchorElement): boolean {
  return (
    link.hash !== '' && link.pathname === window.location.pathname && link.search === window.location.search
  );
}
