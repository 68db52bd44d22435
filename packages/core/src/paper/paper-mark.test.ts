import { describe, expect, it } from '@jest/globals';
import { newCode, printedCode } from '../forms/links/link-code.js';
import { readPaperCode, writePaperMark } from './paper-mark.js';

describe('the code of a paper', () => {
  const code = newCode();

  it('is read as it was typed, with or without its hyphen, in any case', () => {
    for (const typed of [code, printedCode(code), printedCode(code).toLowerCase(), ` ${code} `])
      expect(readPaperCode(typed)).toBe(code);
  });
  it('is read from the mark of any page', () => {
    const mark = writePaperMark({ code, page: 2, pages: 5, formVersion: '2024.1' });
    expect(mark).toBe(`KVP1.${code}.2.5.2024.1`);
    expect(readPaperCode(mark)).toBe(code);
    expect(readPaperCode(`${mark.toLowerCase()}\n`)).toBe(code);
  });
  it('is refused where a character is wrong', () => {
    const wrong = `${code.slice(0, 3)}${code[3] === 'A' ? 'B' : 'A'}${code.slice(4)}`;
    expect(readPaperCode(wrong)).toBeNull();
    expect(readPaperCode(`KVP1.${wrong}.1.1.1`)).toBeNull();
    for (const nonsense of ['', 'KVP1', 'KVP1.', '<script>', '1'.repeat(10_000)])
      expect(readPaperCode(nonsense)).toBeNull();
  });
});
