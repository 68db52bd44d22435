import type { Tone } from './chart-spec.js';

/**
 * Blue against grey, then orange and green: each a step lighter or darker than the next, so that colour blindness and
 * grey print do no harm, and none too light on white.
 */
export const toneColours: Readonly<Record<Tone, string>> = {
  own: '#0062ba',
  other: '#8c9299',
  third: '#be5900',
  fourth: '#00573f',
};
/** Of numbers that stand on them. */
export const letterColours: Readonly<Record<Tone, string>> = {
  own: '#ffffff',
  other: '#24272b',
  third: '#ffffff',
  fourth: '#ffffff',
};
/** Of words in the colour of a line: as dark as words must be. */
export const wordColours: Readonly<Record<Tone, string>> = { ...toneColours, other: '#5b5d60' };
export const inkColour = '#24272b';
export const axisColour = '#5b5d60';
export const gridColour = '#e3e4e6';
export const intervalColour = '#24272b';

/** Dark blue to light yellow, evenly spaced in lightness (after "cividis", made for colour-blind readers). */
const steps = [
  '#00336f',
  '#35568b',
  '#5f7999',
  '#8a9ba5',
  '#b9b68a',
  '#d9cc6c',
  '#f2e27a',
  '#fff3c4',
] as const;

export interface Fill {
  readonly background: string;
  readonly text: string;
}

/** As many fills as there are options, from the darkest to the lightest. */
export function sequence(count: number): readonly Fill[] {
  return Array.from({ length: count }, (_, index) => {
    const place = count === 1 ? 0 : Math.round((index * (steps.length - 1)) / (count - 1));
    const background = steps[place % steps.length] ?? steps[0];
    return { background, text: place <= 2 ? '#ffffff' : inkColour };
  });
}
