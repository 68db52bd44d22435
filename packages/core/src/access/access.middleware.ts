import { Injectable, type NestMiddleware } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import { UnauthenticatedError } from '../platform/errors/domain-error.js';
import { AccessSettings } from './access-settings.js';
import { anonymous } from './principal.js';
import { setAccess, type RequestAccess } from './request-access.js';
import { sourceOf } from './limits/source-of.js';
import { RateLimiter } from './login/rate-limiter.js';
import { refuseForgery } from './sessions/forgery.js';
import { clearSessionCookie, sessionCookieOf } from './sessions/session-cookie.js';
import { unattendedHeader } from './sessions/session-times.js';
import { SessionsService } from './sessions/sessions.service.js';
import { ApiTokensService } from './tokens/api-tokens.service.js';

const minute = 60_000;
/** A program with a token that has ended tries again and again; one that guesses needs more than this. */
const mostWrongTokens = 60;

/** Finds out for every request who makes it, before any route runs. */
@Injectable()
export class AccessMiddleware implements NestMiddleware {
  private readonly limiter: RateLimiter;
  private readonly wrongTokens = new RateLimiter(mostWrongTokens, minute);

  constructor(
    private readonly settings: AccessSettings,
    private readonly sessions: SessionsService,
    private readonly tokens: ApiTokensService,
  ) {
    this.limiter = new RateLimiter(settings.requestsPerMinute, minute);
  }

  async use(request: Request, response: Response, next: NextFunction): Promise<void> {
    const access = await this.identify(request, response);
    setAccess(request, access);
    this.limiter.count(keyOf(request, access), new Date());
    refuseForgery(request, access, this.settings.baseUrl);
    next();
  }

  private async identify(request: Request, response: Response): Promise<RequestAccess> {
    const authorization = request.get('authorization');
    if (authorization !== undefined) return this.byToken(request, authorization, response);
    const secret = sessionCookieOf(request, this.settings);
    if (secret === null) return { principal: anonymous, via: 'none', csrfToken: '' };
    const session = await this.sessions.read(secret, request.get(unattendedHeader) !== undefined);
    if (session) return { ...session, via: 'cookie' };
    clearSessionCookie(response, this.settings);
    return { principal: anonymous, via: 'none', csrfToken: '' };
  }

  /** Somebody who sends a token means to be known by it: a bad one is refused also where none is needed. */
  private async byToken(request: Request, authorization: string, response: Response): Promise<RequestAccess> {
    const [scheme = '', token = ''] = authorization.split(' ');
    const principal = scheme.toLowerCase() === 'bearer' ? await this.tokens.read(token) : null;
    if (principal) return { principal, via: 'bearer', csrfToken: '' };
    this.wrongTokens.count(sourceOf(request.ip), new Date());
    response.setHeader('www-authenticate', 'Bearer error="invalid_token"');
    throw new UnauthenticatedError(
      'invalid-token',
      'The token is unknown, has ended or was revoked. Send "Authorization: Bearer kvr_…" with a valid one.',
    );
  }
}

/**
 * Who shares a limit: a token, a session, or all who are unknown at one place. What counts is how busy this process is,
 * so that each counts for itself and by the clock of the machine.
 */
function keyOf(request: Request, { principal, via }: RequestAccess): string {
  if (principal.kind === 'staff' && via === 'bearer') return `token ${principal.userId}`;
  const session =
    principal.kind === 'staff' || principal.kind === 'patient' ? principal.sessionId : undefined;
  return session === undefined ? `place ${sourceOf(request.ip)}` : `session ${session}`;
}
