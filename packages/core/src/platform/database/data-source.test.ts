import { describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { openDataSource } from './data-source.js';

/** As much of a data source as opening it needs, for a server of any version. */
function server(version: string): DataSource & { isOpen: boolean } {
  const fake = {
    isOpen: false,
    initialize: () => Promise.resolve((fake.isOpen = true)),
    destroy: () => Promise.resolve((fake.isOpen = false)),
    query: () =>
      Promise.resolve([{ server_version: version, version: Math.trunc(Number.parseFloat(version)) }]),
  };
  return fake as unknown as DataSource & { isOpen: boolean };
}

describe('openDataSource', () => {
  it('refuses a server that is too old, says what to do, and closes the connection', async () => {
    const old = server('14.11');
    await expect(openDataSource(old)).rejects.toMatchObject({
      code: 'database-too-old',
      message: expect.stringMatching(/PostgreSQL 14\.11.*version 15 or later.*DATABASE_URL/),
    });
    expect(old.isOpen).toBe(false);
  });

  it.each(['15.0', '18.4'])('takes %s', async (version) => {
    const current = server(version);
    expect(await openDataSource(current)).toBe(current);
    expect(current.isOpen).toBe(true);
  });
});
