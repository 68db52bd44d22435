import { describe, expect, it } from '@jest/globals';
import type { Mark, PaperDocument } from '../paper/paper-document.js';
import { millimetre, sheet } from '../paper/paper-style.js';
import { layoutLetter, type LetterInput } from './layout-letter.js';
import { envelopes, exposedZone, letterWindows, safeZone } from './letter-window.js';

const measure: LetterInput['measure'] = (text, { size, bold }) => text.length * size * (bold ? 0.55 : 0.5);
const usual: LetterInput = {
  language: 'sv',
  window: 'left',
  recipient: ['Pat Patient', 'Storgatan 1', '123 45 Tallby'],
  sender: ['Svenska knäregistret', 'Norra kliniken'],
  subject: 'Frågor till dig',
  body: 'Hej,\n\nVi ber dig svara på ett frågeformulär.\n\nTack!',
  codeAddress: 'www.example.org/code',
  code: 'K7M2P-9XQRT',
  link: [
    [true, false],
    [false, true],
  ],
  enclosesPaper: false,
  place: '3 / 12',
  measure,
};
const laidOut = (more: Partial<LetterInput> = {}): PaperDocument => layoutLetter({ ...usual, ...more });
const textsOf = (letter: PaperDocument): readonly string[] =>
  letter.pages.flatMap(({ marks }) => marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : [])));

/** The part of the page that a mark covers, in millimetres. */
function coverOf(mark: Mark): {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
} {
  const scaled = (left: number, top: number, right: number, bottom: number) => ({
    left: left / millimetre,
    top: top / millimetre,
    right: right / millimetre,
    bottom: bottom / millimetre,
  });
  switch (mark.kind) {
    case 'text':
      return scaled(
        mark.x,
        mark.y - mark.size * 0.8,
        mark.x + measure(mark.text, mark),
        mark.y + mark.size * 0.25,
      );
    case 'line':
      return scaled(mark.x, mark.y, mark.toX, mark.toY);
    case 'box':
      return scaled(mark.x, mark.y, mark.x + mark.width, mark.y + mark.height);
    case 'modules':
      return scaled(mark.x, mark.y, mark.x + mark.size, mark.y + mark.size);
    case 'outline':
      throw new Error('a letter has no drawings');
  }
}
const isAddress = (mark: Mark, recipient: readonly string[]): boolean =>
  mark.kind === 'text' && recipient.some((line) => line.includes(mark.text));

describe('a letter', () => {
  it('says who writes, what, and how to answer, on one page', () => {
    const letter = laidOut();
    expect(letter.pages).toHaveLength(1);
    const texts = textsOf(letter).join('\n');
    for (const part of [
      ...usual.recipient,
      ...usual.sender,
      'Frågor till dig',
      'Vi ber dig svara på ett frågeformulär.',
      'www.example.org/code',
      'K7M2P-9XQRT',
      'Så här svarar du',
      '3 / 12',
    ])
      expect(texts).toContain(part);
    expect(letter.pages[0]?.marks.filter(({ kind }) => kind === 'modules')).toHaveLength(1);
    expect(texts).not.toContain('svarskuvertet');
    expect(textsOf(laidOut({ enclosesPaper: true })).join(' ')).toContain('svarskuvertet');
    expect(textsOf(laidOut({ language: 'nb' })).join(' ')).toContain('Slik svarer du');
  });

  describe.each(letterWindows)('with the window on the %s', (window) => {
    it('shows four lines of the address whole in every envelope, wherever the sheet lies in it', () => {
      const recipient = ['Pat Patient', 'c/o Östen Öst', 'Storgatan 1, lgh 1001', '123 45 Tallby'];
      const zone = safeZone(window);
      const marks = laidOut({ window, recipient }).pages[0]?.marks ?? [];
      const address = marks.filter((mark) => isAddress(mark, recipient));
      expect(address).toHaveLength(4);
      for (const mark of address) {
        const cover = coverOf(mark);
        expect(cover.left).toBeGreaterThanOrEqual(zone.left);
        expect(cover.right).toBeLessThanOrEqual(zone.right);
        expect(cover.top).toBeGreaterThanOrEqual(zone.top - 0.01);
        expect(cover.bottom).toBeLessThanOrEqual(zone.bottom + 1.5);
      }
    });

    it('shows nothing but the address through the window of any envelope', () => {
      const zone = exposedZone(window);
      const letter = laidOut({ window, sender: ['A register with a very long name '.repeat(3), 'Clinic'] });
      const others = (letter.pages[0]?.marks ?? []).filter((mark) => !isAddress(mark, usual.recipient));
      expect(others.length).toBeGreaterThan(10);
      for (const mark of others) {
        const cover = coverOf(mark);
        const isSeen =
          cover.left < zone.right &&
          cover.right > zone.left &&
          cover.top < zone.bottom &&
          cover.bottom > zone.top;
        expect({ mark, isSeen }).toEqual({ mark, isSeen: false });
      }
    });
  });

  it('knows its envelopes: in C5 five lines fit, and the safe part lies within each window', () => {
    const { top, bottom } = safeZone('left', [envelopes.C5]);
    expect(bottom - top).toBeCloseTo(21.5, 6);
    expect(safeZone('left')).toEqual({ left: 15, top: 44, right: 96, bottom: 59 });
    expect(safeZone('right')).toEqual({ left: 114, top: 44, right: 195, bottom: 59 });
  });

  it('makes a long name smaller, and breaks one that is longer still, within the window', () => {
    const recipient = [
      'Maximiliana Alexandra von und zu Hohenstaufen-Lindgren',
      '1 Long Street',
      '123 45 Town',
    ];
    const marks = laidOut({ recipient }).pages[0]?.marks ?? [];
    const address = marks.filter((mark) => mark.kind === 'text' && isAddress(mark, recipient));
    for (const mark of address) expect(coverOf(mark).right).toBeLessThanOrEqual(safeZone('left').right);
    const sizes = new Set(address.map((mark) => (mark.kind === 'text' ? mark.size : 0)));
    expect(sizes.size).toBe(1);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(8);
  });

  it('goes on on another page, and leaves nothing off the sheet', () => {
    const body = Array.from({ length: 40 }, (_, at) => `Paragraph ${String(at)}. `.repeat(8)).join('\n\n');
    const letter = laidOut({ body });
    expect(letter.pages.length).toBeGreaterThan(1);
    expect(textsOf(letter).filter((text) => text === 'K7M2P-9XQRT')).toHaveLength(1);
    for (const { marks } of letter.pages)
      for (const mark of marks) {
        const cover = coverOf(mark);
        expect(cover.bottom * millimetre).toBeLessThanOrEqual(sheet.height);
        expect(cover.right * millimetre).toBeLessThanOrEqual(sheet.width);
      }
    for (let at = 0; at < 40; at += 1)
      expect(textsOf(letter).join(' ')).toContain(`Paragraph ${String(at)}.`);
  });
});
