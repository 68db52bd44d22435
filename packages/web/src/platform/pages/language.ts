import { returnPath } from '@kvalreg/core';
import { languages, type Language, type Register } from '@kvalreg/declaration';
import type { NextFunction, Request, Response } from 'express';

const cookieName = 'kvalreg-language';
const oneYear = 365 * 24 * 60 * 60 * 1000;

/** Tried after what the reader wished, before anything else that there is. */
const closest = { sv: ['nb'], nb: ['sv'], en: [] } as const satisfies Record<Language, readonly Language[]>;

/**
 * The language of a page: the one that the reader chose, else the first of the browser's that we have, else Swedish.
 * A register's own pages are in one of the register's languages, so that no page is in two.
 */
export function languageOf(request: Request, register?: Pick<Register, 'languages'> | null): Language {
  const offered = register?.languages ?? languages;
  const wished = wishesOf(request);
  const order: readonly Language[] = [...wished, ...wished.flatMap((one) => closest[one]), 'sv', ...offered];
  return order.find((language) => offered.includes(language)) ?? 'sv';
}

function wishesOf(request: Request): readonly Language[] {
  const chosen = cookieOf(request);
  const known = request.acceptsLanguages().flatMap((wished): Language[] => {
    const code = wished.toLowerCase().split('-')[0] ?? '';
    if (code === 'no' || code === 'nn') return ['nb'];
    return languages.filter((language) => language === code);
  });
  return chosen ? [chosen, ...known] : known;
}

export function asLanguage(value: unknown): Language | undefined {
  return languages.find((language) => language === value);
}

/** Remembers the choice for this browser. It says nothing about the person, so that it outlives the session. */
export function rememberLanguage(response: Response, language: Language): void {
  response.cookie(cookieName, language, { httpOnly: true, sameSite: 'lax', path: '/', maxAge: oneYear });
}

/** `?lang=nb` on any page: remembered, and taken out of the address. Programs say by header what they read. */
export function languageChoice(request: Request, response: Response, next: NextFunction): void {
  const wished = asLanguage(request.query['lang']);
  if (request.method !== 'GET' || !wished || isForPrograms(request)) {
    next();
    return;
  }
  rememberLanguage(response, wished);
  response.redirect(303, returnPath(addressWithout(request, 'lang')));
}

/** Whether an address is no page. Seen from a middleware, `path` is only what its own route leaves over. */
export function isForPrograms({ originalUrl }: Pick<Request, 'originalUrl'>): boolean {
  return /^\/(api|health|assets)(\/|\?|$)/u.test(originalUrl);
}

/** The address of the page with a language chosen. */
export function languageHref(request: Request, language: Language): string {
  const search = new URLSearchParams(searchOf(request));
  search.set('lang', language);
  return `?${search.toString()}`;
}

function addressWithout(request: Request, parameter: string): string {
  const search = new URLSearchParams(searchOf(request));
  search.delete(parameter);
  const path = request.originalUrl.split('?')[0] ?? '/';
  return search.size === 0 ? path : `${path}?${search.toString()}`;
}

function searchOf(request: Request): string {
  const at = request.originalUrl.indexOf('?');
  return at === -1 ? '' : request.originalUrl.slice(at + 1);
}

function cookieOf(request: Request): Language | undefined {
  const parts = (request.headers.cookie ?? '').split(';').map((part) => part.trim());
  return asLanguage(parts.find((part) => part.startsWith(`${cookieName}=`))?.slice(cookieName.length + 1));
}
