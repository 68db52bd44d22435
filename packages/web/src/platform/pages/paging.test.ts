import { describe, expect, it } from '@jest/globals';
import { hrefWith, lastPageInstead, pageIn, pagingView } from './paging.js';

const href = (page: number) => `?page=${String(page)}`;

describe('pagingView', () => {
  it('is not there when everything is on one page', () => {
    expect(pagingView({ total: 25, page: 1, pageSize: 25 }, href, 'en')).toBeNull();
  });
  it('links both ways from the middle and one way from the ends', () => {
    expect(pagingView({ total: 60, page: 2, pageSize: 25 }, href, 'en')).toEqual({
      summary: 'Row 26–50 of 60',
      previousHref: '?page=1',
      nextHref: '?page=3',
    });
    expect(pagingView({ total: 60, page: 1, pageSize: 25 }, href, 'en')?.previousHref).toBeNull();
    expect(pagingView({ total: 60, page: 3, pageSize: 25 }, href, 'en')).toMatchObject({
      summary: 'Row 51–60 of 60',
      nextHref: null,
    });
  });
});

describe('lastPageInstead', () => {
  it.each([
    [60, 1, null],
    [60, 3, null],
    [60, 4, 3],
    [60, 999_999, 3],
    [50, 3, 2],
    [0, 1, null],
    [0, 2, 1],
  ])('of %d rows, page %d: %s', (total, page, instead) => {
    expect(lastPageInstead({ total, page, pageSize: 25 })).toBe(instead);
  });
});

describe('addresses', () => {
  it('carry what is chosen and leave out what is not', () => {
    expect(hrefWith('/r', { status: 'due', unit: undefined, year: ['2019', '2020'] })).toBe(
      '/r?status=due&year=2019&year=2020',
    );
    expect(hrefWith('/r', {})).toBe('/r');
  });
  it('hold a page number or mean the first', () => {
    expect(pageIn({ page: '3' })).toBe(3);
    for (const page of ['0', '-1', 'x', '99999999', ['1']]) expect(pageIn({ page })).toBe(1);
  });
});
