import type { FigureSource } from '@kvalreg/declaration';
import { unknownGroup, type IndicatorRequest, type TalliedGroup } from '@kvalreg/engine';
import type { EntityManager } from 'typeorm';
import type { CountedSource } from '../../indicators/read-indicators.query.js';
import { outcomeSql } from './outcome-sql.js';
import { occasionOfIndicator } from './rate-source.js';
import { ageGroups, rateChannels, rateExclusions } from './rate-words.js';

export interface CountedPathway {
  readonly registerId: string;
  readonly pathwayId: string;
  readonly source: FigureSource;
  readonly today: string;
}

/** The dimensions of response rates, as columns of a follow-up. */
const columns: Readonly<Record<string, string>> = {
  unit: 'e.unit_id',
  year: 'extract(year from e.index_date)::int::text',
  sex: 'p.sex',
  ageGroup: `case ${ageGroups
    .toReversed()
    .map(
      ({ code, from }) =>
        `when extract(year from age(e.index_date::timestamp, p.birth_date::timestamp)) >= ${String(from)} then '${code}'`,
    )
    .join(' ')} end`,
};

/** The follow-ups of a pathway that the transaction may see. */
export function countedFollowUps(tx: EntityManager, counted: CountedPathway): CountedSource {
  return { source: counted.source, count: (part) => countRates(tx, counted, part) };
}

/** One scan of the follow-ups, by everything that is asked for. */
async function countRates(
  tx: EntityManager,
  { registerId, pathwayId, today }: CountedPathway,
  { indicators, groups, filter = {} }: IndicatorRequest,
): Promise<readonly TalliedGroup[]> {
  const dimensions = [...new Set(groups.flat())];
  const chosen = Object.entries(filter);
  const occasions = [...new Set(indicators.map((name) => occasionOfIndicator(name).occasion))];
  const parameters: unknown[] = [
    registerId,
    pathwayId,
    today,
    occasions,
    ...chosen.map(([, values]) => values),
  ];
  const conditions = chosen.map(([name], at) => `and ${columnOf(name)} = any($${String(at + 5)}::text[])`);
  const sets = [...new Map(groups.map((group) => [[...group].sort().join(), group])).values()];
  const rows = await tx.query<Row[]>(
    `with follow_up as (
       select o.name as occasion, ${dimensions.map((name, at) => `${columnOf(name)} as d${String(at)}, `).join('')}
         ${outcomeSql('$3::date')} as outcome
       from register.occasion o
       join register.episode e on e.id = o.episode_id
       join identity.person p on p.id = e.person_id
       left join register.participation t on t.register_id = e.register_id and t.person_id = e.person_id
       where o.register_id = $1 and o.pathway = $2 and o.name = any($4::text[])
         and o.due_on is not null and e.index_date is not null ${conditions.join(' ')}
     )
     select occasion, ${dimensions.map((_, at) => `d${String(at)}, `).join('')}
       ${setNumber(dimensions)} as set, outcome, count(*)::int as n
     from follow_up
     group by grouping sets (${sets.map((group) => setSql(group, dimensions)).join(', ')})`,
    parameters,
  );
  return indicators.flatMap((indicator) => {
    const { occasion, isChannel } = occasionOfIndicator(indicator);
    return sets.flatMap((group) =>
      talliesOf(rows, occasion, group, dimensions).map((one) => ({
        indicator,
        group: one.group,
        tally: isChannel ? channelTally(one.counts) : rateTally(one.counts),
      })),
    );
  });
}

function columnOf(dimension: string): string {
  const column = columns[dimension];
  if (column === undefined) throw new RangeError(`Response rates have no dimension "${dimension}".`);
  return column;
}

/** The bits of grouping(): a dimension that does not make the row is 1, the first being the highest. */
function setNumber(dimensions: readonly string[]): string {
  return dimensions.length === 0
    ? '0'
    : `grouping(${dimensions.map((_, at) => `d${String(at)}`).join(', ')})`;
}

function setSql(group: readonly string[], dimensions: readonly string[]): string {
  return `(${['occasion', 'outcome', ...group.map((name) => `d${String(dimensions.indexOf(name))}`)].join(', ')})`;
}

type Row = Readonly<Record<`d${number}`, string | null>> & {
  readonly occasion: string;
  readonly set: number;
  readonly outcome: string;
  readonly n: number;
};
type Counts = ReadonlyMap<string, number>;

/** The rows of one grouping, gathered by the values of its dimensions. */
function talliesOf(
  rows: readonly Row[],
  occasion: string,
  group: readonly string[],
  dimensions: readonly string[],
): readonly { readonly group: Readonly<Record<string, string>>; readonly counts: Counts }[] {
  const set = dimensions.reduce((mask, name) => mask * 2 + (group.includes(name) ? 0 : 1), 0);
  const found = new Map<string, { group: Record<string, string>; counts: Map<string, number> }>();
  if (group.length === 0) found.set('[]', { group: {}, counts: new Map() });
  for (const row of rows) {
    if (row.occasion !== occasion || row.set !== set) continue;
    const values = group.map((name) => row[`d${dimensions.indexOf(name)}`] ?? unknownGroup);
    const key = JSON.stringify(values);
    const own = found.get(key) ?? {
      group: Object.fromEntries(group.map((name, at) => [name, values[at] ?? ''])),
      counts: new Map<string, number>(),
    };
    found.set(key, own);
    own.counts.set(row.outcome, row.n);
  }
  return [...found.values()];
}

function flowOf(counts: Counts): {
  readonly population: number;
  readonly excluded: readonly number[];
  readonly unknown: 0;
  readonly n: number;
} {
  const excluded = rateExclusions.map(({ code }) => counts.get(code) ?? 0);
  const n = rateChannels.reduce((sum, { code }) => sum + (counts.get(code) ?? 0), 0);
  return { population: [...counts.values()].reduce((a, b) => a + b, 0), excluded, unknown: 0, n };
}

function rateTally(counts: Counts): TalliedGroup['tally'] {
  const flow = flowOf(counts);
  const missed = (counts.get('none') ?? 0) + (counts.get('outside') ?? 0);
  return { kind: 'proportion', ...flow, k: flow.n - missed };
}

function channelTally(counts: Counts): TalliedGroup['tally'] {
  const options = rateChannels.map(({ code }) => ({ code, k: counts.get(code) ?? 0 }));
  return { kind: 'distribution', ...flowOf(counts), options, balance: null };
}
