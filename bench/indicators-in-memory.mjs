import { meanInterval, proportionInterval, standardisedChange, summarise } from '@kvalreg/statistics';
import { countsOf, improved, median, share, states } from './indicators-by-hand.mjs';

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
       surgery__length_of_stay, surgery__complications, surgery__reoperation,
       baseline__walking_distance, year1__walking_distance,
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
    const stays = members.map((row) => row.surgery__length_of_stay).filter((days) => days !== null);
    const stay = meanInterval(summarise(stays));
    figures.set(`${key} lengthOfStayMean`, [stays.length, stay.value, stay.lower, stay.upper]);
    figures.set(`${key} lengthOfStayMedian`, median(countsOf(stays)));
    const known = members.map((row) => row.surgery__complications).filter((codes) => codes !== null);
    const without = known.filter((codes) => codes.includes('none')).length;
    const tears = known.filter((codes) => codes.includes('dural-tear')).length;
    figures.set(`${key} anyComplication`, share(known.length - without, known.length));
    figures.set(`${key} duralTear`, share(tears, known.length));
    const asked = members.map((row) => row.surgery__reoperation).filter((again) => again !== null);
    figures.set(`${key} reoperations`, share(asked.filter((again) => again).length, asked.length));
    const followed = members.filter((row) => row.year1__answered);
    if (followed.length === 0) continue;
    for (const [name, column] of Object.entries(changes)) {
      const [before, after] = [`baseline__${column}`, `year1__${column}`];
      const pairs = followed.filter((row) => row[before] !== null && row[after] !== null);
      const befores = summarise(pairs.map((row) => row[before]));
      const afters = summarise(pairs.map((row) => row[after]));
      const change = summarise(pairs.map((row) => row[after] - row[before]));
      meanInterval(befores);
      meanInterval(afters);
      const { value, lower, upper } = meanInterval(change);
      figures.set(`${key} ${name}`, [pairs.length, value, lower, upper]);
      if (name === 'odiYear1') {
        const effect = standardisedChange({ before: befores, after: afters, change }, 'baseline-sd');
        figures.set(`${key} odiEffectYear1`, [effect.n, effect.value, effect.lower, effect.upper]);
      }
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
    const steps = states.flatMap(() => states.map(() => 0));
    for (const row of followed) {
      const from = states.indexOf(row.baseline__walking_distance);
      const to = states.indexOf(row.year1__walking_distance);
      if (from >= 0 && to >= 0) steps[from * states.length + to] += 1;
    }
    figures.set(`${key} walkingYear1`, improved(steps));
  }
  return figures;
}

function distribution(values, codes) {
  const ks = Array.from({ length: codes }, (_, code) => values.filter((value) => value === code).length);
  for (const k of ks) proportionInterval(k, values.length);
  return { n: values.length, ks };
}
