import {
  CurrentPrincipal,
  PrintingService,
  RegisterCatalogue,
  Requires,
  scopeOf,
  TypingService,
  type PaperOnDesk,
  type Principal,
} from '@kvalreg/core';
import type { Language, Register } from '@kvalreg/declaration';
import { formatDate, message } from '@kvalreg/rendering';
import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Filling } from '../forms/filling.js';
import { FormPages } from '../forms/form-pages.js';
import { FormSummary } from '../forms/form-summary.js';
import { hrefOfPage, resumePage } from '../forms/page-of.js';
import { languageOf } from '../platform/pages/language.js';
import { Pages } from '../platform/pages/pages.js';
import { PaperFilling } from './paper-filling.js';
import { deskHref } from './paper-words.js';

interface Address {
  readonly register: string;
  readonly code: string;
}

/** The pages on which a paper is typed in. */
@Controller('r/:register/paper/:code')
export class PaperTypingController {
  constructor(
    private readonly catalogue: RegisterCatalogue,
    private readonly printing: PrintingService,
    private readonly typing: TypingService,
    private readonly fillings: PaperFilling,
    private readonly formPages: FormPages,
    private readonly summaries: FormSummary,
    private readonly pages: Pages,
  ) {}

  @Get()
  @Requires('type-paper')
  async start(
    @Param() address: Address,
    @CurrentPrincipal() principal: Principal,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const filling = await this.open(address, principal, request, response);
    if (filling) response.redirect(303, hrefOfPage(filling, resumePage(filling)));
  }

  @Get('p/:page')
  @Requires('type-paper')
  async page(
    @Param() address: Address & { readonly page: string },
    @CurrentPrincipal() principal: Principal,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const filling = await this.open(address, principal, request, response);
    if (filling) await this.formPages.show(request, response, filling, address.page);
  }

  @Post('p/:page')
  @Requires('type-paper')
  async post(
    @Param() address: Address & { readonly page: string },
    @CurrentPrincipal() principal: Principal,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const filling = await this.open(address, principal, request, response);
    if (filling) await this.formPages.post(request, response, filling, address.page);
  }

  @Post('draft')
  @Requires('type-paper')
  async autosave(
    @Param() address: Address,
    @CurrentPrincipal() principal: Principal,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const filling = await this.open(address, principal, request, response);
    if (filling) await this.formPages.autosave(request, response, filling);
  }

  @Get('summary')
  @Requires('type-paper')
  async summary(
    @Param() address: Address,
    @CurrentPrincipal() principal: Principal,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const filling = await this.open(address, principal, request, response);
    if (filling) await this.summaries.show(request, response, filling);
  }

  @Post('summary')
  @Requires('type-paper')
  async submit(
    @Param() address: Address,
    @CurrentPrincipal() principal: Principal,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const filling = await this.open(address, principal, request, response);
    if (filling) await this.summaries.submit(request, response, filling);
  }

  @Post('revoke')
  @Requires('print-paper')
  async revoke(
    @Param() { register: registerId, code }: Address,
    @CurrentPrincipal() principal: Principal,
    @Res() response: Response,
  ): Promise<void> {
    const register = this.catalogue.register(registerId);
    await this.printing.revoke(scopeOf(principal, registerId), code);
    response.redirect(303, `${deskHref(register)}?notice=revoked&of=${encodeURIComponent(code)}`);
  }

  /** The paper to be typed in; null when it is not: a page that says why has been sent. */
  private async open(
    { register: registerId, code }: Address,
    principal: Principal,
    request: Request,
    response: Response,
  ): Promise<Filling | null> {
    const register = this.catalogue.register(registerId);
    const language = languageOf(request, register);
    const scope = scopeOf(principal, registerId);
    const onDesk = await this.typing.open(scope, code);
    if (onDesk.answered) {
      this.showAnswered(request, response, register, onDesk, language);
      return null;
    }
    if (onDesk.paper.state === 'to-compare') {
      response.redirect(303, `${deskHref(register)}/${encodeURIComponent(onDesk.paper.code)}/compare`);
      return null;
    }
    if (onDesk.isTypedByReader) {
      this.showTyped(request, response, register, language);
      return null;
    }
    return this.fillings.of(scope, register, onDesk, language);
  }

  /** An answer that has come in, by whatever way, stops the paper; who thinks that the paper is right can correct it. */
  private showAnswered(
    request: Request,
    response: Response,
    register: Register,
    { paper, episode, answered }: PaperOnDesk,
    language: Language,
  ): void {
    if (!answered) return;
    const here = `/r/${encodeURIComponent(register.id)}/episodes/${episode.id}/${encodeURIComponent(paper.occasion)}`;
    const heading = message(language, 'typing.answeredTitle');
    const action = (key: 'typing.nextPaper' | 'typing.readAnswer' | 'typing.correct', href: string) => ({
      href,
      label: message(language, key),
      primary: key === 'typing.nextPaper',
    });
    this.pages.send(
      request,
      response,
      'notice',
      {
        heading,
        tone: 'warning',
        paragraphs: [
          message(language, 'typing.answeredText', {
            date: formatDate(answered.on, language),
            channel: message(language, `channel.${answered.channel}`),
            code: paper.code,
          }),
          message(language, 'typing.answeredChoice'),
        ],
        facts: [],
        actions: [
          action('typing.nextPaper', deskHref(register)),
          action('typing.readAnswer', here),
          action('typing.correct', `${here}/fill`),
        ],
      },
      { title: heading, register, status: 409 },
    );
  }

  private showTyped(request: Request, response: Response, register: Register, language: Language): void {
    const heading = message(language, 'typing.state.typed-once');
    this.pages.send(
      request,
      response,
      'notice',
      {
        heading,
        tone: 'info',
        paragraphs: [message(language, 'problem.paper-typed-by-you')],
        facts: [],
        actions: [{ href: deskHref(register), label: message(language, 'typing.nextPaper'), primary: true }],
      },
      { title: heading, register, status: 409 },
    );
  }
}
