import type { Request } from 'express';
import { anonymous, type Principal } from './principal.js';

/** What the access middleware found out about a request, before any route runs. */
export interface RequestAccess {
  readonly principal: Principal;
  /** `cookie`: a browser with a session, for which forgery from another site must be ruled out. */
  readonly via: 'none' | 'cookie' | 'bearer';
  /** To be sent back in the field `_csrf` of every form; empty without a session. */
  readonly csrfToken: string;
  /** When the session ends if nothing more is done; absent without one. */
  readonly endsAt?: Date;
}

const known = new WeakMap<Request, RequestAccess>();
const nobody: RequestAccess = { principal: anonymous, via: 'none', csrfToken: '' };

export function accessOf(request: Request): RequestAccess {
  return known.get(request) ?? nobody;
}

export function setAccess(request: Request, access: RequestAccess): void {
  known.set(request, access);
}

/** How long the session lives if nothing more is done; null without one. */
export function secondsLeft({ endsAt }: RequestAccess, now: Date): number | null {
  return endsAt === undefined ? null : Math.max(0, Math.floor((endsAt.getTime() - now.getTime()) / 1000));
}
