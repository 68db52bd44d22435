import { definePathway, type Pathway } from '@kvalreg/declaration';
import { cond, literal, oneOf } from '@kvalreg/expression';
import type { IndicatorRequest } from '../../indicators/request/indicator-request.js';
import type { TalliedGroup } from '../../indicators/tallied-group.js';
import type { Tally } from '../../indicators/tally.js';

const label = (en: string) => ({ en });
const options = (...codes: readonly string[]) => codes.map((code) => ({ code, label: label(code) }));
const item = (...codes: readonly string[]) => ({
  kind: 'choice' as const,
  label: label('Item'),
  options: Object.fromEntries(codes.map((code) => [code, label(code)])),
});

/** A pathway with two dimensions of which one follows from the other, one that overlaps with them, and one of the date. */
export const dividedPathway: Pathway = definePathway({
  title: label('Divided'),
  forms: {
    visit: {
      version: '1',
      title: label('Visit'),
      respondent: 'staff',
      items: {
        day: { kind: 'date', label: label('Day') },
        kind: item('a', 'b', 'c', 'd'),
        side: item('left', 'right'),
        place: item('in', 'out'),
        good: { kind: 'boolean', label: label('Good') },
      },
      instruments: {},
      pages: [{ id: 'only', title: label('All'), fields: ['day', 'kind', 'side', 'place', 'good'] }],
      visibleIf: {},
      checks: [],
    },
  },
  occasions: {
    visit: {
      title: label('Visit'),
      form: 'visit',
      opens: 'episode',
      due: { days: 0 },
      window: { before: 0, after: 0 },
    },
  },
  index: (at) => at.visit.day,
  dimensions: (at) => ({
    kind: { title: label('Kind'), value: at.visit.kind, options: options('a', 'b', 'c', 'd') },
    family: {
      title: label('Family'),
      value: cond(oneOf(at.visit.kind, 'a', 'b'), 'f', literal('g')),
      options: options('f', 'g'),
    },
    mixed: {
      title: label('Kind and side'),
      value: cond(oneOf(at.visit.kind, 'a', 'b'), 'near', at.visit.side),
      options: options('near', 'left', 'right'),
    },
    place: { title: label('Place'), value: at.visit.place, options: options('in', 'out') },
    recent: {
      title: label('Recent'),
      value: cond(oneOf(at.index.year, 2024), 'yes', literal('no')),
      options: options('yes', 'no'),
    },
  }),
  indicators: (at) => ({
    good: {
      kind: 'proportion',
      title: label('Good'),
      definition: label('Good'),
      denominator: literal(true),
      numerator: at.visit.good,
    },
  }),
  reports: {},
  publication: {
    indicators: ['good'],
    selection: { dimension: 'family', codes: ['f'] },
    smallestN: 15,
    smallestCell: 5,
  },
});

/** Cases that agree in everything that figures divide by. */
export interface CaseCell {
  readonly group: Readonly<Record<string, string>>;
  readonly n: number;
  readonly k: number;
}

/** What a scan of the cases counts, counted plainly. */
export function talliesOf(scan: IndicatorRequest, cells: readonly CaseCell[]): readonly TalliedGroup[] {
  const groups = new Map(scan.groups.map((group) => [[...group].sort().join(), group]));
  return [...groups.values()].flatMap((dimensions) => {
    const found = new Map<string, { readonly group: Record<string, string>; n: number; k: number }>();
    if (dimensions.length === 0) found.set('[]', { group: {}, n: 0, k: 0 });
    for (const { group, n, k } of cells) {
      if (n === 0) continue;
      const own = Object.fromEntries(dimensions.map((dimension) => [dimension, group[dimension] ?? '']));
      const key = JSON.stringify(Object.values(own));
      const sum = found.get(key) ?? { group: own, n: 0, k: 0 };
      found.set(key, sum);
      sum.n += n;
      sum.k += k;
    }
    return [...found.values()].map(({ group, n, k }) => {
      const tally: Tally = { kind: 'proportion', population: n, excluded: [], unknown: 0, n, k };
      return { indicator: 'good', group, tally };
    });
  });
}
