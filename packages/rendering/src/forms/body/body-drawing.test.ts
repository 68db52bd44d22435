import { describe, expect, it } from '@jest/globals';
import { bodyRegions } from '@kvalreg/declaration';
import { bodyDrawing } from './body-drawing.js';
import { bodyShape, bodySize } from './body-shapes.js';
import { bodyView } from './body-view.js';

const points = (path: string) => [...path.matchAll(/\d+/gu)].map(([number]) => Number(number));
const middleOf = (path: string): number => {
  const across = points(path).filter((_, at) => at % 2 === 0);
  return (Math.min(...across) + Math.max(...across)) / 2;
};

describe('the outline of a region', () => {
  it.each(Object.entries(bodyRegions))('of %s lies within the figure', (code, { side }) => {
    const path = bodyShape(code, side);
    const numbers = points(path);
    expect(path).toMatch(/^M[\d\sMLCZ]+Z$/u);
    expect(numbers.length % 2).toBe(0);
    expect(Math.max(...numbers.filter((_, at) => at % 2 === 0))).toBeLessThan(bodySize.width);
    expect(Math.max(...numbers.filter((_, at) => at % 2 === 1))).toBeLessThan(bodySize.height);
  });
  it('lies on the side where the person has it, seen from the front and from behind', () => {
    expect(middleOf(bodyShape('right-knee', 'front'))).toBeLessThan(100);
    expect(middleOf(bodyShape('left-knee', 'front'))).toBeGreaterThan(100);
    expect(middleOf(bodyShape('right-calf', 'back'))).toBeGreaterThan(100);
    expect(middleOf(bodyShape('left-calf', 'back'))).toBeLessThan(100);
    expect(middleOf(bodyShape('lower-back', 'back'))).toBe(100);
  });
  it('is asked for by a region that there is', () => {
    expect(() => bodyShape('left-tail', 'back')).toThrow('no region left-tail');
  });
});

describe('the drawing of an answer', () => {
  it('marks what was marked and nothing else', () => {
    const markup = bodyDrawing(['lower-back', 'left-calf'], 'sv')?.markup ?? '';
    expect(markup.match(/kv-body__marked/gu)).toHaveLength(2);
    expect(markup.match(/<path/gu)).toHaveLength(Object.keys(bodyRegions).length);
    expect(markup).toContain(`class="kv-body__marked" d="${bodyShape('left-calf', 'back')}"`);
    expect(markup).not.toMatch(/style=|<script/u);
  });
  it('is left out where nothing is marked', () => {
    expect(bodyDrawing([], 'sv')).toBeNull();
    expect(bodyDrawing(null, 'sv')).toBeNull();
    expect(bodyDrawing(['tail'], 'sv')).toBeNull();
  });
});

describe('the drawing that is filled in', () => {
  it('has every region once, and the letters where the person has them', () => {
    const options = Object.keys(bodyRegions).map((value) => ({
      id: `f-${value}`,
      value,
      label: value,
      checked: value === 'neck',
      exclusive: false,
    }));
    const [front, back] = bodyView(options, 'en');
    expect(front?.regions.length).toBe(25);
    expect(back?.regions.filter(({ checked }) => checked).map(({ value }) => value)).toEqual(['neck']);
    expect([front?.onLeft, front?.onRight, back?.onLeft, back?.onRight]).toEqual(['R', 'L', 'L', 'R']);
  });
});
