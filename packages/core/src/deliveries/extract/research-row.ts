import {
  columnsOf,
  isMissing,
  type ResearchCell,
  type ResearchColumn,
  type Variable,
} from '@kvalreg/exchange';
import type { Language } from '@kvalreg/declaration';
import type { CaseCell } from '../cases/cases.query.js';
import type { RawRow } from '../cases/copy-rows.js';
import { readCell } from '../cases/read-cell.js';
import type { ProjectKeys } from './project-keys.js';
import { shiftDate } from './shift-date.js';

/** A column of an extract, and the variable that it comes from; null for the pseudonyms. */
export interface ExtractColumn {
  readonly column: ResearchColumn;
  readonly variable: Variable | null;
}

const names = {
  person: { sv: 'Löpnummer för personen', nb: 'Løpenummer for personen', en: 'Pseudonym of the person' },
  case: { sv: 'Löpnummer för fallet', nb: 'Løpenummer for forløpet', en: 'Pseudonym of the case' },
} as const;

/** The columns of an extract: who and which case it is by pseudonym, then the variables. */
export function extractColumns(variables: readonly Variable[], language: Language): readonly ExtractColumn[] {
  const pseudonym = (name: string, label: string): ExtractColumn => ({
    column: { name, label, type: 'text', range: null, codes: [] },
    variable: null,
  });
  return [
    pseudonym('person_id', names.person[language]),
    pseudonym('case_id', names.case[language]),
    ...variables.flatMap((variable) => columnsOf(variable, language).map((column) => ({ column, variable }))),
  ];
}

/** Makes rows for a project out of rows of the register. */
export function researchRow(
  cells: readonly CaseCell[],
  columns: readonly ExtractColumn[],
  keys: ProjectKeys,
  mostDays: number,
): (row: RawRow) => readonly ResearchCell[] {
  const counts = cells.map(({ variable }) => columns.filter((column) => column.variable === variable).length);
  return (row) => {
    const [episode, person] = row;
    if (typeof episode !== 'string' || typeof person !== 'string') throw new Error('a case has no person');
    const days = keys.shift(person, mostDays);
    const made: ResearchCell[] = [keys.person(person), keys.episode(episode)];
    cells.forEach((cell, at) => {
      for (const value of readCell(cell, row, counts[at] ?? 1)) made.push(dated(cell, value, row, days));
    });
    return made;
  };
}

/** Days are moved, and a year that stands beside them is that of the moved day. */
function dated({ variable }: CaseCell, value: ResearchCell, row: RawRow, days: number): ResearchCell {
  if (isMissing(value)) return value;
  const { kind, place } = variable;
  if (kind === 'date') return shiftDate(String(value), days);
  if (days === 0 || place.of !== 'case') return value;
  if (place.what === 'birthYear') return Number(shiftDate(row[2] ?? '', days).slice(0, 4));
  if (place.what === 'indexYear') return Number(shiftDate(row[3] ?? '', days).slice(0, 4));
  return value;
}
