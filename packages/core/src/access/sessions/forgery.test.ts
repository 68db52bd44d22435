import { describe, expect, it } from '@jest/globals';
import type { Request } from 'express';
import { anonymous } from '../principal.js';
import type { RequestAccess } from '../request-access.js';
import { refuseForgery } from './forgery.js';

const base = 'https://register.example.org';
const form = 'application/x-www-form-urlencoded';
const cookie: RequestAccess = { principal: anonymous, via: 'cookie', csrfToken: 'right' };
const none: RequestAccess = { principal: anonymous, via: 'none', csrfToken: '' };
const bearer: RequestAccess = { principal: anonymous, via: 'bearer', csrfToken: '' };

function outcome(
  access: RequestAccess,
  headers: Readonly<Record<string, string>>,
  body?: unknown,
  method = 'POST',
): string {
  const all = new Map(Object.entries({ host: 'register.example.org', ...headers }));
  const request = { method, body, get: (name: string) => all.get(name) } as unknown as Request;
  try {
    refuseForgery(request, access, base);
    return 'passes';
  } catch (error) {
    return String((error as { readonly code?: unknown }).code);
  }
}

describe('refuseForgery', () => {
  it.each(['GET', 'HEAD', 'OPTIONS'])('lets %s pass, which changes nothing', (method) => {
    expect(outcome(cookie, { 'sec-fetch-site': 'cross-site' }, undefined, method)).toBe('passes');
  });

  it('lets a session write from a page of this site', () => {
    expect(outcome(cookie, { origin: base, 'content-type': 'application/json' })).toBe('passes');
    expect(outcome(cookie, { referer: `${base}/r/spine/patients`, 'content-type': 'application/json' })).toBe(
      'passes',
    );
    expect(outcome(cookie, { 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' })).toBe(
      'passes',
    );
  });

  it.each([
    [{ origin: 'https://evil.example' }],
    [{ origin: 'null' }],
    [{ origin: 'http://register.example.org.evil.example' }],
    [{ referer: 'https://evil.example/https://register.example.org' }],
    [{ referer: 'not an address' }],
    [{ 'sec-fetch-site': 'cross-site', origin: base }],
    [{ 'sec-fetch-site': 'same-site' }],
    [{ 'sec-fetch-site': 'none' }],
    [{}],
  ])('refuses a session that writes with %j', (headers) => {
    expect(outcome(cookie, { ...headers, 'content-type': 'application/json' })).toBe('cross-site-request');
  });

  it('accepts the host as the browser knows it, when it is another than the configured one', () => {
    expect(outcome(cookie, { host: 'localhost:3000', origin: 'http://localhost:3000' })).toBe('passes');
    expect(outcome(cookie, { host: 'localhost:3000', origin: 'http://localhost:4000' })).toBe(
      'cross-site-request',
    );
  });

  it.each([form, `${form}; charset=utf-8`, 'multipart/form-data; boundary=x', 'text/plain', 'Text/Plain'])(
    'asks for the form token with %s',
    (type) => {
      const headers = { origin: base, 'content-type': type };
      expect(outcome(cookie, headers, { _csrf: 'right' })).toBe('passes');
      expect(outcome(cookie, { ...headers, 'x-csrf-token': 'right' })).toBe('passes');
      expect(outcome(cookie, headers, { _csrf: 'wrong' })).toBe('form-token-mismatch');
      expect(outcome(cookie, headers, { _csrf: ['right'] })).toBe('form-token-mismatch');
      expect(outcome(cookie, headers, {})).toBe('form-token-mismatch');
      expect(outcome(cookie, headers)).toBe('form-token-mismatch');
    },
  );

  it('refuses a page of another site also without a session, and lets programs pass', () => {
    expect(outcome(none, { origin: 'https://evil.example' })).toBe('cross-site-request');
    expect(outcome(none, { 'content-type': form })).toBe('passes');
    expect(outcome(bearer, { origin: 'https://another.example', 'content-type': form })).toBe('passes');
  });
});
