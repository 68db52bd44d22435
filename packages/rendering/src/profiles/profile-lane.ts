import { TrustedSvg } from '../renderer/trusted-svg.js';
import { gridColour, inkColour, toneColours } from '../charts/palette.js';

/** Where a scale lies on its lane. Positions are shares of the width, so that a lane fits every screen and paper. */
export interface Lane {
  readonly range: readonly [number, number];
  readonly better: 'higher' | 'lower';
  /** One for each occasion; null where there is none. */
  readonly values: readonly (number | null)[];
  readonly reference: { readonly low: number; readonly median: number; readonly high: number } | null;
  /** The numbers at the worst and the best end, written. */
  readonly ends: readonly [string, string];
}

const height = 36;
const middle = 13;
const margin = 4;
const bandColour = '#d3d8de';

/** One scale as a line from its worst end on the left to its best on the right. The numbers stand in the table beside it. */
export function profileLane({ range, better, values, reference, ends }: Lane): TrustedSvg {
  const x = (value: number) => {
    const share = Math.min(Math.max((value - range[0]) / (range[1] - range[0]), 0), 1);
    return margin + (100 - 2 * margin) * (better === 'higher' ? share : 1 - share);
  };
  const band = reference && [x(reference.low), x(reference.high)].sort((a, b) => a - b);
  const marks = values.flatMap((value, at) => (value === null ? [] : [{ at, place: x(value) }]));
  return drawing(
    '100%',
    height,
    [
      ...(band
        ? [
            `<rect x="${percent(band[0])}" y="${String(middle - 8)}" width="${percent((band[1] ?? 0) - (band[0] ?? 0))}" height="16" fill="${bandColour}"/>`,
          ]
        : []),
      `<line x1="${percent(margin)}" x2="${percent(100 - margin)}" y1="${String(middle)}" y2="${String(middle)}" stroke="${gridColour}" stroke-width="2"/>`,
      ...(reference ? [medianTick(percent(x(reference.median)))] : []),
      ...marks.map(({ at, place }) => markAt(percent(place), middle, at)),
      endText(percent(margin), 'start', ends[0]),
      endText(percent(100 - margin), 'end', ends[1]),
    ].join(''),
  );
}

/** The mark of an occasion by itself, for the legend. */
export function occasionMark(at: number): TrustedSvg {
  return drawing('20', 20, markAt('10', 10, at));
}
export function bandMark(): TrustedSvg {
  return drawing('20', 20, `<rect x="1" y="3" width="18" height="14" fill="${bandColour}"/>`);
}
export function medianMark(): TrustedSvg {
  return drawing('20', 20, medianTick('10', 10));
}

function drawing(width: string, tall: number, inner: string): TrustedSvg {
  return new TrustedSvg(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${String(tall)}" aria-hidden="true" focusable="false">${inner}</svg>`,
  );
}

/** Told apart by shape and by colour: circle, square, diamond, triangle. */
const shapes = [
  '<circle r="6"/>',
  '<rect x="-5.5" y="-5.5" width="11" height="11"/>',
  '<path d="M0-7.5 7.5 0 0 7.5-7.5 0z"/>',
  '<path d="M0-7 7 6H-7z"/>',
] as const;
const colours = [toneColours.own, toneColours.third, toneColours.fourth, inkColour] as const;

function markAt(x: string, y: number, at: number): string {
  const shape = shapes[at % shapes.length] ?? shapes[0];
  const colour = colours[at % colours.length] ?? colours[0];
  return `<svg x="${x}" y="${String(y)}" overflow="visible"><g fill="${colour}" stroke="#ffffff" stroke-width="1.5">${shape}</g></svg>`;
}

function medianTick(x: string, y = middle): string {
  return `<line x1="${x}" x2="${x}" y1="${String(y - 8)}" y2="${String(y + 8)}" stroke="${inkColour}" stroke-width="2"/>`;
}

function endText(x: string, anchor: 'start' | 'end', text: string): string {
  const plain = text.replace(/[^\d.,−\u00a0\u202f ]/gu, '');
  return `<text x="${x}" y="${String(height - 3)}" font-size="11" text-anchor="${anchor}" fill="${inkColour}">${plain}</text>`;
}

function percent(share: number | undefined): string {
  return `${(share ?? 0).toFixed(2)}%`;
}
