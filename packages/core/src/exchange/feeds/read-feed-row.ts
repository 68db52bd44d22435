import type { Feed, Language } from '@kvalreg/declaration';
import { formOfFeed, parseInput, validateAnswers, type Answers } from '@kvalreg/engine';
import type { Cell } from '@kvalreg/expression';
import { rowOf, type FeedRow } from '../../feeds/feed-row.js';
import { shownValue } from '../columns/mask-value.js';
import { unguardText } from '../columns/text-guard.js';
import type { ImportRemark } from '../import/import-outcome.js';
import { readUnit, type UnitColumn } from '../import/row/read-unit.js';
import type { FeedFileColumn } from './plan-feed-columns.js';

export interface FeedRowReader extends UnitColumn {
  readonly feed: Feed;
  readonly columns: readonly FeedFileColumn[];
  readonly today: string;
  readonly language: Language;
}

/** Reads a row of the file, or lists all that is wrong with it, in the order of its columns. */
export function readFeedRow(
  reader: FeedRowReader,
  line: number,
  cells: readonly string[],
): { readonly row: FeedRow } | { readonly remarks: readonly ImportRemark[] } {
  const { feed, columns, language, today } = reader;
  const remarks: ImportRemark[] = [];
  const values: Record<string, Cell> = {};
  const unread = new Set<string>();
  const cellOf = (name: string): string => cells[columns.findIndex((column) => column.name === name)] ?? '';
  const refuse = (field: string | null, value: string, code: string, reason: string): null => {
    remarks.push({ line, field, value: shownValue(field, value), code, reason });
    return null;
  };
  for (const { name, field } of columns) {
    if (field === null) continue;
    const cell = cellOf(name);
    const parsed = parseInput(field, field.item.kind === 'text' ? unguardText(cell) : cell, language);
    if (parsed.problem) {
      unread.add(name);
      refuse(name, cell, parsed.problem.code, parsed.problem.message);
    } else values[name] = parsed.value;
  }
  const unitId = readUnit(reader, cellOf('unit').trim(), refuse);
  const answers: Answers = values;
  for (const { field, code, message } of validateAnswers(formOfFeed(feed), answers, {
    today,
    language,
    complete: true,
    unread,
  }))
    refuse(field, field === null ? '' : cellOf(field), code, message);
  if (remarks.length > 0 || unitId === null) {
    const place = ({ field }: ImportRemark): number => columns.findIndex(({ name }) => name === field);
    return { remarks: remarks.toSorted((a, b) => place(a) - place(b)) };
  }
  return { row: rowOf(feed, unitId, answers) };
}
