import { cellsOf, missing, type MissingReason, type ResearchCell } from '@kvalreg/exchange';
import type { CaseCell } from './cases.query.js';
import type { RawRow } from './copy-rows.js';

/** The cells of one variable in a row: its values, or why there are none. */
export function readCell(cell: CaseCell, row: RawRow, columns: number): readonly ResearchCell[] {
  const value = row[cell.at];
  if (value !== null && value !== undefined && !isEmpty(cell, value)) return cellsOf(cell.variable, value);
  const reason = missing[reasonOf(cell, row)];
  return columns === 1 ? [reason] : Array.from({ length: columns }, () => reason);
}

/** As answers are judged: no text and no code are no answer. */
function isEmpty({ variable }: CaseCell, value: string): boolean {
  return value === '' && variable.kind !== 'number';
}

function reasonOf({ variable, versionAt, shownAt }: CaseCell, row: RawRow): MissingReason {
  const { place, notAskedIn } = variable;
  if (versionAt === null) return 'unknown';
  const version = row[versionAt] ?? null;
  if (version === null) return 'no-form';
  if (notAskedIn.includes(version)) return 'not-asked';
  if (shownAt !== null && row[shownAt] !== 't') return 'not-applicable';
  return place.of === 'form' && place.isComputed ? 'not-computed' : 'not-answered';
}
