import type { Request } from 'express';
import { ForbiddenError } from '../../platform/errors/domain-error.js';
import type { RequestAccess } from '../request-access.js';
import { isSameSecret } from './secret.js';

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);
/** What a page of another site can send without asking first. */
const formTypes = ['application/x-www-form-urlencoded', 'multipart/form-data', 'text/plain'];

/**
 * Refuses a request that a page of another site may have made the browser send in the person's name.
 * A program with a token is not concerned: nothing is sent along by itself.
 */
export function refuseForgery(request: Request, access: RequestAccess, baseUrl: string): void {
  if (safeMethods.has(request.method) || access.via === 'bearer') return;
  if (!comesFromHere(request, baseUrl, access.via === 'cookie')) {
    throw new ForbiddenError(
      'cross-site-request',
      'The request came from another site, or does not say from where. Open the page here and try again.',
    );
  }
  if (access.via === 'cookie' && isForm(request) && !isSameSecret(sentToken(request), access.csrfToken)) {
    throw new ForbiddenError(
      'form-token-mismatch',
      'The page was opened before you logged in, or its session has ended. Go back, reload the page and try again.',
    );
  }
}

function comesFromHere(request: Request, baseUrl: string, mustSay: boolean): boolean {
  const site = request.get('sec-fetch-site');
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  const said = request.get('origin') ?? originOf(request.get('referer'));
  // The host as the browser knows it counts too: a demo may be reached under several names.
  if (said !== undefined) return said === new URL(baseUrl).origin || originHost(said) === request.get('host');
  return site === 'same-origin' || !mustSay;
}

function originOf(address: string | undefined): string | undefined {
  if (address === undefined) return undefined;
  return URL.canParse(address) ? new URL(address).origin : 'null';
}

function originHost(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}

function isForm(request: Request): boolean {
  const type = (request.get('content-type') ?? '').toLowerCase();
  return formTypes.some((form) => type.startsWith(form));
}

function sentToken(request: Request): string {
  const header = request.get('x-csrf-token');
  if (header !== undefined) return header;
  const body: unknown = request.body;
  const field = typeof body === 'object' && body !== null && '_csrf' in body ? body._csrf : undefined;
  return typeof field === 'string' ? field : '';
}
