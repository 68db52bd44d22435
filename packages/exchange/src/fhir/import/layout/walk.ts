import type { Item, Repeat } from '@kvalreg/declaration';
import type { Namer } from '../../../frame/namer.js';
import type { PlacedItem } from '../../resource/item-tree.js';
import type { Questionnaire } from '../../resource/questionnaire.js';
import type { Words } from '../../text/words.js';
import type { Notes } from '../notes.js';
import type { Question } from '../question.js';
import type { PageBuilder } from './page-builder.js';

/** What is known and what has come of it while the items of a questionnaire are gone through. */
export interface Walk {
  readonly questionnaire: Questionnaire;
  readonly words: Words;
  readonly notes: Notes;
  readonly name: Namer;
  readonly builder: PageBuilder;
  readonly items: Record<string, Item>;
  readonly repeats: Record<string, Repeat>;
  readonly questions: Map<string, Question>;
  readonly others: Map<string, Question>;
  readonly under: Map<string, readonly PlacedItem[]>;
  readonly selected: Map<string, readonly string[]>;
}
