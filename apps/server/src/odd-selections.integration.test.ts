import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database, EpisodeLoader, IdentityCipher, RegisterCatalogue } from '@kvalreg/core';
import { Browser } from './fixtures/browser.js';
import { plainEpisodes } from './fixtures/plain-episodes.js';
import { staffBrowser } from './fixtures/principals.js';
import { firstRegister, identityKey, startTestServer, type TestServer } from './fixtures/test-server.js';

const { register } = firstRegister;
const page = `/r/${register.id}`;
const figures = `${page}/figures/lumbar`;
const report = `${page}/reports/lumbar/standard`;
const goals = '/r/norspine/goals/report';
const api = `/api/v1/registers/${register.id}/pathways/lumbar`;
const publicPage = `/public/${register.id}`;

let server: TestServer;
const browsers = new Map<string, Browser>();
beforeAll(async () => {
  server = await startTestServer();
  const get = <T>(type: abstract new (...args: never[]) => T): T => server.app.get(type, { strict: false });
  const cipher = new IdentityCipher(Buffer.from(identityKey, 'base64'));
  const loader = new EpisodeLoader(get(Database), get(RegisterCatalogue), cipher);
  const lumbar = register.pathways['lumbar'];
  if (!lumbar) throw new Error('the register has the pathway');
  // One unit and one year have cases: the other unit has none at all.
  const episodes = plainEpisodes(lumbar, 12, ['clinic-a']);
  await loader.load({ registerId: register.id, pathway: 'lumbar', author: 'test', episodes });
  const browserOf = (
    role: 'clinic-leader' | 'register-office' | 'authority',
    registerId: string,
    unitId: string | null,
  ) => staffBrowser(server.app, server.url, [{ role, registerId, unitId }]);
  browsers.set('leader', await browserOf('clinic-leader', register.id, 'clinic-a'));
  browsers.set('empty', await browserOf('clinic-leader', register.id, 'clinic-b'));
  browsers.set('office', await browserOf('register-office', register.id, null));
  browsers.set('authority', await browserOf('authority', register.id, null));
  browsers.set('goals', await browserOf('register-office', 'norspine', null));
  browsers.set('nobody', new Browser(server.url));
}, 120_000);
afterAll(() => server.stop());

type Who = 'leader' | 'empty' | 'office' | 'authority' | 'goals' | 'nobody';
interface Answer {
  readonly status: number;
  readonly body: string;
}
async function ask(who: Who, path: string, accept = 'text/html'): Promise<Answer> {
  const browser = browsers.get(who);
  if (!browser) throw new Error(`nobody is called ${who}`);
  const response = await browser.visit(path, { headers: { accept, 'accept-language': 'sv' } });
  return { status: response.status, body: await response.text() };
}

const long = 'x'.repeat(3000);
const many = Array.from({ length: 900 }, (_, at) => `year=${String(1000 + at)}`).join('&');

/** Who asks for what, the status of the answer, and words that the reader finds on the page. */
const pages: readonly (readonly [Who, string, number, string])[] = [
  // Nothing to show is no error.
  ['office', `${figures}?indicator=satisfied&by=year&year=2031`, 200, 'Inga fall i urvalet'],
  ['office', `${figures}?indicator=satisfied&by=sex&from=2090-01-01`, 200, 'Inga fall i urvalet'],
  ['empty', `${figures}?indicator=satisfied&by=unit`, 200, 'Nöjda'],
  ['empty', `${page}/overview`, 200, 'Översikt: Clinic B'],
  ['leader', `${page}/overview`, 200, 'Översikt: Clinic A'],
  ['office', `${page}/overview`, 200, 'Översikt: '],
  ['office', `${figures}?indicator=satisfied&by=unit&chart=bars`, 200, 'Clinic A'],
  ['office', `${figures}?indicator=satisfied&by=unit&chart=funnel`, 200, 'Clinic A'],
  ['office', `${figures}?indicator=satisfied&by=year&chart=run`, 200, '2019'],
  ['office', `${figures}?indicator=satisfied&by=diagnosis&then=year&unit=clinic-b`, 200, 'Clinic B'],
  ['office', `${figures}?indicator=satisfied&by=&unit=clinic-b`, 200, 'Clinic B'],
  ['office', `${figures}?chart=pie&sort=-nothing`, 200, 'Siffror'],
  ['office', `${figures}?sort=__proto__&chart=__proto__`, 200, 'Siffror'],
  ['office', `${report}?year=2031`, 200, 'Inga uppgifter i urvalet'],
  ['empty', report, 200, 'Clinic B'],
  ['nobody', publicPage, 200, 'Öppna resultat'],
  [
    'nobody',
    `${publicPage}?indicator=nothing&year=3000&unit=nobody&group=__proto__`,
    200,
    '”3000” finns inte bland de publicerade siffrorna. Här visas ',
  ],
  [
    'nobody',
    `${publicPage}?indicator=${long}&year=a&year=b`,
    200,
    'finns inte bland de publicerade siffrorna',
  ],
  ['nobody', `${publicPage}/csv?year=3000`, 400, 'Välj ur listorna på sidan med öppna resultat'],
  ['goals', goals, 200, 'data-live'],
  // What is wrong with what was asked for, with what to do instead.
  ['office', `${figures}?indicator=nothing`, 400, '”nothing” är inget mått här'],
  ['office', `${figures}?indicator=__proto__&by=constructor`, 400, '”__proto__” är inget mått här'],
  ['office', `${figures}?indicator=satisfied&by=colour`, 400, '”colour”'],
  ['office', `${figures}?indicator=satisfied&by=year&then=toString`, 400, '”toString”'],
  ['office', `${figures}?indicator=satisfied&by=year&by=sex&then=unit`, 400, 'högst 2 val'],
  ['office', `${figures}?from=2021-01-01&to=2020-01-01`, 400, 'Den första dagen är senare än den sista'],
  ['office', `${figures}?from=2021-02-30`, 400, '”2021-02-30” är ingen dag'],
  ['office', `${figures}?from=%F0%9F%98%80`, 400, 'är ingen dag'],
  ['office', `${figures}?sex=%C3%A5%C3%A4%C3%B6`, 400, '”åäö” finns inte'],
  ['office', `${figures}?year=${long}`, 400, 'högst 50 val'],
  ['office', `${figures}?${many}`, 400, 'högst 50 val'],
  ['office', `${figures}?unit=clinic-a&unit=clinic-b`, 400, 'högst 1 val'],
  ['office', `${figures}?unit=elsewhere`, 400, '”elsewhere” finns inte'],
  ['office', `${figures}?__proto__=1`, 400, '__proto__'],
  ['office', `${figures}?a%5Bb%5D=1`, 400, 'a[b]'],
  ['leader', `${figures}?unit=clinic-b`, 403, 'Ditt uppdrag visar den egna kliniken'],
  ['leader', `${figures}?from=2019-01-01&to=2019-03-31`, 403, 'Ditt uppdrag visar hela år'],
  ['authority', `${figures}?by=region`, 403, 'Siffror efter region'],
  ['office', `${report}?year=abcd`, 400, 'Urvalet i adressen går inte att använda'],
  ['office', `${report}?colour=red`, 400, 'Rapporten kan inte väljas'],
  ['office', `${report}?__proto__=1`, 400, 'Rapporten kan inte väljas'],
  ['office', `${report}?unit=clinic-a&unit=clinic-b`, 400, 'Välj en av dem'],
  ['office', `${report}?${many}`, 200, 'Inga uppgifter i urvalet'],
  ['leader', `${report}?unit=clinic-b`, 403, 'Ditt uppdrag visar den egna kliniken'],
  ['goals', `${goals}?year=2999`, 400, 'Året kan ikke rapporteres'],
  ['goals', `${goals}?year=abc`, 400, 'Året kan ikke rapporteres'],
  ['goals', `${goals}?year=1e3`, 400, 'Året kan ikke rapporteres'],
  // What is not there.
  ['office', `${page}/figures/nowhere`, 404, 'område'],
  ['office', `${page}/figures/__proto__`, 404, 'område'],
  ['office', `${report}?tab=nothing`, 404, 'Rapporten har ingen sådan del'],
  ['office', `${page}/reports/lumbar/nothing`, 404, 'Registret har ingen sådan rapport'],
  ['goals', '/r/norspine/goals/nothing', 404, 'måltabell'],
  ['goals', `${goals}/nothing`, 404, 'kolonne'],
];

/** As programs ask: the status, and the code of the problem where there is one. */
const calls: readonly (readonly [Who, string, number, string | null])[] = [
  ['office', `${api}/indicators?indicator=satisfied&by=year&year=2031`, 200, null],
  ['empty', `${api}/indicators?indicator=satisfied&by=unit`, 200, null],
  ['office', `${api}/indicators?indicator=nothing`, 400, 'invalid-selection'],
  ['office', `${api}/indicators?by=colour`, 400, 'invalid-selection'],
  ['office', `${api}/indicators?from=2021-01-01&to=2020-01-01`, 400, 'invalid-selection'],
  ['office', `${api}/indicators?year=${long}`, 400, null],
  ['office', `${api}/indicators?${many}`, 400, null],
  ['office', `${api}/indicators?__proto__=x`, 200, null],
  ['office', `${api}/indicators?constructor=x`, 400, 'invalid-selection'],
  ['office', `${api}/indicators?sex=%C3%A5`, 400, 'invalid-selection'],
  ['leader', `${api}/indicators?unit=clinic-b`, 403, 'other-unit'],
  ['office', `${api}/reports/standard?colour=red`, 400, 'unknown-filter'],
  ['office', `/api/v1/registers/${register.id}/overview`, 200, null],
  ['office', `/api/v1/registers/${register.id}/data-version?pathway=lumbar`, 200, null],
  ['office', `/api/v1/registers/${register.id}/data-version?pathway=nowhere`, 404, 'unknown-pathway'],
  ['office', `/api/v1/registers/${register.id}/data-version`, 400, null],
  ['office', `${figures}/json?indicator=satisfied&by=sex`, 200, null],
  ['goals', `/api/v1/registers/norspine/goal-tables/report?year=2999`, 400, 'invalid-year'],
];

function titled<W, S, T>([who, path, status, says]: readonly [W, string, S, T]): [string, W, string, S, T] {
  return [`${String(who)}: ${path.slice(0, 110)}`, who, path, status, says];
}

const senseless = /NaN|undefined|Infinity|\[object|\bnull\b| {4}at .*\.(?:js|ts):\d/u;

describe('selections that make no sense', () => {
  it.each(pages.map(titled))('%s', async (_, who, path, status, words) => {
    const answer = await ask(who, path);
    const text = answer.body.replaceAll(/<(?:script|style)[^]*?<\/(?:script|style)>|<[^>]*>/gu, ' ');
    expect({ status: answer.status, says: text.includes(words) || answer.body.includes(words) }).toEqual({
      status,
      says: true,
    });
    expect(text).not.toMatch(senseless);
    expect(answer.body).toContain(`<html lang="${who === 'goals' ? 'nb' : 'sv'}"`);
  });

  it.each(calls.map(titled))('%s', async (_, who, path, status, code) => {
    const answer = await ask(who, path, 'application/json');
    expect(answer.status).toBe(status);
    const body = JSON.parse(answer.body) as { readonly code?: string };
    if (code !== null) expect(body.code).toBe(code);
    expect(answer.body).not.toMatch(/NaN|Infinity| {4}at /u);
  });

  it('shows no share of nobody', async () => {
    const { body } = await ask('empty', `${figures}/json?indicator=satisfied&by=&then=`, 'application/json');
    const { own } = JSON.parse(body) as {
      readonly own: readonly { readonly n: number; readonly value: unknown }[];
    };
    expect(own.map(({ n, value }) => [n, value])).toEqual([[0, null]]);
    const { body: html } = await ask('empty', `${figures}?indicator=satisfied&by=&then=`);
    expect(html).toMatch(/Clinic B<\/th><td class="kv-number">–/u);
  });

  it('writes the selection as files', async () => {
    const csv = await ask('office', `${figures}/csv?indicator=satisfied&by=year&then=sex`);
    expect(csv.body.split('\r\n')[0]).toContain('Mått;År;Kön;Grupp;Del;Värde');
    const xlsx = await browsers.get('office')?.send(`${figures}/xlsx?indicator=satisfied&by=year`);
    expect(xlsx?.headers.get('content-disposition')).toContain('swespine-lumbar.xlsx');
    expect(
      Buffer.from(await (xlsx as Response).arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
  });
});

/** Numbers from 0 to below 1 that are the same in every run. */
function* drawn(seed: number): Generator<number, never> {
  for (let state = seed; ;) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield state / 2 ** 32;
  }
}
const odd = [
  ...[
    '',
    ' ',
    '0',
    '-1',
    '1.5',
    '1e400',
    'NaN',
    'Infinity',
    'null',
    'undefined',
    '[object Object]',
    '{}',
    '[]',
  ],
  ...[
    '__proto__',
    'constructor',
    "' or 1=1 --",
    '<script>alert(1)</script>',
    '=1+1',
    '{{n "x"}}',
    '../..',
    '%00',
  ],
  ...[
    '0001-01-01',
    '9999-12-31',
    '2024-02-31',
    '2024-13',
    '2024-Q5',
    '2030',
    '2019',
    '2019-01-01',
    '2019-12-31',
  ],
  ...[
    'unit',
    'year',
    'unit,year',
    'month',
    'sex',
    'rest',
    'nation',
    'period',
    'clinic-a',
    'satisfied',
    'operations',
  ],
  ...['x'.repeat(5000), '(unknown)', 'xx', '\u202e', '😀'],
];
const ways =
  /indicators|reports|goal-tables|overview|rates|dropout|models|releases|comparisons|data-version|sendings/u;

describe('whatever is asked of an address of figures', () => {
  it('is answered, or refused with what to do instead', async () => {
    const document = await ask('nobody', '/api/v1/openapi.json', 'application/json');
    const { paths } = JSON.parse(document.body) as { paths: Record<string, { get?: OpenApiRead }> };
    const reads = Object.entries(paths).flatMap(([path, { get }]) =>
      get && ways.test(path) && !/\.(?:pdf|png)$/u.test(path) ? [{ path, get }] : [],
    );
    expect(reads.length).toBeGreaterThan(20);
    const numbers = drawn(20_260_101);
    const one = <T>(list: readonly T[]): T =>
      list[Math.floor(numbers.next().value * list.length)] ?? (list[0] as T);
    const segments: Readonly<Record<string, readonly string[]>> = {
      register: [register.id],
      pathway: ['lumbar'],
      indicator: ['satisfied', 'operations', 'odiYear1'],
      report: ['standard'],
    };
    const refused: string[] = [];
    for (let asked = 0; asked < 120; asked += 1) {
      const { path, get } = one(reads);
      const named = (get.parameters ?? []).flatMap(({ name, in: place }) =>
        place === 'query' ? [name] : [],
      );
      const address = path.replaceAll(/\{(\w+)\}/gu, (_, name: string) =>
        encodeURIComponent(numbers.next().value < 0.9 ? one(segments[name] ?? ['1']) : one(odd) || 'x'),
      );
      const query = Array.from({ length: Math.floor(numbers.next().value * 5) }, () => {
        const name = one([...named, 'year', 'unit', 'from', 'to', 'by', 'by[]', 'sex[a]', 'page']);
        return `${encodeURIComponent(name)}=${encodeURIComponent(one(odd))}`;
      });
      const who = one(['leader', 'empty', 'office', 'authority', 'nobody'] as const);
      const answer = await ask(who, `${address}?${query.join('&')}`, 'application/json');
      const problems = answer.status === 400 ? problemsIn(answer.body) : [];
      const isSound =
        answer.status < 500 &&
        !/received|Expected|\bat .{1,80}\.[jt]s:\d/u.test(answer.body) &&
        problems.every(({ field, message }) => field !== undefined && /.{15,}/u.test(message));
      if (!isSound) refused.push(`${who} ${address}?${query.join('&')}: ${answer.body}`.slice(0, 400));
    }
    expect(refused).toEqual([]);
  }, 120_000);
});

interface OpenApiRead {
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
}

function problemsIn(body: string): readonly { readonly field?: string | null; readonly message: string }[] {
  const { problems = [] } = JSON.parse(body) as {
    problems?: readonly { readonly field?: string | null; readonly message: string }[];
  };
  return problems;
}
