import { Logger } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FixedClock } from '../../platform/clock.js';
import { usualAccess } from '../access-config.js';
import type { LoginProvider } from '../access-settings.js';
import { profiles, type ProfileName } from '../claims/known-profiles.js';
import { LoginService } from './login.service.js';

const issuer = 'https://login.example.org';
const description = {
  issuer,
  authorization_endpoint: `${issuer}/authorize`,
  token_endpoint: `${issuer}/token`,
  jwks_uri: `${issuer}/keys`,
};
const clock = FixedClock.on('2025-03-03');

/** A provider whose answers are given one by one; the last one stays. */
function serviceWith(
  answers: (() => Promise<Response>)[],
  profile: ProfileName = 'generic',
): {
  readonly service: LoginService;
  readonly calls: string[];
} {
  const calls: string[] = [];
  const provider: LoginProvider = {
    issuer,
    clientId: 'kvalreg',
    clientSecret: 'top secret',
    mapping: profiles[profile],
    fetch: (input) => {
      calls.push(input instanceof Request ? input.url : String(input));
      const answer = answers.length > 1 ? answers.shift() : answers[0];
      return answer ? answer() : Promise.reject(new Error('no answer'));
    },
  };
  const settings = {
    baseUrl: 'https://register.example.org',
    identityKey: new Uint8Array(32),
    providers: { staff: provider, patient: null },
    ...usualAccess,
  };
  return { service: new LoginService(settings, clock), calls };
}
const json = (body: unknown) => (): Promise<Response> => Promise.resolve(Response.json(body));
const down = (): Promise<Response> => Promise.reject(new TypeError('fetch failed'));

// What a provider does wrong is written to the log, which is not looked at here.
beforeAll(() => {
  Logger.overrideLogger(false);
});
afterAll(() => {
  Logger.overrideLogger(true);
});

describe('LoginService.begin', () => {
  it('sends to the provider with code, PKCE, state, nonce and a new log-in', async () => {
    const { service } = serviceWith([json(description)]);
    const { address, state } = await service.begin('staff', '/r/spine/work-list');
    const url = new URL(address);
    expect(url.origin + url.pathname).toBe(description.authorization_endpoint);
    expect(Object.fromEntries(url.searchParams)).toMatchObject({
      response_type: 'code',
      client_id: 'kvalreg',
      redirect_uri: 'https://register.example.org/login/callback',
      code_challenge_method: 'S256',
      state: state.state,
      nonce: state.nonce,
      prompt: 'login',
    });
    expect(address).not.toContain(state.verifier);
    expect(state).toMatchObject({ returnTo: '/r/spine/work-list', startedAt: clock.now().getTime() });
  });

  it('asks for the description of the provider once', async () => {
    const { service, calls } = serviceWith([json(description)]);
    await Promise.all([service.begin('staff', '/'), service.begin('staff', '/')]);
    await service.begin('staff', '/');
    expect(calls).toEqual([`${issuer}/.well-known/openid-configuration`]);
  });

  it('says which service does not answer, and tries again at the next log-in', async () => {
    const { service } = serviceWith([down, json(description)]);
    await expect(service.begin('staff', '/')).rejects.toMatchObject({
      code: 'login-provider-unreachable',
      status: 503,
      message: expect.stringContaining('login.example.org'),
    });
    await expect(service.begin('staff', '/')).resolves.toMatchObject({
      address: expect.stringContaining('/authorize'),
    });
  });

  it.each([
    ['the description of another provider', json({ ...description, issuer: 'https://evil.example' })],
    ['no JSON', () => Promise.resolve(new Response('<html>'))],
    ['an error', () => Promise.resolve(new Response('', { status: 500 }))],
  ])('refuses %s, without telling the secret', async (_, answer) => {
    const { service } = serviceWith([answer]);
    const error = await service.begin('staff', '/').catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'login-provider-unreachable' });
    expect(JSON.stringify(error) + String(error)).not.toContain('top secret');
  });

  it('says what the operator must set where there is no provider', async () => {
    const { service } = serviceWith([json(description)]);
    expect([service.isOffered('staff'), service.isOffered('patient')]).toEqual([true, false]);
    await expect(service.begin('patient', '/')).rejects.toThrow('OIDC_ISSUER');
  });
});

describe('LoginService', () => {
  it('asks the provider for what its profile names', async () => {
    const { service } = serviceWith([json(description)], 'siths');
    const { searchParams } = new URL((await service.begin('staff', '/')).address);
    expect(searchParams.get('scope')).toBe('openid profile email commission');
    expect(searchParams.get('acr_values')).toBe('http://id.sambi.se/loa/loa3');
    expect(service.titleOf('staff')).toBe('SITHS');
  });

  it('leads out of a provider that has a way out, with the token only where it is wanted', async () => {
    const { service } = serviceWith([json({ ...description, end_session_endpoint: `${issuer}/out` })]);
    const url = new URL((await service.logoutAddress('staff', null)) ?? '');
    expect(url.origin + url.pathname).toBe(`${issuer}/out`);
    expect(Object.fromEntries(url.searchParams)).toEqual({
      client_id: 'kvalreg',
      post_logout_redirect_uri: 'https://register.example.org/',
    });
    const withHint = new URL((await service.logoutAddress('staff', 'the.id.token')) ?? '');
    expect(withHint.searchParams.get('id_token_hint')).toBe('the.id.token');
  });

  it.each([
    ['has no way out', json(description)],
    ['does not answer', down],
  ])('does without where the provider %s', async (_, answer) => {
    expect(await serviceWith([answer]).service.logoutAddress('staff', null)).toBeNull();
    expect(await serviceWith([answer]).service.logoutAddress('patient', null)).toBeNull();
  });
});
