import { describe, expect, it } from '@jest/globals';
import { bandColours } from './band-series.js';
import { tones, type ChartSpec } from './chart-spec.js';
import { drawChart } from './draw-chart.js';
import { letterColours, toneColours, wordColours } from './palette.js';

/** What is left of a colour on grey paper (relative luminance of WCAG 2.2). */
function greyOf(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [greyOf(one), greyOf(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

const pairs = <T>(all: readonly T[]) =>
  all.flatMap((one, at) => all.slice(at + 1).map((two) => [one, two] as const));

describe('colours on grey paper', () => {
  it.each(pairs(tones))('%s and %s differ in lightness', (one, two) => {
    expect(contrast(toneColours[one], toneColours[two])).toBeGreaterThan(1.3);
  });

  it.each(tones)('%s is seen on white, and the numbers and words of it are read', (tone) => {
    expect(contrast(toneColours[tone], '#ffffff')).toBeGreaterThanOrEqual(3);
    expect(contrast(toneColours[tone], letterColours[tone])).toBeGreaterThanOrEqual(4.5);
    expect(contrast(wordColours[tone], '#ffffff')).toBeGreaterThanOrEqual(4.5);
  });

  it.each(pairs(['high', 'moderate', 'low'] as const))(
    'the levels %s and %s of a goal differ',
    (one, two) => {
      expect(contrast(bandColours[one], bandColours[two])).toBeGreaterThan(1.1);
    },
  );

  it('the points of lines differ in form, in the key as well', () => {
    const spec: ChartSpec = {
      kind: 'trend',
      language: 'en',
      style: { percent: false, decimals: 0 },
      range: [0, 10],
      categories: ['2023'],
      series: tones.map((tone, at) => ({
        label: tone,
        tone,
        estimates: [{ value: at + 1, low: null, high: null }],
      })),
    };
    const svg = drawChart(spec, { id: 'c', title: '', description: '' })?.wide.markup ?? '';
    const forms = tones.map((tone) =>
      [
        ...svg.matchAll(
          new RegExp(`<(circle|path|polygon|rect) [^>]*fill="${toneColours[tone]}"[^>]*>`, 'gu'),
        ),
      ].map(([drawn, form = '']) => {
        const [, corners = ''] = / (?:d|points)="([^"]*)"/u.exec(drawn) ?? [];
        return `${form} ${String(corners.match(/\d+(?:\.\d+)?/gu)?.length ?? 0)} ${/a/iu.test(corners) ? 'round' : ''}`;
      }),
    );
    // In the key and on the line.
    expect(forms.map((of) => of.length)).toEqual([2, 2, 2, 2]);
    expect(new Set(forms.map((of) => of.join())).size).toBe(4);
  });
});
