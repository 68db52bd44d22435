import { missingReasons, type MissingReason } from '../cell.js';
import type { ColumnCode, ResearchColumn } from '../column.js';
import { ByteBuffer } from './byte-buffer.js';
import { cutBytes } from './cut-bytes.js';
import { missingNumbers, plainMissing, type StataType } from './stata-type.js';

/** The tables of labels of a file, and which of them each column uses. */
export interface ValueLabelTables {
  /** Name of the table of each column; empty for a column of text. */
  readonly names: readonly string[];
  readonly bytes: Uint8Array;
}

const longestLabel = 32_000;

/**
 * One table for each list of alternatives, shared by the columns that have the same, with what the lettered missing
 * values mean at its end. Labels are those of whole numbers: a column of decimals has none.
 */
export function valueLabelTables(
  columns: readonly ResearchColumn[],
  types: readonly StataType[],
  missingLabels: Readonly<Record<MissingReason, string>>,
): ValueLabelTables {
  const tables = new Map<string, { readonly name: string; readonly codes: readonly ColumnCode[] }>();
  const names = columns.map(({ name, codes, type }, at) => {
    const isWhole = ['byte', 'int', 'long'].includes(types[at]?.kind ?? '');
    if (!isWhole || type === 'date') return '';
    const key = JSON.stringify(codes.map(({ value, label }) => [value, label]));
    const known = tables.get(key);
    if (known) return known.name;
    const table = { name: codes.length === 0 ? 'why_missing' : name, codes };
    tables.set(key, table);
    return table.name;
  });
  const bytes = new ByteBuffer(4096);
  for (const { name, codes } of tables.values()) writeTable(bytes, name, withMissing(codes, missingLabels));
  return { names, bytes: bytes.toBytes() };
}

function withMissing(
  codes: readonly ColumnCode[],
  labels: Readonly<Record<MissingReason, string>>,
): readonly (readonly [number, string])[] {
  return [
    ...codes.map(({ value, label }) => [value, label] as const),
    // In tables of labels, missing values are those of a long. The plain one cannot have a label.
    ...missingReasons.flatMap((reason) =>
      missingNumbers[reason] === 0
        ? []
        : [[plainMissing.long + missingNumbers[reason], labels[reason]] as const],
    ),
  ].toSorted(([a], [b]) => a - b);
}

function writeTable(bytes: ByteBuffer, name: string, entries: readonly (readonly [number, string])[]): void {
  const texts = entries.map(([, label]) => cutBytes(label, longestLabel));
  const textLength = texts.reduce((sum, { length }) => sum + length + 1, 0);
  bytes.ascii('<lbl>');
  bytes.uint32(8 + 8 * entries.length + textLength);
  bytes.padded(cutBytes(name, 128), 129);
  bytes.padded(new Uint8Array(0), 3);
  bytes.uint32(entries.length);
  bytes.uint32(textLength);
  let at = 0;
  for (const { length } of texts) {
    bytes.uint32(at);
    at += length + 1;
  }
  for (const [value] of entries) bytes.int32(value);
  for (const text of texts) bytes.padded(text, text.length + 1);
  bytes.ascii('</lbl>');
}
