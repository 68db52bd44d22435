import { describe, expect, it } from '@jest/globals';
import { checkNode } from './ensure-ready.mjs';

describe('checkNode', () => {
  it.each(['18.20.4', '20.18.3'])('refuses Node %s and says what to do', (version) => {
    expect(() => checkNode(version)).toThrow(
      `Kvalreg needs Node 20.19 or later, but this is Node ${version}. Install a newer one`,
    );
  });

  it.each(['20.19.0', '20.20.2', '22.1.0', '24.0.0'])('takes Node %s', (version) => {
    expect(() => checkNode(version)).not.toThrow();
  });
});
