import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplication } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ApiTokensService } from '../../access/tokens/api-tokens.service.js';
import type { Role } from '../../access/rights/role.js';
import { CoreModule } from '../../core.module.js';
import { plannedCase, submit } from '../../fixtures/knee-case.fixture.js';
import { kneeRegister } from '../../fixtures/knee-register.fixture.js';
import { staff, startCore, type StartedCore } from '../../fixtures/start-core.fixture.js';
import { loadConfig } from '../../platform/config.js';
import { FormsService } from '../forms.service.js';

let core: StartedCore;
let app: INestApplication;
let base = '';
const tokens = new Map<string, string>();
const north = staff('north');

beforeAll(async () => {
  core = await startCore();
  const config = loadConfig({
    DATABASE_URL: core.url,
    KVALREG_IDENTITY_KEY: Buffer.alloc(32, 7).toString('base64'),
  });
  app = await NestFactory.create(
    CoreModule.forRoot({ config, plugins: [kneeRegister()], clock: core.clock }),
    { logger: false, abortOnError: false },
  );
  await app.listen(0, '127.0.0.1');
  base = (await app.getUrl()).replace('[::1]', '127.0.0.1');
  for (const [role, unitId] of [
    ['clinic-staff', 'north'],
    ['clinic-leader', 'north'],
    ['register-office', null],
    ['register-holder', null],
    ['authority', null],
    ['administrator', null],
  ] as const satisfies readonly (readonly [Role, string | null])[]) {
    const registerId = role === 'administrator' ? null : 'knee';
    const wanted = { label: role, days: 30, role, registerId, unitId };
    const { token } = await app
      .get(ApiTokensService, { strict: false })
      .issue({ kind: 'system', name: 'test' }, wanted);
    tokens.set(role, token);
  }
});
afterAll(async () => {
  await app.close();
  await core.stop();
});

async function call(who: string, path: string, body?: unknown) {
  const response = await fetch(`${base}/api/v1/registers/${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { authorization: `Bearer ${tokens.get(who) ?? ''}`, 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}
const decisions = 'knee/pathways/knee/forms/baseline/decisions';
const inShort = (keys: unknown) => (keys as readonly { readonly key: string }[]).map(({ key }) => key);

describe('advice over HTTP', () => {
  it('takes answers and gives reasons, and stores nothing', async () => {
    const before = await core.sql('select count(*) as n from audit.event');
    const { status, body } = await call('clinic-staff', decisions, {
      answers: { smoker: true, cigarettes: 10, weight: 80 },
    });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      decisions: [
        {
          id: 'quit-smoking',
          indicated: true,
          outcome: 'course',
          settled: true,
          outcomes: [{ id: 'course', grounds: [{ because: [{ en: '10 or more' }] }] }],
          open: [],
        },
      ],
    });
    const { present, missing } = body['completeness'] as Record<string, unknown>;
    expect([inShort(present), inShort(missing)]).toEqual([['weight', 'cigarettes'], ['pain.walking']]);
    expect(await core.sql('select 1 from register.form_response')).toEqual([]);
    expect(await core.sql('select 1 from register.form_draft')).toEqual([]);
    expect(await core.sql('select count(*) as n from audit.event')).toEqual(before);
  });

  it('says of gaps what is unknown, and what would settle it', async () => {
    const { body } = await call('clinic-staff', decisions, { answers: {} });
    expect(body).toMatchObject({
      decisions: [
        { indicated: null, outcome: null, settled: false, open: [{ key: 'smoker', page: 'habits' }] },
      ],
    });
  });

  it.each([
    ['a field that there is not', { smokes: true }, 'smokes', 'unknown-field'],
    ['an impossible value', { weight: 5 }, 'weight', 'out-of-range'],
    ['a value of another kind', { smoker: 'yes' }, 'smoker', 'not-yes-or-no'],
  ])('names %s', async (_, answers, field, code) => {
    const { status, body } = await call('clinic-staff', decisions, { answers });
    expect(status).toBe(400);
    expect(body['problems']).toMatchObject([{ field, code }]);
  });

  it.each([
    ['clinic-staff', 200],
    ['clinic-leader', 200],
    ['register-office', 200],
    ['register-holder', 200],
    ['authority', 200],
    ['administrator', 403],
    ['nobody', 401],
  ])('answers the staff of the register: %s %d', async (who, status) => {
    expect((await call(who, decisions, { answers: {} })).status).toBe(status);
  });

  it.each([
    ['knee/pathways/knee/forms/nonsense/decisions', 404],
    ['knee/pathways/hip/forms/baseline/decisions', 404],
    ['hip/pathways/knee/forms/baseline/decisions', 403],
  ])('refuses %s with %d', async (path, status) => {
    expect((await call('clinic-staff', path, { answers: {} })).status).toBe(status);
  });
});

describe('a form that is read', () => {
  it('brings the advice on what has been begun, and on what was answered', async () => {
    const { episodeId } = await plannedCase(core, north);
    const path = `knee/episodes/${episodeId}/occasions/baseline`;
    const begun = await call('clinic-staff', path);
    expect(begun.body).toMatchObject({ response: null, advice: { decisions: [{ indicated: null }] } });
    await submit(core, north, episodeId, 'baseline', { smoker: false, 'pain.rest': 6 });
    await core.get(FormsService).saveDraft(north, {
      episodeId,
      occasion: 'baseline',
      formVersion: '1',
      expectedRevision: 1,
      lockVersion: 0,
      answers: { smoker: true },
    });
    expect((await call('clinic-staff', path)).body).toMatchObject({
      advice: { decisions: [{ outcome: 'course' }] },
      response: { advice: { decisions: [{ indicated: false, settled: true }] } },
    });
    const revision = await call('clinic-staff', `${path}/revisions/1`);
    expect(revision.body).toMatchObject({ response: { advice: { decisions: [{ indicated: false }] } } });
  });
});
