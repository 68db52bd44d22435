import { describe, expect, it } from '@jest/globals';
import { mostLines, wrapLabel } from './wrap-label.js';

describe('wrapLabel', () => {
  it('breaks between words', () => {
    expect(wrapLabel('Smärta i benet, riket', 14)).toBe('Smärta i\nbenet, riket');
  });
  it('keeps a break that is meant', () => {
    expect(wrapLabel('Leg pain\nThe nation', 24)).toBe('Leg pain\nThe nation');
  });
  it('divides a word that is too long for a line, at its own hyphen where it has one', () => {
    expect(wrapLabel('Universitetssjukhuset', 10)).toBe('Universit-\netssjukhu-\nset');
    expect(wrapLabel('Nord-Trøndelag', 10)).toBe('Nord-Trøn-\ndelag');
    expect(wrapLabel('Nordland-Trøndelag', 10)).toBe('Nordland-\nTrøndelag');
  });
  it('leaves nothing out, however long the label and narrow the line', () => {
    const name = 'Universitetssykehuset Nord-Norge HF, Tromsø, avdeling for ryggkirurgi';
    for (const width of [0, 6, 11, 20, 200]) {
      const lines = wrapLabel(name, width).split('\n');
      expect(lines.join('').replace(/[\s-]/gu, '')).toBe(name.replace(/[\s-]/gu, ''));
      expect(lines.every((line) => line.length <= Math.max(width, 5))).toBe(true);
    }
  });
  it('does not part a number from its unit', () => {
    expect(wrapLabel('Lund har 62,1\u00a0% nöjda', 12)).toBe('Lund har\n62,1\u00a0% nöjda');
  });
  it('leaves short labels and empty ones alone', () => {
    expect(wrapLabel('Lund', 14)).toBe('Lund');
    expect(wrapLabel('', 14)).toBe('');
  });
});

describe('mostLines', () => {
  it('is that of the longest label, and one without labels', () => {
    expect(mostLines(['a', 'a\nb\nc'])).toBe(3);
    expect(mostLines([])).toBe(1);
  });
});
