import { describe, expect, it } from '@jest/globals';
import { PassThrough } from 'node:stream';
import { csvText } from './csv-text.js';
import { countText, durationText } from './duration.js';
import { explain } from './explain-error.js';
import { startProgress } from './progress.js';
import { step } from './step.js';
import { textTable } from './table.js';
import type { Terminal } from './terminal.js';

function recorder(isInteractive: boolean): Terminal & { readonly notes: string[] } {
  const notes: string[] = [];
  return {
    notes,
    isInteractive,
    width: 60,
    results: new PassThrough(),
    out: () => Promise.resolve(),
    note: (text) => notes.push(text),
  };
}

describe('durationText', () => {
  it.each([
    [12.4, '12 ms'],
    [1234, '1.2 s'],
    [59_949, '59.9 s'],
    [59_960, '1 min 00 s'],
    [125_000, '2 min 05 s'],
    [3_720_000, '1 h 02 min'],
  ])('%d → %s', (milliseconds, text) => {
    expect(durationText(milliseconds)).toBe(text);
  });
});

describe('countText', () => {
  it.each([
    [0, '0'],
    [999, '999'],
    [10_000, '10 000'],
    [1_234_567, '1 234 567'],
  ])('%d → %s', (count, text) => {
    expect(countText(count)).toBe(text);
  });
});

describe('startProgress', () => {
  it('draws one line over on a terminal, never wider than it', () => {
    const terminal = recorder(true);
    let now = 0;
    const progress = startProgress(terminal, 'Import '.repeat(20), 10_000, () => now);
    progress.update(0);
    now = 50;
    progress.update(10);
    now = 1000;
    progress.update(500);
    progress.end();
    expect(terminal.notes).toHaveLength(3);
    expect(terminal.notes.every((line) => line.startsWith('\r\u001b[K') && !line.includes('\n'))).toBe(true);
    expect(Math.max(...terminal.notes.map((line) => line.length))).toBeLessThan(60 + 4);
  });

  it('writes a plain line now and then to a log, with rate and time left', () => {
    const terminal = recorder(false);
    let now = 0;
    const progress = startProgress(terminal, 'Import', 10_000, () => now);
    progress.update(1);
    now = 5000;
    progress.update(2500);
    now = 6000;
    progress.update(2600);
    progress.end();
    expect(terminal.notes).toEqual(['Import: 2 500 of 10 000 (25 %), 500/s, 15.0 s left\n']);
  });
});

describe('step', () => {
  it('says what begins, what was done and what failed', async () => {
    const terminal = recorder(false);
    expect(await step(terminal, 'Start', () => Promise.resolve(7))).toBe(7);
    await expect(step(terminal, 'Fail', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(terminal.notes).toEqual([
      '  Start …\n',
      expect.stringMatching(/^✓ Start +\d+ ms\n$/),
      '  Fail …\n',
      expect.stringMatching(/^✗ Fail +\d+ ms\n$/),
    ]);
  });
});

describe('textTable', () => {
  it('aligns numbers to the right', () => {
    expect(
      textTable(
        ['unit', 'n'],
        [
          ['a', '5'],
          ['bb', '12'],
        ],
      ),
    ).toBe('unit   n\n────  ──\na      5\nbb    12\n');
  });
});

describe('csvText', () => {
  it('quotes what needs it', () => {
    expect(
      csvText(
        ['a', 'b'],
        [
          ['x,"y"', 1.5],
          [null, 'z'],
        ],
      ),
    ).toBe('a,b\n"x,""y""",1.5\n,z\n');
  });
});

describe('explain', () => {
  it('takes Ctrl-C for what it is', async () => {
    const stop = new AbortController();
    stop.abort();
    expect(await explain(stop.signal.reason)).toMatchObject({
      code: 'interrupted',
      message: expect.stringContaining('was not kept'),
    });
  });
});
