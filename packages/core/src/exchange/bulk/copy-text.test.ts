import { describe, expect, it } from '@jest/globals';
import { copyLine } from './copy-text.js';

describe('copyLine', () => {
  it('separates by tab and marks nulls', () => {
    expect(copyLine(['a', 1.5, null])).toBe('a\t1.5\t\\N\n');
  });
  it('escapes what would end a field or a line', () => {
    expect(copyLine(['a\tb\nc\rd\\e'])).toBe('a\\tb\\nc\\rd\\\\e\n');
  });
  it('writes bytes as hexadecimal and objects as JSON', () => {
    expect(copyLine([Uint8Array.of(1, 255), { note: 'a\nb' }])).toBe('\\\\x01ff\t{"note":"a\\\\nb"}\n');
  });
});
