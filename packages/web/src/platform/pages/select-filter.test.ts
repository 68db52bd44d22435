import { describe, expect, it } from '@jest/globals';
import { boxesFilter, selectFilter } from './select-filter.js';

const options = [
  { code: '2020', label: '2020' },
  { code: '2021', label: '2021' },
];
const selected = (filter: ReturnType<typeof boxesFilter>) =>
  filter.options.filter((option) => option.selected).map(({ value }) => value);

describe('a filter', () => {
  it('shows what is in force, also where it is not among the choices', () => {
    const boxes = boxesFilter({ name: 'year', label: 'Year', all: 'All', options, chosen: ['1999', '2020'] });
    expect(boxes.chosen).toBe('2020, 1999');
    expect(selected(boxes)).toEqual(['2020', '1999']);
    const list = selectFilter({ name: 'year', label: 'Year', all: 'All', options, chosen: '1999' });
    expect(selected(list)).toEqual(['1999']);
    expect(list.options).toHaveLength(4);
  });
  it('names each value once, and shortens what is no code', () => {
    const boxes = boxesFilter({
      name: 'year',
      label: 'Year',
      all: 'All',
      options,
      chosen: ['1999', '1999', 'x'.repeat(200)],
    });
    expect(boxes.chosen).toBe(`1999, ${'x'.repeat(40)}…`);
  });
  it('stands on all where nothing is chosen', () => {
    expect(boxesFilter({ name: 'year', label: 'Year', all: 'All', options, chosen: [] }).chosen).toBe('All');
    const list = selectFilter({ name: 'year', label: 'Year', all: 'All', options, chosen: undefined });
    expect(selected(list)).toEqual(['']);
  });
});
