import { ParticipationService, Public, RegisterCatalogue } from '@kvalreg/core';
import { textIn, type Language, type Participation, type Register } from '@kvalreg/declaration';
import { message, type InformationView } from '@kvalreg/rendering';
import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { languageOf } from '../platform/pages/language.js';
import { Pages } from '../platform/pages/pages.js';

/** What a register tells those whom it registers; for everybody to read. */
@Public()
@Controller('information/:register')
export class InformationPageController {
  constructor(
    private readonly catalogue: RegisterCatalogue,
    private readonly participation: ParticipationService,
    private readonly pages: Pages,
  ) {}

  @Get()
  read(@Param('register') registerId: string, @Req() request: Request, @Res() response: Response): void {
    const register = this.catalogue.register(registerId);
    const language = languageOf(request, register);
    const told = toldOf(register, this.participation.ruleOf(registerId), language);
    const title = `${message(language, 'participation.information')}: ${textIn(register.title, language)}`;
    this.pages.send(
      request,
      response,
      'information',
      { ...told, standing: null, choices: [], back: null },
      { title, register, audience: 'patient' },
    );
  }
}

/** The text of the information, with what it means to take part and to leave. */
export function toldOf(
  { title, holder }: Register,
  { basis, information, informationVersion, whenEnded = 'erase' }: Participation,
  language: Language,
): Pick<InformationView, 'heading' | 'paragraphs' | 'facts'> {
  return {
    heading: textIn(title, language),
    paragraphs: textIn(information, language).split(/\n{2,}/u),
    facts: [
      { term: message(language, 'participation.holder'), value: textIn(holder, language) },
      {
        term: message(language, 'participation.basis'),
        value: message(language, `participation.basis.${basis}`),
      },
      {
        term: message(language, 'participation.whenEnded'),
        value: message(language, `participation.whenEnded.${whenEnded}`),
      },
      { term: message(language, 'participation.version'), value: informationVersion },
    ],
  };
}
