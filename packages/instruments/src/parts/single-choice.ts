import {
  defineInstrument,
  type Direction,
  type Instrument,
  type IntegerItem,
  type Text,
  type WrittenCategory,
} from '@kvalreg/declaration';
import type { Expr } from '@kvalreg/expression';
import { choiceOf, type Alternative } from './alternatives.js';
import { allRequired } from './missing-rules.js';

interface SingleChoice<K extends string> {
  readonly id: string;
  readonly title: Text;
  /** Name of the only item. */
  readonly item: K;
  readonly question: Text;
  readonly alternatives: readonly Alternative[];
  /** What the number is called in tables. */
  readonly scoreLabel: Text;
  readonly better: Direction;
  readonly statements: (code: Expr<number>) => Readonly<Record<string, Statement>>;
  readonly licence: Instrument['licence'];
  readonly sources: readonly string[];
}
interface Statement {
  readonly label: Text;
  readonly holds: Expr<boolean>;
}

/**
 * An instrument of one question with worded alternatives: score `code` (the number of the answer), category `label`
 * (the code of the answer) and one yes/no category for each statement.
 */
export function singleChoice<const K extends string>(definition: SingleChoice<K>) {
  const { item: key, question, alternatives, scoreLabel, better, statements, ...rest } = definition;
  const item = choiceOf(question, alternatives);
  const items = { [key]: item } as { readonly [P in K]: IntegerItem };
  const answer: WrittenCategory = {
    kind: 'codes',
    label: { sv: 'Svar', nb: 'Svar', en: 'Answer' },
    score: 'code',
    codes: alternatives,
  };
  return defineInstrument({
    ...rest,
    version: '1',
    items,
    scores: (refs) => ({
      code: { label: scoreLabel, range: [item.min, item.max], better, decimals: 0, value: refs[key] },
    }),
    categories: (refs) => ({
      label: answer,
      ...Object.fromEntries(
        Object.entries(statements(refs[key])).map(([name, statement]): [string, WrittenCategory] => [
          name,
          { kind: 'condition', ...statement },
        ]),
      ),
    }),
    missingRule: allRequired,
  });
}
