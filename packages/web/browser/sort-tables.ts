type Order = 'ascending' | 'descending';

/** Lets readers sort every table of figures by each of its columns; where the server sorts by address, the address follows. */
export function sorting(): void {
  sortTables(document);
}

/** For a part of the page that has just come. */
export function sortTables(place: ParentNode): void {
  for (const table of place.querySelectorAll<HTMLTableElement>('table[data-sortable]')) {
    if (!table.querySelector('button.kv-sort')) makeSortable(table);
  }
}

/** By which column a table is sorted. */
export interface TableOrder {
  readonly table: string;
  readonly column: number;
  readonly order: string;
}

/** How the tables with a name of their own are sorted. */
export function ordersIn(place: ParentNode): readonly TableOrder[] {
  return [...place.querySelectorAll<HTMLTableCellElement>('table[data-sortable] th[aria-sort]')].map(
    (head) => ({
      table: head.closest('table')?.id ?? '',
      column: head.cellIndex,
      order: head.getAttribute('aria-sort') ?? '',
    }),
  );
}

/** Sorts tables as those of the same names were sorted before they came anew. */
export function restoreOrders(place: ParentNode, orders: readonly TableOrder[]): void {
  for (const { table, column, order } of orders) {
    if (table === '') continue;
    const head = place.querySelector<HTMLTableElement>(`table[id="${CSS.escape(table)}"]`)?.tHead;
    const cell = head?.rows[head.rows.length - 1]?.cells[column];
    for (let turn = 0; cell && turn < 2 && cell.getAttribute('aria-sort') !== order; turn += 1) {
      cell.querySelector<HTMLButtonElement>('button.kv-sort')?.click();
    }
  }
}

function makeSortable(table: HTMLTableElement): void {
  const heads = [...(table.tHead?.rows[table.tHead.rows.length - 1]?.cells ?? [])];
  const bodies = [...table.tBodies];
  // One row has no order, and a cell that spans several stands in no column.
  if (Math.max(0, ...bodies.map((body) => rowsOf(body).length)) < 2 || table.querySelector('tbody [rowspan]'))
    return;
  const original = bodies.map((body) => rowsOf(body));
  for (const [column, head] of heads.entries()) {
    const label = head.querySelector('a.kv-sort');
    const button = sortButton(head, label, table.dataset['sortText'] ?? '');
    button.addEventListener('click', () => {
      const before = head.getAttribute('aria-sort');
      const isNumber = head.classList.contains('kv-number') || head.dataset['numeric'] !== undefined;
      const order: Order = before === null ? (isNumber ? 'descending' : 'ascending') : opposite(before);
      for (const other of heads) other.removeAttribute('aria-sort');
      head.setAttribute('aria-sort', order);
      for (const [at, body] of bodies.entries()) sortBody(body, original[at] ?? [], column, order, isNumber);
      if (label) rememberOrder(label, order);
    });
  }
}

/** The words of the header become the button; one that leads elsewhere keeps its link, and gets a button beside it. */
function sortButton(head: HTMLElement, label: Element | null, sortText: string): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'kv-sort';
  if (!label && head.querySelector('a')) {
    button.setAttribute('aria-label', `${sortText} ${head.textContent.trim()}`);
    head.append(button);
    return button;
  }
  button.append(...(label ?? head).childNodes);
  head.replaceChildren(button);
  return button;
}

function opposite(order: string): Order {
  return order === 'descending' ? 'ascending' : 'descending';
}

/** Rows of values; the title of a group of rows is none. */
function rowsOf(body: HTMLTableSectionElement): HTMLTableRowElement[] {
  return [...body.rows].filter((row) => !row.classList.contains('kv-section'));
}

function sortBody(
  body: HTMLTableSectionElement,
  original: readonly HTMLTableRowElement[],
  column: number,
  order: Order,
  isNumber: boolean,
): void {
  const direction = order === 'ascending' ? 1 : -1;
  const movable = original.filter((row) => row.dataset['fixed'] === undefined);
  const keyed = movable.map((row, came) => ({ row, came, key: keyOf(row.cells[column], isNumber) }));
  keyed.sort((a, b) => {
    // What is withheld or unknown stands last, whichever way.
    if (a.key === null || b.key === null)
      return Number(a.key === null) - Number(b.key === null) || a.came - b.came;
    const difference =
      typeof a.key === 'number' && typeof b.key === 'number'
        ? a.key - b.key
        : String(a.key).localeCompare(String(b.key), document.documentElement.lang, { numeric: true });
    return direction * difference || a.came - b.came;
  });
  const sorted = keyed.map(({ row }) => row);
  // All together stay where they stood.
  let next = 0;
  body.append(...original.map((row) => (row.dataset['fixed'] === undefined ? (sorted[next++] ?? row) : row)));
}

function keyOf(cell: HTMLTableCellElement | undefined, isNumber: boolean): number | string | null {
  if (!cell) return null;
  const { place, sort: written } = cell.dataset;
  // Periods and days follow each other in time, whatever they are called; without one they stand last.
  if (place !== undefined) return place === '' ? null : place;
  if (written !== undefined) return Number(written);
  const text = cell.textContent.trim();
  return isNumber ? numberIn(text) : text;
}

/** The number that a text begins with, as people of the language write it. */
export function numberIn(text: string, language = document.documentElement.lang): number | null {
  const plain = text.replaceAll(/[\s\u00a0\u202f]/gu, '').replace('−', '-');
  const point = language === 'en' ? plain.replaceAll(',', '') : plain.replace(',', '.');
  const found = /^-?\d+(?:\.\d+)?/u.exec(point);
  return found ? Number(found[0]) : null;
}

/** The server would sort so at this address: whoever shares it shares the order. */
function rememberOrder(label: Element, order: Order): void {
  const href = label.getAttribute('href');
  if (href === null) return;
  const address = new URL(href, location.href);
  const key = (address.searchParams.get('sort') ?? '').replace(/^-/u, '');
  if (key === '') address.searchParams.delete('sort');
  else address.searchParams.set('sort', order === 'descending' ? `-${key}` : key);
  history.replaceState(null, '', address);
}
