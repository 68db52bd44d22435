import type { Pathway } from '@kvalreg/declaration';
import {
  scheduleEpisode,
  scoreForm,
  type AnalysisPlan,
  type Answers,
  type CaseColumn,
  type CaseRow,
} from '@kvalreg/engine';
import { compile, type Cell } from '@kvalreg/expression';

/** An episode as its forms tell it: the answers of each occasion that has any, and the day that they count for. */
export interface RawEpisode {
  readonly unit: string;
  readonly region: string;
  readonly openedOn: string;
  readonly indexDate: string;
  readonly sex: 'female' | 'male';
  readonly age: number;
  readonly answered: Readonly<Record<string, { readonly on: string; readonly answers: Answers }>>;
}

/** Derives the rows of the case table that episodes have, without SQL. */
export function caseRows(plan: AnalysisPlan, pathway: Pathway): (episode: RawEpisode) => CaseRow {
  const columns = plan.caseTable.columns.map((column) => ({ ...column, path: pathOf(plan, column) }));
  const dimensions = plan.caseTable.dimensions.map(({ name, value }) => ({ name, value: compile(value) }));
  const schedules = new Map<string, ReturnType<typeof scheduleEpisode>>();
  const scheduleOf = (episode: RawEpisode) => {
    const key = `${episode.openedOn} ${episode.indexDate}`;
    const schedule = schedules.get(key) ?? scheduleEpisode(pathway, episode);
    schedules.set(key, schedule);
    return schedule;
  };
  return (episode) => {
    const { indexDate } = episode;
    const year = Number(indexDate.slice(0, 4));
    const values: Record<string, Cell> = {
      'person.sex': episode.sex,
      'person.age': episode.age,
      'index.date': indexDate,
      'index.year': year,
    };
    for (const { occasion, form, closesOn } of scheduleOf(episode)) {
      const response = episode.answered[occasion];
      values[`${occasion}.closesOn`] = closesOn;
      values[`${occasion}.answered`] = response !== undefined;
      values[`${occasion}.answeredOn`] = response?.on ?? null;
      const declared = pathway.forms[form];
      if (!response || !declared) continue;
      const known = Object.entries({ ...response.answers, ...scoreForm(declared, response.answers) });
      for (const [key, value] of known) values[`${occasion}.${key}`] = value;
    }
    return {
      unit_id: episode.unit,
      region: episode.region,
      index_date: indexDate,
      index__year: year,
      index__month: indexDate.slice(0, 7),
      person__sex: episode.sex,
      person__age: episode.age,
      ...Object.fromEntries(columns.map(({ name, path }) => [name, values[path] ?? null])),
      ...Object.fromEntries(dimensions.map(({ name, value }) => [name, asText(value(values))])),
    };
  };
}

/** What expressions call the variable of a column. */
function pathOf({ forms, occasions }: AnalysisPlan, { occasion, from, table }: CaseColumn): string {
  if (table === 'schedule') return `${occasion}.closesOn`;
  if (from === 'episode_id') return `${occasion}.answered`;
  if (from === 'filled_on') return `${occasion}.answeredOn`;
  const form = forms.find((each) => each.form === occasions[occasion]);
  const key = form?.columns.find(({ name }) => name === from)?.key;
  if (key === undefined) throw new RangeError(`The form of "${occasion}" has no column "${from}".`);
  return `${occasion}.${key}`;
}

function asText(cell: Cell): string | null {
  return cell === null ? null : String(cell);
}
