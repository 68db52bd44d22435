import {
  AccessSettings,
  CurrentPrincipal,
  FormsService,
  LinksService,
  RegisterCatalogue,
  Requires,
  scopeOf,
  type Principal,
} from '@kvalreg/core';
import { textIn } from '@kvalreg/declaration';
import { formatDate, message, qrSvg } from '@kvalreg/rendering';
import { Controller, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { encode } from 'uqr';
import { lastDayBefore } from '../../platform/pages/date-time.js';
import { languageOf } from '../../platform/pages/language.js';
import { Pages } from '../../platform/pages/pages.js';
import { nameOf } from '../../platform/pages/person.js';
import type { FormAddress } from './staff-visit.decorator.js';

/** Makes a personal link and shows it, once, as a letter to hand over. */
@Controller('r/:register/episodes/:episode/:occasion/link')
export class IssueLinkController {
  constructor(
    private readonly settings: AccessSettings,
    private readonly catalogue: RegisterCatalogue,
    private readonly forms: FormsService,
    private readonly links: LinksService,
    private readonly pages: Pages,
  ) {}

  @Post()
  @Requires('issue-link')
  async issue(
    @Param() address: FormAddress,
    @CurrentPrincipal() principal: Principal,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const register = this.catalogue.register(address.register);
    const scope = scopeOf(principal, address.register);
    const language = languageOf(request, register);
    const link = await this.links.issue(scope, { episodeId: address.episode, occasion: address.occasion });
    const read = await this.forms.read(scope, address.episode, address.occasion);
    const where = `${this.settings.baseUrl}${link.path}`;
    this.pages.send(
      request,
      response,
      'personal-link',
      {
        formTitle: textIn(read.form.title, language),
        context: [nameOf(read.person, language), textIn(read.occasionTitle, language), read.episode.unitName],
        address: where,
        code: link.code,
        codeAddress: `${this.settings.baseUrl}/code`.replace(/^https?:\/\//u, ''),
        expires: formatDate(lastDayBefore(link.expiresAt), language),
        qr: qrSvg(encode(where, { ecc: 'M', border: 0 }).data, message(language, 'link.qr')),
        backHref: `/r/${encodeURIComponent(register.id)}/episodes/${encodeURIComponent(address.episode)}`,
      },
      { title: message(language, 'link.title'), register },
    );
  }
}
