/**
 * Numbers the rows of a repeated group from 1, in their names, ids and headings; those from `gap` on leave one number
 * free. A row takes its new number only when no other row has it: radio buttons of two rows with one name would put
 * each other out.
 */
export function numberRows(group: HTMLElement, rows: readonly HTMLElement[], gap = rows.length): void {
  const { repeat = '', textHeading = '' } = group.dataset;
  const wanted = rows.map((row, at) => ({ row, number: at + (at < gap ? 1 : 2) }));
  const down = wanted.filter(({ row, number }) => number < numberOf(row));
  const up = wanted.filter(({ row, number }) => number > numberOf(row)).reverse();
  for (const { row, number } of [...down, ...up]) {
    for (const element of [row, ...row.querySelectorAll('*')]) rename(element, repeat, numberOf(row), number);
    row.dataset['row'] = String(number);
  }
  for (const { row, number } of wanted) {
    const heading = row.querySelector('[data-row-heading]');
    if (heading)
      heading.textContent = textHeading
        .replace('{row}', String(number))
        .replace('{rows}', String(rows.length));
    const remove = row.querySelector<HTMLElement>('[data-remove-row]');
    const label = group.dataset['textRemove'] ?? '';
    if (remove && label !== '') remove.textContent = label.replace('{row}', String(number));
  }
}

function numberOf(row: HTMLElement): number {
  return Number(row.dataset['row']);
}

function rename(element: Element, group: string, before: number, after: number): void {
  const mark = new RegExp(`(?<![\\w.])${group}\\.${String(before)}(?!\\w)`, 'gu');
  const isTyped = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
  for (const { name, value } of [...element.attributes]) {
    if (isTyped && name === 'value') continue;
    const renamed = value.replace(mark, `${group}.${String(after)}`);
    if (renamed !== value) element.setAttribute(name, renamed);
  }
}
