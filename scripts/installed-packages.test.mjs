import { describe, expect, it } from '@jest/globals';
import { holdsAll } from './installed-packages.mjs';

const wanted = {
  '': { name: 'kvalreg' },
  'packages/core': { name: '@kvalreg/core' },
  'node_modules/pg': { version: '8.23.1', resolved: 'https://registry/pg-8.23.1.tgz', integrity: 'sha512-a' },
  'node_modules/@turbo/darwin-64': { version: '2.11.9', optional: true },
};
const present = { 'node_modules/pg': wanted['node_modules/pg'] };

describe('holdsAll', () => {
  it('does not miss packages for other systems, nor our own', () => {
    expect(holdsAll(present, wanted)).toBe(true);
  });

  it('notices another version, another content, a missing and a superfluous package', () => {
    const changed = (change) => ({ 'node_modules/pg': { ...wanted['node_modules/pg'], ...change } });
    expect(holdsAll(changed({ version: '8.22.0' }), wanted)).toBe(false);
    expect(holdsAll(changed({ integrity: 'sha512-b' }), wanted)).toBe(false);
    expect(holdsAll({}, wanted)).toBe(false);
    expect(holdsAll({ ...present, 'node_modules/left-pad': { version: '1.0.0' } }, wanted)).toBe(false);
  });
});
