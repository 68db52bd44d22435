import { RegisterCatalogue, Requires, TextPacksService } from '@kvalreg/core';
import { contentLanguage, message } from '@kvalreg/rendering';
import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { languageOf } from '../platform/pages/language.js';
import { Pages } from '../platform/pages/pages.js';
import { instrumentView } from './instrument-view.js';

/** What a register asks with, for those who answer for it: settings of scores, and licensed wording. */
@Controller('r/:register/instruments')
export class InstrumentsPage {
  constructor(
    private readonly catalogue: RegisterCatalogue,
    private readonly texts: TextPacksService,
    private readonly pages: Pages,
  ) {}

  @Get()
  @Requires('read-register')
  async show(
    @Param('register') registerId: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const register = this.catalogue.register(registerId);
    const language = languageOf(request, register);
    const content = contentLanguage(register, language);
    const uses = await this.texts.uses(registerId);
    const view = {
      contentLanguage: content === language ? null : content,
      instruments: uses.map((use) => instrumentView(use, language, content)),
    };
    this.pages.send(request, response, 'instruments', view, {
      title: message(language, 'instrument.title'),
      register,
    });
  }
}
