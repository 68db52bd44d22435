import type { Item, Text } from '@kvalreg/declaration';
import type { Words } from '../../text/words.js';
import type { Notes } from '../notes.js';
import type { QuestionOption } from '../question.js';

/** What a question becomes. */
export interface CarriedItem {
  readonly item: Item;
  readonly options?: readonly QuestionOption[];
  readonly unit?: string;
  /** Options beside which anything else can be written. */
  readonly isOpen?: boolean;
}
export interface ItemContext {
  readonly words: Words;
  readonly notes: Notes;
  readonly base: { readonly label: Text; readonly help?: Text; readonly required?: boolean };
  readonly anchors?: { readonly min: Text; readonly max: Text };
  /** Unit that stands in words beside the question. */
  readonly unitWords?: Text;
}
