import { describe, expect, it } from '@jest/globals';
import { qrSvg } from './qr-svg.js';

describe('qrSvg', () => {
  it('draws one square for each dark module, inside a quiet zone of four', () => {
    const { markup } = qrSvg(
      [
        [true, false],
        [false, true],
      ],
      'A "code"',
    );
    expect(markup).toContain('viewBox="0 0 10 10"');
    expect(markup).toContain('d="M4 4h1v1h-1zM5 5h1v1h-1z"');
    expect(markup).toContain('aria-label="A &quot;code&quot;"');
  });
});
