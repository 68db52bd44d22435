import type { PagingView } from './filter-view.js';
import type { FieldView } from './form/field-view.js';
import type { StatusView } from './staff-views.js';

/** Letters that wait, and batches that were made of them. */
export interface LettersView {
  readonly action: string;
  readonly error: string | null;
  readonly caption: string;
  readonly waiting: readonly {
    readonly id: string;
    readonly value: string;
    readonly unit: string;
    readonly occasion: string;
    readonly rung: string;
    readonly letters: string;
    readonly firstOn: string;
    readonly checked: boolean;
  }[];
  readonly fields: readonly FieldView[];
  readonly batchesCaption: string;
  readonly batches: readonly {
    readonly href: string;
    readonly label: string;
    readonly unit: string;
    readonly letters: string;
    readonly leftOut: string;
    readonly status: StatusView;
    readonly madeBy: string;
  }[];
  readonly paging: PagingView | null;
}

/** One batch, its letters and what is to be done with it. */
export interface LetterBatchView {
  readonly backHref: string;
  readonly heading: string;
  readonly status: StatusView;
  readonly facts: readonly { readonly term: string; readonly value: string }[];
  /** Numbers that must be taken out of the pile, in words. */
  readonly takeOut: string | null;
  readonly printAction: string;
  readonly printFields: readonly FieldView[];
  readonly sentAction: string | null;
  readonly releaseAction: string | null;
  readonly caption: string;
  readonly rows: readonly {
    readonly place: string;
    readonly patient: string;
    readonly identifier: string;
    readonly href: string;
    readonly unit: string;
    readonly occasion: string;
    readonly status: StatusView;
    readonly reason: string | null;
    /** Where it is noted that the letter came back; null before it was sent. */
    readonly contactHref: string | null;
    readonly contactLabel: string;
  }[];
  readonly paging: PagingView | null;
}
