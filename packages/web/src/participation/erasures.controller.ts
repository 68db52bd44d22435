import {
  CurrentPrincipal,
  ErasureService,
  RegisterCatalogue,
  Requires,
  scopeOf,
  type Principal,
} from '@kvalreg/core';
import { formatCount, formatDate, message } from '@kvalreg/rendering';
import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { languageOf } from '../platform/pages/language.js';
import { Pages } from '../platform/pages/pages.js';
import { hrefWith, lastPageInstead, pageIn, pagingView } from '../platform/pages/paging.js';
import { certificateView } from './certificate-view.js';
import { decidedBy } from './standing-words.js';

/** What was erased, when and on what ground; never of whom. */
@Controller('r/:register/erasures')
export class ErasuresController {
  constructor(
    private readonly catalogue: RegisterCatalogue,
    private readonly erasure: ErasureService,
    private readonly pages: Pages,
  ) {}

  @Get()
  @Requires('erase-person')
  async list(
    @Param('register') registerId: string,
    @CurrentPrincipal() principal: Principal,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const register = this.catalogue.register(registerId);
    const language = languageOf(request, register);
    const base = baseOf(registerId);
    const list = await this.erasure.certificates(scopeOf(principal, registerId), {
      page: pageIn(request.query),
    });
    const last = lastPageInstead(list);
    if (last !== null) {
      response.redirect(303, hrefWith(base, { page: String(last) }));
      return;
    }
    const rows = list.items.map((certificate) => ({
      href: `${base}/${certificate.id}`,
      day: formatDate(certificate.erasedOn, language),
      ground: message(language, `erasure.ground.${certificate.ground}`),
      by: decidedBy(certificate, language),
      rows: formatCount(
        Object.values(certificate.counts).reduce((sum, n) => sum + n, 0),
        language,
      ),
    }));
    const paging = pagingView(list, (page) => hrefWith(base, { page: String(page) }), language);
    const title = message(language, 'erasure.certificates');
    this.pages.send(request, response, 'certificates', { rows, paging }, { title, register });
  }

  @Get(':certificate')
  @Requires('erase-person')
  async read(
    @Param('register') registerId: string,
    @Param('certificate') id: string,
    @CurrentPrincipal() principal: Principal,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const register = this.catalogue.register(registerId);
    const language = languageOf(request, register);
    const certificate = await this.erasure.certificate(scopeOf(principal, registerId), id);
    const view = certificateView(certificate, register, language, { base: baseOf(registerId) });
    const title = message(language, 'erasure.certificate');
    this.pages.send(request, response, 'certificate', view, { title, register });
  }

  @Get(':certificate/file')
  @Requires('erase-person')
  async file(
    @Param('register') registerId: string,
    @Param('certificate') id: string,
    @CurrentPrincipal() principal: Principal,
    @Res() response: Response,
  ): Promise<void> {
    const certificate = await this.erasure.certificate(scopeOf(principal, registerId), id);
    response
      .type('application/json')
      .setHeader('content-disposition', `attachment; filename="erasure-${certificate.id}.json"`);
    response.send(`${JSON.stringify(certificate, null, 2)}\n`);
  }
}

function baseOf(registerId: string): string {
  return `/r/${encodeURIComponent(registerId)}/erasures`;
}
