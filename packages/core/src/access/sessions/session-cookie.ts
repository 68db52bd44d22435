import type { CookieOptions, Request, Response } from 'express';
import { isHttps, type AccessSettings } from '../access-settings.js';

/** The prefix makes browsers refuse the cookie from anything but this very host over https. */
function nameOf(settings: AccessSettings): string {
  return isHttps(settings) ? '__Host-kvalreg' : 'kvalreg';
}

/** `lax`: another site may link here, but cannot post here in the person's name. */
export function cookieOptions(settings: AccessSettings): CookieOptions {
  return { httpOnly: true, sameSite: 'lax', secure: isHttps(settings), path: '/' };
}

export function sessionCookieOf(request: Request, settings: AccessSettings): string | null {
  return readCookie(request, nameOf(settings));
}

/** Lives as long as the browser; how long it is good for is decided by the stored session. */
export function setSessionCookie(response: Response, settings: AccessSettings, token: string): void {
  response.cookie(nameOf(settings), token, cookieOptions(settings));
}

export function clearSessionCookie(response: Response, settings: AccessSettings): void {
  response.clearCookie(nameOf(settings), cookieOptions(settings));
}

export function readCookie(request: Request, name: string): string | null {
  const parts = (request.headers.cookie ?? '').split(';').map((part) => part.trim());
  const found = parts.find((part) => part.startsWith(`${name}=`));
  return found?.slice(name.length + 1) ?? null;
}
