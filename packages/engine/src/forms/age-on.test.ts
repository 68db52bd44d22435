import { describe, expect, it } from '@jest/globals';
import { ageOn } from './age-on.js';

describe('ageOn', () => {
  it('counts full years', () => {
    expect(ageOn('1950-06-15', '2020-06-14')).toBe(69);
    expect(ageOn('1950-06-15', '2020-06-15')).toBe(70);
    expect(ageOn('2020-06-15', '2020-06-15')).toBe(0);
  });
  it('lets a leap day count from 1 March in other years', () => {
    expect(ageOn('2000-02-29', '2001-02-28')).toBe(0);
    expect(ageOn('2000-02-29', '2001-03-01')).toBe(1);
    expect(ageOn('2000-02-29', '2004-02-29')).toBe(4);
  });
  it('is unknown before birth', () => {
    expect(ageOn('2000-01-02', '2000-01-01')).toBeNull();
  });
});
