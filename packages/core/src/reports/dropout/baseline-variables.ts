import type { Item, Pathway, Text } from '@kvalreg/declaration';
import type { AnalysisPlan, CaseColumn } from '@kvalreg/engine';
import { quoteIdentifier } from '@kvalreg/expression';

/** A variable that the groups are compared by, as a column of the case table. */
export interface BaselineVariable {
  readonly key: string;
  readonly title: Text;
  readonly column: string;
  /** What is counted: null for a number, whose mean is taken. */
  readonly level: { readonly value: string; readonly type: 'text' | 'boolean'; readonly label: Text } | null;
}

const words = {
  age: { sv: 'Ålder', nb: 'Alder', en: 'Age' },
  sex: { sv: 'Kön', nb: 'Kjønn', en: 'Sex' },
  female: { sv: 'Kvinnor', nb: 'Kvinner', en: 'Women' },
  yes: { sv: 'Ja', nb: 'Ja', en: 'Yes' },
} as const satisfies Record<string, Text>;

/**
 * Age, sex, and what the figures of the pathway read of the occasions up to the index date: what is kept of every
 * case. Of several alternatives each is compared by itself, as in the tables of registers.
 */
export function baselineVariables(pathway: Pathway, plan: AnalysisPlan): readonly BaselineVariable[] {
  return [
    { key: 'person.age', title: words.age, column: 'person__age', level: null },
    {
      key: 'person.sex=female',
      title: words.sex,
      column: 'person__sex',
      level: { value: 'female', type: 'text', label: words.female },
    },
    ...plan.caseTable.columns.flatMap((column) => variablesOf(column, pathway, plan)),
  ];
}

function variablesOf(column: CaseColumn, pathway: Pathway, plan: AnalysisPlan): readonly BaselineVariable[] {
  const occasion = pathway.occasions[column.occasion];
  if (column.table !== 'form' || occasion?.opens !== 'episode') return [];
  const form = pathway.forms[occasion.form];
  const stored = plan.forms
    .find((table) => table.form === occasion.form)
    ?.columns.find(({ name }) => name === column.from);
  if (!form || !stored) return [];
  const [first = '', second = ''] = stored.key.split('.');
  const instrument = form.instruments[first];
  const item: Item | undefined = form.items[first] ?? instrument?.items[second];
  const title = item?.label ?? instrument?.scores[second]?.label;
  if (!title) return [];
  const base = { title, column: column.name };
  const key = `${column.occasion}.${stored.key}`;
  if (column.type === 'number') return [{ ...base, key, level: null }];
  if (column.type === 'boolean')
    return [{ ...base, key, level: { value: 'true', type: 'boolean', label: words.yes } }];
  if (item?.kind !== 'choice') return [];
  return Object.entries(item.options).map(([code, label]) => ({
    ...base,
    key: `${key}=${code}`,
    level: { value: code, type: 'text', label },
  }));
}

/** What a group of cases has of a variable: how many are known, and the mean with its deviation or the count. */
export function variableSql(
  { column, level }: BaselineVariable,
  at: number,
  parameter: string,
): readonly string[] {
  const value = `f.${quoteIdentifier(column)}`;
  const name = (part: string) => `v${String(at)}_${part}`;
  const known = `count(${value})::int as ${name('n')}`;
  return level === null
    ? [known, `avg(${value})::float8 as ${name('mean')}`, `stddev_samp(${value})::float8 as ${name('sd')}`]
    : [known, `count(*) filter (where ${value} = ${parameter}::${level.type})::int as ${name('k')}`];
}
