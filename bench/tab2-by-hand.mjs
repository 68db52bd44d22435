/**
 * Tab 2 of the standard report as somebody writes it who knows the tables, the report and PostgreSQL: one scan for the
 * nation and one for the clinic, the population looked up once, the pairs of a change in one state (`regr_…`), and
 * proportions without the checks that cannot matter for this very register.
 */
const changes = ['nrs_back__score', 'nrs_leg__score', 'odi__score', 'eq_vas__score', 'eq5d__index'];

const changeSql = (column) => {
  const [before, after] = [`baseline__${column}`, `year1__${column}`];
  return `count(${after} - ${before}), regr_avgx(${after}, ${before}), regr_sxx(${after}, ${before}),
    regr_avgy(${after}, ${before}), regr_syy(${after}, ${before}), avg(${after} - ${before}), stddev_samp(${after} - ${before})`;
};
const distributionSql = (column, codes) =>
  `count(${column}), ${codes.map((code) => `count(*) filter (where ${column} = ${code})`).join(', ')}`;

const select = `select count(*),
  ${changes.map(changeSql).join(',\n  ')},
  ${distributionSql('year1__ga_back__ga', [0, 1, 2, 3, 4, 5])},
  ${distributionSql('year1__ga_leg__ga', [0, 1, 2, 3, 4, 5])},
  ${distributionSql('year1__satisfaction__sat_se', [1, 2, 3])},
  count(*) filter (where year1__ga_back__ga <> 0), count(*) filter (where year1__ga_back__ga in (1, 2)),
  count(*) filter (where year1__ga_leg__ga <> 0), count(*) filter (where year1__ga_leg__ga in (1, 2))
from analysis.swespine_lumbar_case
where year1__answered`;

/** Both statements; their rows hold the numbers in the order of `numbersOf`. */
export async function byHand(client, unitId) {
  const nation = await client.query({ text: select, rowMode: 'array' });
  const own = await client.query({ text: `${select} and unit_id = $1`, values: [unitId], rowMode: 'array' });
  return { nation: nation.rows[0].map(Number), own: own.rows[0].map(Number) };
}

/** The same numbers, in the same order, from the figures that the report gives. */
export function numbersOf(results) {
  const figure = (name) => results.find(({ indicator }) => indicator === name);
  const change = (name) => {
    const { n, before, after, difference } = figure(name);
    const squares = ({ sd }) => sd ** 2 * (n - 1);
    return [n, before.mean, squares(before), after.mean, squares(after), difference.mean, difference.sd];
  };
  const distribution = (name) => [figure(name).n, ...figure(name).options.map(({ k }) => k)];
  const share = (name) => [figure(name).n, figure(name).k];
  return [
    figure('nrsBackYear1').population,
    ...['nrsBackYear1', 'nrsLegYear1', 'odiYear1', 'eqVasYear1', 'eq5dYear1'].flatMap(change),
    ...['gaBackYear1', 'gaLegYear1', 'satisfactionYear1'].flatMap(distribution),
    ...['backPainDecreased', 'legPainDecreased'].flatMap(share),
  ];
}
