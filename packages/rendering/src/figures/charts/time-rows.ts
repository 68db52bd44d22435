import { unknownGroup, type DisclosedResult } from '@kvalreg/engine';
import { rowValues, type FigureInput } from '../figure-input.js';

/** The dimensions whose values follow each other in time; their codes sort as they follow. */
const times: readonly string[] = ['year', 'half', 'quarter', 'month', 'rolling'];

export function isTime(dimension: string | undefined): boolean {
  return dimension !== undefined && times.includes(dimension);
}

/** What a row heading of a dimension is sorted by: periods as they follow each other, and without a day last. */
export function placeOf(dimension: string, code: string): string | null {
  if (!isTime(dimension)) return null;
  return code === unknownGroup ? '' : code;
}

/** The rows along an axis of time: cases without a day stand in no period, and so only in the table. */
export function axisValues(input: FigureInput): readonly (string | null)[] {
  const values = rowValues(input);
  if (!isTime(input.figure.by)) return values;
  return values.filter((value) => value !== unknownGroup && value !== '').toSorted(byCode);
}

function byCode(a: string | null, b: string | null): number {
  return (a ?? '') < (b ?? '') ? -1 : (a ?? '') > (b ?? '') ? 1 : 0;
}

/** Whether a period has results that are not complete yet. */
export function isIncomplete(results: readonly (DisclosedResult | undefined)[]): boolean {
  return results.some((result) => result?.incomplete === true);
}
