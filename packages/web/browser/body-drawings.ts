/**
 * The regions of a body drawing are boxes with their outlines as labels: they can be ticked without any script. With
 * it, the list makes room for the drawing until it is asked for, and what is pointed at and what is marked is named.
 */
export function bodyDrawings(root: ParentNode = document): void {
  for (const body of root.querySelectorAll<HTMLElement>('[data-body]')) prepare(body);
}

function prepare(body: HTMLElement): void {
  const { textChosen = '', textNone = '', textShow = '', textHide = '' } = body.dataset;
  const [named, chosen, toggle] = [
    document.createElement('p'),
    document.createElement('p'),
    document.createElement('button'),
  ];
  named.className = 'kv-body__named';
  named.setAttribute('aria-hidden', 'true');
  chosen.className = 'kv-body__chosen';
  Object.assign(toggle, { type: 'button', className: 'ds-link kv-body__toggle' });
  const boxes = [...body.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')];

  const list = (isShown: boolean): void => {
    body.classList.toggle('kv-body--drawn', !isShown);
    toggle.textContent = isShown ? textHide : textShow;
    toggle.setAttribute('aria-expanded', String(isShown));
  };
  const say = (): void => {
    const labels = boxes.filter(({ checked }) => checked).map(labelOf);
    chosen.textContent = `${textChosen} ${labels.length === 0 ? textNone : labels.join(', ')}`;
  };
  const name = (event: Event): void => {
    const region = event.target instanceof Element ? event.target.closest('.kv-body__region') : null;
    const box = region?.querySelector('input');
    // Never empty: what stands below would jump.
    named.textContent = box ? labelOf(box) : '\u00a0';
  };
  for (const kind of ['pointerover', 'focusin'] as const) body.addEventListener(kind, name);
  body.addEventListener('pointerleave', name);
  body.addEventListener('change', say);
  window.addEventListener('pageshow', say);
  toggle.addEventListener('click', () => {
    list(body.classList.contains('kv-body--drawn'));
  });
  named.textContent = '\u00a0';
  body.append(named, chosen, toggle);
  list(false);
  say();
}

function labelOf(box: HTMLInputElement): string {
  return box.labels?.[0]?.querySelector('span')?.textContent ?? '';
}
