import { describe, expect, it } from '@jest/globals';
import { operationsPlugin } from '../operations-register.fixture.js';
import { chooseEpisode, type KnownEpisode, type Wanted } from './choose-episode.js';

const knee = operationsPlugin.register.pathways['knee'];
if (!knee) throw new Error('the fixture has no pathway "knee"');

const visit = (date: string, more: Partial<Wanted> = {}): Wanted => ({
  formName: 'visit',
  date,
  indexDate: null,
  occasion: null,
  ...more,
});
const operation = (indexDate: string, date = indexDate): Wanted => ({
  formName: 'operation',
  date,
  indexDate,
  occasion: null,
});
const episode = (
  id: string,
  openedOn: string,
  indexDate: string | null,
  answeredOn: Record<string, string> = {},
): KnownEpisode => ({ id, openedOn, indexDate, answeredOn });
const choose = (wanted: Wanted, ...episodes: KnownEpisode[]) => chooseEpisode(knee, wanted, episodes);

describe('chooseEpisode: the form that holds the index date', () => {
  it('finds the episode with the same index date', () => {
    expect(choose(operation('2024-05-01'), episode('a', '2024-05-01', '2024-05-01'))).toEqual({
      episodeId: 'a',
      occasion: 'operation',
    });
  });
  it('makes a planned episode the one of this operation', () => {
    const planned = episode('p', '2024-03-01', null, { before: '2024-03-02' });
    expect(choose(operation('2024-05-01'), episode('a', '2023-01-01', '2023-02-01'), planned)).toEqual({
      episodeId: 'p',
      occasion: 'operation',
    });
  });
  it('opens another when the planned one cannot be meant: opened later, or answered outside its window', () => {
    expect(choose(operation('2024-05-01'), episode('p', '2024-06-01', null))).toEqual({
      openedOn: '2024-05-01',
      occasion: 'operation',
    });
    expect(
      choose(operation('2024-05-01'), episode('p', '2022-01-01', null, { before: '2022-01-01' })),
    ).toEqual({ openedOn: '2024-05-01', occasion: 'operation' });
  });
  it('takes the planned episode that was opened last', () => {
    expect(
      choose(operation('2024-05-01'), episode('p', '2024-01-01', null), episode('q', '2024-04-01', null)),
    ).toMatchObject({ episodeId: 'q' });
  });
});

describe('chooseEpisode: other forms', () => {
  const operated = episode('a', '2024-04-01', '2024-05-01');
  it.each([
    ['2024-04-20', 'before'],
    ['2024-05-01', 'before'],
    ['2024-08-10', 'month3'],
    ['2025-04-02', 'year1'],
  ])('an answer of %s belongs to %s', (date, occasion) => {
    expect(choose(visit(date), operated)).toEqual({ episodeId: 'a', occasion });
  });
  it('refuses a date in no window, or outside the window of the occasion that is named', () => {
    expect(choose(visit('2024-06-20'), operated)).toMatchObject({ field: 'date', code: 'outside-window' });
    expect(choose(visit('2024-06-20', { occasion: 'before' }), operated)).toEqual({
      openedOn: '2024-06-20',
      occasion: 'before',
    });
    expect(choose(visit('2024-06-20', { occasion: 'month3' }), operated)).toMatchObject({
      field: 'date',
      code: 'outside-window',
    });
    expect(choose(visit('2025-04-02', { occasion: 'month3' }), operated)).toMatchObject({
      code: 'outside-window',
    });
  });
  it('opens an episode for an answer from before any is known, and for no other', () => {
    expect(choose(visit('2024-04-20'))).toEqual({ openedOn: '2024-04-20', occasion: 'before' });
    expect(choose(visit('2024-04-20', { occasion: 'year1' }))).toMatchObject({ code: 'no-episode' });
    expect(choose(visit('2024-04-20', { indexDate: '2024-05-01' }))).toMatchObject({
      field: 'indexDate',
      code: 'no-episode',
    });
  });
  it('finds the answer again that a planned episode has, and another episode for one that lies too far away', () => {
    const planned = episode('p', '2015-01-10', null, { before: '2015-01-10' });
    expect(choose(visit('2015-01-10'), planned)).toEqual({ episodeId: 'p', occasion: 'before' });
    expect(choose(visit('2015-03-01'), planned)).toEqual({ episodeId: 'p', occasion: 'before' });
    expect(choose(visit('2020-03-01'), planned)).toMatchObject({ code: 'outside-window' });
    expect(choose(visit('2020-03-01', { occasion: 'before' }), planned)).toEqual({
      openedOn: '2020-03-01',
      occasion: 'before',
    });
  });
  it('prefers the episode whose occasion is unanswered, then the nearest due date', () => {
    const first = episode('a', '2024-01-01', '2024-01-10', { year1: '2025-01-12' });
    const second = episode('b', '2024-02-01', '2024-03-01');
    expect(choose(visit('2025-01-20'), first, second)).toEqual({ episodeId: 'b', occasion: 'year1' });
    expect(choose(visit('2025-01-12'), first, second)).toEqual({ episodeId: 'a', occasion: 'year1' });
    expect(choose(visit('2025-01-20'), { ...first, answeredOn: {} }, second)).toEqual({
      episodeId: 'a',
      occasion: 'year1',
    });
  });
  it('goes by the index date of the file where it is given', () => {
    const other = episode('b', '2024-02-01', '2024-03-01');
    expect(choose(visit('2025-03-20', { indexDate: '2024-03-01' }), operated, other)).toEqual({
      episodeId: 'b',
      occasion: 'year1',
    });
  });
});
