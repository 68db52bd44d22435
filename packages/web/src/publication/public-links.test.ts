import { describe, expect, it } from '@jest/globals';
import type { FigureSource, Register } from '@kvalreg/declaration';
import { publicLinks } from './public-links.js';

const yes = { op: 'literal', type: 'boolean', value: true } as const;
const judged = {
  ...({ kind: 'proportion', title: {}, definition: {}, denominator: yes, numerator: yes } as const),
  goal: { high: { atLeast: 0.5 }, years: 1, lag: 0, smallestN: 5 },
};
const { goal: _goal, ...unjudged } = judged;
const source: FigureSource = {
  title: {},
  dimensions: {},
  reports: {},
  indicators: { open: judged, closed: judged, unjudged },
  publication: { indicators: ['open', 'unjudged'], smallestN: 10, smallestCell: 5 },
};
const table = (title: string, indicator: string, of = 'care') => ({
  title: { en: title },
  columns: [{ source: of, indicator, heading: 'A' }],
  marks: [],
});
const register = {
  id: 'the register',
  pathways: { care: source },
  feeds: { closed: { ...source, publication: undefined } },
  goalTables: {
    'of all': table('Goals of all', 'open'),
    closed: table('Closed', 'closed'),
    unjudged: table('Unjudged', 'unjudged'),
    feed: table('Feed', 'open', 'closed'),
  },
} as unknown as Register;

describe('where else the open results of a register are', () => {
  it('names the goal tables of which a column is published', () => {
    expect(publicLinks(register, false, 'en')).toEqual([
      { href: '/public/the%20register/goals/of%20all', label: 'Goals of all' },
    ]);
  });
  it('names how often data are handed out, where the register shows it', () => {
    expect(publicLinks(register, true, 'en').at(-1)?.href).toBe('/public/the%20register/deliveries');
  });
});
