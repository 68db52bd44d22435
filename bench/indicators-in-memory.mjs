import { meanInterval, proportionInterval, summarise } from '@kvalreg/statistics';

const changes = {
  nrsBackYear1: 'nrs_back__score',
  nrsLegYear1: 'nrs_leg__score',
  odiYear1: 'odi__score',
  eq5dYear1: 'eq5d__index',
  eqVasYear1: 'eq_vas__score',
};

/** The rows as a program holds them that reads a register into memory: an object a case. */
export async function loadRows(client, table) {
  const { rows } = await client.query(
    `select unit_id, index__year, person__sex, year1__answered, to_char(year1__closes_on, 'YYYY-MM-DD') as year1__closes_on,
       year1__ga_back__ga, year1__ga_leg__ga, year1__satisfaction__sat_se,
       ${Object.values(changes)
         .map((column) => `baseline__${column}, year1__${column}`)
         .join(', ')}
     from ${table}`,
  );
  return rows;
}

/** The same figures by a plain loop over the rows. */
export function inMemory(rows, dataDate) {
  const groups = new Map();
  for (const row of rows) {
    const key = `${row.unit_id} ${String(row.index__year)} ${row.person__sex ?? '(unknown)'}`;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  const figures = new Map();
  for (const [key, members] of groups) {
    const over = members.filter(
      (row) => !(row.year1__closes_on !== null && row.year1__closes_on >= dataDate),
    );
    figures.set(`${key} operations`, [members.length, members.length, null, null]);
    figures.set(
      `${key} followedUpYear1`,
      share(over.filter((row) => row.year1__answered).length, over.length),
    );
    const followed = members.filter((row) => row.year1__answered);
    if (followed.length === 0) continue;
    for (const [name, column] of Object.entries(changes)) {
      const [before, after] = [`baseline__${column}`, `year1__${column}`];
      const pairs = followed.filter((row) => row[before] !== null && row[after] !== null);
      meanInterval(summarise(pairs.map((row) => row[before])));
      meanInterval(summarise(pairs.map((row) => row[after])));
      const { value, lower, upper } = meanInterval(summarise(pairs.map((row) => row[after] - row[before])));
      figures.set(`${key} ${name}`, [pairs.length, value, lower, upper]);
    }
    const answers = (column) => followed.map((row) => row[column]).filter((value) => value !== null);
    const back = distribution(answers('year1__ga_back__ga'), 6);
    const leg = distribution(answers('year1__ga_leg__ga'), 6);
    const satisfaction = distribution(answers('year1__satisfaction__sat_se'), 4);
    figures.set(`${key} gaBackYear1`, [back.n, null, null, null]);
    figures.set(`${key} gaLegYear1`, [leg.n, null, null, null]);
    figures.set(`${key} satisfactionYear1`, [satisfaction.n, null, null, null]);
    figures.set(`${key} backPainDecreased`, share(back.ks[1] + back.ks[2], back.n - back.ks[0]));
    figures.set(`${key} legPainDecreased`, share(leg.ks[1] + leg.ks[2], leg.n - leg.ks[0]));
    figures.set(`${key} legPainDecreasedAll`, share(leg.ks[1] + leg.ks[2], leg.n));
    figures.set(`${key} satisfied`, share(satisfaction.ks[1], satisfaction.n));
  }
  return figures;
}

function distribution(values, codes) {
  const ks = Array.from({ length: codes }, (_, code) => values.filter((value) => value === code).length);
  for (const k of ks) proportionInterval(k, values.length);
  return { n: values.length, ks };
}

function share(k, n) {
  const { value, lower, upper } = proportionInterval(k, n);
  return [n, value, lower, upper];
}
