import { meanInterval, proportionInterval } from '@kvalreg/statistics';

/**
 * Indicators of the register over its whole history by clinic, year and sex, as somebody writes them who knows the
 * tables and PostgreSQL: one scan of all operations, and one of those that were followed up; the pairs of a change in one
 * state (`regr_…`), and no check that cannot matter for this very register.
 */
const changes = {
  nrsBackYear1: 'nrs_back__score',
  nrsLegYear1: 'nrs_leg__score',
  odiYear1: 'odi__score',
  eq5dYear1: 'eq5d__index',
  eqVasYear1: 'eq_vas__score',
};
const distributions = {
  gaBackYear1: ['year1__ga_back__ga', [0, 1, 2, 3, 4, 5]],
  gaLegYear1: ['year1__ga_leg__ga', [0, 1, 2, 3, 4, 5]],
  satisfactionYear1: ['year1__satisfaction__sat_se', [1, 2, 3]],
};

/** Those that are compared: name → where in a row its numbers begin, and how many they are. */
export const byHandIndicators = [
  'operations',
  'followedUpYear1',
  ...Object.keys(changes),
  ...Object.keys(distributions),
  'backPainDecreased',
  'legPainDecreased',
  'legPainDecreasedAll',
  'satisfied',
];

const cells = ['unit_id', 'index__year', 'person__sex'];
const groups = `group by ${cells.join(', ')}`;
const columns = (table) => ({
  all: `select ${cells.join(', ')}, count(*)::float8,
    count(*) filter (where (year1__closes_on >= $1::date) is not true)::float8,
    count(*) filter (where (year1__closes_on >= $1::date) is not true and year1__answered)::float8
    from ${table} ${groups}`,
  followed: `select ${[
    ...cells,
    'count(*)::float8',
    ...Object.values(changes).map((column) => {
      const [before, after] = [`baseline__${column}`, `year1__${column}`];
      return `count(${after} - ${before})::float8, regr_avgx(${after}, ${before}), regr_sxx(${after}, ${before}),
        regr_avgy(${after}, ${before}), regr_syy(${after}, ${before}), avg(${after} - ${before}), stddev_samp(${after} - ${before})`;
    }),
    ...Object.values(distributions).map(
      ([column, codes]) =>
        `count(${column})::float8, ${codes.map((code) => `count(*) filter (where ${column} = ${String(code)})::float8`).join(', ')}`,
    ),
    `count(*) filter (where year1__ga_back__ga <> 0)::float8, count(*) filter (where year1__ga_leg__ga <> 0)::float8`,
  ].join(', ')} from ${table} where year1__answered ${groups}`,
});

/** Every cell with its figures: `unit year sex indicator` → [n, value, low, high]. */
export async function byHand(client, table, dataDate) {
  const { all, followed } = columns(table);
  const figures = new Map();
  const everybody = await client.query({ text: all, values: [dataDate], rowMode: 'array' });
  for (const [unit, year, sex, n, over, answered] of everybody.rows) {
    const key = `${unit} ${String(year)} ${sex ?? '(unknown)'}`;
    figures.set(`${key} operations`, [n, n, null, null]);
    figures.set(`${key} followedUpYear1`, share(answered, over));
  }
  const rest = await client.query({ text: followed, rowMode: 'array' });
  for (const row of rest.rows) {
    const key = `${row[0]} ${String(row[1])} ${row[2] ?? '(unknown)'}`;
    let at = 4;
    for (const name of Object.keys(changes)) {
      const [n, beforeMean, beforeSquares, afterMean, afterSquares, mean, sd] = row.slice(at, at + 7);
      at += 7;
      meanInterval({ n, mean: beforeMean, sd: deviation(beforeSquares, n) });
      meanInterval({ n, mean: afterMean, sd: deviation(afterSquares, n) });
      const { value, lower, upper } = meanInterval({ n, mean, sd });
      figures.set(`${key} ${name}`, [n, value, lower, upper]);
    }
    const counts = {};
    for (const [name, [, codes]] of Object.entries(distributions)) {
      const [n, ...ks] = row.slice(at, at + 1 + codes.length);
      at += 1 + codes.length;
      for (const k of ks) share(k, n);
      counts[name] = { n, ks };
      figures.set(`${key} ${name}`, [n, null, null, null]);
    }
    const [back, leg] = row.slice(at);
    const { gaBackYear1, gaLegYear1, satisfactionYear1 } = counts;
    figures.set(`${key} backPainDecreased`, share(gaBackYear1.ks[1] + gaBackYear1.ks[2], back));
    figures.set(`${key} legPainDecreased`, share(gaLegYear1.ks[1] + gaLegYear1.ks[2], leg));
    figures.set(`${key} legPainDecreasedAll`, share(gaLegYear1.ks[1] + gaLegYear1.ks[2], gaLegYear1.n));
    figures.set(`${key} satisfied`, share(satisfactionYear1.ks[0], satisfactionYear1.n));
  }
  return figures;
}

function share(k, n) {
  const { value, lower, upper } = proportionInterval(k, n);
  return [n, value, lower, upper];
}

function deviation(squares, n) {
  return n < 2 ? null : Math.sqrt(squares / (n - 1));
}
