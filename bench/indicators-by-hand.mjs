import {
  countedQuantile,
  countedQuantiles,
  meanInterval,
  proportionInterval,
  standardisedChange,
} from '@kvalreg/statistics';

/**
 * All indicators of the register over its whole history by clinic, year and sex, as somebody writes them who knows the
 * tables and PostgreSQL: one scan of all operations, and one of those that were followed up; the pairs of a change in one
 * state (`regr_…`), the days of a stay as they are, and no check that cannot matter for this very register.
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

export const states = ['under-100m', '100m-to-500m', '500m-to-1km', 'over-1km'];

/** Those that are compared: every indicator of the register. */
export const byHandIndicators = [
  'operations',
  'followedUpYear1',
  ...Object.keys(changes),
  ...Object.keys(distributions),
  'backPainDecreased',
  'legPainDecreased',
  'legPainDecreasedAll',
  'satisfied',
  'odiEffectYear1',
  'walkingYear1',
  'lengthOfStayMedian',
  'lengthOfStayMean',
  'anyComplication',
  'duralTear',
  'reoperations',
];

const cells = ['unit_id', 'index__year', 'person__sex'];
const groups = `group by ${cells.join(', ')}`;
const statements = (table) => ({
  all: `select ${cells.join(', ')}, count(*)::float8,
    count(*) filter (where (year1__closes_on >= $1::date) is not true)::float8,
    count(*) filter (where (year1__closes_on >= $1::date) is not true and year1__answered)::float8,
    array_agg(surgery__length_of_stay) filter (where surgery__length_of_stay is not null), avg(surgery__length_of_stay), stddev_samp(surgery__length_of_stay),
    count(surgery__complications)::float8,
    count(*) filter (where not 'none' = any(surgery__complications))::float8,
    count(*) filter (where 'dural-tear' = any(surgery__complications))::float8,
    count(surgery__reoperation)::float8, count(*) filter (where surgery__reoperation)::float8
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
    ...states.flatMap((from) =>
      states.map(
        (to) =>
          `count(*) filter (where baseline__walking_distance = '${from}' and year1__walking_distance = '${to}')::float8`,
      ),
    ),
  ].join(', ')} from ${table} where year1__answered ${groups}`,
});

/** Every cell with its figures: `unit year sex indicator` → [n, value, low, high]. */
export async function byHand(client, table, dataDate) {
  const { all, followed } = statements(table);
  const rowsOf = async (text, values) => (await client.query({ text, values, rowMode: 'array' })).rows;
  const figures = new Map();
  for (const row of await rowsOf(all, [dataDate])) {
    const key = keyOf(row);
    const [n, over, answered, stays, days, daysSd, known, any, tears, asked, again] = row.slice(3);
    figures.set(`${key} operations`, [n, n, null, null]);
    figures.set(`${key} followedUpYear1`, share(answered, over));
    const stayed = stays?.length ?? 0;
    const { value, lower, upper } = meanInterval({ n: stayed, mean: days, sd: daysSd });
    figures.set(`${key} lengthOfStayMean`, [stayed, value, lower, upper]);
    figures.set(`${key} lengthOfStayMedian`, median(countsOf(stays ?? [])));
    figures.set(`${key} anyComplication`, share(any, known));
    figures.set(`${key} duralTear`, share(tears, known));
    figures.set(`${key} reoperations`, share(again, asked));
  }
  for (const row of await rowsOf(followed)) {
    const key = keyOf(row);
    let at = 4;
    for (const name of Object.keys(changes)) {
      const [n, beforeMean, beforeSquares, afterMean, afterSquares, mean, sd] = row.slice(at, at + 7);
      at += 7;
      const before = { n, mean: beforeMean, sd: deviation(beforeSquares, n) };
      const after = { n, mean: afterMean, sd: deviation(afterSquares, n) };
      meanInterval(before);
      meanInterval(after);
      const change = { n, mean, sd };
      const { value, lower, upper } = meanInterval(change);
      figures.set(`${key} ${name}`, [n, value, lower, upper]);
      if (name === 'odiYear1') {
        const effect = standardisedChange({ before, after, change }, 'baseline-sd');
        figures.set(`${key} odiEffectYear1`, [n, effect.value, effect.lower, effect.upper]);
      }
    }
    const counts = {};
    for (const [name, [, codes]] of Object.entries(distributions)) {
      const [n, ...ks] = row.slice(at, at + 1 + codes.length);
      at += 1 + codes.length;
      for (const k of ks) share(k, n);
      counts[name] = { n, ks };
      figures.set(`${key} ${name}`, [n, null, null, null]);
    }
    const [back, leg, ...steps] = row.slice(at);
    const { gaBackYear1, gaLegYear1, satisfactionYear1 } = counts;
    figures.set(`${key} backPainDecreased`, share(gaBackYear1.ks[1] + gaBackYear1.ks[2], back));
    figures.set(`${key} legPainDecreased`, share(gaLegYear1.ks[1] + gaLegYear1.ks[2], leg));
    figures.set(`${key} legPainDecreasedAll`, share(gaLegYear1.ks[1] + gaLegYear1.ks[2], gaLegYear1.n));
    figures.set(`${key} satisfied`, share(satisfactionYear1.ks[0], satisfactionYear1.n));
    figures.set(`${key} walkingYear1`, improved(steps));
  }
  return figures;
}

function keyOf([unit, year, sex]) {
  return `${unit} ${String(year)} ${sex ?? '(unknown)'}`;
}

/** How many have each value. */
export function countsOf(values) {
  const counts = new Map();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([value, count]) => ({ value, count }));
}

export function share(k, n) {
  const { value, lower, upper } = proportionInterval(k, n);
  return [n, value, lower, upper];
}

/** The median with its interval, and the quartiles beside it. */
export function median(counts) {
  const { n, value, lower, upper } = countedQuantile(counts, 0.5);
  countedQuantiles(counts, [0.25, 0.5, 0.75]);
  return [n, value, lower, upper];
}

/** From each state to each, of those who began in it; how many moved which way; and the share that improved. */
export function improved(steps) {
  let [n, better, worse] = [0, 0, 0];
  for (const from of states.keys()) {
    const row = steps.slice(from * states.length, (from + 1) * states.length);
    const began = row.reduce((sum, k) => sum + k, 0);
    n += began;
    for (const [to, k] of row.entries()) {
      share(k, began);
      if (to > from) better += k;
      if (to < from) worse += k;
    }
  }
  share(n - better - worse, n);
  share(worse, n);
  return share(better, n);
}

function deviation(squares, n) {
  return n < 2 ? null : Math.sqrt(squares / (n - 1));
}
