import { describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import type { ResearchColumn } from '../column.js';
import { readStata } from './read-stata.fixture.js';
import { sample, stataFileOf } from './sample-file.fixture.js';
import { stataWriter } from './stata-file.js';

const file = stataFileOf(sample);
const read = readStata(file);

describe('a Stata file', () => {
  it('holds every value, and says why one is missing', () => {
    expect(read.values).toEqual([
      ['ÅÄÖ', 23_435, 1, 0, 300, -100_000, 0.1, 4_000_000_000, 1, 'é'.repeat(1500)],
      ['b', -1, 2, 10, 0, 100_000, -1.5e-8, -1, 0, ''],
      ['c', '.a', '.b', '.c', '.d', '.a', '.e', '.', '.d', ''],
      ['d', 0, 1, 5, 170, 0, 41.25, 0, 1, 'short'],
    ]);
    expect([read.columns, read.rows]).toEqual([10, 4]);
  });

  it('chooses the smallest type that holds a column', () => {
    expect(read.types).toEqual([20, 65_528, 65_530, 65_530, 65_529, 65_528, 65_526, 65_526, 65_530, 32_768]);
    expect(read.formats[1]).toBe('%td');
  });

  it('names and labels columns, codes and missing values', () => {
    expect(read.names).toEqual(sample.columns.map(({ name }) => name));
    expect(read.labels).toEqual(sample.columns.map(({ label }) => label));
    expect([read.label, read.timestamp]).toEqual(['Sample of a delivery', '22 Nov 2026 11:30']);
    expect(read.valueLabels[2]).toEqual({
      '1': 'Vänster',
      '2': 'Høyre',
      '.a': 'Form not answered',
      '.b': 'Not asked in this version',
      '.c': 'Not applicable',
      '.d': 'Not answered',
      '.e': 'Not computed',
    });
    expect(read.valueLabels[8]).toMatchObject({ '0': 'No', '1': 'Yes' });
    expect(Object.keys(read.valueLabels[3] ?? {})).toEqual(['.a', '.b', '.c', '.d', '.e']);
  });

  /** These very bytes were read with pandas 3.0.6 (values, missing values, labels, long text, time) and found right. */
  it('is byte for byte what another program has read', () => {
    expect(createHash('sha256').update(file).digest('hex')).toBe(
      '00a0ac59142093f916487926742d3d7af1f7f5488841f4690277552b926865a6',
    );
  });

  it('cuts labels between characters', () => {
    const label = '€'.repeat(200);
    const cut = readStata(
      stataFileOf({ ...sample, label, columns: sample.columns.map((column) => ({ ...column, label })) }),
    );
    expect(cut.labels[0]).toBe('€'.repeat(80));
    expect(cut.label).toBe('€'.repeat(80));
  });

  it('refuses what does not fit', () => {
    const column: ResearchColumn = { name: 'pain', label: '', type: 'integer', range: [0, 10], codes: [] };
    const pain = stataWriter({ ...sample, columns: [column], textBytes: [0] });
    expect(() => pain.row([101])).toThrow('does not fit');
    expect(() => pain.row([])).toThrow('fewer cells');
    const side = stataWriter({ ...sample, columns: [{ ...column, type: 'code' }], textBytes: [0] });
    expect(() => side.row(['up'])).toThrow('none of the column');
    const text = stataWriter({ ...sample, columns: [{ ...column, type: 'text' }], textBytes: [3] });
    expect(() => text.row(['four'])).toThrow('longer than its column');
  });
});
