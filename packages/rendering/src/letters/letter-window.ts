import { millimetre } from '../paper/paper-style.js';

/** On which side of the envelope its window is. In Norway on the left; in Sweden on the left (V2) or on the right (H2). */
export const letterWindows = ['left', 'right'] as const;
export type LetterWindow = (typeof letterWindows)[number];

interface Envelope {
  readonly width: number;
  readonly height: number;
  /** Distance of the window from the side that it is on, and from the top, and its size. */
  readonly side: number;
  readonly top: number;
  readonly windowWidth: number;
  readonly windowHeight: number;
  /** Height of the folded sheet. */
  readonly folded: number;
}

/**
 * Window envelopes for A4 as they are sold in Sweden and Norway, in millimetres; formats after ISO 269. Makers differ by a
 * millimetre or two, and the sheet slides within the envelope.
 */
export const envelopes = {
  C5: { width: 229, height: 162, side: 15, top: 44, windowWidth: 105, windowHeight: 35, folded: 148.5 },
  E65: { width: 220, height: 110, side: 15, top: 40, windowWidth: 95, windowHeight: 30, folded: 99 },
  C65: { width: 229, height: 114, side: 15, top: 39, windowWidth: 100, windowHeight: 35, folded: 99 },
} as const satisfies Readonly<Record<string, Envelope>>;

/** A part of the page, in millimetres from its top left corner. */
export interface Zone {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const sheetWidth = 210;

/** What is seen of the page through the window when the sheet lies at a place in the envelope, `dx` and `dy` from its corner. */
function seenOf(envelope: Envelope, window: LetterWindow, dx: number, dy: number): Zone {
  const { side, windowWidth, windowHeight, top, width } = envelope;
  const left = (window === 'left' ? side : width - side - windowWidth) - dx;
  return { left, top: top - dy, right: left + windowWidth, bottom: top - dy + windowHeight };
}

/** The window over the page in the four extreme places of the sheet. */
function extremes(envelope: Envelope, window: LetterWindow): readonly Zone[] {
  return [0, envelope.width - sheetWidth].flatMap((dx) =>
    [0, envelope.height - envelope.folded].map((dy) => seenOf(envelope, window, dx, dy)),
  );
}

/** Where an address is seen whole in all envelopes, wherever the sheet lies in them. */
export function safeZone(window: LetterWindow, among: readonly Envelope[] = Object.values(envelopes)): Zone {
  const zones = among.flatMap((envelope) => extremes(envelope, window));
  return {
    left: Math.max(...zones.map(({ left }) => left)),
    top: Math.max(...zones.map(({ top }) => top)),
    right: Math.min(...zones.map(({ right }) => right)),
    bottom: Math.min(...zones.map(({ bottom }) => bottom)),
  };
}

/** Where something could be seen in one of them: nothing but the address stands here. */
export function exposedZone(window: LetterWindow): Zone {
  const zones = Object.values(envelopes).flatMap((envelope) => extremes(envelope, window));
  return {
    left: Math.max(0, Math.min(...zones.map(({ left }) => left))),
    top: Math.min(...zones.map(({ top }) => top)),
    right: Math.min(sheetWidth, Math.max(...zones.map(({ right }) => right))),
    bottom: Math.max(...zones.map(({ bottom }) => bottom)),
  };
}

/** Points. */
export function mm(length: number): number {
  return length * millimetre;
}
