import { rowNumbers, type Form } from '@kvalreg/declaration';
import { listOf, type Body } from '../../platform/pages/body.js';
import type { RowStep } from './row-step.js';

export interface PostedRows {
  readonly body: Body;
  /** With the number that its row has now; 0 where the row is not there any more. */
  readonly step: RowStep | null;
  /** How many rows of each repeated group of the page hold something. */
  readonly counts: Readonly<Record<string, number>>;
}

/**
 * A page as it was sent with the rows of its repeated groups moved together, without the one that is taken away: also
 * what cannot be read keeps its place among the others.
 */
export function withRowsTogether(
  form: Form,
  groups: readonly string[],
  sent: Body,
  asked: RowStep | null,
): PostedRows {
  let body = sent;
  let step = asked;
  const counts: Record<string, number> = {};
  for (const group of groups) {
    const repeat = form.repeats && Object.hasOwn(form.repeats, group) ? form.repeats[group] : undefined;
    if (!repeat) continue;
    const own = asked?.group === group ? asked : null;
    const taken = own?.kind === 'removed' ? own.row : 0;
    const kept = rowNumbers(repeat)
      .map(Number)
      .filter((row) => row !== taken && isFilled(body, group, row));
    body = renumbered(body, group, kept);
    counts[group] = kept.length;
    if (own) step = { ...own, row: kept.indexOf(own.row) + 1 };
  }
  return { body, step, counts };
}

function isFilled(body: Body, group: string, row: number): boolean {
  return Object.keys(body).some(
    (name) => rowOf(name, group)?.row === row && listOf(body, name).some((value) => value.trim() !== ''),
  );
}

/** The same body with each row that is kept under its new number, and none of the others. */
function renumbered(body: Body, group: string, kept: readonly number[]): Body {
  return Object.fromEntries(
    Object.entries(body).flatMap(([name, value]): (readonly [string, unknown])[] => {
      const place = rowOf(name, group);
      if (!place) return [[name, value]];
      const at = kept.indexOf(place.row);
      return at < 0 ? [] : [[`${place.before}${group}.${String(at + 1)}.${place.item}`, value]];
    }),
  );
}

/** The row that the name of a field is about; a search for codes has a word and a colon before it. */
function rowOf(
  name: string,
  group: string,
): { readonly before: string; readonly row: number; readonly item: string } | null {
  const [, before = '', found, row = '', item = ''] = /^(\w+:)?([^.:]+)\.(\d{1,3})\.(.+)$/u.exec(name) ?? [];
  return found === group ? { before, row: Number(row), item } : null;
}
