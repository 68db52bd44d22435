import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  EpisodesService,
  FormsService,
  LinksService,
  ParticipationService,
  PeopleService,
  RouteCheck,
  type Scope,
} from '@kvalreg/core';
import { addDays } from '@kvalreg/engine';
import type { Browser } from './fixtures/browser.js';
import { patientBrowser, staffBrowser } from './fixtures/principals.js';
import { firstRegister, startTestServer, type TestServer } from './fixtures/test-server.js';

/** Pages that name also those who take no part, without being asked for them, and why. */
const mayName: Readonly<Record<string, string>> = {
  'GET /my/data/swespine for the patient': 'everything that is kept is shown to the person',
  'GET /api/v1/my/extract for the patient': 'the same, to take along',
  'GET /api/v1/my/forms for the patient': 'the own forms, none of which can be answered',
  'GET /api/v1/my/contacts for the patient': 'the own addresses, which were erased',
  'GET /r/swespine/messages for the clinic': 'that nothing is sent, and why',
  'GET /r/swespine/messages for the register office': 'that nothing is sent, and why',
  'GET /api/v1/registers/swespine/messages/upcoming for the clinic': 'that nothing is sent, and why',
  'GET /api/v1/registers/swespine/messages/upcoming for the register office': 'that nothing is sent, and why',
};

const { register } = firstRegister;
const { participation } = register;
if (!participation) throw new Error('the register holds no persons');
const keeping = {
  ...firstRegister,
  register: { ...register, participation: { ...participation, whenEnded: 'keep' as const } },
};
const system: Scope = {
  registerId: register.id,
  level: 'register',
  principal: { kind: 'system', name: 'test' },
};

interface Known {
  readonly personId: string;
  readonly episodeId: string;
  /** All that names the person in an answer. */
  readonly words: readonly string[];
}
let server: TestServer;
let kept: Known;
let other: Known;
let visitors: Readonly<Record<string, Browser>>;

const get = <T>(type: abstract new (...args: never[]) => T): T => server.app.get(type, { strict: false });

async function operated(identifier: string, name: string): Promise<Known> {
  const { person } = await get(PeopleService).add(system, { identifier, name, unitId: 'clinic-a' });
  const operationDate = addDays(server.clock.today(), -370);
  const { episodeId } = await get(EpisodesService).open(system, {
    pathway: 'lumbar',
    personId: person.id,
    unitId: 'clinic-a',
    openedOn: operationDate,
  });
  const { form } = await get(FormsService).read(system, episodeId, 'surgery');
  await get(FormsService).submit(system, {
    episodeId,
    occasion: 'surgery',
    formVersion: form.version,
    expectedRevision: 0,
    channel: 'staff',
    filledOn: operationDate,
    answers: {
      operationDate,
      diagnosis: 'central-spinal-stenosis',
      procedure: 'decompression-midline-preserving',
      levels: ['l4-l5'],
    },
  });
  await get(LinksService).issue(system, { episodeId, occasion: 'year1' });
  return { personId: person.id, episodeId, words: [person.id, episodeId, identifier, name] };
}

beforeAll(async () => {
  server = await startTestServer({ plugins: [keeping] });
  kept = await operated('19540312-9801', 'Kerstin Nejsägare');
  other = await operated('19640823-3234', 'Olle Deltagare');
  const on = server.clock.today();
  await get(ParticipationService).record(system, kept.personId, { kind: 'opted-out', on });
  const assigned = (role: 'clinic-staff' | 'register-office' | 'register-holder', unitId: string | null) =>
    staffBrowser(server.app, server.url, [{ role, registerId: register.id, unitId }]);
  visitors = {
    'the clinic': await assigned('clinic-staff', 'clinic-a'),
    'the register office': await assigned('register-office', null),
    'the register holder': await assigned('register-holder', null),
    'the patient': await patientBrowser(server.app, server.url, kept.personId),
  };
}, 120_000);
afterAll(() => server.stop());

/** Addresses that are not about one person: lists, exports, reports, logs. Those about one are for who asks for that person. */
function openAddresses(): readonly string[] {
  const values: Readonly<Record<string, string>> = {
    register: register.id,
    r: register.id,
    pathway: 'lumbar',
    form: 'surgery',
    occasion: 'year1',
    report: Object.keys(register.pathways['lumbar']?.reports ?? {})[0] ?? '',
  };
  return server.app
    .get(RouteCheck, { strict: false })
    .routes()
    .filter(
      ({ method, path }) => method === 'GET' && !/[:*](person|episode|key|token|certificate)\b/u.test(path),
    )
    .map(({ path }) =>
      path.replaceAll(/[:*](\w+)/gu, (_, name: string) => values[name] ?? 'x').replaceAll(/[{}]/gu, ''),
    );
}

describe('a register that keeps what was collected of somebody who has objected', () => {
  it('names the person on no list, in no export and in no figure', async () => {
    const named: string[] = [];
    const namesOther = new Set<string>();
    for (const path of new Set(openAddresses())) {
      for (const [who, browser] of Object.entries(visitors)) {
        const answer = await browser.send(path, { headers: { accept: 'text/html, application/json' } });
        const text = answer.status < 400 ? await answer.text() : '';
        if (kept.words.some((word) => text.includes(word))) named.push(`GET ${path} for ${who}`);
        if (other.words.some((word) => text.includes(word))) namesOther.add(path);
      }
    }
    expect(named.filter((one) => mayName[one] === undefined)).toEqual([]);
    // Where others are named, or the walk would see nothing.
    expect([...namesOther]).toEqual(
      expect.arrayContaining([
        `/r/${register.id}/work-list`,
        `/r/${register.id}/follow-ups`,
        `/api/v1/registers/${register.id}/work-list`,
        `/api/v1/registers/${register.id}/follow-ups`,
        `/api/v1/registers/${register.id}/exports/surgery.csv`,
      ]),
    );
  }, 120_000);
});
