import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { sqlDocument } from '@kvalreg/engine';
import { plugins } from './index.js';

it.each(plugins.map(({ register }) => [register.id, register] as const))(
  'the SQL of %s is the committed one: look at what changed, then run `npm run analysis-sql -w registers/low-back-pain-programme`',
  (id, register) => {
    const committed = readFileSync(new URL(`../${id}.analysis.sql`, import.meta.url), 'utf8');
    expect(sqlDocument(register)).toBe(committed);
  },
);
