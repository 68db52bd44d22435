import { zipSync } from 'fflate';
import { inflateRawSync } from 'node:zlib';
import { UnreadableSheet } from './refuse-sheet.js';

/** A filing has some hundred cells: anything near these is no filing. */
const mostEntries = 100;
const largestContents = 8 * 1024 * 1024;
const mostRows = 5000;

const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;
const localHeader = 0x04034b50;
const encrypted = 0x1;

/**
 * Opens every part of an XLSX file within narrow limits, before it is given to a reader that trusts what the file says
 * of itself: how large its parts really are, that they declare no entities, and that no cell lies far outside. What
 * comes back is an archive of exactly the parts that were looked at.
 */
export function inspectXlsx(bytes: Buffer): Buffer {
  let left = largestContents;
  const parts: Record<string, Uint8Array> = {};
  for (const { name, data, isDeflated } of partsOf(bytes)) {
    if (Object.keys(parts).length >= mostEntries) throw new UnreadableSheet('xlsx-too-large');
    const contents = isDeflated ? inflated(data, left) : data;
    left -= contents.length;
    if (left <= 0) throw new UnreadableSheet('xlsx-too-large');
    inspectPart(contents.toString('utf8'));
    // The last of several with one name is what every reader takes; here none is there twice.
    if (Object.hasOwn(parts, name)) throw new UnreadableSheet('xlsx-unreadable');
    parts[name] = contents;
  }
  if (Object.keys(parts).length === 0) throw new UnreadableSheet('xlsx-unreadable');
  return Buffer.from(zipSync(parts, { level: 0 }));
}

/** Whatever a part is called: its name does not decide what a reader takes it for. */
function inspectPart(text: string): void {
  if (/<!\s*(DOCTYPE|ENTITY)/iu.test(text)) throw new UnreadableSheet('xlsx-entities');
  let rows = 0;
  for (const [tag, kind = ''] of text.matchAll(/<(?:\w+:)?(c|row)\b[^>]*>/gu)) {
    rows += kind === 'row' ? 1 : 0;
    const [, column = '', row = ''] = /\sr\s*=\s*["']([A-Za-z]*)(\d+)["']/u.exec(tag) ?? [];
    if (rows > mostRows || column.length > 1 || row.length > 5 || Number(row) > mostRows)
      throw new UnreadableSheet('xlsx-too-large');
  }
}

interface Part {
  readonly name: string;
  readonly data: Buffer;
  readonly isDeflated: boolean;
}

function* partsOf(bytes: Buffer): Generator<Part> {
  const end = bytes.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'));
  if (end === -1 || end + 22 > bytes.length || bytes.readUInt32LE(end) !== endOfDirectory)
    throw new UnreadableSheet('xlsx-unreadable');
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  for (let entry = 0; entry < count; entry++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== directoryEntry)
      throw new UnreadableSheet('xlsx-unreadable');
    const flags = bytes.readUInt16LE(at + 8);
    const method = bytes.readUInt16LE(at + 10);
    const size = bytes.readUInt32LE(at + 20);
    const nameLength = bytes.readUInt16LE(at + 28);
    const local = bytes.readUInt32LE(at + 42);
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    if ((flags & encrypted) !== 0) throw new UnreadableSheet('xlsx-unreadable');
    if (method !== 0 && method !== 8) throw new UnreadableSheet('xlsx-unreadable');
    if (local + 30 > bytes.length || bytes.readUInt32LE(local) !== localHeader)
      throw new UnreadableSheet('xlsx-unreadable');
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    if (start + size > bytes.length) throw new UnreadableSheet('xlsx-unreadable');
    yield { name, data: bytes.subarray(start, start + size), isDeflated: method === 8 };
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
}

function inflated(data: Buffer, most: number): Buffer {
  try {
    return inflateRawSync(data, { maxOutputLength: most });
  } catch (error) {
    const isTooLarge = (error as { readonly code?: string }).code === 'ERR_BUFFER_TOO_LARGE';
    throw new UnreadableSheet(isTooLarge ? 'xlsx-too-large' : 'xlsx-unreadable');
  }
}
