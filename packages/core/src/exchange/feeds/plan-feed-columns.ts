import type { Feed } from '@kvalreg/declaration';
import { fieldsOfForm, formOfFeed, type FormField } from '@kvalreg/engine';
import { closestNames } from '../columns/closest-names.js';
import type { CsvFileProblem } from '../csv/csv-file-error.js';

/** What a column of the file holds; one for each header cell, in order. */
export type FeedFileColumn =
  { readonly name: 'unit'; readonly field: null } | { readonly name: string; readonly field: FormField };

/** Matches a header with a feed; lists everything that is wrong with the header at once. */
export function planFeedColumns(
  feed: Feed,
  header: readonly string[],
  line: number,
  { hasUnit }: { readonly hasUnit: boolean },
): { readonly columns: readonly FeedFileColumn[]; readonly problems: readonly CsvFileProblem[] } {
  const fields = fieldsOfForm(formOfFeed(feed));
  const names = ['unit', ...fields.map(({ key }) => key)];
  const problems: CsvFileProblem[] = [];
  const report = (code: CsvFileProblem['code'], column: string, message: string): void => {
    problems.push({ code, line, column, message });
  };
  const columns = header.flatMap((title, index): readonly FeedFileColumn[] => {
    if (title === 'unit') return [{ name: title, field: null }];
    const field = fields.find(({ key }) => key === title);
    if (field) return [{ name: title, field }];
    report('unknown-column', title, title === '' ? unnamed(index) : unknown(title, names));
    return [];
  });
  for (const name of new Set(header.filter((title, at) => title !== '' && header.indexOf(title) !== at)))
    report('duplicate-column', name, `The column "${name}" is there more than once. Keep one of them.`);
  const missing = [
    ...(hasUnit ? [] : ['unit']),
    ...fields.filter(({ item }) => item.required === true).map(({ key }) => key),
  ].filter((name) => !header.includes(name));
  for (const name of missing) {
    const remedy =
      name === 'unit' ? 'Add it with the id of the unit in every row.' : 'Every row must have a value in it.';
    report('missing-column', name, `The column "${name}" is missing. ${remedy}`);
  }
  return { columns, problems };
}

function unnamed(index: number): string {
  return `Column ${String(index + 1)} has no name. Give it one or take it out.`;
}

function unknown(title: string, names: readonly string[]): string {
  const closest = closestNames(title, names);
  const remedy =
    closest.length > 0
      ? `. Did you mean ${closest.map((name) => `"${name}"`).join(' or ')}?`
      : `. Take it out: what no figure needs stays with you. Columns: ${names.join(', ')}.`;
  return `The column "${title}" is not known${remedy}`;
}
