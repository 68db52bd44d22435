import type { Cell } from '@kvalreg/expression';

/** The answers of one form, flat, by field key (`item` or `instrument.item`); an absent key is unanswered. */
export type Answers = Readonly<Record<string, Cell>>;

/** The scores of one form by score key (`instrument.score`); null where answers are missing. */
export type Scores = Readonly<Record<string, number | null>>;
