import { isIsoDate } from '@kvalreg/expression';
import type { Cell } from '@kvalreg/expression';
import type { Language } from '@kvalreg/declaration';
import { parseInput } from '@kvalreg/engine';
import type { Channel } from '../../episodes/episode.js';
import type { Unit } from '../../organisation/unit.js';
import type { FixedColumn } from '../columns/fixed-columns.js';
import { shownValue } from '../columns/mask-value.js';
import type { Column } from '../columns/plan-columns.js';
import { unguardText } from '../columns/text-guard.js';
import type { FormOfFile } from '../form-of-file.js';
import type { ImportRemark } from './import-outcome.js';

/** A row of the file, read but not yet judged against the register. */
export interface ImportRow {
  readonly line: number;
  readonly person:
    | { readonly id: string }
    | {
        readonly identifier: string;
        readonly birthDate: string | null;
        readonly sex: 'female' | 'male' | null;
      };
  readonly unitId: string;
  /** The day that the form was filled in. */
  readonly date: string;
  readonly indexDate: string | null;
  readonly occasion: string | null;
  readonly channel: Channel | null;
  /** The fields that the file has columns for, by key; an empty cell is null. */
  readonly answers: Readonly<Record<string, Cell>>;
  /** Scores that the file states, with the text they stand in. */
  readonly scores: Readonly<Record<string, string>>;
}
export type ReadRow = { readonly row: ImportRow } | { readonly problems: readonly ImportRemark[] };

export interface RowReader {
  readonly file: FormOfFile;
  readonly columns: readonly Column[];
  /** Units of the register that the importer may write for, by id, HSA id and name. */
  readonly units: ReadonlyMap<string, string>;
  readonly defaultUnit: string | undefined;
  readonly today: string;
  readonly language: Language;
}

const channels = ['web', 'paper', 'staff', 'import'] as const satisfies readonly Channel[];
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Reads the cells of a row; lists everything in it that cannot be read. */
export function readRow(reader: RowReader, line: number, cells: readonly string[]): ReadRow {
  const { file, columns, language } = reader;
  const problems: ImportRemark[] = [];
  const fixed: Partial<Record<FixedColumn, string>> = {};
  const answers: Record<string, Cell> = {};
  const scores: Record<string, string> = {};
  const refuse = (field: string, value: string, code: string, reason: string): null => {
    problems.push({ line, field, value: shownValue(field, value), code, reason });
    return null;
  };

  columns.forEach((column, index) => {
    const cell = cells[index] ?? '';
    if (column.kind === 'fixed') fixed[column.name] = cell.trim();
    else if (column.kind === 'score') scores[column.name] = cell.trim();
    else {
      const raw = column.field.item.kind === 'text' ? unguardText(cell) : cell;
      const parsed = parseInput(column.field, raw, language);
      if (parsed.problem) refuse(column.name, cell, parsed.problem.code, parsed.problem.message);
      else answers[column.name] = parsed.value;
    }
  });

  const oneOf = <T extends string>(name: FixedColumn, allowed: readonly T[]): T | null => {
    const value = fixed[name] ?? '';
    if (value === '') return null;
    return (
      allowed.find((known) => known === value) ??
      refuse(
        name,
        value,
        'unknown-code',
        `"${shownValue(null, value)}" is not allowed here. Use one of: ${allowed.join(', ')}.`,
      )
    );
  };
  const dateIn = (name: FixedColumn): string | null => {
    const value = fixed[name] ?? '';
    if (value === '') return null;
    const date = value.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3');
    if (!isIsoDate(date))
      return refuse(
        name,
        value,
        'not-a-date',
        `"${shownValue(null, value)}" is not a date. Write it as YYYY-MM-DD.`,
      );
    if (date <= reader.today) return date;
    return refuse(
      name,
      value,
      'in-the-future',
      `The date ${date} lies in the future. Write the day on which it happened.`,
    );
  };

  const date =
    dateIn('date') ??
    (fixed.date
      ? null
      : refuse(
          'date',
          '',
          'required',
          'The date is missing. Write the day that the form was filled in, as YYYY-MM-DD.',
        ));
  const person = personIn(fixed, dateIn('birthDate'), oneOf('sex', ['female', 'male']), refuse);
  const unitId = unitIn(reader, fixed.unit ?? '', refuse);
  const indexDate = dateIn('indexDate');
  const occasion = oneOf('occasion', occasionsOf(file));
  const channel = oneOf('channel', channels);
  const version = fixed.formVersion ?? '';
  if (version !== '' && version !== file.form.version) {
    refuse(
      'formVersion',
      version,
      'form-version',
      `The form "${file.formName}" is now at version ${file.form.version}. Convert the answers to it, or take out the column if they are the same.`,
    );
  }
  takeIndexDate(file, columns, answers, { date, indexDate }, refuse);

  if (problems.length > 0 || date === null || person === null || unitId === null) return { problems };
  return { row: { line, person, unitId, date, indexDate, occasion, channel, answers, scores } };
}

type Refuse = (field: string, value: string, code: string, reason: string) => null;

function personIn(
  fixed: Partial<Record<FixedColumn, string>>,
  birthDate: string | null,
  sex: 'female' | 'male' | null,
  refuse: Refuse,
): ImportRow['person'] | null {
  if (fixed.personId !== undefined) {
    if (uuid.test(fixed.personId)) return { id: fixed.personId.toLowerCase() };
    return refuse(
      'personId',
      fixed.personId,
      'unknown-person',
      'This is no personId. Use the ids of an export from this installation, or a column personalNumber.',
    );
  }
  const identifier = fixed.personalNumber ?? '';
  if (identifier === '')
    return refuse(
      'personalNumber',
      '',
      'required',
      'The personal number is missing. Write it with twelve digits.',
    );
  return { identifier, birthDate, sex };
}

function unitIn({ units, defaultUnit }: RowReader, text: string, refuse: Refuse): string | null {
  const value = text === '' ? (defaultUnit ?? '') : text;
  if (value === '') return refuse('unit', '', 'required', 'The unit is missing. Write its id.');
  const found = units.get(value.toLowerCase());
  if (found !== undefined) return found;
  const ids = [...new Set(units.values())];
  const list =
    ids.length <= 20
      ? `Use one of: ${ids.join(', ')}.`
      : `Use the id, HSA id or name of one of the ${String(ids.length)} units.`;
  return refuse(
    'unit',
    value,
    'unknown-unit',
    `"${shownValue(null, value)}" is no unit that you may register for. ${list}`,
  );
}

/** The names under which each unit may stand in a file. */
export function unitNames(units: readonly Unit[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const shared = new Set<string>();
  for (const { id, name } of units) {
    const key = name.trim().toLowerCase();
    if (names.has(key)) shared.add(key);
    names.set(key, id);
  }
  for (const key of shared) names.delete(key);
  for (const { id, hsaId } of units) if (hsaId) names.set(hsaId.toLowerCase(), id);
  for (const { id } of units) names.set(id, id);
  return names;
}

function occasionsOf({ pathway, formName }: FormOfFile): readonly string[] {
  return Object.entries(pathway.occasions).flatMap(([name, { form }]) => (form === formName ? [name] : []));
}

/** In the form that holds the index date, the columns `indexDate` and `date` stand in for a column that is not there. */
function takeIndexDate(
  { indexField }: FormOfFile,
  columns: readonly Column[],
  answers: Record<string, Cell>,
  row: { readonly date: string | null; readonly indexDate: string | null },
  refuse: Refuse,
): void {
  if (indexField === undefined) return;
  if (!columns.some(({ name }) => name === indexField)) {
    answers[indexField] = row.indexDate ?? row.date;
    return;
  }
  const answer = answers[indexField];
  if (row.indexDate !== null && answer !== undefined && answer !== row.indexDate) {
    refuse(
      'indexDate',
      row.indexDate,
      'index-date',
      `The index date ${row.indexDate} differs from ${indexField}. Correct one of them.`,
    );
  }
}
