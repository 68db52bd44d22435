import { closestNames } from '../columns/closest-names.js';

export const codeListColumns = [
  'code',
  'text_sv',
  'text_nb',
  'text_en',
  'valid_from',
  'valid_to',
  'chapter',
  'parent',
] as const;
export type CodeListColumn = (typeof codeListColumns)[number];
const texts: readonly CodeListColumn[] = ['text_sv', 'text_nb', 'text_en'];

/** Where each column stands in the file. */
export type ColumnPlaces = ReadonlyMap<CodeListColumn, number>;

/**
 * Finds the columns of a code list in a header. `renamed` says what the file calls a column of ours; what is in `skipped`
 * is not read. A column that is not known refuses the file: it may be a misspelt one of ours.
 */
export function planCodeList(
  header: readonly string[],
  renamed: Readonly<Partial<Record<CodeListColumn, string>>>,
  skipped: readonly string[],
): { readonly places: ColumnPlaces; readonly problems: readonly string[] } {
  const nameOf = (column: CodeListColumn): string => renamed[column] ?? column;
  const plain = header.map((name) => name.toLowerCase());
  const placeOf = (name: string): number => plain.indexOf(name.toLowerCase());
  const places = new Map(
    codeListColumns.flatMap((column) => {
      const at = placeOf(nameOf(column));
      return at === -1 ? [] : [[column, at] as const];
    }),
  );
  const used = new Set(places.values());
  const left = new Set(skipped.map(placeOf));
  const unknown = header.filter((_, at) => !used.has(at) && !left.has(at));
  const repeated = header.filter((name, at) => plain.indexOf(name.toLowerCase()) !== at && name !== '');
  const isGiven = (column: CodeListColumn): boolean => places.has(column);
  const wanting = [
    ...(isGiven('code') ? [] : [`the column "${nameOf('code')}" with the codes is missing`]),
    ...(texts.some(isGiven)
      ? []
      : [`a column with texts is missing: ${texts.map((text) => `"${nameOf(text)}"`).join(', ')}`]),
    ...codeListColumns
      .filter((column) => renamed[column] !== undefined && !isGiven(column))
      .filter((column) => column !== 'code' && !texts.includes(column))
      .map((column) => `the column "${nameOf(column)}", named for ${column}, is missing`),
    ...skipped
      .filter((name) => placeOf(name) === -1)
      .map((name) => `the column "${name}" that is to be skipped is not there`),
  ];
  return {
    places,
    problems: [
      ...repeated.map((name) => `the column "${name}" is there more than once`),
      ...unknown.filter((name) => !repeated.includes(name)).map(unknownColumn),
      ...wanting,
    ],
  };
}

function unknownColumn(name: string): string {
  const close = closestNames(name, codeListColumns);
  const remedy =
    close.length > 0
      ? `Did you mean ${close.join(' or ')}?`
      : `The columns are ${codeListColumns.join(', ')}: name the one that it is, or skip it.`;
  return `the column "${name}" is not known. ${remedy}`;
}
