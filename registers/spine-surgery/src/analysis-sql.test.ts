import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { sqlDocument } from '@kvalreg/engine';
import { register } from './register.js';

describe('the generated SQL', () => {
  it('is the committed one: look at what changed, then run `npm run analysis-sql -w registers/spine-surgery`', () => {
    const committed = readFileSync(new URL('../swespine.analysis.sql', import.meta.url), 'utf8');
    expect(sqlDocument(register)).toBe(committed);
  });
});
