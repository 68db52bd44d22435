import { CurrentPrincipal, RegisterCatalogue, Requires, scopeOf, type Principal } from '@kvalreg/core';
import { figureSourcesOf } from '@kvalreg/declaration';
import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { languageOf } from '../../platform/pages/language.js';
import { Pages } from '../../platform/pages/pages.js';
import { figuresCsv, figuresFile, figuresXlsx } from './figures-file.js';
import { FiguresPages } from './figures-pages.js';
import { FiguresReading, type FiguresAddress } from './figures-reading.js';

/** Any measure of a register by any breakdown that the reader may ask for. */
@Controller('r/:register/figures')
export class FiguresController {
  constructor(
    private readonly catalogue: RegisterCatalogue,
    private readonly reading: FiguresReading,
    private readonly views: FiguresPages,
    private readonly pages: Pages,
  ) {}

  /** The first area that has measures. */
  @Get()
  @Requires('read-indicators')
  first(@Param('register') registerId: string, @Req() request: Request, @Res() response: Response): void {
    const sources = Object.entries(figureSourcesOf(this.catalogue.register(registerId)));
    const [id] = sources.find(([, { indicators }]) => Object.keys(indicators).length > 0) ??
      sources[0] ?? ['none'];
    response.redirect(303, `${request.path.replace(/\/$/u, '')}/${encodeURIComponent(id)}`);
  }

  @Get(':source')
  @Requires('read-indicators')
  async show(
    @Param() address: FiguresAddress,
    @CurrentPrincipal() principal: Principal,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const register = this.catalogue.register(address.register);
    const language = languageOf(request, register);
    const scope = scopeOf(principal, register.id);
    const { status, view } = await this.views.show(scope, address, request, language);
    this.pages.send(request, response, 'figures', view, { title: view.heading, register, status });
  }

  @Get(':source/csv')
  @Requires('read-indicators')
  async csv(
    @Param() address: FiguresAddress,
    @CurrentPrincipal() principal: Principal,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const language = languageOf(request, this.catalogue.register(address.register));
    const { inputs, madeAt } = await this.reading.read(
      scopeOf(principal, address.register),
      address,
      request,
      language,
    );
    response.attachment(`${address.register}-${address.source}.csv`);
    response
      .type('text/csv; charset=utf-8')
      .send(figuresCsv(figuresFile(inputs, language, madeAt), language));
  }

  @Get(':source/xlsx')
  @Requires('read-indicators')
  async xlsx(
    @Param() address: FiguresAddress,
    @CurrentPrincipal() principal: Principal,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const language = languageOf(request, this.catalogue.register(address.register));
    const { inputs, madeAt } = await this.reading.read(
      scopeOf(principal, address.register),
      address,
      request,
      language,
    );
    const file = await figuresXlsx(figuresFile(inputs, language, madeAt), address.source);
    response.attachment(`${address.register}-${address.source}.xlsx`);
    response.type('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet').send(file);
  }

  /** The results as the API writes them, of the unit and of all, with what was asked for. */
  @Get(':source/json')
  @Requires('read-indicators')
  async json(
    @Param() address: FiguresAddress,
    @CurrentPrincipal() principal: Principal,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const language = languageOf(request, this.catalogue.register(address.register));
    const { selection, read, madeAt } = await this.reading.read(
      scopeOf(principal, address.register),
      address,
      request,
      language,
    );
    const { indicators, by, filter, from, to } = selection;
    response.attachment(`${address.register}-${address.source}.json`);
    response.json({
      register: address.register,
      pathway: address.source,
      madeAt,
      indicators,
      by,
      filter,
      from,
      to,
      unit: read.unitId,
      own: read.own,
      nation: read.nation,
    });
  }
}
