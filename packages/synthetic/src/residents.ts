import { counties, countryOf } from '@kvalreg/declaration';
import { seededRandom } from './seeded-random.js';
import type { SyntheticRequest } from './synthetic-episode.js';

/** So many of a unit's patients live in its own county. */
const shareAtHome = 0.86;
/** So many of the others come from the county of another unit, as those who choose or are referred. */
const shareFromOthers = 0.7;

/**
 * Draws the county of the next patient of a unit, null where the unit's own county is not known. It takes numbers of its
 * own, so that whatever else is drawn stays what it is.
 */
export function residents({ register, units, seed }: SyntheticRequest): (unitId: string) => string | null {
  const all = counties[countryOf(register)].map(({ code }) => code);
  const served = [...new Set(units.flatMap(({ county }) => county ?? []))];
  const random = seededRandom(seed, 'residence');
  const own = new Map(units.map(({ id, county }) => [id, county]));
  return (unitId) => {
    const home = own.get(unitId);
    if (home === undefined) return null;
    const [isHome, isFromOthers, place] = [random(), random(), random()];
    if (isHome < shareAtHome) return home;
    const from = (isFromOthers < shareFromOthers ? served : all).filter((code) => code !== home);
    return from[Math.floor(place * from.length)] ?? home;
  };
}
