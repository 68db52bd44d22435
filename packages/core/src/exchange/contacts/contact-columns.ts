import type { CsvFileProblem } from '../csv/csv-file-error.js';

export const addressColumns = ['careOf', 'street', 'postalCode', 'city', 'country'] as const;
export const contactColumns = [
  'personalNumber',
  'email',
  'phone',
  ...addressColumns,
  'digitalMailbox',
  'language',
  'refused',
] as const;

/** What is wrong with the header of a file of contacts. */
export function contactHeaderProblems(header: readonly string[]): readonly CsvFileProblem[] {
  const problem = (code: CsvFileProblem['code'], column: string, message: string): CsvFileProblem => ({
    code,
    line: null,
    column,
    message,
  });
  const known: readonly string[] = contactColumns;
  const list = contactColumns.join(', ');
  return [
    ...header
      .filter((name) => !known.includes(name))
      .map((name) =>
        problem('unknown-column', name, `There is no column "${name.slice(0, 40)}". Columns are: ${list}.`),
      ),
    ...header
      .filter((name, at) => header.indexOf(name) !== at)
      .map((name) =>
        problem('duplicate-column', name, `The column "${name.slice(0, 40)}" stands in the header twice.`),
      ),
    ...(header.includes('personalNumber')
      ? []
      : [problem('missing-column', 'personalNumber', 'The column personalNumber is missing.')]),
  ];
}
