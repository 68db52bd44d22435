import { isMissing, type ResearchCell } from '../cell.js';
import type { ResearchColumn } from '../column.js';
import { ByteBuffer } from './byte-buffer.js';
import { bytesOf, holds, missingNumbers, plainMissing, stataTypeOf, type StataType } from './stata-type.js';
import { valueLabelTables } from './value-labels.js';
import type { LongTexts, StataDescription } from './stata-description.js';
import { writeHead } from './stata-head.js';

/** Bytes to be put over those that were written at a place when it was not known yet what stands there. */
export interface StataPatch {
  readonly offset: number;
  readonly bytes: Uint8Array;
}
export interface StataWriter {
  /** Everything before the first row. */
  readonly head: Uint8Array;
  readonly row: (cells: readonly ResearchCell[]) => Uint8Array;
  /** Everything after the last row. */
  readonly end: () => Iterable<Uint8Array>;
  /** What is known only after the end: the number of rows, and where the sections are. */
  readonly patches: () => readonly StataPatch[];
}

const mostColumns = 32_767;
const day = 86_400_000;
const stataEpoch = Date.UTC(1960, 0, 1);

/**
 * Writes a Stata file of format 118 (Stata 14 and later), UTF-8 and least significant byte first, row by row. Columns of
 * codes and numbers have value labels; why a cell is empty is told by Stata's lettered missing values. Nothing is read
 * back: two places of the head are to be written over at the end with `patches`.
 *
 * Throws a `RangeError` for more than 32 767 columns, and for a code or a text that the description does not allow.
 * Source: StataCorp, `help dta` (file format .dta, format 118).
 */
export function stataWriter(description: StataDescription): StataWriter {
  const { columns, textBytes } = description;
  if (columns.length > mostColumns)
    throw new RangeError(`A Stata file has at most ${String(mostColumns)} columns.`);
  const types = columns.map((column, at) => stataTypeOf(column, textBytes[at] ?? 0));
  const labels = valueLabelTables(columns, types, description.missingLabels);
  const { head, places, mapAt, countAt, rowsAt } = writeHead(description, types, labels.names);
  const width = types.reduce((sum, type) => sum + bytesOf(type), 0);
  const codes = columns.map(({ codes: known }) => new Map(known.map(({ code, value }) => [code, value])));
  const longTexts = description.longTexts ?? inMemory();
  let rows = 0;
  let longBytes = 0;

  const keepLong = (text: string, at: number): void => {
    const bytes = encoder.encode(text);
    const block = new ByteBuffer(bytes.length + 21);
    block.ascii('GSO');
    block.uint32(at + 1);
    block.uint64(BigInt(rows));
    block.uint8(130);
    block.uint32(bytes.length + 1);
    block.bytes(bytes);
    block.uint8(0);
    const written = block.toBytes();
    longBytes += written.length;
    longTexts.append(written);
  };
  const sections = () => {
    const longTextsAt = rowsAt + '<data></data>'.length + width * rows;
    const labelsAt = longTextsAt + '<strls></strls>'.length + longBytes;
    const endAt = labelsAt + '<value_labels></value_labels>'.length + labels.bytes.length;
    return [...places, rowsAt, longTextsAt, labelsAt, endAt, endAt + '</stata_dta>'.length];
  };
  return {
    head,
    row(cells) {
      rows += 1;
      const bytes = new ByteBuffer(width);
      types.forEach((type, at) => {
        const cell = cells[at];
        const column = columns[at];
        if (cell === undefined || column === undefined)
          throw new RangeError(`Row ${String(rows)} has fewer cells than there are columns.`);
        const value = valueOf(cell, column, codes[at], rows);
        if (type.kind !== 'long-text') writeCell(bytes, type, value);
        else if (isMissing(value) || value === '') bytes.padded(new Uint8Array(0), 8);
        else {
          // Where the text is kept is named by the column (2 bytes) and the row (6 bytes) that it belongs to.
          bytes.uint16(at + 1);
          bytes.uint48(rows);
          keepLong(String(value), at);
        }
      });
      return bytes.toBytes();
    },
    *end() {
      yield encoder.encode('</data><strls>');
      yield* longTexts.all();
      yield encoder.encode('</strls><value_labels>');
      yield labels.bytes;
      yield encoder.encode('</value_labels></stata_dta>');
    },
    patches() {
      const map = new ByteBuffer(14 * 8);
      for (const place of sections()) map.uint64(BigInt(place));
      const count = new ByteBuffer(8);
      count.uint64(BigInt(rows));
      return [
        { offset: countAt, bytes: count.toBytes() },
        { offset: mapAt, bytes: map.toBytes() },
      ];
    },
  };
}

const encoder = new TextEncoder();

/** A cell as it is stored: days as days since 1960, codes as their numbers. */
function valueOf(
  cell: ResearchCell,
  { type, name }: ResearchColumn,
  codes: ReadonlyMap<string, number> | undefined,
  row: number,
): ResearchCell {
  if (isMissing(cell)) return cell;
  if (type === 'date') return Math.round((Date.parse(String(cell)) - stataEpoch) / day);
  if (type !== 'code') return cell;
  const value = codes?.get(String(cell));
  if (value === undefined)
    throw new RangeError(`Row ${String(row)} has a code in column "${name}" that is none of the column's.`);
  return value;
}

function writeCell(
  bytes: ByteBuffer,
  type: Exclude<StataType, { kind: 'long-text' }>,
  cell: ResearchCell,
): void {
  switch (type.kind) {
    case 'text': {
      const text = encoder.encode(isMissing(cell) ? '' : String(cell));
      if (text.length > type.bytes) throw new RangeError('A text is longer than its column.');
      bytes.padded(text, type.bytes);
      return;
    }
    case 'double':
      // . is 7FE0000000000000, .a 7FE0010000000000 and so on.
      if (isMissing(cell)) bytes.uint64(BigInt(0x7fe0_0000 + missingNumbers[cell.reason] * 0x100) << 32n);
      else bytes.float64(Number(cell));
      return;
    default: {
      const value = isMissing(cell) ? plainMissing[type.kind] + missingNumbers[cell.reason] : Number(cell);
      if (!isMissing(cell) && !holds(type.kind, value))
        throw new RangeError(`The value ${String(value)} does not fit a column of type ${type.kind}.`);
      if (type.kind === 'byte') bytes.int8(value);
      else if (type.kind === 'int') bytes.int16(value);
      else bytes.int32(value);
    }
  }
}

function inMemory(): LongTexts {
  const kept: Uint8Array[] = [];
  return { append: (bytes) => void kept.push(bytes), all: () => kept };
}
