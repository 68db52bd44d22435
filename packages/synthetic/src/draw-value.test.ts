import { describe, expect, it } from '@jest/globals';
import { bodyRegions, isTimeOfDay } from '@kvalreg/declaration';
import { untargetedValue } from './draw-value.js';
import { seededRandom } from './seeded-random.js';

const label = { en: 'Question' };
const extremes = [-40, -2, -0.5, 0, 0.5, 2, 40];

describe('untargetedValue', () => {
  it('draws times of day, in the morning as a rule', () => {
    const random = seededRandom(1);
    const times = extremes.map((z) => untargetedValue({ kind: 'time', label }, z, random));
    expect(times.every((time) => typeof time === 'string' && isTimeOfDay(time))).toBe(true);
    expect(times[3]).toBe('07:00');
  });
  it('draws pain in the low back and down one leg, the further the worse it is', () => {
    const random = seededRandom(1);
    const drawings = extremes.map((z) => untargetedValue({ kind: 'body-map', label }, z, random) as string[]);
    expect(drawings.flat().filter((code) => !Object.hasOwn(bodyRegions, code))).toEqual([]);
    expect(drawings[0]).toEqual(['lower-back']);
    expect(drawings.at(-1)).toHaveLength(6);
    const legs = drawings.map((codes) => new Set(codes.slice(1).map((code) => code.split('-')[0])).size);
    expect(Math.max(...legs)).toBe(1);
  });
});
