import type { Cell } from '@kvalreg/expression';

type Answers = Readonly<Record<string, Cell>>;

/** Keys of `given` whose value differs from the one that is stored; the order of codes does not matter. */
export function differingFields(given: Answers, stored: Answers): readonly string[] {
  return Object.keys(given).filter((key) => canonical(given[key]) !== canonical(stored[key]));
}

/** Unanswered in any way is the same: absent, null, an empty text, no code. */
function canonical(value: Cell | undefined): string {
  if (value === undefined || value === null || value === '') return '';
  if (Array.isArray(value)) return value.length === 0 ? '' : JSON.stringify(value.toSorted());
  return JSON.stringify(value);
}

/**
 * Whether a stated score is the one that the answers give. A stated number may be rounded: it is compared with the
 * precision that it is written with. An empty cell states that there is no score.
 */
export function isSameScore(stated: string, computed: number | null): boolean {
  const text = stated.replace(',', '.').replace(/^\u2212/, '-');
  if (text === '' || computed === null) return text === '' && computed === null;
  const value = Number(text);
  if (!Number.isFinite(value)) return false;
  const decimals = /e/i.test(text) ? 12 : (text.split('.')[1] ?? '').length;
  return Math.abs(value - computed) <= 0.5 * 10 ** -Math.min(decimals, 12) + 1e-9;
}
