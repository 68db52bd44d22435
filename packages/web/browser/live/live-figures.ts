import { showPrintButtons } from '../printing.js';
import { addScrollHints } from '../scroll-hints.js';
import { ordersIn, restoreOrders, sortTables } from '../sort-tables.js';
import { unattended } from '../unattended.js';
import { fetchPage } from './fetch-page.js';
import { watchForNewer } from './newer.js';
import { regionsOf, swapRegions } from './regions.js';
import { liveStatus, type LiveStatus } from './status.js';

type Reason = 'chosen' | 'back' | 'newer';

/**
 * Pages of figures change without being loaded anew: a selection, a tab and an order put new figures in the place of the
 * old, with the address and the title that the page would have; and so does the server when it has newer figures.
 */
export function liveFigures(): void {
  const status = liveStatus();
  if (!status || regionsOf(document).size === 0) return;
  let running: AbortController | null = null;
  const show = async (href: string, reason: Reason): Promise<void> => {
    // What the reader asks for goes before what nobody asked for.
    if (reason === 'newer' && running) return;
    running?.abort();
    const turn = new AbortController();
    running = turn;
    if (reason !== 'newer') status.loading();
    try {
      await showPage(href, reason, status, turn.signal);
    } finally {
      if (running === turn) running = null;
    }
  };
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (
      event.defaultPrevented ||
      !(form instanceof HTMLFormElement) ||
      !isLive(form) ||
      form.method !== 'get'
    )
      return;
    event.preventDefault();
    void show(addressOf(form), 'chosen');
  });
  document.addEventListener('click', (event) => {
    const link = liveLink(event);
    if (!link) return;
    event.preventDefault();
    void show(link.href, 'chosen');
  });
  window.addEventListener('popstate', () => void show(location.href, 'back'));
  watchForNewer(() => show(location.href, 'newer'));
}

async function showPage(
  href: string,
  reason: Reason,
  status: LiveStatus,
  signal: AbortSignal,
): Promise<void> {
  const fetched = await fetchPage(href, signal, reason === 'newer' ? unattended : {});
  if (signal.aborted) return;
  if (fetched.kind === 'elsewhere') {
    // Nobody is torn away from figures that they read: who chooses next is led on.
    if (reason !== 'newer') location.assign(fetched.href);
    return;
  }
  const orders = reason === 'newer' ? ordersIn(document) : [];
  if (fetched.kind === 'failed' || !swapRegions(fetched.page, reason === 'newer')) {
    if (reason !== 'newer') status.failed(href);
    return;
  }
  if (reason === 'chosen' && fetched.href !== location.href) history.pushState(null, '', fetched.href);
  for (const region of regionsOf(document).values()) {
    showPrintButtons(region);
    sortTables(region);
    addScrollHints(region);
  }
  restoreOrders(document, orders);
  const heading = document.querySelector('[data-live] h2')?.textContent.trim() ?? document.title;
  const place = document.querySelector<HTMLElement>('[data-live-status]');
  status.shown(
    reason === 'newer'
      ? (place?.dataset['textNewer'] ?? '')
      : (place?.dataset['textShown'] ?? '').replace('{title}', heading),
  );
}

function isLive(element: Element): boolean {
  return element.closest('[data-live]') !== null;
}

/** A link to the same page with another selection, followed in the plain way. */
function liveLink(event: MouseEvent): HTMLAnchorElement | null {
  if (event.defaultPrevented || event.button !== 0) return null;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return null;
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href]') : null;
  if (!link || !isLive(link) || link.target !== '' || link.hasAttribute('download')) return null;
  const to = new URL(link.href);
  if (to.origin !== location.origin || to.pathname !== location.pathname) return null;
  // A place within the page is no other selection.
  return to.search === location.search && to.hash !== '' ? null : link;
}

function addressOf(form: HTMLFormElement): string {
  const address = new URL(form.action);
  const chosen = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') chosen.append(name, value);
  address.search = chosen.toString();
  return address.href;
}
