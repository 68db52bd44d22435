import { unattended } from './unattended.js';

/** Time enough to read the question and find the button. */
const warnBefore = 120;
const lookEvery = 5_000;

/**
 * Asks somebody who has done nothing for long whether they are still there, before the session ends; and covers the
 * page when it has ended, so that nobody reads on from a screen that was left alone.
 */
export function sessionEnd(): void {
  const dialog = document.querySelector<HTMLDialogElement>('dialog[data-session-end]');
  if (!dialog) return;
  const stay = dialog.querySelector<HTMLButtonElement>('[data-session-stay]');
  const again = dialog.querySelector<HTMLAnchorElement>('[data-session-again]');
  let endsAt = timeAfter(Number(dialog.dataset['sessionEnd']));
  const left = (): number => Math.round((endsAt - Date.now()) / 1000);
  let isLast = false;
  let isTold = false;
  let isOver = false;
  const ask = async (headers: Readonly<Record<string, string>>): Promise<boolean> => {
    const seconds = await secondsLeft(headers);
    if (seconds !== null) endsAt = timeAfter(seconds);
    return seconds !== null;
  };
  const look = async (): Promise<void> => {
    if (left() > warnBefore) return;
    // What was done on another page, or by saving on this one, counts.
    await ask(unattended);
    if (left() <= 0) {
      window.clearInterval(looking);
      over();
    } else if (left() > warnBefore) {
      isLast = false;
      isTold = false;
      dialog.close();
    } else if (!isTold) warn();
  };
  const looking = window.setInterval(() => void look(), lookEvery);
  const warn = (): void => {
    const minutes = Math.ceil(left() / 60);
    say(dialog, isLast ? 'textLast' : minutes > 1 ? 'textSoon' : 'textMinute', String(minutes));
    if (!dialog.open) dialog.showModal();
  };
  const over = (): void => {
    isOver = true;
    say(dialog, 'textOver', '');
    if (stay) stay.hidden = true;
    if (again) {
      again.hidden = false;
      again.href = `${again.pathname}?${new URLSearchParams({ returnTo: location.pathname + location.search }).toString()}`;
    }
    dialog.classList.add('kv-session-end--over');
    if (!dialog.open) dialog.showModal();
    again?.focus();
  };
  const goOn = async (): Promise<void> => {
    if (isLast) {
      // What is on the page can still be saved.
      isTold = true;
      dialog.close();
      return;
    }
    const isAnswered = await ask({});
    if (left() > warnBefore) dialog.close();
    else if (isAnswered && left() > 0) {
      // A working day is over: nothing prolongs the session any more.
      isLast = true;
      warn();
    }
  };
  stay?.addEventListener('click', () => void goOn());
  // Escape is an answer as well; but what has ended stays covered.
  dialog.addEventListener('cancel', (event) => {
    event.preventDefault();
    if (!isOver) stay?.click();
  });
  // Browsers close a dialog that is left with Escape twice, whatever the page says.
  dialog.addEventListener('close', () => {
    if (isOver && !dialog.open) dialog.showModal();
  });
}

/** Null when the server could not be asked. */
async function secondsLeft(headers: Readonly<Record<string, string>>): Promise<number | null> {
  const response = await fetch('/api/v1/session', { headers }).catch(() => null);
  if (response?.status === 401) return 0;
  if (!response?.ok) return null;
  const answer: unknown = await response.json().catch(() => null);
  const seconds =
    typeof answer === 'object' && answer !== null && 'endsInSeconds' in answer ? answer.endsInSeconds : null;
  return typeof seconds === 'number' ? seconds : null;
}

function timeAfter(seconds: number): number {
  return Date.now() + seconds * 1000;
}

function say(
  dialog: HTMLDialogElement,
  text: 'textSoon' | 'textMinute' | 'textLast' | 'textOver',
  minutes: string,
): void {
  for (const place of dialog.querySelectorAll<HTMLElement>('[data-text-soon]')) {
    const said = (place.dataset[text] ?? place.dataset['textSoon'] ?? '').replace('#', minutes);
    // Saying the same again would be read out again.
    if (place.textContent !== said) place.textContent = said;
  }
}
