import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { languages, type Language } from '@kvalreg/declaration';
import type { Request } from 'express';

/** The language in which the client wants to read messages (`Accept-Language`), English if it is none of ours. */
export function languageOf(acceptLanguage: string | undefined): Language {
  const wishes = (acceptLanguage ?? '')
    .split(',')
    .map((wish) => {
      const [tag = '', weight] = wish
        .trim()
        .toLowerCase()
        .split(/\s*;\s*q\s*=\s*/);
      const [language = ''] = tag.split('-');
      // Norwegian without a form, and the other form, are closest to bokmål.
      return {
        language: ['no', 'nn'].includes(language) ? 'nb' : language,
        weight: weight === undefined ? 1 : Number(weight),
      };
    })
    .toSorted((a, b) => b.weight - a.weight);
  const found = wishes.find(
    ({ language, weight }) => weight > 0 && (languages as readonly string[]).includes(language),
  );
  return (found?.language as Language | undefined) ?? 'en';
}

/** `languageOf` the request, as a parameter of a controller method. */
export const RequestLanguage = createParamDecorator((_: unknown, context: ExecutionContext) =>
  languageOf(context.switchToHttp().getRequest<Request>().get('accept-language')),
);
