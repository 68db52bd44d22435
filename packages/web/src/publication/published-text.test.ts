import { expect, it } from '@jest/globals';
import type { PublicGoalColumn } from '@kvalreg/core';
import { goalTexts } from './published-text.js';

const yes = { op: 'literal', type: 'boolean', value: true } as const;
const release = {
  title: 'Annual report',
  frozenOn: '2025-06-01',
  dataDate: '2025-06-01',
  cutAt: '2025-06-01T08:00:00Z',
  registerVersion: '2',
  definitionHash: '',
  codeVersion: '1',
};
const source = (title: string) => ({ title: { en: title }, dimensions: {}, indicators: {}, reports: {} });
const column = (name: string, frozen: boolean): PublicGoalColumn => ({
  ...{ heading: name, source: name, indicator: 'satisfied', first: 2023, last: 2024, incomplete: false },
  of: source(name),
  declared: {
    ...({ kind: 'proportion', title: {}, definition: {}, denominator: yes, numerator: yes } as const),
    goal: { high: { atLeast: 0.5 }, years: 2, lag: 0, smallestN: 5 },
  },
  asOfTime: frozen ? release.cutAt : '2025-11-22T11:00:00Z',
  frozen: frozen ? { release, trend: [] } : null,
});

it('says once of a whole table what its figures are of', () => {
  const of = (columns: readonly PublicGoalColumn[]) => goalTexts({ columns, beside: [] }, 'en');
  expect(of([column('Back', true), column('Back', true)])).toEqual([
    expect.stringMatching(/^The figures are frozen: “Annual report”\. .* version 2 of the register/u),
  ]);
  expect(of([column('Back', false), column('Neck', false)])).toEqual([
    expect.stringMatching(/^The figures are not frozen/u),
  ]);
});

it('says of each source by itself where they differ, and what is frozen beside figures of now', () => {
  expect(
    goalTexts(
      {
        columns: [column('Back', true), column('Neck', false), column('Waiting', false)],
        beside: [{ source: 'Neck', of: source('Neck'), release }],
      },
      'en',
    ),
  ).toEqual([
    expect.stringMatching(/^Back: The figures are frozen/u),
    expect.stringMatching(/^Neck, Waiting: The figures are not frozen/u),
    expect.stringMatching(/^The public results of Neck are frozen \(Annual report/u),
  ]);
});
