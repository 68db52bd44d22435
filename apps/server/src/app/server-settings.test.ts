import { describe, expect, it } from '@jest/globals';
import { loadServerSettings } from './server-settings.js';

const env = {
  DATABASE_URL: 'postgresql://kvalreg@localhost/kvalreg',
  KVALREG_IDENTITY_KEY: Buffer.alloc(32, 1).toString('base64'),
};

describe('loadServerSettings', () => {
  it.each([
    [undefined, false],
    ['', false],
    ['0', false],
    ['2', 2],
    ['10.0.0.0/8, 127.0.0.1, fd00::/8', '10.0.0.0/8, 127.0.0.1, fd00::/8'],
  ])('reads KVALREG_TRUST_PROXY %j as %j', (text, expected) => {
    expect(loadServerSettings({ ...env, KVALREG_TRUST_PROXY: text }).trustProxy).toBe(expected);
  });
  it.each(['all', '10.0.0.0/33', '10.0.0/8', '1.2.3.4 5.6.7.8', '-1'])(
    'refuses KVALREG_TRUST_PROXY %j',
    (text) => {
      expect(() => loadServerSettings({ ...env, KVALREG_TRUST_PROXY: text })).toThrow(
        'KVALREG_TRUST_PROXY: It must be',
      );
    },
  );
  it('knows whether the address is given', () => {
    expect(loadServerSettings(env).hasOwnAddress).toBe(false);
    expect(loadServerSettings({ ...env, KVALREG_BASE_URL: 'https://a.example' }).hasOwnAddress).toBe(true);
  });
});
