import { describe, expect, it } from '@jest/globals';
import { InvalidConfigError, loadConfig } from './config.js';

const key = Buffer.alloc(32, 1).toString('base64');
const good = { DATABASE_URL: 'postgresql://localhost/kvalreg', KVALREG_IDENTITY_KEY: key };

function problems(env: Record<string, string | undefined>): readonly string[] {
  try {
    loadConfig(env);
  } catch (error) {
    if (error instanceof InvalidConfigError) return error.problems;
    throw error;
  }
  return [];
}

describe('loadConfig', () => {
  it('has usual values for what is not set', () => {
    expect(loadConfig({ ...good, PORT: '' })).toMatchObject({
      port: 3000,
      baseUrl: 'http://localhost:3000',
      poolSize: 10,
      oidc: null,
    });
    expect(
      loadConfig({ ...good, PORT: '8080', KVALREG_BASE_URL: 'https://register.example.org/' }),
    ).toMatchObject({
      port: 8080,
      baseUrl: 'https://register.example.org',
    });
    expect(loadConfig(good).identityKey).toHaveLength(32);
  });

  it('lists everything that is wrong at once, with the remedy and without a value', () => {
    const found = problems({
      DATABASE_URL: 'mysql://root:hemligt@db',
      PORT: '70000',
      KVALREG_IDENTITY_KEY: 'aGVtbGlndA==',
      KVALREG_BASE_URL: 'ftp://x',
    });
    expect(found).toHaveLength(4);
    expect(found.join('\n')).toMatch(/DATABASE_URL: .*postgresql:\/\//);
    expect(found.join('\n')).toMatch(/KVALREG_IDENTITY_KEY: .*openssl rand -base64 32/);
    expect(found.join('\n')).not.toMatch(/hemligt|aGVt/);
  });

  it('names what is missing', () => {
    expect(problems({})).toEqual([
      expect.stringContaining('DATABASE_URL'),
      expect.stringContaining('KVALREG_IDENTITY_KEY'),
    ]);
    expect(problems({ ...good, OIDC_ISSUER: 'https://idp.example.org' })).toEqual([
      expect.stringContaining('OIDC_CLIENT_ID'),
      expect.stringContaining('OIDC_CLIENT_SECRET'),
    ]);
  });
});
