import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { rightsText } from './rights-text.js';

describe('the table of rights', () => {
  it('in docs/rights.md is the one of the program; npm run rights writes it anew', () => {
    const file = path.resolve(import.meta.dirname, '../../../../../docs/rights.md');
    expect(readFileSync(file, 'utf8')).toBe(rightsText());
  });
});
