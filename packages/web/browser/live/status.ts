const patience = 300;

/** Where a page of figures says that it fetches, what it shows now, and what went wrong. */
export interface LiveStatus {
  /** Begins to say so after a moment, so that a quick answer does not flicker. */
  readonly loading: () => void;
  readonly shown: (text: string) => void;
  readonly failed: (again: string) => void;
}

export function liveStatus(): LiveStatus | null {
  const place = document.querySelector<HTMLElement>('[data-live-status]');
  const status = place?.querySelector<HTMLElement>('[role="status"]');
  const failure = place?.querySelector<HTMLElement>('[role="alert"]');
  if (!place || !status || !failure) return null;
  let timer = 0;
  const busy = (isBusy: boolean): void => {
    window.clearTimeout(timer);
    for (const region of document.querySelectorAll('[data-live]')) {
      if (isBusy) region.setAttribute('aria-busy', 'true');
      else region.removeAttribute('aria-busy');
    }
    if (!isBusy) delete place.dataset['loading'];
  };
  const text = (name: string): string => place.dataset[name] ?? '';
  return {
    loading: () => {
      failure.replaceChildren();
      busy(true);
      timer = window.setTimeout(() => {
        place.dataset['loading'] = '';
        status.textContent = text('textLoading');
      }, patience);
    },
    shown: (title) => {
      busy(false);
      failure.replaceChildren();
      status.textContent = title;
    },
    failed: (again) => {
      busy(false);
      status.textContent = '';
      const paragraph = document.createElement('p');
      const link = document.createElement('a');
      link.href = again;
      link.className = 'ds-link';
      link.textContent = text('textAgain');
      paragraph.append(`${text('textFailed')} `, link);
      failure.replaceChildren(paragraph);
    },
  };
}
