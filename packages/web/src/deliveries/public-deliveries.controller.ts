import { DeliveryCountsService, Public, RegisterCatalogue } from '@kvalreg/core';
import { textIn } from '@kvalreg/declaration';
import { message } from '@kvalreg/rendering';
import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { languageOf } from '../platform/pages/language.js';
import { Pages } from '../platform/pages/pages.js';
import { backToPublic } from '../platform/pages/public-home.js';
import { countsCsv, countsFigure } from './counts-figure.js';
import { sendCsv } from './deliveries.controller.js';

/** How often a register hands out data, for everybody, where the register holder shows it. */
@Controller('public/:register/deliveries')
export class PublicDeliveriesPage {
  constructor(
    private readonly catalogue: RegisterCatalogue,
    private readonly deliveryCounts: DeliveryCountsService,
    private readonly pages: Pages,
  ) {}

  @Get()
  @Public()
  async show(
    @Param('register') registerId: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const register = this.catalogue.register(registerId);
    const language = languageOf(request, register);
    const counts = await this.deliveryCounts.published(registerId);
    const view = {
      back: backToPublic(register, language),
      lead: message(language, 'delivery.publicLead', { register: textIn(register.title, language) }),
      counts: countsFigure(counts, `${request.path}/counts.csv`, language),
    };
    this.pages.send(request, response, 'public-deliveries', view, {
      title: message(language, 'delivery.title'),
      audience: 'public',
      register,
    });
  }

  @Get('counts.csv')
  @Public()
  async csv(
    @Param('register') registerId: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const register = this.catalogue.register(registerId);
    const counts = await this.deliveryCounts.published(registerId);
    sendCsv(response, `${registerId}-deliveries.csv`, countsCsv(counts, languageOf(request, register)));
  }
}
