import { describe, expect, it } from '@jest/globals';
import { lintRegister } from '@kvalreg/declaration';
import { readFileSync } from 'node:fs';
import { plugins } from './hand-register.js';

const guide = new URL('../../../../docs/guides/add-a-register.md', import.meta.url);

describe('the register of the guide', () => {
  it('has no problems', () => {
    expect(plugins.flatMap(({ register }) => lintRegister(register))).toEqual([]);
  });

  it('stands in the guide as it is here', () => {
    const source = readFileSync(new URL('./hand-register.ts', import.meta.url), 'utf8');
    expect(readFileSync(guide, 'utf8')).toContain(`\`\`\`ts\n${source}\`\`\``);
  });
});
