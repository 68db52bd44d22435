import { optionsOf, rowNumbers, type Item, type Repeat, type SyntheticTarget } from '@kvalreg/declaration';
import type { AnswerSource, DrawnValue } from './answer-source.js';
import type { PlannedCase } from './plan-cases.js';
import type { Random } from './seeded-random.js';

type ItemSource = (item: Item, target: SyntheticTarget | undefined) => AnswerSource['valueAt'];
interface Begun {
  readonly rows: number;
  /** Alternatives that an earlier row has taken: the same level is not operated on twice. */
  readonly taken: Set<DrawnValue>;
}

/**
 * Prepares how the rows of a repeated group are drawn: mostly one or two, seldom as many as there can be, and the first
 * question with alternatives is answered differently in each. A target or fixed answer of `group.item` holds for every
 * row, one of `group.1.item` for that row.
 */
export function rowSources(
  name: string,
  repeat: Repeat,
  of: {
    readonly fixed: (key: string) => DrawnValue | undefined;
    readonly targetOf: (key: string) => SyntheticTarget | undefined;
    readonly itemSource: ItemSource;
  },
): readonly AnswerSource[] {
  const begun = new WeakMap<PlannedCase, Begun>();
  const [distinct] = Object.entries(repeat.items).flatMap(([key, item]) =>
    item.kind === 'choice' ? [{ key, count: optionsOf(item).length }] : [],
  );
  const most = Math.min(repeat.max, distinct?.count ?? repeat.max);
  const begin = (subject: PlannedCase, random: Random): Begun => {
    const known = begun.get(subject);
    if (known) return known;
    const drawn = {
      rows: rowsOf(Math.max(repeat.min ?? 0, Math.min(1, most)), most, random),
      taken: new Set<DrawnValue>(),
    };
    begun.set(subject, drawn);
    return drawn;
  };
  return rowNumbers(repeat).flatMap((row) =>
    Object.entries(repeat.items).map(([key, item]): AnswerSource => {
      const own = `${name}.${row}.${key}`;
      const all = `${name}.${key}`;
      const fixed = of.fixed(own) ?? of.fixed(all);
      const draw = of.itemSource(item, of.targetOf(own) ?? of.targetOf(all));
      return {
        key: own,
        valueAt: (badness, subject, random) => {
          const { rows, taken } = begin(subject, random);
          if (Number(row) > rows) return null;
          const value = fixed ?? draw(badness, subject, random);
          return key === distinct?.key ? notTaken(item, value, taken) : value;
        },
      };
    }),
  );
}

/** Half of those that have more than the least have one more, half of these another, and so on. */
function rowsOf(least: number, most: number, random: Random): number {
  let rows = least;
  while (rows < most && random() < 0.5) rows += 1;
  return rows;
}

function notTaken(item: Item, value: DrawnValue, taken: Set<DrawnValue>): DrawnValue {
  const codes = item.kind === 'choice' ? optionsOf(item).map(({ code }) => code) : [];
  const at = Math.max(0, codes.indexOf(String(value)));
  const free = [...codes.slice(at), ...codes.slice(0, at)].find((code) => !taken.has(code)) ?? value;
  taken.add(free);
  return free;
}
