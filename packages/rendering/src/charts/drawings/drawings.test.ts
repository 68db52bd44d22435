import { describe, expect, it } from '@jest/globals';
import { counties } from '@kvalreg/declaration';
import type { ChartSpec } from '../chart-spec.js';
import { drawChart } from '../draw-chart.js';
import { countryShapes } from '../map/country-shapes.js';
import * as crowded from './crowded-charts.fixture.js';
import { overlapping, sizeOf, textsIn } from './read-drawing.fixture.js';

const words = { id: 'c1', title: 'Kart', description: 'Alt' };
const drawn = (spec: ChartSpec) => {
  const chart = drawChart(spec, words);
  if (!chart) throw new Error('Nothing was drawn.');
  return { wide: chart.wide.markup, narrow: chart.narrow.markup };
};
const count = (svg: string, part: RegExp) => [...svg.matchAll(part)].length;
/** Without the spaces and hyphens that breaking into lines puts in or takes away. */
const letters = (text: string) => text.replaceAll(/[\s-]/gu, '');

const specs = {
  funnel: crowded.funnel,
  run: crowded.run,
  curve: crowded.curve,
  sankey: crowded.sankey,
  'small multiples': crowded.panels,
  map: crowded.map,
} satisfies Readonly<Record<string, ChartSpec>>;

describe.each(Object.entries(specs))('crowded %s', (_name, spec) => {
  const both = Object.entries(drawn(spec));

  it.each(both)('keeps every text inside the %s drawing', (_width, svg) => {
    const { width, height } = sizeOf(svg);
    const outside = textsIn(svg).filter(
      ({ left, right, top, bottom }) => left < -1 || right > width + 1 || top < -1 || bottom > height + 1,
    );
    expect(outside).toEqual([]);
  });

  it.each(both)('puts no text on another in the %s drawing', (_width, svg) => {
    expect(overlapping(textsIn(svg))).toEqual([]);
  });

  it.each(both)('has no number that is none, and ids of its own, in the %s drawing', (_width, svg) => {
    expect(svg).not.toMatch(/NaN|Infinity|undefined|zr0-|<style| style=/u);
    const ids = [...svg.matchAll(/ id="([^"]+)"/gu)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, used] of svg.matchAll(/url\(#([^)]+)\)/gu)) expect(ids).toContain(used);
  });
});

describe('a funnel', () => {
  const { wide, narrow } = drawn(crowded.funnel);
  const outside = crowded.funnel.points.filter(({ isOutside }) => isOutside);

  it('has a ring for each unit and a square for the own one', () => {
    expect(count(wide, /<circle/gu)).toBe(49);
    expect(count(wide, /<rect [^>]*width="12" height="12" fill="#0062ba"/gu)).toBe(1);
    expect(count(wide, /<circle [^>]*fill="#ffffff"/gu)).toBe(49 - outside.length);
  });
  it('names the own unit and those outside in full, and no other', () => {
    for (const svg of [wide, narrow]) {
      const all = letters(
        textsIn(svg)
          .map((text) => text.words)
          .join(''),
      );
      for (const { label, isOutside, tone } of crowded.funnel.points)
        expect(all.includes(`${letters(label)}:`)).toBe(isOutside || tone === 'own');
    }
  });
  it('puts larger units to the right and higher values up', () => {
    const [first, second] = [...wide.matchAll(/<circle cx="([\d.]+)" cy="([\d.]+)"/gu)].map(([, x, y]) => ({
      x: Number(x),
      y: Number(y),
    }));
    // The first has n 20 and 90 %, the second n 37 and 59 %.
    expect(second?.x).toBeGreaterThan(first?.x ?? Infinity);
    expect(second?.y).toBeGreaterThan(first?.y ?? Infinity);
  });
});

describe('a run chart', () => {
  const { wide } = drawn(crowded.run);

  it('leaves a gap where there is no value, and draws what is not complete hollow', () => {
    expect(count(wide, /<circle/gu)).toBe(47);
    expect(count(wide, /<circle [^>]*fill="#ffffff"/gu)).toBe(1);
    const path = /<path d="([^"]*)" fill="none" stroke="#0062ba"/u.exec(wide)?.[1] ?? '';
    expect(count(path, /M/gu)).toBe(2);
  });
  it('marks a run that is too long, and nothing without one', () => {
    expect(count(wide, /fill="#fdf3cf"/gu)).toBe(2);
    expect(count(drawn({ ...crowded.run, shift: null }).wide, /fill="#fdf3cf"/gu)).toBe(0);
  });
});

describe('a curve', () => {
  it('states how many are followed, and a dash where that is not shown', () => {
    const texts = textsIn(drawn(crowded.curve).wide).map((text) => text.words);
    expect(texts.filter((one) => one === '–')).toHaveLength(2);
    expect(texts.filter((one) => one.replaceAll(/\s/gu, '') === '12340')).toHaveLength(2);
  });
});

describe('a Sankey', () => {
  it('draws a band for each way that somebody went, as high as it is common', () => {
    const { wide } = drawn({
      ...crowded.sankey,
      flows: [...crowded.sankey.flows, { from: 0, to: 3, n: 0, way: 'worse' }],
    });
    const heights = [...wide.matchAll(/<path d="M[\d.]+ ([\d.]+)C[^"]* ([\d.]+)Z"/gu)].map(
      ([, top, bottom]) => Number(bottom) - Number(top),
    );
    expect(heights).toHaveLength(crowded.sankey.flows.length);
    const [first = 0, second = 0] = heights;
    expect(second / first).toBeCloseTo(100 / 4, 0);
  });
  it('shows the way of a single person among hundreds in its own colour', () => {
    const { wide } = drawn({
      ...crowded.sankey,
      flows: [
        { from: 0, to: 0, n: 900, way: 'same' },
        { from: 0, to: 1, n: 1, way: 'worse' },
      ],
    });
    const outlines = [...wide.matchAll(/<path d="M[^"]*Z"[^>]*stroke="(#\w+)"/gu)].map(
      ([, colour]) => colour,
    );
    expect(outlines).toEqual(['#ffffff', '#e08a3c']);
  });
  it('names each state in full with its share and number', () => {
    const all = letters(
      textsIn(drawn(crowded.sankey).narrow)
        .map((text) => text.words)
        .join(''),
    );
    for (const { label } of crowded.sankey.before)
      expect(all.split(letters(label)).length).toBeGreaterThan(2);
  });
});

describe('small multiples', () => {
  it('have a panel for each unit, and say where no value is shown', () => {
    const { wide } = drawn(crowded.panels);
    expect(count(wide, /<rect [^>]*fill="none"/gu)).toBe(50);
    expect(count(wide, /<rect [^>]*stroke="#0062ba"/gu)).toBe(1);
    expect(textsIn(wide).some((text) => text.words.startsWith('Ingen verdier'))).toBe(true);
  });
});

describe('a map', () => {
  const { wide } = drawn(crowded.map);

  it('has every county, darker where the value is higher, hatched where it is withheld', () => {
    const shape = countryShapes.norway.counties;
    const fillOf = (code: string) => {
      const path = shape.find((county) => county.code === code)?.path ?? '';
      return new RegExp(`d="${path}" fill="([^"]+)"`, 'u').exec(wide)?.[1];
    };
    // One of the two that rest on few cases has a value, and stripes on its colour.
    expect(count(wide, /<path d="M/gu)).toBe(shape.length + 1);
    expect(count(wide, /<path d="M[^>]* fill="url\(#c1-w-stripes\)"/gu)).toBe(1);
    expect(wide).toContain('>Færre enn 20<');
    expect(fillOf('18')).toBe('url(#c1-w-hatch)');
    expect(fillOf('50')).toBe('#ffffff');
    const lightness = (hex = '') => parseInt(hex.slice(1, 3), 16);
    expect(lightness(fillOf('11'))).toBeLessThan(lightness(fillOf('03')));
    expect(lightness(fillOf('03'))).toBeLessThan(lightness(fillOf('15')));
  });
  it('has the counties that people can live in', () => {
    expect(countryShapes.sweden.counties).toHaveLength(21);
    expect(countryShapes.norway.counties).toHaveLength(15);
    const codesOf = (of: readonly { readonly code: string }[]) => of.map(({ code }) => code).toSorted();
    expect(codesOf(countryShapes.sweden.counties)).toEqual(codesOf(counties.SE));
    expect(codesOf(countryShapes.norway.counties)).toEqual(codesOf(counties.NO));
  });
});
