import { describe, expect, it } from '@jest/globals';
import { FixedClock, systemClock } from './clock.js';

describe('clocks', () => {
  it('tell the calendar day where the register is kept', () => {
    expect(new FixedClock(new Date('2025-06-30T21:59:59Z')).today()).toBe('2025-06-30');
    expect(new FixedClock(new Date('2025-06-30T22:00:00Z')).today()).toBe('2025-07-01');
    expect(new FixedClock(new Date('2025-12-31T22:59:59Z')).today()).toBe('2025-12-31');
    expect(new FixedClock(new Date('2025-12-31T23:00:00Z')).today()).toBe('2026-01-01');
    expect(new FixedClock(new Date('2025-12-31T23:00:00Z'), 'UTC').today()).toBe('2025-12-31');
  });

  it('stand still until they are moved', () => {
    const clock = FixedClock.on('2025-11-22');
    expect(clock.today()).toBe('2025-11-22');
    clock.moveTo('2030-01-01');
    expect([clock.today(), clock.now().getUTCFullYear()]).toEqual(['2030-01-01', 2030]);
  });

  it('run with the system', () => {
    expect(Math.abs(systemClock().now().getTime() - Date.now())).toBeLessThan(1000);
    expect(systemClock().today()).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });
});
