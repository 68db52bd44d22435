import { isIsoDate } from '@kvalreg/expression';
import type { Cell } from '@kvalreg/expression';
import { parseInput } from '@kvalreg/engine';
import type { Channel } from '../../../episodes/episode.js';
import type { GivenConsent } from '../../../people/joining/given-consent.js';
import type { FixedColumn } from '../../columns/fixed-columns.js';
import { shownValue } from '../../columns/mask-value.js';
import type { Column } from '../../columns/plan-columns.js';
import { unguardText } from '../../columns/text-guard.js';
import type { FormOfFile } from '../../form-of-file.js';
import type { ImportRemark } from '../import-outcome.js';
import { readPerson, type PersonColumns, type PersonOfRow } from './read-person.js';
import { readUnit, type UnitColumn } from './read-unit.js';
import type { Refuse } from './row-refusal.js';

/** A row of which it is known whom it is about, where and when. */
export interface ImportRow {
  readonly line: number;
  readonly person: PersonOfRow;
  readonly unitId: string;
  /** The day that the form was filled in. */
  readonly date: string;
  readonly indexDate: string | null;
  readonly occasion: string | null;
  readonly channel: Channel | null;
  readonly consent: GivenConsent | null;
  /** The fields that the file has columns for, by key; an empty cell is null. */
  readonly answers: Readonly<Record<string, Cell>>;
  /** Scores that the file states, with the text they stand in. */
  readonly scores: Readonly<Record<string, string>>;
}
export interface ReadRow extends Pick<ImportRow, 'line' | 'answers'> {
  /** What cannot be read. */
  readonly problems: readonly ImportRemark[];
  /** Fields of the form whose cells are among them. */
  readonly unread: ReadonlySet<string>;
  readonly date: string | null;
  /** Where the row tells it. */
  readonly birthDate: string | null;
  /** Null when the row cannot be placed. */
  readonly row: ImportRow | null;
}

export interface RowReader extends PersonColumns, UnitColumn {
  readonly file: FormOfFile;
  readonly columns: readonly Column[];
}

const channels = ['web', 'paper', 'staff', 'import'] as const satisfies readonly Channel[];
/** Columns that say whom a row is about, where and when. */
const placing: readonly (string | null)[] = [
  'personId',
  'personalNumber',
  'birthDate',
  'sex',
  'unit',
  'indexDate',
  'date',
  'occasion',
  'consentOn',
] satisfies readonly FixedColumn[];

/** Reads the cells of a row as far as they can be read; lists all that cannot. */
export function readRow(reader: RowReader, line: number, cells: readonly string[]): ReadRow {
  const { file, columns, language } = reader;
  const problems: ImportRemark[] = [];
  const fixed: Partial<Record<FixedColumn, string>> = {};
  const answers: Record<string, Cell> = {};
  const scores: Record<string, string> = {};
  const unread = new Set<string>();
  const refuse: Refuse = (field, value, code, reason) => {
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
      if (parsed.problem) {
        unread.add(column.name);
        refuse(column.name, cell, parsed.problem.code, parsed.problem.message);
      } else answers[column.name] = parsed.value;
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
  const { person, birthDate } = readPerson(
    fixed,
    { birthDate: dateIn('birthDate'), sex: oneOf('sex', ['female', 'male']) },
    reader,
    refuse,
  );
  const unitId = readUnit(reader, fixed.unit ?? '', refuse);
  const indexDate = dateIn('indexDate');
  const occasion = oneOf('occasion', occasionsOf(file));
  const channel = oneOf('channel', channels);
  const consentOn = dateIn('consentOn');
  const consent = consentOn === null ? null : { on: consentOn, version: fixed.consentVersion || null };
  const version = fixed.formVersion ?? '';
  if (version !== '' && version !== file.form.version) {
    refuse(
      'formVersion',
      version,
      'form-version',
      `The form "${file.formName}" is now at version ${file.form.version}. Convert the answers to it, or take out the column if they are the same.`,
    );
  }
  const isDated = date !== null && (indexDate !== null || !fixed.indexDate);
  takeIndexDate(file, columns, answers, isDated ? { date, indexDate } : null, refuse);
  if (file.indexField !== undefined && answers[file.indexField] === undefined) unread.add(file.indexField);

  const read = { line, answers, problems, unread, date, birthDate };
  const isPlaced = !problems.some(({ field }) => placing.includes(field) || field === file.indexField);
  return isPlaced && date !== null && person !== null && unitId !== null
    ? { ...read, row: { line, person, unitId, date, indexDate, occasion, channel, consent, answers, scores } }
    : { ...read, row: null };
}

function occasionsOf({ pathway, formName }: FormOfFile): readonly string[] {
  return Object.entries(pathway.occasions).flatMap(([name, { form }]) => (form === formName ? [name] : []));
}

/** In the form that holds the index date, the columns `indexDate` and `date` stand in for a column that is not there. */
function takeIndexDate(
  { indexField }: FormOfFile,
  columns: readonly Column[],
  answers: Record<string, Cell>,
  row: { readonly date: string; readonly indexDate: string | null } | null,
  refuse: Refuse,
): void {
  if (indexField === undefined || row === null) return;
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
