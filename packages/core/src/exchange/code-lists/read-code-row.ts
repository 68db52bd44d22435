import { type CodeSystem, type Text } from '@kvalreg/declaration';
import { codeSystemFacts, hasCodeShape, writtenCode } from '@kvalreg/engine';
import type { CodeEntry } from '../../code-lists/code-list.js';
import type { CodeListColumn, ColumnPlaces } from './code-list-columns.js';

const longestText = 1000;
const years = { first: 1900, last: 2200 } as const;

/** One row of a code list, or what is wrong with it. */
export type ReadCode =
  { readonly entry: CodeEntry; readonly problems?: undefined } | { readonly problems: readonly string[] };

export function readCodeRow(system: CodeSystem, places: ColumnPlaces, cells: readonly string[]): ReadCode {
  const cell = (column: CodeListColumn): string => {
    const at = places.get(column);
    return (at === undefined ? '' : (cells[at] ?? '')).trim();
  };
  const typed = cell('code');
  const [sv, nb, en] = [cell('text_sv'), cell('text_nb'), cell('text_en')];
  const text: Text = { ...(sv !== '' && { sv }), ...(nb !== '' && { nb }), ...(en !== '' && { en }) };
  const from = yearIn(cell('valid_from'), '-01-01');
  const to = yearIn(cell('valid_to'), '-12-31');
  const { name, example } = codeSystemFacts[system];
  const problems = [
    ...(typed === '' ? ['code: it is empty. Write the code'] : []),
    ...(typed !== '' && !hasCodeShape(system, typed)
      ? [`code: "${shown(typed)}" is not a code of ${name}. Write it like ${example}, and leave headings out`]
      : []),
    ...(Object.keys(text).length === 0 ? ['text: it is empty. Write what the code stands for'] : []),
    ...[sv, nb, en]
      .filter((one) => one.length > longestText)
      .map((one) => `text: it has ${String(one.length)} characters. At most ${String(longestText)} are kept`),
    ...[sv, nb, en, typed, cell('chapter'), cell('parent')]
      .filter((one) => /[\0\p{Surrogate}]/u.test(one))
      .map(() => 'it has characters that cannot be kept'),
    ...(from === undefined ? [wrongYear('valid_from', cell('valid_from'), '1997')] : []),
    ...(to === undefined ? [wrongYear('valid_to', cell('valid_to'), '2019')] : []),
    ...(typeof from === 'number' && typeof to === 'number' && from > to
      ? [`valid_to: ${String(to)} is before valid_from, ${String(from)}. Correct one of them`]
      : []),
  ];
  if (problems.length > 0 || from === undefined || to === undefined) return { problems };
  return {
    entry: {
      code: writtenCode(system, typed),
      text,
      chapter: cell('chapter') || null,
      parent: cell('parent') || null,
      validFrom: from,
      validTo: to,
    },
  };
}

/** A year, or the date with which a year begins or ends; null for none, undefined for what is neither. */
function yearIn(text: string, limit: '-01-01' | '-12-31'): number | null | undefined {
  if (text === '') return null;
  const year = /^(\d{4})(?:-?(\d\d)-?(\d\d))?$/.exec(text);
  if (!year || (year[2] !== undefined && `-${year[2]}-${year[3] ?? ''}` !== limit)) return undefined;
  const value = Number(year[1]);
  return value >= years.first && value <= years.last ? value : undefined;
}

function wrongYear(column: 'valid_from' | 'valid_to', text: string, example: string): string {
  const whole = column === 'valid_from' ? `${example}-01-01` : `${example}-12-31`;
  return `${column}: "${shown(text)}" is not a year. Codes hold for whole years: write ${example} or ${whole}`;
}

function shown(text: string): string {
  return text.length <= 40 ? text : `${text.slice(0, 40)}…`;
}
