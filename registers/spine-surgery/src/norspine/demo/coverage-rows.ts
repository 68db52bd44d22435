import type { DemoRow } from '@kvalreg/declaration';
import { episodesPerYear } from './volume.js';
import { units } from './units.js';

const areas = [
  ['lumbar', 'rygg'],
  ['cervical', 'nakke'],
] as const;
const yearsBack = 6;

/** Share that is registered, by unit in the order of the list: a few lie below 60 %, as in the nation. */
const covered = [0.79, 0.55, 0.86, 0.72, 0.83, 0.9, 0.77, 0.62, 0.84, 0.58, 0.97, 0.93];

/**
 * Coverage of the last six years that are over, as a linkage file brings it. Made of the
 * demo's own volume, a little better from year to year, and the same every time.
 */
export function* coverageRows(until: string): Generator<DemoRow> {
  const last = Number(until.slice(0, 4)) - 1;
  for (let year = last - yearsBack + 1; year <= last; year += 1) {
    for (const [area, word] of areas) {
      const all = units.reduce((sum, { weight }) => sum + weight[area], 0);
      for (const [at, { id, weight }] of units.entries()) {
        if (weight[area] === 0) continue;
        const wave = (((year * 7 + at * 5) % 9) - 4) / 100;
        const share = Math.min((covered[at] ?? 0.8) - (last - year) * 0.012 + wave, 1);
        const registered = Math.round((episodesPerYear[area] * weight[area]) / all);
        yield {
          unit: id,
          values: {
            row: `${word}-${String(year)}`,
            yearEnd: `${String(year)}-12-31`,
            area,
            registered,
            total: Math.max(Math.round(registered / share), registered),
          },
        };
      }
    }
  }
}
