/**
 * Columns of every file beside the form's own fields.
 *
 * - `personId`: the register's own random id of a person, as exported
 * - `personalNumber`: an identifier that the register allows (personnummer, samordningsnummer, …)
 * - `birthDate`, `sex`: of a new person whose identifier does not tell them
 * - `unit`: id, HSA id or name
 * - `indexDate`: tells several episodes of one person apart
 * - `date`: the day that the form was filled in
 * - `consentOn`, `consentVersion`: that the person has agreed, and after which information (the present one)
 * - `occasion`, `channel`, `formVersion`: otherwise by the date, `import`, and the current version
 */
export const fixedColumns = [
  'personId',
  'personalNumber',
  'birthDate',
  'sex',
  'unit',
  'indexDate',
  'date',
  'occasion',
  'channel',
  'formVersion',
  'consentOn',
  'consentVersion',
] as const;
export type FixedColumn = (typeof fixedColumns)[number];

export function isFixedColumn(name: string): name is FixedColumn {
  return (fixedColumns as readonly string[]).includes(name);
}
