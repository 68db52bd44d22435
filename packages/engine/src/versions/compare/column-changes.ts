import type { Register } from '@kvalreg/declaration';
import { planAnalysis } from '../../analysis/plan-analysis.js';
import { planFeed } from '../../analysis/plan-feed.js';
import type { ColumnChange } from './change.js';

/** Columns that appear, disappear or change their type in the files of forms and in the tables of analyses. */
export function columnChanges(before: Register, after: Register): readonly ColumnChange[] {
  const [earlier, later] = [tablesOf(before), tablesOf(after)];
  return [...new Set([...earlier.keys(), ...later.keys()])].flatMap((table) =>
    compareColumns(table, earlier.get(table) ?? new Map(), later.get(table) ?? new Map()),
  );
}

type Columns = ReadonlyMap<string, string>;

function tablesOf(register: Register): ReadonlyMap<string, Columns> {
  const ofPathways = Object.entries(register.pathways).flatMap(([id, pathway]) => {
    const { forms, caseTable } = planAnalysis(register.id, id, pathway);
    return [
      ...forms.map(
        ({ form, columns }) =>
          [`${id}.${form}`, new Map(columns.map(({ key, type }) => [key, type]))] as const,
      ),
      [`cases of ${id}`, casesColumns(caseTable)] as const,
    ];
  });
  const ofFeeds = Object.entries(register.feeds ?? {}).map(
    ([id, feed]) => [`rows of ${id}`, casesColumns(planFeed(register.id, id, feed).caseTable)] as const,
  );
  return new Map<string, Columns>([...ofPathways, ...ofFeeds]);
}

function casesColumns({
  columns,
  dimensions,
}: {
  readonly columns: readonly { readonly name: string; readonly type: string }[];
  readonly dimensions: readonly { readonly name: string }[];
}): Columns {
  const all = [
    ...columns.map(({ name, type }) => [name, type] as const),
    ...dimensions.map(({ name }) => [name, 'text'] as const),
  ];
  return new Map(all.sort(([one], [other]) => (one < other ? -1 : 1)));
}

function compareColumns(table: string, before: Columns, after: Columns): readonly ColumnChange[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((column): readonly ColumnChange[] => {
    const [was, is] = [before.get(column) ?? null, after.get(column) ?? null];
    if (was === is) return [];
    const change = was === null ? 'added' : is === null ? 'removed' : 'type';
    return [{ table, column, change, before: was, after: is }];
  });
}
