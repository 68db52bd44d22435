import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Secret, TOTP } from 'otpauth';
import { startCore, type StartedCore } from '../../fixtures/start-core.fixture.js';
import { SessionsService } from '../sessions/sessions.service.js';
import { LocalAccountsService } from './local-accounts.service.js';
import { LocalLoginService } from './local-login.service.js';
import { LocalSetupService } from './local-setup.service.js';

const operator = { kind: 'system', name: 'kvalreg admin' } as const;
const passphrase = 'fyra gröna hästar sover';
let core: StartedCore;
let accounts: LocalAccountsService;
let setup: LocalSetupService;
let login: LocalLoginService;
beforeAll(async () => {
  core = await startCore();
  accounts = core.get(LocalAccountsService);
  setup = core.get(LocalSetupService);
  login = core.get(LocalLoginService);
});
afterAll(() => core.stop());

let serial = 0;
let email: string;
beforeEach(() => {
  serial += 1;
  email = `eva${String(serial)}@example.org`;
  core.clock.pass(24 * 60 + 1);
});

const create = async (): Promise<string> => {
  const { path } = await accounts.create(operator, { name: 'Eva Ek', email, registerId: null });
  return path.split('/').at(-1) ?? '';
};
const codeOf = (secret: string): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: core.clock.now().getTime() });

/** Somebody who has set up both factors. */
async function ready(): Promise<{ readonly secret: string; readonly recovery: readonly string[] }> {
  const token = await create();
  const { secret, sealed } = await setup.open(token);
  const recovery = await setup.complete(token, {
    passphrase,
    again: passphrase,
    code: codeOf(secret),
    sealed,
  });
  core.clock.pass(1);
  return { secret, recovery };
}
const tryWith = (code: string, more: { passphrase?: string; email?: string } = {}, source = email) =>
  login.logIn({ email, passphrase, code, ...more }, source);

describe('the set-up of a local administrator', () => {
  it('goes by a link that is good once, for two days, and is stored as a hash', async () => {
    const token = await create();
    expect(token).toMatch(/^[\w-]{43}$/);
    const form = await setup.open(token);
    expect(form).toMatchObject({ name: 'Eva Ek', email, secret: expect.stringMatching(/^[A-Z2-7]{32}$/) });
    expect((await setup.open(token, form.sealed)).secret).toBe(form.secret);
    const answer = { passphrase, again: passphrase, code: codeOf(form.secret), sealed: form.sealed };
    expect(await setup.complete(token, answer)).toHaveLength(10);
    await expect(setup.open(token)).rejects.toMatchObject({ code: 'set-up-over' });
    await expect(setup.complete(token, answer)).rejects.toMatchObject({ code: 'set-up-over' });
    const [row] = await core.sql<{ all: string }>(
      `select (select json_agg(l)::text from access.local_account l) || (select json_agg(e)::text from audit.event e) as all`,
    );
    for (const secret of [token, form.secret, passphrase]) expect(row?.all).not.toContain(secret);

    const late = await create();
    core.clock.pass(48 * 60);
    await expect(setup.open(late)).rejects.toMatchObject({ code: 'set-up-over' });
  });

  it('says everything that is missing at once, and takes no authenticator of another link', async () => {
    const [token, other] = [await create(), await create()];
    await expect(setup.open(token)).rejects.toMatchObject({ code: 'set-up-over' });
    const { secret, sealed } = await setup.open(other);
    const error = await setup
      .complete(other, { passphrase: 'Eva', again: 'Evo', code: '000000x', sealed })
      .catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({
      code: 'set-up-incomplete',
      problems: [{ field: 'passphrase' }, { field: 'again' }, { field: 'code' }],
    });
    email = `other-${email}`;
    const third = await create();
    await expect(
      setup.complete(third, { passphrase, again: passphrase, code: codeOf(secret), sealed }),
    ).rejects.toMatchObject({ problems: [{ field: 'code' }] });
  });
});

describe('the log-in of a local administrator', () => {
  it('takes both factors, each code once, and gives the role of administrator only', async () => {
    const { secret } = await ready();
    const { principal, login: facts } = await tryWith(codeOf(secret));
    expect(principal).toMatchObject({
      name: 'Eva Ek',
      assignment: { role: 'administrator', registerId: null },
    });
    await expect(tryWith(codeOf(secret))).rejects.toMatchObject({ code: 'local-login-failed' });

    // Another assignment of the same person stays closed by this way in.
    await core.sql(
      `insert into access.assignment (user_id, role, register_id, unit_id) values ($1, 'clinic-staff', 'knee', 'north')`,
      [principal.userId],
    );
    const sessions = core.get(SessionsService);
    const opened = await sessions.start({ principal, login: facts });
    expect((await sessions.read(opened))?.principal).toMatchObject({
      assignments: [{ role: 'administrator' }],
    });
  });

  it('gives the same answer to a wrong address, passphrase or code', async () => {
    const { secret } = await ready();
    for (const wrong of [{ email: `no-${email}` }, { passphrase: `${passphrase}x` }]) {
      await expect(tryWith(codeOf(secret), wrong)).rejects.toMatchObject({ code: 'local-login-failed' });
    }
    await expect(tryWith('')).rejects.toMatchObject({ code: 'local-login-failed' });
    await expect(tryWith(codeOf(secret))).resolves.toBeDefined();
  });

  it('takes a recovery code once, and never without the passphrase', async () => {
    const { recovery } = await ready();
    const [code = ''] = recovery;
    await expect(tryWith(code, { passphrase: 'something else' })).rejects.toThrow();
    await expect(tryWith(code.toLowerCase())).resolves.toBeDefined();
    await expect(tryWith(code)).rejects.toMatchObject({ code: 'local-login-failed' });
  });

  it('locks out longer and longer, per account from wherever, and counts those that come at once', async () => {
    const { secret } = await ready();
    const outcomes = await Promise.allSettled(
      Array.from({ length: 9 }, (_, place) => tryWith('000000', {}, `${email} ${String(place)}`)),
    );
    const codes = outcomes.map((outcome) =>
      outcome.status === 'rejected' ? (outcome.reason as { code: string }).code : 'in',
    );
    expect(codes.filter((code) => code === 'local-login-failed')).toHaveLength(5);
    expect(codes.filter((code) => code === 'locked-out')).toHaveLength(4);
    // Right, and still to wait: whoever guesses right during the wait must not be told.
    await expect(tryWith(codeOf(secret), {}, 'elsewhere')).rejects.toMatchObject({
      status: 429,
      details: { retryAfterSeconds: 60 },
    });
    core.clock.pass(1);
    await expect(tryWith('000000', {}, 'elsewhere')).rejects.toMatchObject({ code: 'local-login-failed' });
    await expect(tryWith(codeOf(secret), {}, 'elsewhere')).rejects.toMatchObject({
      details: { retryAfterSeconds: 120 },
    });
    core.clock.pass(2);
    await expect(tryWith(codeOf(secret), {}, 'elsewhere')).resolves.toBeDefined();
    // What was right takes the earlier ones back.
    await expect(tryWith('000000')).rejects.toMatchObject({ code: 'local-login-failed' });
  });

  it('locks out a place that tries many accounts', async () => {
    for (let attempt = 0; attempt < 10; attempt += 1) {
      await expect(
        tryWith('000000', { email: `x${String(attempt)}@example.org` }, 'one place'),
      ).rejects.toMatchObject({
        code: 'local-login-failed',
      });
    }
    await expect(tryWith('000000', { email: 'y@example.org' }, 'one place')).rejects.toMatchObject({
      code: 'locked-out',
    });
  });

  it('is over when it is switched off, also for a session that is open', async () => {
    const { secret } = await ready();
    const sessions = core.get(SessionsService);
    const opened = await sessions.start(await tryWith(codeOf(secret)));
    await accounts.disable(operator, email.toUpperCase());
    expect(await sessions.read(opened)).toBeNull();
    core.clock.pass(1);
    await expect(tryWith(codeOf(secret))).rejects.toMatchObject({ code: 'local-login-failed' });
    await expect(accounts.disable(operator, email)).rejects.toMatchObject({ code: 'unknown-administrator' });
    expect((await accounts.list()).find((one) => one.email === email)?.state).toBe('disabled');
  });

  it('begins anew with a new link, and the old factors are gone', async () => {
    const { secret } = await ready();
    await create();
    await expect(tryWith(codeOf(secret))).rejects.toMatchObject({ code: 'local-login-failed' });
  });

  it('is for addresses, and for somebody with a name', async () => {
    for (const wrong of [{ email: 'eva' }, { name: ' ' }]) {
      await expect(
        accounts.create(operator, { name: 'Eva Ek', email, registerId: null, ...wrong }),
      ).rejects.toMatchObject({ status: 400 });
    }
  });
});
