import { knownPath, type Form, type Pathway } from '@kvalreg/declaration';
import { planAnalysis } from '@kvalreg/engine';
import type { CaseFact, Variable } from '@kvalreg/exchange';
import { fieldsOf, inlineSql, keyOf, quoteIdentifier, toSql } from '@kvalreg/expression';
import type { CaseFilters } from './case-choice.js';

/** Where in a row a variable and what explains its absence stand. */
export interface CaseCell {
  readonly variable: Variable;
  readonly at: number;
  /** Version of the form that was answered; null when it was not. */
  readonly versionAt: number | null;
  /** `t` when the question was shown; null where nothing can hide it. */
  readonly shownAt: number | null;
}
export interface CasesQuery {
  /** One row for each case: episode, person, day of birth, index date, then what the cells say. */
  readonly sql: string;
  readonly cells: readonly CaseCell[];
  /** The ids of all persons in these rows, each once. */
  readonly persons: string;
  /** One row: how many cases and persons there are, then the bytes of the longest value of each cell. */
  readonly sizes: string;
}
export interface CasesRequest {
  readonly registerId: string;
  readonly pathwayId: string;
  readonly pathway: Pathway;
  readonly variables: readonly Variable[];
  readonly filters: CaseFilters;
  /**
   * What decides the order of the rows together with the case, so that the orders of two files say nothing of each
   * other; null for clinic and index date.
   */
  readonly order: string | null;
}

/**
 * The cases of a pathway with chosen variables. Whose rows is decided by row-level security; who takes no part in the
 * register, although what was collected stays in its figures, is in no file.
 */
export function casesQuery({ variables, order, ...request }: CasesRequest): CasesQuery {
  const { registerId, pathwayId, pathway, filters } = request;
  const plan = planAnalysis(registerId, pathwayId, pathway);
  const occasions = Object.keys(pathway.occasions);
  const alias = (occasion: string) => `f${String(occasions.indexOf(occasion))}`;
  const select: string[] = ['c.episode_id', 'e.person_id', 'p.birth_date', 'c.index_date'];
  const positions = new Map<string, number>();
  const position = (sql: string): number => {
    const known = positions.get(sql);
    if (known !== undefined) return known;
    positions.set(sql, select.push(sql) - 1);
    return select.length - 1;
  };
  const used = new Set<string>();
  const cells = variables.map((variable): CaseCell => {
    const { place } = variable;
    if (place.of === 'case')
      return { variable, at: position(factSql[place.what]), versionAt: null, shownAt: null };
    if (place.of === 'dimension')
      return { variable, at: position(`c.${quoteIdentifier(place.column)}`), versionAt: null, shownAt: null };
    used.add(place.occasion);
    const f = alias(place.occasion);
    const versionAt = position(`${f}.form_version`);
    if (place.of === 'answer')
      return { variable, at: position(`${f}.${answerColumns[place.what]}`), versionAt, shownAt: null };
    const form = pathway.forms[plan.occasions[place.occasion] ?? ''];
    const shown = form
      ? shownSql(form, place, f, columnsOf(plan.forms, plan.occasions[place.occasion]))
      : null;
    return {
      variable,
      at: position(valueSql(variable, `${f}.${quoteIdentifier(place.column)}`)),
      versionAt,
      shownAt: shown === null ? null : position(shown),
    };
  });
  const joins = [...used].map((occasion) => {
    const table = plan.forms.find(({ form }) => form === plan.occasions[occasion])?.table ?? '';
    const f = alias(occasion);
    return `left join analysis.${quoteIdentifier(table)} ${f} on ${f}.episode_id = c.episode_id and ${f}.occasion = ${inlineSql(occasion, 'text')}`;
  });
  const from = `analysis.${quoteIdentifier(plan.caseTable.table)} c
join register.episode e on e.id = c.episode_id
join identity.person p on p.id = e.person_id
join organisation.unit u on u.id = c.unit_id`;
  const where = conditions(registerId, plan.caseTable.dimensions, filters).join('\nand ');
  const ordered =
    order === null
      ? 'u.name, c.index_date, c.episode_id'
      : `sha256(convert_to(${inlineSql(order, 'text')} || c.episode_id::text, 'UTF8'))`;
  return {
    cells,
    sql: `select ${select.join(', ')}\nfrom ${from}\n${joins.join('\n')}\nwhere ${where}\norder by ${ordered}`,
    persons: `select distinct e.person_id from ${from} where ${where}`,
    sizes: `select ${[
      'count(*)::int as cases',
      'count(distinct e.person_id)::int as persons',
      ...cells.map(({ variable, at }, index) =>
        variable.kind === 'text' || variable.kind === 'codes'
          ? `coalesce(max(octet_length((${select[at] ?? ''})::text)), 0)::int as "${String(index)}"`
          : `0 as "${String(index)}"`,
      ),
    ].join(', ')}\nfrom ${from}\n${joins.join('\n')}\nwhere ${where}`,
  };
}

const factSql: Readonly<Record<CaseFact, string>> = {
  unit: 'u.name',
  region: 'coalesce(u.region_name, u.region_code)',
  indexDate: 'c.index_date',
  indexYear: 'c.index__year',
  age: 'c.person__age',
  sex: 'c.person__sex',
  birthYear: 'extract(year from p.birth_date)::int',
};
const answerColumns = { answeredOn: 'filled_on', formVersion: 'form_version', channel: 'channel' } as const;

function valueSql({ kind }: Variable, column: string): string {
  return kind === 'choices' || kind === 'codes' ? `array_to_string(${column}, '|')` : column;
}

function columnsOf(
  forms: ReturnType<typeof planAnalysis>['forms'],
  form: string | undefined,
): ReadonlyMap<string, string> {
  const columns = forms.find((one) => one.form === form)?.columns ?? [];
  return new Map(columns.map(({ key, name }) => [key, name]));
}

/** Whether a question was shown, from the answers that are kept; null where it always is or it cannot be told. */
function shownSql(
  form: Form,
  { group, row }: { readonly group: string; readonly row: readonly string[] },
  f: string,
  columns: ReadonlyMap<string, string>,
): string | null {
  const condition = Object.hasOwn(form.visibleIf, group) ? form.visibleIf[group] : undefined;
  const parts: string[] = [];
  if (row.length > 0)
    parts.push(`(${row.map((name) => `${f}.${quoteIdentifier(name)} is not null`).join(' or ')})`);
  if (condition) {
    const paths = fieldsOf(condition).map(({ path }) => path);
    const canTell = paths.every((path) => path[0] !== knownPath && columns.has(keyOf(path)));
    if (canTell) {
      const sql = toSql(condition, {
        column: (path) => `${f}.${quoteIdentifier(columns.get(keyOf(path)) ?? '')}`,
        param: inlineSql,
      });
      // What is unknown hides.
      parts.push(`coalesce(${sql}, false)`);
    }
  }
  return parts.length === 0 ? null : `(${parts.join(' and ')})`;
}

function conditions(
  registerId: string,
  dimensions: readonly { readonly dimension: string; readonly name: string }[],
  { from, to, units, dimensions: chosen }: CaseFilters,
): readonly string[] {
  const register = inlineSql(registerId, 'text');
  const list = (values: readonly string[]) => values.map((value) => inlineSql(value, 'text')).join(', ');
  return [
    `not exists (select from register.participation x where x.register_id = ${register} and x.person_id = e.person_id
  and x.status in ('opted-out', 'withdrawn'))`,
    `(not exists (select from register.participation_rule r where r.register_id = ${register} and r.basis = 'consent')
  or exists (select from register.participation x where x.register_id = ${register} and x.person_id = e.person_id
    and x.status = 'consented'))`,
    ...(from === null ? [] : [`c.index__year >= ${String(Math.trunc(from))}`]),
    ...(to === null ? [] : [`c.index__year <= ${String(Math.trunc(to))}`]),
    ...(units.length === 0 ? [] : [`c.unit_id in (${list(units)})`]),
    ...Object.entries(chosen).flatMap(([dimension, values]) => {
      const column = dimensions.find((one) => one.dimension === dimension)?.name;
      return column === undefined || values.length === 0
        ? []
        : [`c.${quoteIdentifier(column)} in (${list(values)})`];
    }),
  ];
}
