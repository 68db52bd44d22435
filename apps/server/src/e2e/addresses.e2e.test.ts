import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NewAssignment } from '@kvalreg/core';
import { Browser } from '../fixtures/browser.js';
import { staffBrowser } from '../fixtures/principals.js';
import { firstRegister, secondRegister, startTestServer, type TestServer } from '../fixtures/test-server.js';

const { id: registerId } = firstRegister.register;
let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ plugins: [firstRegister, secondRegister] });
}, 120_000);
afterAll(() => server.stop());

const reading = (language: string) => ({ headers: { accept: 'text/html', 'accept-language': language } });
const working = (assignment: NewAssignment) => staffBrowser(server.app, server.url, [assignment]);
const page = async (browser: Browser, path: string, language: string): Promise<string> =>
  (await browser.visit(path, reading(language))).text();

describe('the choice of a language in an address', () => {
  it.each(['/api/v1/openapi.json', '/health/live'])('means nothing to programs: %s', async (path) => {
    const response = await new Browser(server.url).send(`${path}?lang=sv`, { headers: { accept: '*/*' } });
    expect(response.status).toBe(200);
    expect(response.headers.get('set-cookie')).toBeNull();
  });

  it('is remembered for pages and taken out of the address', async () => {
    const browser = new Browser(server.url);
    const response = await browser.send('/code?a=1&lang=nb', reading('sv'));
    expect([response.status, response.headers.get('location')]).toEqual([303, '/code?a=1']);
    expect(await page(browser, '/code', 'sv')).toContain('<html lang="nb">');
  });

  it('is offered among the languages of the register, and among all on general pages', async () => {
    const open = await page(new Browser(server.url), `/public/${registerId}`, 'nb');
    expect(open).toContain('<html lang="sv">');
    expect(open).not.toContain('Norsk');
    const start = await page(new Browser(server.url), '/', 'nb');
    expect(start).toContain('<html lang="nb">');
    expect(start).toContain('Norsk');
  });
});

describe('a page of a list that is not there', () => {
  it.each([
    ['work-list?page=7', 'work-list?page=1'],
    ['follow-ups?page=7&status=answered', 'follow-ups?status=answered&page=1'],
  ])('leads to the last one: %s', async (wished, last) => {
    const office = await working({ role: 'register-office', registerId, unitId: null });
    const response = await office.send(`/r/${registerId}/${wished}`, reading('sv'));
    expect([response.status, response.headers.get('location')]).toEqual([303, `/r/${registerId}/${last}`]);
  });
});

describe('an error', () => {
  it.each([
    ['reports/lumbar/nothing', 'Registret har ingen sådan rapport.'],
    ['reports/nowhere/standard', 'Registret har inget sådant område.'],
    ['patients/00000000-0000-4000-8000-000000000000', 'Personen finns inte hos er.'],
    ['reports/lumbar/standard?unit=clinic-b', 'inte andra kliniker.'],
  ])('is told in the language of the reader: %s', async (path, sentence) => {
    const leader = await working({ role: 'clinic-leader', registerId, unitId: 'clinic-a' });
    const html = await page(leader, `/r/${registerId}/${path}`, 'sv');
    expect(html).toContain('<html lang="sv">');
    expect(html).toContain(sentence);
    expect(html).not.toMatch(/>[^<]*\b(the|there|your)\b/iu);
  });
});

describe('an administrator', () => {
  it('of the installation begins at its registers, clinics and accounts', async () => {
    const browser = await working({ role: 'administrator', registerId: null, unitId: null });
    const html = await page(browser, '/home', 'en');
    expect(browser.visited).toContain('/administration');
    expect(html).toContain(`<dd>${firstRegister.register.version}</dd>`);
    expect(html).toContain('Clinic A');
    expect(html).toContain('<dd>second-register</dd>');
    expect(html).toMatch(/Anna [^<]*Åkesson/u);
  });
  it('of one register sees that register alone, and nobody else does', async () => {
    const browser = await working({ role: 'administrator', registerId: 'second-register', unitId: null });
    const html = await page(browser, '/administration', 'en');
    expect(html).toContain('<dd>second-register</dd>');
    expect(html).not.toContain(`<dd>${registerId}</dd>`);
    const office = await working({ role: 'register-office', registerId, unitId: null });
    expect((await office.send('/administration', reading('en'))).status).toBe(403);
  });
});
