import { describe, expect, it } from '@jest/globals';
import { percentStyle, type Estimate } from '../format/format-interval.js';
import type { ChartSpec } from './chart-spec.js';
import { drawChart } from './draw-chart.js';

const estimate = (value: number, width = 0.05): Estimate => ({
  value,
  low: value - width,
  high: value + width,
});
const none: Estimate = { value: null, low: null, high: null };
const words = { id: 'c1', title: 'Pain <in> "the" leg & more', description: 'Own clinic 62 %' };
const hostile = '</text><script>alert(1)</script>"onload="x';
const base = { language: 'sv', style: percentStyle, range: [0, 1] } as const;

const specs: Readonly<Record<string, ChartSpec>> = {
  columns: {
    kind: 'columns',
    ...base,
    categories: ['2019', hostile],
    series: [
      { label: hostile, tone: 'own', estimates: [estimate(0.6), null] },
      { label: 'Riket', tone: 'other', estimates: [estimate(0.7), none] },
    ],
  },
  trend: {
    kind: 'trend',
    ...base,
    categories: ['2019', '2020', hostile],
    series: [{ label: hostile, tone: 'own', estimates: [estimate(0.6), null, estimate(0.5)] }],
  },
  'before and after': {
    kind: 'before-after',
    ...base,
    range: [0, 10],
    beforeLabel: 'Före',
    afterLabel: 'Efter',
    rows: [
      { label: hostile, tone: 'own', before: estimate(6.8), after: estimate(3.1) },
      { label: 'Riket', tone: 'other', before: none, after: none },
    ],
  },
  stacked: {
    kind: 'stacked',
    language: 'sv',
    options: [hostile, 'Sämre'],
    rows: [
      { label: hostile, shares: [0.4, 0.6] },
      { label: 'Riket', shares: null },
    ],
  },
  units: {
    kind: 'units',
    ...base,
    reference: { label: hostile, value: 0.7 },
    rows: [{ label: hostile, tone: 'own', estimate: estimate(0.66) }],
  },
};

describe.each(Object.entries(specs))('a %s chart', (_name, spec) => {
  const chart = drawChart(spec, words);
  const drawings = [chart?.wide.markup ?? '', chart?.narrow.markup ?? ''];

  it('has a title and a description, escaped and unique on the page', () => {
    for (const svg of drawings) {
      expect(svg).toContain('Pain &lt;in&gt; &quot;the&quot; leg &amp; more</title>');
      expect(svg).toMatch(/^<svg [^>]*role="img" aria-labelledby="(c1-[wn])-title \1-desc"/u);
    }
    expect(drawings[0]).toContain('id="c1-w-title"');
    expect(drawings[1]).toContain('id="c1-n-title"');
  });
  it('carries no style that a strict content policy refuses', () => {
    for (const svg of drawings) expect(svg).not.toMatch(/<style|\sstyle=|CDATA|class=|<script/u);
  });
  it('lets no label break out', () => {
    for (const svg of drawings) expect(svg).not.toMatch(/<script|onload="/u);
  });
  it('has a size for the page to scale, and text in pixels', () => {
    expect(drawings[0]).toMatch(/viewBox="0 0 600 \d+"/u);
    expect(drawings[1]).toMatch(/viewBox="0 0 340 \d+"/u);
    expect(drawings[1]).toMatch(/font-size="1[12]px"/u);
  });
});

describe('intervals', () => {
  it('are drawn where there are any, and only there', () => {
    const lines = (estimates: readonly (Estimate | null)[]) =>
      (
        drawChart(
          {
            kind: 'columns',
            ...base,
            categories: ['a', 'b'],
            series: [{ label: 'x', tone: 'own', estimates }],
          },
          words,
        )?.wide.markup ?? ''
      ).split('stroke="#24272b"').length - 1;
    const whiskers = 3; // a line and two caps
    expect(lines([estimate(0.5), estimate(0.6)])).toBe(2 * whiskers);
    expect(lines([estimate(0.5), { value: 0.6, low: null, high: null }])).toBe(whiskers);
  });
});

describe('the title of the axis of values', () => {
  const titleIn = (svg = '') => {
    const at = svg.indexOf('>Andel (%)</text>');
    return { isThere: at > 0, isBeforeTheRest: at < svg.indexOf('<g ') };
  };
  it.each(Object.entries(specs))(
    'stands above what stands up, and below what lies down: %s',
    (_name, spec) => {
      const { isThere, isBeforeTheRest } = titleIn(drawChart(spec, words)?.wide.markup);
      expect(isThere).toBe(true);
      expect(isBeforeTheRest).toBe(spec.kind === 'trend' || spec.kind === 'columns');
    },
  );
  it('says what was given, broken where it is long, and what the categories are', () => {
    const spec: ChartSpec = {
      kind: 'trend',
      ...base,
      style: { percent: false, decimals: 1 },
      axes: { value: 'Medelvärde (dygn)', category: 'Operationsår' },
      categories: ['2019'],
      series: [{ label: 'Riket', tone: 'own', estimates: [estimate(0.6)] }],
    };
    const svg = drawChart(spec, words)?.narrow.markup ?? '';
    expect(svg).toContain('>Medelvärde (dygn)</text>');
    expect(svg).toContain('>Operationsår</text>');
    expect(svg).not.toContain('Andel');
  });
});

describe('a chart with nothing to show', () => {
  it.each<[string, ChartSpec]>([
    ['no rows', { kind: 'units', ...base, reference: null, rows: [] }],
    [
      'only unknown values',
      {
        kind: 'columns',
        ...base,
        categories: ['2019'],
        series: [{ label: 'x', tone: 'own', estimates: [none] }],
      },
    ],
    [
      'only withheld rows',
      { kind: 'stacked', language: 'sv', options: ['a'], rows: [{ label: 'x', shares: null }] },
    ],
    ['no categories', { kind: 'trend', ...base, categories: [], series: [] }],
  ])('is not drawn: %s', (_why, spec) => {
    expect(drawChart(spec, words)).toBeNull();
  });
});

it('writes the numbers of lighter columns in dark letters', () => {
  const svg =
    drawChart(
      {
        kind: 'columns',
        ...base,
        categories: ['2023', '2024'],
        incomplete: [false, true],
        series: [{ label: 'Riket', tone: 'own', estimates: [estimate(0.71), estimate(0.62)] }],
      },
      words,
    )?.wide.markup ?? '';
  const letters = (text: string) => new RegExp(`<text[^>]*>${text}`, 'u').exec(svg)?.[0] ?? '';
  expect(letters('71')).toContain('fill="#ffffff"');
  expect(letters('62')).toContain('fill="#24272b"');
  expect(letters('62')).not.toContain('opacity');
});

describe('the legend of a narrow chart', () => {
  const hospital = 'Granfjell universitetssykehus, nevrokirurgisk avdeling';

  it('breaks a name that is wider than the drawing, and cuts none', () => {
    const markup =
      drawChart(
        {
          kind: 'trend',
          ...base,
          categories: ['2019', '2020'],
          series: [
            { label: hospital, tone: 'own', estimates: [estimate(0.6), estimate(0.5)] },
            { label: 'Hele landet', tone: 'other', estimates: [estimate(0.7), estimate(0.7)] },
          ],
        },
        words,
      )?.narrow.markup ?? '';
    const lines = [...markup.matchAll(/<text[^>]*>([^<]+)<\/text>/gu)].map(([, line = '']) => line);
    const first = lines.findIndex((line) => hospital.startsWith(line));
    expect(lines[first]?.length).toBeLessThan(hospital.length);
    expect(`${lines[first] ?? ''} ${lines[first + 1] ?? ''}`).toBe(hospital);
  });
});
