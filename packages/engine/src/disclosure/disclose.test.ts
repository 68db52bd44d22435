import { describe, expect, it } from '@jest/globals';
import type { DisclosedResult } from '../indicators/indicator-result.js';
import type { IndicatorRequest } from '../indicators/request/indicator-request.js';
import { dividedPathway, talliesOf, type CaseCell } from './series/divided-cases.fixture.js';
import { discloseNation, discloseOwn, discloseUnits } from './disclose.js';
import { planDisclosure } from './plan/disclosure-plan.js';

const limits = { smallestN: 5, smallestCell: 0 };
const cellsOf = (
  numbers: Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>,
): readonly CaseCell[] =>
  Object.entries(numbers).flatMap(([unit, years]) =>
    Object.entries(years).flatMap(([year, ofKinds]) =>
      ['a', 'b', 'c'].map((kind, at) => {
        const n = ofKinds[at] ?? 0;
        return { group: { unit, year, family: kind === 'c' ? 'g' : 'f', kind }, n, k: Math.ceil(n / 2) };
      }),
    ),
  );
const cells = cellsOf({
  north: { 2020: [10, 20, 30], 2021: [10, 20, 30], 2022: [9, 8, 7] },
  south: { 2020: [10, 20, 30], 2021: [11, 21, 31], 2022: [1, 0, 1] },
  east: { 2020: [40, 40, 40], 2021: [40, 40, 40], 2022: [1, 0, 0] },
});
const request = (more: Partial<IndicatorRequest>): IndicatorRequest => ({
  indicators: ['good'],
  groups: [[]],
  ...more,
});
const nation = (more: Partial<IndicatorRequest>, some = cells): readonly DisclosedResult[] => {
  const asked = request(more);
  const plan = planDisclosure(dividedPathway, [asked], { byUnit: false });
  const own = some.filter(({ group }) => group['unit'] === 'north');
  return discloseNation(plan, talliesOf(plan.scan, some), talliesOf(plan.scan, own), limits)(asked);
};
const units = (more: Partial<IndicatorRequest>, some = cells): readonly DisclosedResult[] => {
  const asked = request(more);
  const plan = planDisclosure(dividedPathway, [asked], { byUnit: true });
  return discloseUnits(plan, talliesOf(plan.scan, some), limits, limits)(asked);
};
const shown = (results: readonly DisclosedResult[]) =>
  results.map(({ group, n, suppressed }) => [...Object.values(group), suppressed ?? n].join(' '));

describe('figures of the nation for a unit', () => {
  it('are judged by what remains without it, whether or not the total is asked for in the same request', () => {
    // Of 2022 the others have three cases; without 2020, the smallest other year, they would follow from the total.
    const byYear = ['2020 withheld', '2021 243', '2022 withheld'];
    expect(shown(nation({ groups: [['year']] }))).toEqual(byYear);
    expect(shown(nation({ groups: [['year'], []] }))).toEqual([...byYear, '510']);
    expect(shown(nation({ filter: { year: ['2022'] } }))).toEqual(['withheld']);
    expect(shown(nation({ filter: { year: ['2020'] } }))).toEqual(['withheld']);
    expect(shown(nation({ from: '2021-01-01', to: '2021-12-31' }))).toEqual(['243']);
  });

  it('take several values together when each may be shown alone, or when they are all', () => {
    const large = cells.filter(({ group }) => group['year'] !== '2022');
    expect(shown(nation({ from: '2020-01-01', to: '2021-12-31' }))).toEqual(['withheld']);
    expect(shown(nation({ from: '2020-01-01' }))).toEqual(['510']);
    expect(shown(nation({ filter: { year: ['2020', '2021', '2022'] } }))).toEqual(['510']);
    expect(shown(nation({ filter: { kind: ['a', 'c'] } }, large))).toEqual([
      String(20 + 21 + 80 + 60 + 61 + 80),
    ]);
    expect(shown(nation({ filter: { family: ['f'] }, groups: [['kind']] }, large))).toEqual([
      'a 121',
      'b 161',
    ]);
    expect(shown(nation({ filter: { kind: [] } }, large))).toEqual(['0']);
  });

  it('are the own ones where nobody else has a case', () => {
    const alone = [...cells, ...cellsOf({ north: { 2019: [2, 0, 0] } })];
    expect(shown(nation({ groups: [['year']] }, alone))[0]).toBe('2019 2');
    expect(shown(nation({ filter: { year: ['1999'] } }))).toEqual(['0']);
    expect(nation({}, [])).toMatchObject([{ n: 0, value: null, population: 0 }]);
  });

  it('have a row for what is withheld also where there is no case', () => {
    const rows = shown(nation({ groups: [['year', 'kind']], filter: { year: ['2022'] } }));
    expect(rows).toEqual(['2022 a withheld', '2022 b withheld', '2022 c withheld']);
  });

  it('carry no number when they are withheld', () => {
    const [withheld] = nation({ filter: { year: ['2022'] } });
    expect(withheld).toEqual({
      indicator: 'good',
      kind: 'proportion',
      group: {},
      suppressed: 'withheld',
      population: null,
      excluded: null,
      unknown: null,
      n: null,
      value: null,
      low: null,
      high: null,
    });
  });
});

describe('own figures', () => {
  it('are shown whole, of any choice', () => {
    const asked = request({ groups: [['year'], []], filter: { kind: ['a', 'b'] } });
    const plan = planDisclosure(dividedPathway, [asked], { byUnit: false });
    const own = cells.filter(({ group }) => group['unit'] === 'south');
    expect(shown(discloseOwn(plan, talliesOf(plan.scan, own))(asked))).toEqual([
      '2020 30',
      '2021 32',
      '2022 1',
      '63',
    ]);
  });
});

describe('pictures of all cases', () => {
  const { good } = dividedPathway.indicators;
  const snapshots = {
    ...dividedPathway,
    indicators: { good: { ...good, basis: 'snapshot' } as NonNullable<typeof good> },
  };

  it('are judged each by itself: they do not add up', () => {
    const asked = request({ groups: [['year'], ['kind', 'year']], dataDate: '2022-12-31' });
    const plan = planDisclosure(snapshots, [asked], { byUnit: false });
    expect(plan).toMatchObject({ pictures: 'year', axes: [{ levels: ['family', 'kind'] }] });
    expect(plan.scan.groups).toContainEqual(['family', 'kind', 'year']);
    const tallied = talliesOf(plan.scan, cells);
    const own = talliesOf(
      plan.scan,
      cells.filter(({ group }) => group['unit'] === 'north'),
    );
    const results = discloseNation(plan, tallied, own, limits)(asked);
    // Of 2022 the others have three cases, and no other year follows from them.
    expect(shown(results)).toEqual([
      '2020 240',
      '2021 243',
      '2022 withheld',
      'a 2020 60',
      'a 2021 61',
      'a 2022 withheld',
      'b 2020 80',
      'b 2021 81',
      // Nobody else has one of b.
      'b 2022 8',
      'c 2020 100',
      'c 2021 101',
      'c 2022 withheld',
    ]);
    expect(results[0]).toMatchObject({ asOf: '2020-12-31' });
  });
});

describe('figures by unit', () => {
  it('are the same for one unit as for all of them, and withheld from those who know one', () => {
    const all = shown(units({ groups: [['unit', 'year']] }));
    for (const unit of ['north', 'south', 'east']) {
      const one = shown(units({ groups: [['year']], filter: { unit: [unit] } }));
      expect(one.map((row) => `${unit} ${row}`)).toEqual(all.filter((row) => row.startsWith(unit)));
    }
    expect(all.filter((row) => row.includes('2022'))).toEqual([
      'east 2022 withheld',
      'north 2022 withheld',
      'south 2022 withheld',
    ]);
  });

  it('hide of the nation what any unit must not see', () => {
    // All of 2022 would pass, but the north knows 24 of the 27.
    expect(shown(units({ filter: { year: ['2022'] } }))).toEqual(['withheld']);
  });

  it('are told in words when there are too many dimensions', () => {
    const refused = () => units({ groups: [['year', 'kind', 'sex', 'place']] });
    expect(refused).toThrow('at most 4 dimensions together');
    expect(refused).toThrow('Leave out year or kind or sex or place.');
  });
});
