import { describe, expect, it } from '@jest/globals';
import { profileLane } from './profile-lane.js';
import { profileView, type ProfileInput } from './profile-view.js';

const scale: ProfileInput['scales'][number] = {
  title: { sv: 'Nedstämdhet', en: 'Low mood' },
  key: 'mood.total',
  range: [0, 20],
  decimals: 1,
  better: 'lower',
  values: [
    { value: 12.5, category: { sv: 'Trolig', en: 'Probable' } },
    { value: null, category: null },
  ],
  reference: { n: 1234, low: 5, median: 8.25, high: 12 },
};
const input: ProfileInput = {
  profile: { title: { sv: 'Profil', en: 'Profile' }, reference: 'start' },
  patient: 'Anna',
  facts: [],
  backHref: '/back',
  today: '2026-06-01',
  language: 'sv',
  smallestReference: 20,
  occasions: [
    { occasion: 'start', title: { sv: 'Vid start', en: 'At the start' }, answeredOn: '2026-01-02' },
    { occasion: 'year1', title: { sv: 'Efter ett år', en: 'After a year' }, answeredOn: null },
  ],
  scales: [scale],
};
const markup = (lane: Parameters<typeof profileLane>[0]) => profileLane(lane).markup;

describe('profileView', () => {
  it('writes every number with its word, its direction and what is usual', () => {
    const [row] = profileView(input).rows;
    expect(row).toMatchObject({
      title: 'Nedstämdhet',
      direction: 'Lägre är bättre, 0–20',
      // An occasion that is not answered has no column.
      values: [{ label: 'Vid start', text: '12,5', category: 'Trolig' }],
      usual: '8,3 (5,0–12,0)',
      usualOf: expect.stringMatching(/^n 1.234$/u),
    });
  });

  it('shows an answered occasion without the value as unknown', () => {
    const answered = input.occasions.map((one) => ({ ...one, answeredOn: '2026-01-02' }));
    const { rows, columns } = profileView({ ...input, occasions: answered });
    expect(columns).toEqual(['Vid start', 'Efter ett år']);
    expect(rows[0]?.values.map(({ text }) => text)).toEqual(['12,5', '–']);
  });

  it('says which occasion is unanswered, where the reference is from, and when there is none', () => {
    const { occasions, notes, rows } = profileView({ ...input, scales: [{ ...scale, reference: null }] });
    expect(occasions.map(({ label }) => label)).toEqual([
      'Vid start, 2026-01-02',
      'Efter ett år, ej besvarat',
    ]);
    expect(notes.at(-1)).toContain('”Vid start”');
    expect(notes.at(-1)).toContain('färre än 20');
    expect(rows[0]).toMatchObject({ usual: 'För få svar', usualOf: null });
  });
});

describe('profileLane', () => {
  const lane = { range: [0, 20], values: [5], reference: null, ends: ['20', '0'] } as const;
  const placeOf = (svg: string) => Number(/<svg x="([\d.]+)%"/u.exec(svg)?.[1]);

  it('lays what is better to the right, whichever way the scale goes', () => {
    // A quarter of the range from the lowest value, between margins of 4 % on each side.
    expect(placeOf(markup({ ...lane, better: 'higher' }))).toBeCloseTo(4 + 92 * 0.25, 2);
    expect(placeOf(markup({ ...lane, better: 'lower' }))).toBeCloseTo(4 + 92 * 0.75, 2);
  });

  it('draws the band between the quartiles and the median where the scale has them', () => {
    const svg = markup({ ...lane, better: 'lower', reference: { low: 5, median: 10, high: 15 } });
    expect(svg).toContain('<rect x="27.00%" y="5" width="46.00%"');
    expect(svg).toContain('<line x1="50.00%" x2="50.00%"');
  });

  it('draws nothing of what is missing, and keeps to the lane', () => {
    const svg = markup({ ...lane, better: 'higher', values: [null, 30] });
    expect(svg.match(/<g /gu)).toHaveLength(1);
    expect(placeOf(svg)).toBe(96);
  });
});
