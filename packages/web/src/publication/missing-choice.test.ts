import { describe, expect, it } from '@jest/globals';
import { missingChoices } from './missing-choice.js';

const limits = { smallestN: 10, smallestCell: 5 };
const grouped = { dimension: 'kind', codes: ['open', 'closed'] };
const others = [
  { publication: { indicators: ['waiting', 'shared'], ...limits } },
  { publication: { indicators: ['satisfied'], selection: grouped, ...limits } },
];
const shown = { pathway: 'care', indicator: 'treated', group: undefined, year: '2024', unit: undefined };
const from = (query: Readonly<Record<string, unknown>>) => missingChoices(query, shown, others);
const remarks = (query: Readonly<Record<string, unknown>>) =>
  from(query).flatMap(({ name, leftBehind }) => (leftBehind ? [] : [name]));

describe('what is asked for and not there', () => {
  it('is what differs from what is shown', () => {
    expect(from({ pathway: 'care', indicator: 'treated', year: '2024', unit: '' })).toEqual([]);
    expect(from({ year: '2031', unit: ['a', 'b'] })).toEqual([
      { name: 'year', asked: '2031', leftBehind: false },
      { name: 'unit', asked: '["a","b"]', leftBehind: false },
    ]);
  });
  it('is left behind where only the area was changed', () => {
    const query = { pathway: 'care', indicator: 'waiting', group: '', year: '2017', unit: 'north' };
    expect(remarks(query)).toEqual([]);
    // A file has no place for a remark, and is refused all the same.
    expect(from(query).map(({ name }) => name)).toEqual(['indicator', 'year', 'unit']);
    expect(remarks({ pathway: 'care', indicator: 'satisfied', group: 'open' })).toEqual([]);
  });
  it('is told where it is of no area, or where the area was not chosen', () => {
    expect(remarks({ pathway: 'care', indicator: 'nope', year: '2031' })).toEqual(['indicator', 'year']);
    expect(remarks({ indicator: 'waiting' })).toEqual(['indicator']);
    expect(remarks({ pathway: 'nope', indicator: 'waiting' })).toEqual(['pathway', 'indicator']);
    expect(remarks({ pathway: 'care', indicator: 'satisfied', group: 'nope' })).toEqual([
      'indicator',
      'group',
    ]);
    expect(remarks({ pathway: 'care', indicator: 'treated', year: '2031' })).toEqual(['year']);
    // A measure that several areas have was not left behind in one of them.
    const both = { ...shown, indicator: 'shared' };
    const asked = missingChoices({ pathway: 'care', indicator: 'shared', year: '2031' }, both, others);
    expect(asked.map(({ leftBehind }) => leftBehind)).toEqual([false]);
  });
});
