import {
  ComparingService,
  CurrentPrincipal,
  InvalidInputError,
  may,
  NotFoundError,
  PrintingService,
  RegisterCatalogue,
  Requires,
  scopeOf,
  TypingService,
  type EntryAccuracy,
  type Principal,
} from '@kvalreg/core';
import { textIn, type Language, type Register } from '@kvalreg/declaration';
import { formatCount, formatValue, message, percentStyle, type PaperDeskView } from '@kvalreg/rendering';
import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { asBody, textOf } from '../platform/pages/body.js';
import { languageOf } from '../platform/pages/language.js';
import { Pages } from '../platform/pages/pages.js';
import { hrefWith, lastPageInstead, pageIn, pagingView } from '../platform/pages/paging.js';
import { deskHref, paperRow } from './paper-words.js';

const notices = ['stored', 'put-aside', 'settled', 'revoked', 'draftKept'] as const;
/** At most as many as somebody looks through. */
const mostWaiting = 100;

/** Where papers that have come back are typed in, one after the other. */
@Controller('r/:register/paper')
export class PaperDeskController {
  constructor(
    private readonly catalogue: RegisterCatalogue,
    private readonly printing: PrintingService,
    private readonly typing: TypingService,
    private readonly comparing: ComparingService,
    private readonly pages: Pages,
  ) {}

  @Get()
  @Requires('type-paper')
  async desk(
    @Param('register') registerId: string,
    @CurrentPrincipal() principal: Principal,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await this.show(request, response, { registerId, principal, value: '', error: null });
  }

  /** Leads from a code that was typed or scanned to its paper. */
  @Post()
  @Requires('type-paper')
  async find(
    @Param('register') registerId: string,
    @CurrentPrincipal() principal: Principal,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const register = this.catalogue.register(registerId);
    const language = languageOf(request, register);
    const value = textOf(asBody(request.body), 'code').slice(0, 200);
    try {
      if (value.trim() === '') {
        await this.show(request, response, {
          registerId,
          principal,
          value,
          error: message(language, 'typing.codeMissing'),
        });
        return;
      }
      const { paper } = await this.typing.open(scopeOf(principal, registerId), value);
      response.redirect(303, `${deskHref(register)}/${encodeURIComponent(paper.code)}`);
    } catch (error) {
      const isMistyped = error instanceof InvalidInputError && error.code === 'paper-code-mistyped';
      if (!isMistyped && !(error instanceof NotFoundError)) throw error;
      const key = isMistyped ? 'problem.paper-code-mistyped' : 'problem.paper-unknown';
      await this.show(request, response, { registerId, principal, value, error: message(language, key) });
    }
  }

  private async show(
    request: Request,
    response: Response,
    {
      registerId,
      principal,
      value,
      error,
    }: {
      readonly registerId: string;
      readonly principal: Principal;
      readonly value: string;
      readonly error: string | null;
    },
  ): Promise<void> {
    const register = this.catalogue.register(registerId);
    const language = languageOf(request, register);
    const scope = scopeOf(principal, registerId);
    const some = { pageSize: mostWaiting };
    const [toCompare, once, out, accuracy] = await Promise.all([
      this.printing.list(scope, { ...some, state: 'to-compare' }),
      this.printing.list(scope, { ...some, state: 'typed-once' }),
      this.printing.list(scope, { page: pageIn(request.query) }),
      this.comparing.accuracy(scope),
    ]);
    const hrefOf = (page: number): string => hrefWith(request.path, { page: String(page) });
    const instead = lastPageInstead(out);
    if (instead !== null && request.method === 'GET') {
      response.redirect(303, hrefOf(instead));
      return;
    }
    const tableOf = (id: string, caption: string, items: (typeof out)['items']): PaperDeskView['out'] =>
      items.length === 0
        ? null
        : { id, caption, rows: items.map((paper) => paperRow(paper, register, principal, language)) };
    const view: PaperDeskView = {
      action: deskHref(register),
      value,
      error,
      printHref: may(principal, 'print-paper') ? `${deskHref(register)}/print` : null,
      waiting: tableOf('waiting', message(language, 'typing.waiting'), [...toCompare.items, ...once.items]),
      out: tableOf('out', message(language, 'typing.out'), out.items),
      paging: pagingView(out, hrefOf, language),
      accuracy: accuracy.map((row) => accuracyRow(row, register, language)),
    };
    const title = message(language, 'typing.title');
    this.pages.send(request, response, 'paper-desk', view, {
      title: error === null ? title : `${message(language, 'form.errorPrefix')} ${title}`,
      register,
      notice: noticeOf(request.query, language),
      status: error === null ? 200 : 422,
    });
  }
}

/** What was just done, named in the address: a closed set, and a code that can only be a code. */
function noticeOf(query: Readonly<Record<string, unknown>>, language: Language): string | null {
  const kind = notices.find((one) => one === query['notice']);
  const { of: code } = query;
  const isCode = typeof code === 'string' && /^[2-9A-Z]{5}-[2-9A-Z]{5}$/u.test(code);
  return kind && isCode ? message(language, `typing.${kind}`, { code }) : null;
}

function accuracyRow(
  { pathway, form, quarter, papers, fields, differing }: EntryAccuracy,
  register: Register,
  language: Language,
): PaperDeskView['accuracy'][number] {
  const [year = '', month = '1'] = quarter.split('-');
  return {
    form: textIn(register.pathways[pathway]?.forms[form]?.title ?? { en: form }, language),
    quarter: `${year} Q${String(Math.ceil(Number(month) / 3))}`,
    papers: formatCount(papers, language),
    fields: formatCount(fields, language),
    differing: formatCount(differing, language),
    share: fields === 0 ? '–' : formatValue(differing / fields, percentStyle, language),
  };
}
