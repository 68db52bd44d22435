import { describe, expect, it } from '@jest/globals';
import { volumeAnswer } from './volume-model.js';

const counted = (indicator: string) => ({ source: 'x', indicator });
const model = {
  title: {},
  intro: {},
  source: '',
  steps: [
    { title: {}, model: 1000 },
    { title: {}, model: 500, count: counted('assessed') },
    { title: {}, model: 50, count: counted('imaged') },
    { title: {}, model: 1, count: counted('operated') },
  ],
};

describe('volumeAnswer', () => {
  it('sets counts against the model at the first step that is counted', () => {
    const { base, years, rows } = volumeAnswer(
      model,
      [
        null,
        new Map([
          [2023, 250],
          [2024, 2000],
        ]),
        new Map([
          [2023, null],
          [2024, 300],
        ]),
        new Map([[2024, 12]]),
      ],
      2024,
      5,
    );
    expect(base.model).toBe(500);
    expect(years).toEqual([2023, 2024]);
    expect(rows.map(({ cells }) => cells.map(({ count, perBase }) => [count, perBase]))).toEqual([
      [],
      [
        [250, 500],
        [2000, 500],
      ],
      [
        [null, null],
        [300, 75],
      ],
      [
        [0, 0],
        [12, 3],
      ],
    ]);
  });

  it('shows the latest years, and no rate where nobody was counted', () => {
    const { years, rows } = volumeAnswer(
      model,
      [null, new Map([[2024, 5]]), new Map([[2022, 7]]), new Map()],
      2024,
      2,
    );
    expect(years).toEqual([2022, 2024]);
    expect(rows[2]?.cells).toEqual([
      { year: 2022, count: 7, perBase: null },
      { year: 2024, count: 0, perBase: 0 },
    ]);
  });
});
