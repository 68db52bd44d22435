import { unattended } from '../unattended.js';

const interval = 30_000;

/**
 * Asks now and then whether there are newer figures, as long as somebody looks: a page in the background asks when it
 * is looked at again.
 */
export function watchForNewer(refresh: () => Promise<void>): void {
  let asking = false;
  let last = Date.now();
  const ask = async (): Promise<void> => {
    const region = document.querySelector<HTMLElement>('[data-version-href]');
    if (asking || !region || document.visibilityState !== 'visible') return;
    asking = true;
    last = Date.now();
    try {
      const version = await versionAt(region.dataset['versionHref'] ?? '');
      // The reader may have chosen something else meanwhile, whose version is as new as it gets.
      if (version !== null && region.isConnected && version !== region.dataset['version']) await refresh();
    } finally {
      asking = false;
    }
  };
  window.setInterval(() => void ask(), pauseOf());
  document.addEventListener('visibilitychange', () => {
    if (Date.now() - last >= pauseOf()) void ask();
  });
}

/** A page may say that it wishes to be asked about more often. */
function pauseOf(): number {
  const wished = Number(document.querySelector<HTMLElement>('[data-version-every]')?.dataset['versionEvery']);
  return Number.isFinite(wished) && wished > 0 ? wished * 1000 : interval;
}

async function versionAt(href: string): Promise<string | null> {
  const headers = { accept: 'application/json', ...unattended };
  const response = await fetch(href, { headers }).catch(() => null);
  if (!response?.ok) return null;
  const answer: unknown = await response.json().catch(() => null);
  const version =
    typeof answer === 'object' && answer !== null && 'version' in answer ? answer.version : null;
  return typeof version === 'string' ? version : null;
}
