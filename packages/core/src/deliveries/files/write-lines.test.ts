import { describe, expect, it } from '@jest/globals';
import { lineEnds } from './write-lines.js';

describe('lineEnds', () => {
  it('ends lines as RFC 4180 asks for, and leaves texts alone, wherever chunks are cut', () => {
    const text = 'a,"two\nlines ""quoted\n""",b\nc,"",d\n"e\n\n",f\n';
    const expected = 'a,"two\nlines ""quoted\n""",b\r\nc,"",d\r\n"e\n\n",f\r\n';
    for (let one = 0; one <= text.length; one += 1)
      for (let other = one; other <= text.length; other += 1) {
        const ended = lineEnds();
        const chunks = [text.slice(0, one), text.slice(one, other), text.slice(other)];
        expect(chunks.map(ended).join('')).toBe(expected);
      }
  });
});
