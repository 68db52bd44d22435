import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database, EpisodeLoader, IdentityCipher, RegisterCatalogue } from '@kvalreg/core';
import { generateEpisodes, personRegistry, seededRandom, type SyntheticPerson } from '@kvalreg/synthetic';
import type { Browser } from './fixtures/browser.js';
import { staffBrowser } from './fixtures/principals.js';
import { identityKey, startTestServer, type TestServer } from './fixtures/test-server.js';
import { plugins } from './plugins.js';

/**
 * Twenty operations go in by the ordinary import, one by the ordinary forms, and coverage as a file. What the nine
 * indicators, coverage and delay must be was counted by hand; the day of the figures is 3 March 2025.
 */
type Cells = Readonly<Record<string, string | number>>;
interface Operated {
  readonly sex: SyntheticPerson['sex'];
  readonly unit?: string;
  readonly on: string;
  readonly closed: string;
  readonly surgery: Cells;
  readonly baseline?: Cells;
  readonly months3?: Cells;
  readonly months12?: Cells;
}

/** Ten answers of an index whose sum is given, the last ones left out. */
function answers(instrument: 'odi' | 'ndi', sum: number, answered = 10): Cells {
  return Object.fromEntries(
    Array.from({ length: answered }, (_, at) => [
      `${instrument}.${instrument}${String(at + 1)}`,
      Math.min(Math.max(sum - 5 * at, 0), 5),
    ]),
  );
}
const odi = (sum: number, answered?: number) => answers('odi', sum, answered);
const ndi = (sum: number, answered?: number) => answers('ndi', sum, answered);

const elective = { urgency: 'elective', previousSurgery: 'none' };
const herniation = { ...elective, procedures: 'herniation-removal', findings: 'herniation' };
const stenosis = { ...elective, procedures: 'decompression', findings: 'central-stenosis' };
const listhesis = { ...stenosis, findings: 'central-stenosis|degenerative-spondylolisthesis' };
const fused = { procedures: 'decompression|fusion', fusionTechniques: 'tlif' };
const plain = { paresis: 'no', anticoagulants: 'no', thromboprophylaxis: 'no' };
const short = { waitToOperation: 'under-3-months' };

const lumbar: readonly Operated[] = [
  // Leg pain 3, ODI 50 to 30: 20 points.
  {
    sex: 'female',
    on: '2024-01-10',
    closed: '2024-01-20',
    surgery: { ...herniation, ...plain, asa: 1 },
    baseline: { ...short, 'nrsLeg.nrsLeg': 3, ...odi(25) },
    months12: odi(15),
  },
  // Closed on the 90th day. ODI 50 to 32: 18 points. Given prophylaxis.
  {
    sex: 'male',
    on: '2024-01-11',
    closed: '2024-04-10',
    surgery: { ...herniation, ...plain, asa: 2, thromboprophylaxis: 'yes' },
    baseline: { waitToOperation: '3-to-6-months', 'nrsLeg.nrsLeg': 4, ...odi(25) },
    months12: odi(16),
  },
  // Closed on the 91st day. Paresis. ASA III.
  {
    sex: 'male',
    on: '2024-01-12',
    closed: '2024-04-12',
    surgery: { ...herniation, ...plain, asa: 3, paresis: 'yes' },
    baseline: { ...short, 'nrsLeg.nrsLeg': 1, ...odi(30) },
    months12: odi(10),
  },
  // Acute; paresis not answered.
  {
    sex: 'female',
    on: '2024-02-01',
    closed: '2024-02-05',
    surgery: { ...herniation, urgency: 'acute', asa: 2 },
    baseline: { ...short, 'nrsLeg.nrsLeg': 2, ...odi(40) },
    months12: odi(5),
  },
  // Half-acute; ASA not stated.
  {
    sex: 'male',
    on: '2024-02-02',
    closed: '2024-02-06',
    surgery: { ...herniation, ...plain, urgency: 'subacute' },
    baseline: { ...short, 'nrsLeg.nrsLeg': 9, ...odi(30) },
  },
  // Operated on before; leg pain not answered.
  {
    sex: 'female',
    on: '2024-02-03',
    closed: '2024-02-03',
    surgery: { ...herniation, ...plain, previousSurgery: 'same-level', asa: 2 },
    baseline: { waitToOperation: 'over-12-months', ...odi(20) },
    months12: odi(5),
  },
  // ODI 40 to 28: 30 percent. Anticoagulants. Waiting time not answered.
  {
    sex: 'male',
    on: '2024-02-04',
    closed: '2024-02-08',
    surgery: { ...stenosis, ...plain, asa: 2, anticoagulants: 'yes', thromboprophylaxis: 'yes' },
    baseline: odi(20),
    months12: odi(14),
  },
  // ODI 40 to 30: 25 percent. With listhesis.
  {
    sex: 'female',
    on: '2024-02-05',
    closed: '2024-02-09',
    surgery: { ...listhesis, ...plain, asa: 2 },
    baseline: { ...short, ...odi(20) },
    months12: odi(15),
  },
  // ODI 0 before. Fused at the first operation.
  {
    sex: 'male',
    on: '2024-02-06',
    closed: '2024-02-10',
    surgery: { ...listhesis, ...plain, ...fused, asa: 1 },
    baseline: { ...short, ...odi(0) },
    months12: odi(5),
  },
  // Acute, with listhesis.
  {
    sex: 'female',
    on: '2024-02-07',
    closed: '2024-02-11',
    surgery: { ...listhesis, ...plain, urgency: 'acute', asa: 2 },
    baseline: { ...short, ...odi(20) },
  },
  // Fused, but operated on before.
  {
    sex: 'male',
    on: '2024-02-08',
    closed: '2024-02-12',
    surgery: { ...listhesis, ...plain, ...fused, previousSurgery: 'other-level', asa: 2 },
    baseline: { waitToOperation: '3-to-6-months', ...odi(20) },
    months12: odi(5),
  },
  // No stenosis on imaging, but decompressed. ODI of nine answers, 40 to 28. Anticoagulants not answered.
  {
    sex: 'male',
    unit: 'clinic-b',
    on: '2024-02-09',
    closed: '2024-02-13',
    surgery: { ...stenosis, findings: 'none', paresis: 'no', thromboprophylaxis: 'no', asa: 1 },
    baseline: { ...short, ...odi(18, 9) },
    months12: odi(14),
  },
  // Eleven days ago: cannot be late yet.
  {
    sex: 'female',
    on: '2025-02-20',
    closed: '2025-02-25',
    surgery: { ...herniation, ...plain, asa: 2 },
    baseline: { ...short, 'nrsLeg.nrsLeg': 5, ...odi(20) },
  },
];

const anterior = {
  ...elective,
  approach: 'anterior',
  procedures: 'discectomy',
  findings: 'herniation',
  myelopathy: 'no',
};
const throat = (voiceProblems: string, swallowingProblems: string) => ({ voiceProblems, swallowingProblems });
const cervical: readonly Operated[] = [
  // NDI of nine answers, 20 of 45 to 13 of 45: exactly 35 percent.
  {
    sex: 'male',
    on: '2024-01-15',
    closed: '2024-01-16',
    surgery: anterior,
    baseline: ndi(20, 9),
    months3: throat('no', 'yes'),
    months12: { ...ndi(13, 9) },
  },
  // NDI 40 to 28: 30 percent.
  {
    sex: 'female',
    on: '2024-01-16',
    closed: '2024-01-17',
    surgery: anterior,
    baseline: ndi(20),
    months3: throat('yes', 'no'),
    months12: ndi(14),
  },
  // From both sides; NDI 0 before; swallowing not answered.
  {
    sex: 'male',
    on: '2024-01-17',
    closed: '2024-01-18',
    surgery: { ...anterior, approach: 'combined' },
    baseline: ndi(0),
    months3: throat('no', ''),
    months12: ndi(5),
  },
  // Myelopathy.
  {
    sex: 'female',
    on: '2024-01-18',
    closed: '2024-01-19',
    surgery: { ...anterior, myelopathy: 'yes' },
    baseline: ndi(20),
    months3: throat('yes', 'yes'),
    months12: ndi(1),
  },
  // Myelopathy not answered.
  {
    sex: 'male',
    on: '2024-01-19',
    closed: '2024-01-20',
    surgery: { ...anterior, myelopathy: '' },
    baseline: ndi(20),
    months3: throat('yes', 'yes'),
    months12: ndi(1),
  },
  // From behind.
  {
    sex: 'female',
    on: '2024-01-20',
    closed: '2024-01-21',
    surgery: { ...anterior, approach: 'posterior', procedures: 'posterior-decompression' },
    baseline: ndi(20),
    months3: throat('yes', 'yes'),
    months12: ndi(1),
  },
  // No follow-up.
  { sex: 'male', on: '2024-01-21', closed: '2024-01-22', surgery: anterior, baseline: ndi(20) },
];

let server: TestServer;
let office: Browser;
const person = personRegistry(seededRandom(1, 'norspine'), ['fodselsnummer']);

beforeAll(async () => {
  server = await startTestServer();
  office = await staffBrowser(server.app, server.url, [
    { role: 'register-office', registerId: 'norspine', unitId: null },
  ]);
  await importAll('lumbar', lumbar);
  await importAll('cervical', cervical);
}, 180_000);
afterAll(() => server.stop());

const api = '/api/v1/registers/norspine';
async function send(path: string, body: string, type = 'text/csv'): Promise<Record<string, unknown>> {
  const headers = { 'content-type': type, origin: server.url };
  const response = await office.send(`${api}/${path}`, { method: 'POST', body, headers });
  const answer = (await response.json()) as Record<string, unknown>;
  expect({ status: response.status, answer: response.status < 300 ? {} : answer }).toEqual({
    status: expect.any(Number),
    answer: {},
  });
  return answer;
}

async function importAll(pathway: string, operations: readonly Operated[]): Promise<void> {
  const people = operations.map(({ sex }, at) => person(sex, `19${String(50 + at)}-06-15`));
  const later = { months3: '2024-04-20', months12: '2025-02-01' } as const;
  const forms = [
    ['surgery', 'surgery', ({ closed }: Operated) => closed],
    ['baseline', 'baseline', ({ on }: Operated) => on],
    ['followUp', 'months3', () => later.months3],
    ['followUp', 'months12', () => later.months12],
  ] as const;
  for (const [form, occasion, dayOf] of forms) {
    const rows = operations.flatMap((operation, at): Cells[] => {
      const cells = operation[occasion];
      if (!cells) return [];
      return [
        {
          personalNumber: people[at]?.personalNumber ?? '',
          unit: operation.unit ?? 'clinic-a',
          indexDate: operation.on,
          date: dayOf(operation),
          occasion,
          ...(form === 'surgery' && { operationDate: operation.on, consentOn: operation.on }),
          ...cells,
        },
      ];
    });
    if (rows.length === 0) continue;
    const outcome = await send(`imports?form=${form}&pathway=${pathway}`, csvOf(rows));
    expect(outcome).toMatchObject({ accepted: rows.length, rejected: [] });
  }
}

function csvOf(rows: readonly Cells[]): string {
  const header = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return [header, ...rows.map((row) => header.map((name) => row[name] ?? ''))]
    .map((cells) => cells.join(';'))
    .join('\n');
}

async function figure(pathway: string, indicator: string, query = ''): Promise<unknown> {
  const response = await office.send(`${api}/pathways/${pathway}/indicators?indicator=${indicator}${query}`);
  expect(response.status).toBe(200);
  const { results } = (await response.json()) as { results: readonly Record<string, unknown>[] };
  const { population, excluded, unknown, n, k } = results[0] ?? {};
  return { population, excluded, unknown, n, k };
}

describe('NORspine, records through the ordinary import', () => {
  it.each([
    // Excluded are acute and half-acute; unknown is who did not answer; six of the nine others waited less than 3 months.
    ['waitingTime', { population: 13, excluded: [2, 1], unknown: 1, n: 9, k: 6 }],
    // Paresis out; paresis unanswered and pain unanswered unknown; leg pain 3, 4, 9 and 5.
    ['littleLegPain', { population: 7, excluded: [1], unknown: 2, n: 4, k: 1 }],
    // Acute and half-acute, operated on before, no answer yet; 20, 18 and 40 points.
    ['odiDiscHerniation', { population: 7, excluded: [2, 1, 1], unknown: 0, n: 3, k: 2 }],
    // Acute, operated on before, ODI 0; 30, 25 and 30 percent.
    ['odiStenosis', { population: 6, excluded: [1, 1, 0, 1], unknown: 0, n: 3, k: 2 }],
    ['fusionAtFirst', { population: 4, excluded: [1], unknown: 0, n: 3, k: 1 }],
    // ASA III, anticoagulants; ASA and anticoagulants not answered.
    ['thromboprophylaxis', { population: 5, excluded: [1, 1], unknown: 2, n: 1, k: 1 }],
    // 90 days are not late, 91 are; the one of eleven days ago cannot be.
    ['registrationDelay', { population: 13, excluded: [1], unknown: 0, n: 12, k: 1 }],
  ])('%s of the back is as counted by hand', async (indicator, expected) => {
    expect(await figure('lumbar', indicator)).toEqual(expected);
  });

  it.each([
    ['ndiAnterior', { population: 6, excluded: [1, 1, 1], unknown: 1, n: 2, k: 1 }],
    ['voiceProblems', { population: 6, excluded: [1, 1], unknown: 1, n: 3, k: 1 }],
    ['swallowingProblems', { population: 6, excluded: [1, 1], unknown: 2, n: 2, k: 1 }],
    ['registrationDelay', { population: 7, excluded: [0], unknown: 0, n: 7, k: 0 }],
  ])('%s of the neck is as counted by hand', async (indicator, expected) => {
    expect(await figure('cervical', indicator)).toEqual(expected);
  });

  it('figures are those of a unit and a year where these are asked for', async () => {
    expect(await figure('lumbar', 'odiStenosis', '&unit=clinic-b')).toEqual({
      population: 1,
      excluded: [0, 0, 0, 0],
      unknown: 0,
      n: 1,
      k: 1,
    });
    expect(await figure('lumbar', 'waitingTime', '&year=2025')).toMatchObject({ population: 1, n: 1, k: 1 });
  });

  it('nobody is taken without a consent', async () => {
    const { personalNumber } = person('male', '1971-01-01');
    const row = {
      personalNumber,
      unit: 'clinic-a',
      date: '2024-03-01',
      operationDate: '2024-03-01',
      ...herniation,
    };
    const take = (more: Cells) => send('imports?form=surgery&pathway=lumbar', csvOf([{ ...row, ...more }]));
    expect(await take({})).toMatchObject({ accepted: 0, rejected: [{ line: 2, code: 'consent-required' }] });
    expect(await take({ consentOn: '2030-01-01' })).toMatchObject({ rejected: [{ field: 'consentOn' }] });
  });

  it('a Swedish personal number is refused with what would be accepted', async () => {
    const rows = [{ personalNumber: '191212121212', unit: 'clinic-a', date: '2024-03-01', ...herniation }];
    const outcome = await send('imports?form=surgery&pathway=lumbar', csvOf(rows));
    expect(outcome).toMatchObject({ accepted: 0, rejectedRows: 1, rejected: [{ field: 'personalNumber' }] });
  });
});

describe('NORspine, an operation through the ordinary forms', () => {
  const json = (path: string, body: object) => send(path, JSON.stringify(body), 'application/json');

  it('counts at once, and late where the form was closed late', async () => {
    const { personalNumber } = person('male', '1970-01-01');
    const added = await json('persons', {
      identifier: personalNumber,
      name: 'Ola Prøve',
      unitId: 'clinic-b',
    });
    const { id: personId } = added['person'] as { readonly id: string };
    const consent = { on: '2025-02-01', version: '1' };
    const opened = await json('episodes', { pathway: 'lumbar', personId, unitId: 'clinic-b', consent });
    const episode = String(opened['episodeId']);
    const answer = (occasion: string, answers: object, filledOn: string, channel = 'staff') =>
      json(`episodes/${episode}/occasions/${occasion}/responses`, {
        formVersion: '1',
        answers,
        channel,
        filledOn,
      });
    await answer(
      'surgery',
      {
        operationDate: '2024-11-01',
        urgency: 'elective',
        previousSurgery: 'none',
        procedures: ['herniation-removal'],
        findings: ['herniation'],
        paresis: false,
        asa: 2,
        anticoagulants: false,
        thromboprophylaxis: false,
      },
      '2025-03-01',
    );
    await answer(
      'baseline',
      { waitToOperation: 'under-3-months', 'nrsLeg.nrsLeg': 8 },
      '2024-10-31',
      'paper',
    );
    expect(await figure('lumbar', 'registrationDelay', '&unit=clinic-b')).toMatchObject({ n: 2, k: 1 });
    expect(await figure('lumbar', 'waitingTime', '&unit=clinic-b')).toMatchObject({ n: 2, k: 2 });
    expect(await figure('lumbar', 'thromboprophylaxis', '&unit=clinic-b')).toEqual({
      population: 2,
      excluded: [0, 0],
      unknown: 1,
      n: 1,
      k: 0,
    });
    // The window of the follow-up at three months closed on 2 April: it may still be answered, but was due on 1 February.
    const timeline = await (await office.send(`${api}/episodes/${episode}`)).json();
    expect(JSON.stringify(timeline)).toContain('"dueOn":"2025-02-01"');
  });
});

describe('NORspine, coverage through the ordinary import', () => {
  it('is sum through sum, as published for 2023', async () => {
    const rows = [
      {
        unit: 'clinic-a',
        row: 'rygg-2023',
        yearEnd: '2023-12-31',
        area: 'lumbar',
        registered: 4000,
        total: 4500,
      },
      {
        unit: 'clinic-b',
        row: 'rygg-2023',
        yearEnd: '2023-12-31',
        area: 'lumbar',
        registered: 2694,
        total: 3691,
      },
      {
        unit: 'clinic-a',
        row: 'nakke-2023',
        yearEnd: '2023-12-31',
        area: 'cervical',
        registered: 1281,
        total: 1523,
      },
    ];
    expect(await send('feeds/coverage/imports', csvOf(rows))).toMatchObject({ accepted: 3, rejectedRows: 0 });
    expect(await figure('coverage', 'lumbarCoverage', '&year=2023')).toMatchObject({ n: 8191, k: 6694 });
    expect(await figure('coverage', 'cervicalCoverage', '&year=2023')).toMatchObject({ n: 1523, k: 1281 });
    expect(await figure('coverage', 'coverage', '&year=2023')).toMatchObject({ n: 9714, k: 7975 });
  });
});

describe('NORspine, generated operations', () => {
  it('are of people who are found by their number', async () => {
    const plugin = plugins.find(({ register }) => register.id === 'norspine');
    const profile = plugin?.synthetic?.['cervical'];
    if (!plugin || !profile) throw new Error('the register has a profile');
    const get = <T>(type: abstract new (...args: never[]) => T): T => server.app.get(type, { strict: false });
    const cipher = new IdentityCipher(Buffer.from(identityKey, 'base64'));
    const loader = new EpisodeLoader(get(Database), get(RegisterCatalogue), cipher);
    const episodes = [
      ...generateEpisodes({
        register: plugin.register,
        pathway: 'cervical',
        profile,
        episodes: 40,
        seed: 3,
        units: [{ id: 'clinic-a', weight: 1 }],
        from: '2022-01-01',
        to: '2022-12-31',
        today: '2025-03-03',
        language: 'nb',
      }),
    ];
    await loader.load({ registerId: 'norspine', pathway: 'cervical', author: 'test', episodes });
    const { personalNumber, name, birthDate } = episodes[0]?.person ?? {};
    const found = await send(
      'persons/find',
      JSON.stringify({ identifier: personalNumber }),
      'application/json',
    );
    expect(found).toMatchObject({ person: { name, birthDate } });
    expect(await figure('cervical', 'registrationDelay', '&year=2022')).toMatchObject({ population: 40 });
    // Each of them has agreed, once.
    const persons = new Set(episodes.map(({ person: { personalNumber: number } }) => number)).size;
    const [agreed] = await get(Database).asSystem((tx) =>
      tx.query<{ standing: number; events: number }[]>(
        `select (select count(*) from register.participation p where p.register_id = 'norspine' and status = 'consented'
             and exists (select from register.episode e where e.person_id = p.person_id and e.created_by = 'test')) as standing,
           (select count(*) from register.participation_event where register_id = 'norspine' and recorded_by = 'test') as events`,
      ),
    );
    expect(agreed).toEqual({ standing: persons, events: persons });
  }, 60_000);
});
