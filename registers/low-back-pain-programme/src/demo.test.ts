import { describe, expect, it } from '@jest/globals';
import type { DemoRow } from '@kvalreg/declaration';
import { formOfFeed, validateAnswers } from '@kvalreg/engine';
import { demo } from './demo.js';
import { figures } from './feeds/case-rows.fixture.js';
import { register } from './register.js';

const today = '2026-03-02';
const generated = (name: string, until: string): readonly DemoRow[] => [
  ...(demo.feeds?.[name]?.(until) ?? []),
];
const kept = new Map<string, readonly DemoRow[]>();
function rowsOf(name: string, until = today): readonly DemoRow[] {
  const key = `${name} ${until}`;
  const rows = kept.get(key) ?? generated(name, until);
  kept.set(key, rows);
  return rows;
}

describe.each(Object.entries(register.feeds ?? {}))('the demo rows of %s', (name, feed) => {
  it('follow the rules of the feed, belong to units of the demo and have keys of their own', () => {
    const units = new Set(demo.units.map(({ id }) => id));
    const keys = new Set<string>();
    for (const { unit, values } of rowsOf(name)) {
      const problems = validateAnswers(formOfFeed(feed), values, { today, language: 'en', complete: true });
      if (problems.length > 0 || !units.has(unit))
        throw new Error(JSON.stringify({ unit, values, problems }));
      keys.add(`${unit} ${String(values[feed.key])}`);
    }
    expect(keys.size).toBe(rowsOf(name).length);
  });

  it('are the same every time, and a later day only adds to what was known', () => {
    const fixed = ['number', 'referredOn', 'requestedOn', 'care', 'kind', 'month', 'casesM544'];
    const known = (until: string) =>
      rowsOf(name, until).map(({ unit, values }) => [unit, ...fixed.map((item) => values[item])].join());
    expect(JSON.stringify(generated(name, today)) === JSON.stringify(rowsOf(name))).toBe(true);
    const earlier = known('2026-01-15');
    const later = new Set(known(today));
    expect(earlier.filter((row) => !later.has(row))).toEqual([]);
  });
});

it('shows several years, of about twenty thousand rows, with shares that people could meet', () => {
  const counts = Object.keys(register.feeds ?? {}).map((name) => rowsOf(name).length);
  const total = counts.reduce((sum, count) => sum + count, 0);
  expect(total).toBeGreaterThan(12_000);
  expect(total).toBeLessThan(25_000);
  const share = (name: string, indicator: string) => {
    const feed = register.feeds?.[name];
    if (!feed) throw new Error(name);
    const [k = 0, n = 0] = (
      figures(feed, rowsOf(name), { indicators: [indicator], groups: [[]], dataDate: today }).get(
        indicator,
      ) ?? ''
    )
      .split('/')
      .map(Number);
    expect(n).toBeGreaterThan(20);
    return k / n;
  };
  const between = (value: number, low: number, high: number) => {
    expect(value).toBeGreaterThan(low);
    expect(value).toBeLessThan(high);
  };
  between(share('visit', 'doctor7'), 0.7, 0.97);
  between(share('visit', 'physiotherapist14'), 0.5, 0.9);
  between(share('visit', 'specialist90'), 0.5, 0.95);
  between(share('visit', 'multimodal28'), 0.4, 0.9);
  between(share('referral', 'waiting90'), 0.5, 0.99);
  between(share('referral', 'returned'), 0.08, 0.35);
  between(share('examination', 'done30'), 0.5, 0.95);
  between(share('examination', 'inconclusive'), 0.03, 0.2);
});
