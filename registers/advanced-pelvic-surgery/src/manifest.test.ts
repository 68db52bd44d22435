import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { compareManifest, lintRegister, manifestOf, parseManifest } from '@kvalreg/declaration';
import { plugins } from './index.js';

describe.each(plugins.map(({ register }) => [register.id, register] as const))(
  'the manifest of %s',
  (id, register) => {
    it('is the committed one: raise the version, then run `npm run manifest -w registers/advanced-pelvic-surgery`', () => {
      const committed = readFileSync(new URL(`../${id}.manifest.json`, import.meta.url), 'utf8');
      expect(compareManifest(committed, register)).toBe('same');
    });

    it('has no problems', () => {
      expect(lintRegister(register)).toEqual([]);
    });

    it('is the register, read back from JSON', () => {
      expect(parseManifest(JSON.parse(manifestOf(register)))).toEqual({ register });
    });
  },
);
