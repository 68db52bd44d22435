import type { ComparedForm, Comparison } from './judgement.js';

/** Who reads any of some answers or scores of a form, before or now. */
export function affected(
  { pathway, name }: Pick<ComparedForm, 'pathway' | 'name'>,
  keys: readonly string[],
  { readers }: Comparison,
): readonly string[] {
  return [
    ...new Set(
      keys.flatMap((key) => [
        ...readers.before.ofField(pathway, name, key),
        ...readers.after.ofField(pathway, name, key),
      ]),
    ),
  ];
}
