import { Injectable } from '@nestjs/common';
import type { CookieOptions, Request, Response } from 'express';
import { z } from 'zod';
import { AccessSettings, isHttps } from '../access-settings.js';
import { readCookie } from '../sessions/session-cookie.js';
import { createSeal, type Seal } from './seal.js';

/** The page that sends the browser on to the provider after a log-out here. */
export const logoutPath = '/logged-out';
const name = 'kvalreg-logout';
const longest = 2 * 60_000;

const noteSchema = z.object({ address: z.string(), provider: z.string() });
/** Where the browser is to end its session at the provider, and what people call that. */
export type LogoutNote = z.infer<typeof noteSchema>;

/**
 * Keeps the way out of the provider for the next page. A form may not lead to another site (`form-action`), and the
 * address may say who somebody is: it stands in no address of this one.
 */
@Injectable()
export class LogoutNotes {
  private readonly seal: Seal;
  constructor(private readonly settings: AccessSettings) {
    this.seal = createSeal(settings.identityKey, 'log-out');
  }

  leave(response: Response, note: LogoutNote): void {
    response.cookie(name, this.seal.close(JSON.stringify(note)), { ...this.options(), maxAge: longest });
  }

  /** Null when there is nothing to do, or it was done. */
  take(request: Request, response: Response): LogoutNote | null {
    const sealed = readCookie(request, name);
    if (sealed === null) return null;
    response.clearCookie(name, this.options());
    const text = this.seal.open(sealed);
    return text === null ? null : noteSchema.parse(JSON.parse(text));
  }

  private options(): CookieOptions {
    return { httpOnly: true, sameSite: 'lax', secure: isHttps(this.settings), path: logoutPath };
  }
}
