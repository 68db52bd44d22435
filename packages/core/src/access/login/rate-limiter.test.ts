import { describe, expect, it } from '@jest/globals';
import { RateLimiter } from './rate-limiter.js';

const at = (seconds: number): Date => new Date(seconds * 1000);

describe('RateLimiter', () => {
  it('refuses a source that comes too often, says for how long, and lets others pass', () => {
    const limiter = new RateLimiter(2, 60_000);
    limiter.count('a', at(0));
    limiter.count('a', at(10));
    expect(() => {
      limiter.count('a', at(20));
    }).toThrow('Wait 40 seconds');
    expect(() => {
      limiter.count('b', at(20));
    }).not.toThrow();
    expect(() => {
      limiter.count('a', at(60));
    }).not.toThrow();
  });
  it('forgets the oldest sources instead of growing without end', () => {
    const limiter = new RateLimiter(1, 60_000);
    for (let source = 0; source <= 20_000; source += 1) limiter.count(String(source), at(0));
    expect(() => {
      limiter.count('20000', at(1));
    }).toThrow();
    expect(() => {
      limiter.count('0', at(1));
    }).not.toThrow();
  });
});
