import { describe, expect, it } from '@jest/globals';
import type { CookieOptions, Request, Response } from 'express';
import { usualAccess } from '../access-config.js';
import { clearSessionCookie, sessionCookieOf, setSessionCookie } from './session-cookie.js';

const providers = { staff: null, patient: null };
const secure = {
  baseUrl: 'https://register.example.org',
  identityKey: new Uint8Array(32),
  providers,
  ...usualAccess,
};
const local = { ...secure, baseUrl: 'http://localhost:3000' };

function written(write: (response: Response) => void): readonly unknown[] {
  const calls: unknown[] = [];
  const note = (name: string, value: unknown, options?: CookieOptions): void =>
    void calls.push(name, value, options);
  write({ cookie: note, clearCookie: note } as unknown as Response);
  return calls;
}
const withCookies = (cookie: string | undefined): Request => ({ headers: { cookie } }) as unknown as Request;

describe('the session cookie', () => {
  it('is bound to this host and to https where the site has it', () => {
    const [name, value, options] = written((response) => {
      setSessionCookie(response, secure, 's');
    });
    expect([name, value]).toEqual(['__Host-kvalreg', 's']);
    expect(options).toEqual({ httpOnly: true, sameSite: 'lax', secure: true, path: '/' });
    expect(
      written((response) => {
        clearSessionCookie(response, secure);
      })[0],
    ).toBe('__Host-kvalreg');
  });
  it('works without https on the own machine', () => {
    const [name, , options] = written((response) => {
      setSessionCookie(response, local, 's');
    });
    expect([name, options]).toEqual([
      'kvalreg',
      { httpOnly: true, sameSite: 'lax', secure: false, path: '/' },
    ]);
  });
  it.each([
    [undefined, null],
    ['', null],
    ['other=1', null],
    ['xkvalreg=1; kvalreg-login-a=2', null],
    ['other=1; kvalreg=secret; more=2', 'secret'],
  ])('is read from %j as %j', (header, expected) => {
    expect(sessionCookieOf(withCookies(header), local)).toBe(expected);
  });
  it('of http does not count under https', () => {
    expect(sessionCookieOf(withCookies('kvalreg=secret'), secure)).toBeNull();
  });
});
