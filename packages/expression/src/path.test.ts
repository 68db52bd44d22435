import { describe, expect, it } from '@jest/globals';
import { columnOf, keyOf } from './path.js';

describe('columnOf', () => {
  it.each([
    [['year1', 'odi'], 'year1__odi'],
    [['baseline', 'eq5d', 'meanPain'], 'baseline__eq5d__mean_pain'],
    [['ODIScore'], 'odi_score'],
    [['nrs-pain', 'now'], 'nrs_pain__now'],
    [['eq5dIndex'], 'eq5d_index'],
  ])('of %j is %s', (path, column) => {
    expect(columnOf(path)).toBe(column);
  });

  it('keeps long names apart within 63 bytes', () => {
    const long = 'anItemWithAVeryLongNameThatNobodyShouldHaveGivenIt';
    const [first, second] = [columnOf(['visit', long, 'one']), columnOf(['visit', long, 'two'])];
    expect(first).toHaveLength(63);
    expect(second).toHaveLength(63);
    expect(first).not.toBe(second);
    expect(columnOf(['visit', long, 'one'])).toBe(first);
  });

  it('refuses what could be SQL', () => {
    expect(() => columnOf(['a"; drop table x'])).toThrow(
      '"a\\"; drop table x" cannot name a column'.replace('\\', ''),
    );
    expect(() => columnOf(['1a'])).toThrow(RangeError);
    expect(() => columnOf([''])).toThrow(RangeError);
    expect(() => columnOf([])).toThrow('at least one segment');
  });
});

describe('keyOf', () => {
  it('joins with dots', () => {
    expect(keyOf(['year1', 'odi'])).toBe('year1.odi');
  });
});
