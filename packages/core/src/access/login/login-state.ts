import type { Request, Response } from 'express';
import { z } from 'zod';
import { isHttps, type AccessSettings } from '../access-settings.js';
import { readCookie } from '../sessions/session-cookie.js';
import type { Seal } from './seal.js';

/** What must be remembered between leaving for the provider and coming back from it. */
const stateSchema = z.object({
  kind: z.enum(['staff', 'patient']),
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  returnTo: z.string(),
  /** Milliseconds since 1970. */
  startedAt: z.number(),
});
export type LoginState = z.infer<typeof stateSchema>;

/** Typing a code from a letter or a device takes minutes, not more. */
const longest = 15 * 60_000;
const path = '/login';

/** One cookie for each log-in that is under way, so that two windows do not disturb each other. */
function nameOf(state: string): string {
  return `kvalreg-login-${state.slice(0, 8)}`;
}

export function rememberLogin(
  response: Response,
  settings: AccessSettings,
  seal: Seal,
  state: LoginState,
): void {
  response.cookie(nameOf(state.state), seal.close(JSON.stringify(state)), {
    httpOnly: true,
    sameSite: 'lax',
    secure: isHttps(settings),
    path,
    maxAge: longest,
  });
}

/** The log-in that this browser began under the given state; null when it did not, or too long ago. */
export function recallLogin(request: Request, seal: Seal, state: string, now: Date): LoginState | null {
  const sealed = readCookie(request, nameOf(state));
  const text = sealed === null ? null : seal.open(sealed);
  if (text === null) return null;
  const read = stateSchema.parse(JSON.parse(text));
  return read.state === state && now.getTime() - read.startedAt <= longest ? read : null;
}

export function forgetLogin(response: Response, settings: AccessSettings, state: string): void {
  response.clearCookie(nameOf(state), { path, secure: isHttps(settings), httpOnly: true, sameSite: 'lax' });
}
