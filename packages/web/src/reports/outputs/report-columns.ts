import type { TableView } from '@kvalreg/rendering';
import { measureText } from '../../paper/pdf/measure-text.js';
import { width } from '../../paper/pdf/reading-sheets.js';

export interface NumberCell {
  readonly text: string;
  readonly width: number;
  readonly numeric: boolean;
  readonly bold: boolean;
  readonly tag: 'TH' | 'TD';
}
interface Column {
  readonly label: string;
  readonly numeric: boolean;
}
/** Between the text of a cell and the next one. */
export const cellGap = 5;

/** The columns of a table of numbers: how wide they are, and the lines of their heads. */
export interface TableColumns {
  readonly columns: readonly Column[];
  readonly widths: readonly number[];
  readonly heads: readonly (readonly NumberCell[])[];
}

export function tableColumns(view: TableView, size: (columns: number) => number): TableColumns {
  const { rowHeaders } = view;
  const columns = [...rowHeaders.map((label) => ({ label, numeric: false })), ...view.columns];
  const widths = widthsOf(view, columns, size(columns.length));
  return { columns, widths, heads: headRows(view, columns, widths) };
}

/** As wide as the widest cell asks for, within limits, and together no wider than the sheet. */
function widthsOf(view: TableView, columns: readonly Column[], size: number): readonly number[] {
  const widest = (texts: readonly string[]): number =>
    Math.max(...texts.map((text) => measureText(text, { size, bold: true })), 0);
  const words = (texts: readonly string[]): readonly string[] => texts.flatMap((text) => text.split(/\s/u));
  const asked = columns.map(({ label, numeric }, at) => {
    const texts = view.sections.flatMap(({ rows }) =>
      rows.map(({ headers, cells }) => headers[at] ?? cells[at - headers.length]?.text ?? ''),
    );
    const word = widest(label.split(/\s/u));
    // A number stays on one line and a word whole.
    const least = Math.max(widest(numeric ? texts : words(texts)), word, 8) + cellGap;
    return {
      least,
      wanted: Math.max(least, Math.min(numeric ? 150 : 190, Math.max(widest(texts), word, 24)) + 8),
    };
  });
  const least = withGroups(
    view,
    asked.map((one) => one.least),
    (label) => widest(words([label])) + cellGap + 1,
  );
  const wanted = asked.map((one, at) => Math.max(one.wanted, least[at] ?? 0));
  const spare = width - sum(wanted);
  // Few columns stay close to each other, so that the eye finds the line.
  if (spare >= 0) {
    const share = Math.min(spare, columns.length * 30) / columns.length;
    return wanted.map((one) => one + share);
  }
  const given = sum(wanted) - sum(least);
  // Those that can give way do; only where that is not enough is every one narrower than its numbers.
  if (given + spare >= 0) {
    return wanted.map((one, at) => one + ((one - (least[at] ?? one)) * spare) / (given || 1));
  }
  return least.map((one) => (one * width) / sum(least));
}

/** The columns below the name of a group are together as wide as its longest word. */
function withGroups(
  { columnGroups }: TableView,
  widths: readonly number[],
  needed: (label: string) => number,
): readonly number[] {
  let next = 0;
  return columnGroups.length === 0
    ? widths
    : columnGroups.flatMap(({ label, span }) => {
        const own = widths.slice(next, next + span);
        next += span;
        const lacking = Math.max(0, needed(label) - sum(own));
        return own.map((one) => one + lacking / span);
      });
}

function headRows(
  { columnGroups }: TableView,
  columns: readonly Column[],
  widths: readonly number[],
): readonly (readonly NumberCell[])[] {
  const cell = (text: string, wide: number, numeric: boolean): NumberCell => ({
    text,
    width: wide,
    numeric,
    bold: true,
    tag: 'TH',
  });
  let next = 0;
  const groups = columnGroups.map(({ label, span }) => {
    const wide = sum(widths.slice(next, next + span));
    next += span;
    return cell(label, wide, next > span);
  });
  const heads = columns.map(({ label, numeric }, at) => cell(label, widths[at] ?? 40, numeric));
  return groups.length === 0 ? [heads] : [groups, heads];
}

function sum(values: readonly number[]): number {
  return values.reduce((all, one) => all + one, 0);
}
