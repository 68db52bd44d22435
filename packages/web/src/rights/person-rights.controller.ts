import {
  Clock,
  CurrentPrincipal,
  EpisodesService,
  ExtractService,
  PersonLogService,
  RegisterCatalogue,
  Requires,
  scopeOf,
  type Principal,
} from '@kvalreg/core';
import { message } from '@kvalreg/rendering';
import { Controller, Get, Header, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { languageOf } from '../platform/pages/language.js';
import { Pages } from '../platform/pages/pages.js';
import { factsOf, nameOf } from '../platform/pages/person.js';
import { unknownFormat } from './my-files.controller.js';
import { downloadsAt, extractFormatOf, logFormatOf, RightsFiles } from './rights-files.js';

/** Extracts that the register office makes for a person who asks. */
@Controller('r/:register/patients/:person/rights')
export class PersonRightsPages {
  constructor(
    private readonly clock: Clock,
    private readonly catalogue: RegisterCatalogue,
    private readonly episodes: EpisodesService,
    private readonly extracts: ExtractService,
    private readonly logs: PersonLogService,
    private readonly files: RightsFiles,
    private readonly pages: Pages,
  ) {}

  @Get()
  @Requires('make-extract')
  @Header('cache-control', 'private, no-store')
  async choose(
    @Param('register') registerId: string,
    @Param('person') personId: string,
    @CurrentPrincipal() principal: Principal,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const register = this.catalogue.register(registerId);
    const language = languageOf(request, register);
    const { person } = await this.episodes.ofPerson(scopeOf(principal, registerId), personId);
    const base = `/r/${encodeURIComponent(register.id)}/patients/${person.id}`;
    this.pages.send(
      request,
      response,
      'person-rights',
      {
        backHref: base,
        backLabel: nameOf(person, language),
        facts: factsOf(person, this.clock.today(), language),
        downloads: downloadsAt(`${base}/rights`, language),
      },
      { title: message(language, 'personRights.title'), register },
    );
  }

  @Get('extract.:format')
  @Requires('make-extract')
  async extract(
    @Param('register') registerId: string,
    @Param('person') personId: string,
    @Param('format') wanted: string,
    @CurrentPrincipal() principal: Principal,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const language = languageOf(request, this.catalogue.register(registerId));
    const format = extractFormatOf(wanted);
    if (!format) throw unknownFormat();
    const extract = await this.extracts.make(scopeOf(principal, registerId), personId, format);
    await this.files.sendExtracts(response, [extract], format, { language, madeAt: this.clock.now() });
  }

  @Get('log.:format')
  @Requires('make-extract')
  async log(
    @Param('register') registerId: string,
    @Param('person') personId: string,
    @Param('format') wanted: string,
    @CurrentPrincipal() principal: Principal,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const language = languageOf(request, this.catalogue.register(registerId));
    const format = logFormatOf(wanted);
    if (!format) throw unknownFormat();
    const entries = await this.logs.make(scopeOf(principal, registerId), personId, format);
    await this.files.sendLog(response, entries, format, {
      language,
      madeAt: this.clock.now(),
      reader: 'office',
      registerId,
    });
  }
}
