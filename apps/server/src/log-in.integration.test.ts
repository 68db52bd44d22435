import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Browser } from './fixtures/browser.js';
import { logIn, loggedIn } from './fixtures/log-in.js';
import { startTestServer, type TestServer } from './fixtures/test-server.js';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

const session = async (browser: Browser): Promise<Record<string, unknown>> =>
  (await (await browser.send('/api/v1/session')).json()) as Record<string, unknown>;

describe('log-in', () => {
  it('goes to the provider and back, and knows who it is', async () => {
    const browser = new Browser(server.url);
    await logIn(browser, 'anna-akesson');
    expect(browser.visited).toContain('/demo-idp/auth');
    expect(await session(browser)).toMatchObject({ name: 'Anna Åkesson', assignment: { role: 'clinic-staff', unitId: 'clinic-a' } });
  });
});
