import { parse } from 'csv-parse/sync';
import type { NotCarried } from '../../../frame/not-carried.js';
import { decodeBytes } from '../../reader/decode-bytes.js';

/** An event of the project: a point in time at which some of the forms are filled in. */
export interface ProjectEvent {
  /** `baseline_arm_1`, in lower case. */
  readonly name: string;
  readonly title: string;
  /** Days from the start, and how many days before and after it is still the same; absent where none are stated. */
  readonly days?: { readonly due: number; readonly before: number; readonly after: number };
  /** Names of the forms, in lower case. */
  readonly forms: ReadonlySet<string>;
}
export type ReadEvents =
  { readonly events: readonly ProjectEvent[] } | { readonly refused: readonly NotCarried[] };

const mostEvents = 1000;

/** The events of a project from its two companion files: `events.csv` and `instrument_event_map.csv`. */
export function readEvents(events: Uint8Array, map: Uint8Array): ReadEvents {
  const rows = tableOf(events, ['unique_event_name']);
  const pairs = tableOf(map, ['unique_event_name', 'form']);
  if (typeof rows === 'string') return refused('events', rows);
  if (typeof pairs === 'string') return refused('instrument_event_map', pairs);
  if (rows.length === 0 || rows.length > mostEvents)
    return refused('events', `it names ${rows.length} events`);
  const formsOf = new Map<string, Set<string>>();
  for (const { unique_event_name: event = '', form = '' } of pairs) {
    const name = event.trim().toLowerCase();
    formsOf.set(name, (formsOf.get(name) ?? new Set()).add(form.trim().toLowerCase()));
  }
  return {
    events: rows.map((row) => {
      const name = (row['unique_event_name'] ?? '').trim().toLowerCase();
      const days = daysOf(row);
      return {
        name,
        title: (row['custom_event_label'] ?? '').trim() || (row['event_name'] ?? '').trim() || name,
        ...(days && { days }),
        forms: formsOf.get(name) ?? new Set(),
      };
    }),
  };
}

function daysOf(row: Readonly<Record<string, string>>): ProjectEvent['days'] {
  const [due, before, after] = ['day_offset', 'offset_min', 'offset_max'].map((column) => row[column] ?? '');
  const number = (text = '') => (/^\d{1,5}$/.test(text.trim()) ? Number(text) : undefined);
  const offset = number(due);
  return offset === undefined
    ? undefined
    : { due: offset, before: number(before) ?? 0, after: number(after) ?? 0 };
}

function tableOf(
  bytes: Uint8Array,
  required: readonly string[],
): readonly Readonly<Record<string, string>>[] | string {
  const text = decodeBytes(bytes);
  if (text === undefined || bytes.length > 5_000_000) return 'it is not a CSV file of a reasonable size';
  const delimiter = (text.split('\n', 1)[0] ?? '').includes(';') ? ';' : ',';
  try {
    const rows: readonly Readonly<Record<string, string>>[] = parse(text, {
      columns: (header: readonly string[]) => header.map((name) => name.trim().toLowerCase()),
      delimiter,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
    });
    const missing = required.filter((column) => rows.length > 0 && rows[0]?.[column] === undefined);
    return missing.length > 0 ? `it has no column ${missing.join(' and ')}` : rows;
  } catch (error) {
    return `it cannot be read as CSV: ${error instanceof Error ? error.message : String(error)}`;
  }
}

function refused(file: string, why: string): ReadEvents {
  return { refused: [{ where: file, what: 'The file', why: `The file is refused: ${why}.` }] };
}
