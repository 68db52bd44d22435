import { ByteBuffer } from './byte-buffer.js';
import type { StataDescription } from './stata-description.js';
import { cutBytes } from './cut-bytes.js';
import { typeCode, type StataType } from './stata-type.js';

/** What stands before the first row, and where in it the sections begin. */
export interface StataHead {
  readonly head: Uint8Array;
  /** The first nine of the fourteen places of the map, the last of them that of the characteristics. */
  readonly places: readonly number[];
  readonly mapAt: number;
  readonly countAt: number;
  readonly rowsAt: number;
}

/** Longest texts of the format, in bytes of UTF-8 without the zero that ends them. */
const longest = { name: 128, format: 56, label: 320 } as const;

export function writeHead(
  { label, timestamp, columns }: Pick<StataDescription, 'label' | 'timestamp' | 'columns'>,
  types: readonly StataType[],
  labelNames: readonly string[],
): StataHead {
  const bytes = new ByteBuffer(4096);
  const text = (value: string, width: number) => {
    bytes.padded(cutBytes(value, width, width === longest.label ? 80 : Infinity), width + 1);
  };
  const section = (name: string, write: () => void): number => {
    const at = bytes.size;
    bytes.ascii(`<${name}>`);
    write();
    bytes.ascii(`</${name}>`);
    return at;
  };
  bytes.ascii('<stata_dta><header><release>118</release><byteorder>LSF</byteorder><K>');
  bytes.uint16(columns.length);
  bytes.ascii('</K><N>');
  const countAt = bytes.size;
  bytes.uint64(0n);
  bytes.ascii('</N><label>');
  const dataLabel = cutBytes(label, longest.label, 80);
  bytes.uint16(dataLabel.length);
  bytes.bytes(dataLabel);
  bytes.ascii('</label><timestamp>');
  bytes.uint8(timestamp.length);
  bytes.ascii(timestamp);
  bytes.ascii('</timestamp></header>');
  const mapStart = section('map', () => {
    bytes.padded(new Uint8Array(0), 14 * 8);
  });
  const places = [
    0,
    mapStart,
    section('variable_types', () => {
      for (const type of types) bytes.uint16(typeCode(type));
    }),
    section('varnames', () => {
      for (const { name } of columns) text(name, longest.name);
    }),
    section('sortlist', () => {
      bytes.padded(new Uint8Array(0), (columns.length + 1) * 2);
    }),
    section('formats', () => {
      for (const [at, type] of types.entries()) text(formatOf(type, columns[at]?.type), longest.format);
    }),
    section('value_label_names', () => {
      for (const name of labelNames) text(name, longest.name);
    }),
    section('variable_labels', () => {
      for (const column of columns) text(column.label, longest.label);
    }),
    section('characteristics', () => undefined),
  ];
  const rowsAt = bytes.size;
  bytes.ascii('<data>');
  return { head: bytes.toBytes(), places, mapAt: mapStart + '<map>'.length, countAt, rowsAt };
}

/** How a column is shown: days as days, texts to the left. */
function formatOf(type: StataType, kind: string | undefined): string {
  if (kind === 'date') return '%td';
  if (type.kind === 'text') return `%-${String(Math.min(type.bytes, 40))}s`;
  if (type.kind === 'long-text') return '%-40s';
  return type.kind === 'double' ? '%10.0g' : '%9.0g';
}
