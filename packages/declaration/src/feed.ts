import { field, type Expr, type IsoDate } from '@kvalreg/expression';
import type { EventWords, FigureSource } from './figure-source.js';
import type { Publication, Report } from './report.js';
import { refsOf } from './instrument.js';
import type { ItemRefs, Items } from './item.js';
import { asNodes, type WrittenDimension, type WrittenIndicator } from './pathway.js';
import type { Text } from './text.js';

/**
 * Rows that another system delivers as a file: a referral, a visit, an examination, a count for a month. A row belongs to
 * a unit and is known by its key: the same key again replaces what was delivered before. It names no person.
 */
export interface Feed extends FigureSource {
  readonly description: Text;
  readonly items: Items;
  /** Text item that tells rows of one unit apart: the delivering system's own number of the row. */
  readonly key: string;
  /** Date item by which a row belongs to a month and a year. */
  readonly index: string;
}

/** What an expression over a row may read. */
export interface RowRefs<I extends Items> {
  readonly row: ItemRefs<I>;
  readonly index: { readonly date: Expr<IsoDate>; readonly year: Expr<number> };
  /** The day of the figures; of an indicator with basis `snapshot`, the last day of each period. */
  readonly data: { readonly date: Expr<IsoDate> };
}

/** Declares a feed; its callbacks run once and receive references to every variable of a row. */
export function defineFeed<const I extends Items, D extends string, K extends string>(definition: {
  readonly title: Text;
  readonly event?: EventWords;
  readonly begins?: string;
  readonly description: Text;
  readonly items: I;
  readonly key: keyof NoInfer<I> & string;
  readonly index: keyof NoInfer<I> & string;
  readonly dimensions: (at: RowRefs<I>) => Readonly<Record<D, WrittenDimension>>;
  readonly indicators: (at: RowRefs<I>) => Readonly<Record<K, WrittenIndicator>>;
  readonly reports: Readonly<Record<string, Report<NoInfer<K>, NoInfer<D>>>>;
  readonly publication?: Publication<NoInfer<K>, NoInfer<D>>;
}): Feed {
  const at: RowRefs<I> = {
    row: refsOf(definition.items, 'row'),
    index: { date: field<IsoDate>('date', 'index', 'date'), year: field<number>('number', 'index', 'year') },
    data: { date: field<IsoDate>('date', 'data', 'date') },
  };
  return {
    ...definition,
    dimensions: asNodes(definition.dimensions(at)) as Feed['dimensions'],
    indicators: asNodes(definition.indicators(at)) as Feed['indicators'],
  };
}
