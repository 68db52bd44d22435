import type { Check, Item, Language } from '@kvalreg/declaration';
import type { Node } from '@kvalreg/expression';
import type { Column } from '../columns.js';
import type { NotCarried } from '../../frame/not-carried.js';
import type { DictionaryRow } from '../reader/read-dictionary.js';
import { headings } from '../columns.js';

/** What an expression sees of a field: how its answers are called in the dictionary and in the register. */
export type Meaning =
  | { readonly is: 'number' | 'date' | 'text' }
  | { readonly is: 'flag'; readonly yes: string; readonly no?: string }
  /** One code out of several, or any number of them. */
  | { readonly is: 'choice' | 'choices'; readonly codes: ReadonlyMap<string, string> }
  /** A list of one box, which became a yes/no question. */
  | { readonly is: 'box'; readonly code: string };

/** A field on its way into the register. */
export interface DraftField {
  readonly row: DictionaryRow;
  /** As the dictionary calls it, in lower case. */
  readonly name: string;
  readonly key: string;
  readonly item: Item;
  readonly meaning: Meaning;
  /** The calculation as written, of a calculated field. */
  readonly calculation?: string;
  readonly prefill?: Node;
  readonly checks: readonly Check[];
}

/** A form on its way into the register; one that is too large for a table has several parts. */
export interface DraftForm {
  /** As the dictionary calls it. */
  readonly instrument: string;
  readonly key: string;
  readonly title: string;
  /** Rows of the form in their order, with the fields that become items. */
  readonly rows: readonly DraftRow[];
}
export type DraftRow = { readonly row: DictionaryRow; readonly field?: DraftField };

/** Notes what is not carried over. Without a column it is the whole field. */
export type Report = (row: DictionaryRow, column: Column | undefined, what: string, why: string) => void;

/** What the reading of every row knows. */
export interface DraftContext {
  readonly language: Language;
  readonly report: Report;
  /** Fields with the mark of an identifier that are wished for all the same. */
  readonly wishedIdentifiers: ReadonlySet<string>;
}

/** A report together with what it has noted, in the order of the lines. */
export function reporter(): { readonly report: Report; readonly noted: () => readonly NotCarried[] } {
  const found: { readonly line: number; readonly entry: NotCarried }[] = [];
  const report: Report = ({ line, cells }, column, what, why) => {
    const name = cells.field_name.trim();
    const place = [
      `line ${line}`,
      ...(name === '' ? [] : [`field ${name}`]),
      ...(column ? [`column ${headings[column]}`] : []),
    ];
    found.push({ line, entry: { where: place.join(', '), what: cut(what), why } });
  };
  return {
    report,
    noted: () => [...found].sort((a, b) => a.line - b.line).map(({ entry }) => entry),
  };
}

function cut(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length > 200 ? `${line.slice(0, 200)}…` : line;
}
