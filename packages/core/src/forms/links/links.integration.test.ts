import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { operated, plannedCase, submit, type KneeCase } from '../../fixtures/knee-case.fixture.js';
import { staff, startCore, type StartedCore } from '../../fixtures/start-core.fixture.js';
import { PatientFormsService } from '../patient/patient-forms.service.js';
import { newCode } from './link-code.js';
import { LinksService, type IssuedLink } from './links.service.js';

let core: StartedCore;
let links: LinksService;
let patients: PatientFormsService;
beforeAll(async () => {
  core = await startCore();
  links = core.get(LinksService);
  patients = core.get(PatientFormsService);
});
afterAll(() => core.stop());

const north = staff('north');
const south = staff('south');
const answers = { smoker: false, 'pain.rest': 6 };

let knee: KneeCase;
let link: IssuedLink;
beforeEach(async () => {
  core.clock.moveTo('2025-11-22');
  knee = await plannedCase(core, north);
  link = await links.issue(north, { episodeId: knee.episodeId, occasion: 'baseline' });
});

describe('a personal link', () => {
  it('opens the form, keeps a draft, goes on later and submits once', async () => {
    expect(link.token).toMatch(/^[\w-]{22}$/);
    expect(link.path).toBe(`/a/${link.token}`);
    const way = { key: link.token };
    const opened = await patients.open(way);
    expect(opened).toMatchObject({
      state: 'open',
      registerId: 'knee',
      unitName: 'North clinic',
      values: {},
      lockVersion: 0,
      form: { version: '1' },
    });
    expect(JSON.stringify(opened)).not.toMatch(/Pat Patient|1950/);

    const saved = await patients.saveDraft(way, {
      formVersion: '1',
      lockVersion: 0,
      answers: { smoker: true, cigarettes: 200 },
    });
    expect(saved).toMatchObject({
      lockVersion: 1,
      problems: [{ field: 'cigarettes', code: 'out-of-range' }],
    });
    expect(await patients.open(way)).toMatchObject({
      values: { smoker: true, cigarettes: 200 },
      lockVersion: 1,
    });
    await expect(
      patients.saveDraft(way, { formVersion: '1', lockVersion: 0, answers: {} }),
    ).rejects.toMatchObject({ code: 'draft-conflict' });

    await expect(
      patients.submit(way, { formVersion: '1', answers: { 'pain.rest': 6 } }),
    ).rejects.toMatchObject({
      code: 'invalid-answers',
      problems: [{ field: 'cigarettes' }],
    });
    const idempotencyKey = randomUUID();
    const submission = { formVersion: '1', answers: { cigarettes: 10, 'pain.rest': 6 }, idempotencyKey };
    const done = await patients.submit(way, submission);
    expect(done).toMatchObject({ revision: 1, isReplay: false });
    expect(await patients.submit(way, submission)).toEqual({ ...done, isReplay: true });
    await expect(patients.submit(way, { ...submission, idempotencyKey: randomUUID() })).rejects.toMatchObject(
      { code: 'already-answered', status: 410 },
    );

    expect(await patients.open(way)).toEqual({ state: 'answered', answeredOn: '2025-11-22' });
    await expect(
      patients.saveDraft(way, { formVersion: '1', lockVersion: 0, answers: {} }),
    ).rejects.toMatchObject({ code: 'already-answered' });
    const [stored] = await core.sql(
      'select answers, channel, author, filled_on from register.form_response where episode_id = $1',
      [knee.episodeId],
    );
    expect(stored).toEqual({
      answers: { smoker: true, cigarettes: 10, 'pain.rest': 6 },
      channel: 'web',
      author: `link:${link.id}`,
      filled_on: '2025-11-22',
    });
    expect(await links.list(north, { episodeId: knee.episodeId, occasion: 'baseline' })).toMatchObject([
      { id: link.id, usedAt: expect.any(String), createdBy: 'Stina Staff' },
    ]);
  });

  it('lets one of several simultaneous submissions in', async () => {
    const results = await Promise.allSettled(
      Array.from({ length: 6 }, (_, index) =>
        patients.submit({ key: link.token }, { formVersion: '1', answers: { 'pain.rest': index } }),
      ),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(results.find((result) => result.status === 'rejected')?.reason).toMatchObject({
      code: 'already-answered',
    });
  });

  it('says that an answer on paper has come in', async () => {
    await patients.saveDraft(
      { key: link.token },
      { formVersion: '1', lockVersion: 0, answers: { 'pain.rest': 1 } },
    );
    await submit(core, staff(null), knee.episodeId, 'baseline', answers, { filledOn: '2025-11-20' });
    expect(await patients.open({ key: link.token })).toEqual({ state: 'answered', answeredOn: '2025-11-20' });
    expect(
      await core.sql('select 1 from register.form_draft where episode_id = $1', [knee.episodeId]),
    ).toEqual([]);
  });

  it('says that it was revoked, has expired, is not open yet, or is not known', async () => {
    await links.revoke(north, link.id);
    await links.revoke(north, link.id);
    expect(await patients.open({ key: link.token })).toEqual({ state: 'revoked' });
    await expect(patients.submit({ key: link.token }, { formVersion: '1', answers })).rejects.toMatchObject({
      code: 'link-revoked',
      status: 410,
    });

    const short = await links.issue(north, { episodeId: knee.episodeId, occasion: 'baseline', validDays: 2 });
    core.clock.moveTo('2025-11-24');
    expect(await patients.open({ key: short.token })).toEqual({ state: 'expired' });
    await expect(
      patients.saveDraft({ key: short.token }, { formVersion: '1', lockVersion: 0, answers }),
    ).rejects.toMatchObject({ code: 'link-expired' });

    for (const key of ['', 'x', 'A'.repeat(22), 'A'.repeat(120), '../../etc', 'x'.repeat(5000)]) {
      expect(await patients.open({ key })).toEqual({ state: 'unknown' });
    }
    await expect(
      patients.submit({ key: 'A'.repeat(22) }, { formVersion: '1', answers }),
    ).rejects.toMatchObject({ code: 'link-unknown', status: 404 });
  });

  it('ends with the time for answering', async () => {
    await operated(core, north, knee.episodeId, '2025-11-22');
    const follow = await links.issue(north, { episodeId: knee.episodeId, occasion: 'year1', validDays: 400 });
    expect(await patients.open({ key: follow.token })).toEqual({ state: 'not-open', opensOn: '2026-09-23' });
    await expect(
      patients.submit({ key: follow.token }, { formVersion: '1', answers: {} }),
    ).rejects.toMatchObject({ code: 'occasion-not-open' });
    core.clock.moveTo('2026-09-23');
    expect(await patients.open({ key: follow.token })).toMatchObject({
      state: 'open',
      dueOn: '2026-11-22',
      closesOn: '2027-05-21',
    });
    core.clock.moveTo('2027-06-01');
    expect(await patients.open({ key: follow.token })).toEqual({ state: 'expired' });
    await expect(links.issue(north, { episodeId: knee.episodeId, occasion: 'year1' })).rejects.toMatchObject({
      code: 'occasion-expired',
    });
  });

  it('is good for as long after the form has opened as if it had been open at once', async () => {
    const year1 = { episodeId: knee.episodeId, occasion: 'year1' };
    await expect(links.issue(north, year1)).rejects.toMatchObject({ code: 'occasion-not-open' });
    await operated(core, north, knee.episodeId, '2025-11-22');
    // Opens on 2026-09-23 and closes on 2027-05-21: 180 days from today would end before it can be answered.
    const early = await links.issue(north, year1);
    expect(early.expiresAt).toBe('2027-03-22T00:00:00.000Z');
    expect((await links.issue(north, { ...year1, validDays: 5 })).expiresAt).toBe('2026-09-28T00:00:00.000Z');
    core.clock.moveTo('2027-02-01');
    expect(await patients.open({ key: early.token })).toMatchObject({ state: 'open' });
    expect((await links.issue(north, year1)).expiresAt).toBe('2027-05-22T00:00:00.000Z');
  });

  it('is made only within the own unit, for unanswered forms of patients', async () => {
    await expect(
      links.issue(south, { episodeId: knee.episodeId, occasion: 'baseline' }),
    ).rejects.toMatchObject({ code: 'unknown-occasion' });
    await expect(
      links.issue(north, { episodeId: knee.episodeId, occasion: 'surgery' }),
    ).rejects.toMatchObject({ code: 'form-of-staff' });
    await expect(
      links.issue(north, { episodeId: knee.episodeId, occasion: 'baseline', validDays: 0 }),
    ).rejects.toMatchObject({ code: 'invalid-validity' });
    await submit(core, north, knee.episodeId, 'baseline', answers);
    await expect(
      links.issue(north, { episodeId: knee.episodeId, occasion: 'baseline' }),
    ).rejects.toMatchObject({ code: 'already-answered' });
    await expect(links.revoke(south, link.id)).rejects.toMatchObject({ code: 'link-unknown' });
    await expect(
      links.list(south, { episodeId: knee.episodeId, occasion: 'baseline' }),
    ).rejects.toMatchObject({ code: 'unknown-occasion' });
  });

  it('leaves neither token nor code in the database', async () => {
    const [row] = await core.sql<{ all: string }>(
      `select string_agg(l::text, ' ') || coalesce((select string_agg(details::text, ' ') from audit.event), '') as all from access.access_link l`,
    );
    expect(row?.all).not.toContain(link.token);
    expect(row?.all).not.toContain(link.code);
    expect(row?.all).not.toContain(link.code.replace('-', ''));
  });
});

describe('a typed code', () => {
  it('opens the same form, however it is typed', async () => {
    const { key } = await links.exchangeCode(` ${link.code.toLowerCase()} `, '192.0.2.1');
    expect(key).not.toContain(link.code.slice(0, 5));
    expect(await patients.open({ key })).toMatchObject({ state: 'open' });
    expect(await patients.submit({ key }, { formVersion: '1', answers })).toMatchObject({ revision: 1 });
    expect(await patients.open({ key: link.token })).toMatchObject({ state: 'answered' });
  });

  it('must be typed again after half a day', async () => {
    const { key } = await links.exchangeCode(link.code, '192.0.2.1');
    core.clock.moveTo('2025-11-23');
    expect(await patients.open({ key })).toEqual({ state: 'unknown' });
  });

  it('is no key by itself, so that only the counted way can be tried', async () => {
    expect(await patients.open({ key: link.code })).toEqual({ state: 'unknown' });
    expect(await patients.open({ key: link.code.replace('-', '') })).toEqual({ state: 'unknown' });
  });

  it('tells a typing error from a code that is not known', async () => {
    await expect(links.exchangeCode('ABCDE', '192.0.2.2')).rejects.toMatchObject({
      code: 'code-mistyped',
      status: 400,
    });
    await expect(links.exchangeCode(newCode(), '192.0.2.2')).rejects.toMatchObject({
      code: 'code-unknown',
      status: 404,
    });
  });

  it('cannot be guessed: after ten wrong ones from one place nothing more is looked at for a while', async () => {
    const attempt = (): Promise<unknown> =>
      links.exchangeCode(newCode(), '192.0.2.3').catch((error: unknown) => error);
    const outcomes = await Promise.all(Array.from({ length: 40 }, attempt));
    const codes = outcomes.map((outcome) => (outcome as { code: string }).code);
    expect(codes.filter((code) => code === 'code-unknown').length).toBeLessThanOrEqual(10);
    for (let round = 0; round < 11; round++) await attempt();
    await expect(links.exchangeCode(link.code, '192.0.2.3')).rejects.toMatchObject({
      code: 'too-many-attempts',
      status: 429,
      details: { retryAfterSeconds: 900 },
    });
    expect(await links.exchangeCode(link.code, '192.0.2.4')).toMatchObject({ key: expect.any(String) });
    core.clock.moveTo('2025-11-23');
    expect(await links.exchangeCode(link.code, '192.0.2.3')).toMatchObject({ key: expect.any(String) });
  });

  it('lets none of 5 000 random codes in', async () => {
    let opened = 0;
    for (let batch = 0; batch < 50; batch++) {
      const tries = Array.from({ length: 100 }, (_, index) =>
        links.exchangeCode(newCode(), `198.51.100.${String(batch)}.${String(index)}`),
      );
      opened += (await Promise.allSettled(tries)).filter(({ status }) => status === 'fulfilled').length;
    }
    expect(opened).toBe(0);
    // While somebody guesses from everywhere, each place has two tries an hour; that is enough for a letter.
    const attempt = (source: string): Promise<unknown> =>
      links.exchangeCode(newCode(), source).catch((error: unknown) => (error as { code: string }).code);
    for (const expected of ['code-unknown', 'code-unknown', 'too-many-attempts']) {
      expect(await attempt('2001:db8:7:7::1')).toBe(expected);
    }
    // Another address of the same network is the same place.
    expect(await attempt('2001:db8:7:7:ffff::2')).toBe('too-many-attempts');
    expect(await links.exchangeCode(link.code, '2001:db8:7:8::1')).toMatchObject({ key: expect.any(String) });
  }, 180_000);
});

describe('a patient who has logged in', () => {
  const principal = (personId: string | null) => ({ kind: 'patient' as const, personId, name: null });

  it('sees the own forms, most pressing first, and no form of the clinic', async () => {
    await operated(core, north, knee.episodeId, '2025-11-22');
    const mine = await patients.mine(principal(knee.personId));
    expect(mine.map(({ occasion, status, unitName }) => [occasion, status, unitName])).toEqual([
      ['baseline', 'due', 'North clinic'],
      ['year1', 'not-open', 'North clinic'],
    ]);
    expect(await patients.mine(principal(null))).toEqual([]);
    expect(
      await core.sql(
        `select actor_kind, role from audit.event where action = 'own-forms.read' and person_id = $1`,
        [knee.personId],
      ),
    ).toEqual([{ actor_kind: 'patient', role: 'patient' }]);
  });

  it('answers them, and nobody else’s', async () => {
    const other = await plannedCase(core, north);
    const way = { principal: principal(knee.personId), episodeId: knee.episodeId, occasion: 'baseline' };
    expect(await patients.open(way)).toMatchObject({ state: 'open' });
    expect(await patients.open({ ...way, episodeId: other.episodeId })).toEqual({ state: 'unknown' });
    expect(await patients.open({ ...way, occasion: 'surgery' })).toEqual({ state: 'unknown' });
    await expect(
      patients.submit({ ...way, episodeId: other.episodeId }, { formVersion: '1', answers }),
    ).rejects.toMatchObject({ code: 'link-unknown' });
    expect(await patients.submit(way, { formVersion: '1', answers })).toMatchObject({ revision: 1 });
    expect(await patients.open(way)).toMatchObject({ state: 'answered' });
    // Who came by a link reaches that one form, whatever else the person has.
    expect(
      await patients.mine({
        ...principal(knee.personId),
        link: { id: link.id, episodeId: knee.episodeId, occasion: 'baseline' },
      }),
    ).toEqual([]);
  });
});
