interface Remark {
  readonly fields: readonly string[];
  readonly message: string;
  readonly tone: 'danger' | 'warning';
}

const pause = 500;

/** Tries the figures of a form as they are typed: what the checks say stands below them before anything is saved. */
export function figures(): void {
  const form = document.querySelector<HTMLFormElement>('form[data-check]');
  const place = form?.querySelector<HTMLElement>('[data-remarks]');
  if (!form || !place) return;
  let timer = 0;
  let asked = 0;
  const check = async (): Promise<void> => {
    asked += 1;
    const turn = asked;
    const body = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (typeof value === 'string') body.append(name, value);
    const response = await fetch(form.dataset['check'] ?? '', {
      method: 'POST',
      body,
      headers: { accept: 'application/json' },
    }).catch(() => null);
    // An answer that comes after a later question is about figures that are no longer there.
    if (!response?.ok || turn !== asked) return;
    const { remarks } = (await response.json()) as { readonly remarks: readonly Remark[] };
    show(form, place, remarks);
  };
  form.addEventListener('input', () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => void check(), pause);
  });
}

function show(form: HTMLFormElement, place: HTMLElement, remarks: readonly Remark[]): void {
  const paragraphs = remarks.map(({ message, tone }) => {
    const paragraph = document.createElement('p');
    paragraph.className = 'ds-validation-message';
    paragraph.dataset['color'] = tone;
    paragraph.textContent = message;
    return paragraph;
  });
  if (paragraphs.length === 0) {
    const fine = document.createElement('p');
    fine.className = 'kv-note';
    fine.textContent = form.dataset['textFine'] ?? '';
    paragraphs.push(fine);
  }
  place.replaceChildren(...paragraphs);
  const wrong = new Set(remarks.filter(({ tone }) => tone === 'danger').flatMap(({ fields }) => fields));
  for (const row of form.querySelectorAll<HTMLElement>('[data-figure]')) {
    const input = row.querySelector('input');
    if (wrong.has(row.dataset['figure'] ?? '')) input?.setAttribute('aria-invalid', 'true');
    else input?.removeAttribute('aria-invalid');
  }
}
