import {
  CurrentPrincipal,
  DeliveriesService,
  DeliveryCountsService,
  may,
  RegisterCatalogue,
  Requires,
  scopeOf,
  type Principal,
} from '@kvalreg/core';
import { formatDate, message, type DeliveriesView } from '@kvalreg/rendering';
import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { asBody, textOf } from '../platform/pages/body.js';
import { languageOf } from '../platform/pages/language.js';
import { Pages } from '../platform/pages/pages.js';
import { countsCsv, countsFigure } from './counts-figure.js';
import { deliveriesHref, purposeKeys, stateColours } from './delivery-words.js';

/** All requests for data, and how many there were. */
@Controller('r/:register/deliveries')
export class DeliveriesPage {
  constructor(
    private readonly catalogue: RegisterCatalogue,
    private readonly deliveries: DeliveriesService,
    private readonly deliveryCounts: DeliveryCountsService,
    private readonly pages: Pages,
  ) {}

  @Get()
  @Requires('read-deliveries')
  async show(
    @Param('register') registerId: string,
    @CurrentPrincipal() principal: Principal,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const register = this.catalogue.register(registerId);
    const scope = scopeOf(principal, registerId);
    const language = languageOf(request, register);
    const base = deliveriesHref(register);
    const [list, { isPublic, counts }] = await Promise.all([
      this.deliveries.list(scope),
      this.deliveryCounts.counts(scope),
    ]);
    const view: DeliveriesView = {
      newHref: may(principal, 'request-delivery') ? `${base}/new` : null,
      rows: list.map((delivery) => ({
        number: String(delivery.number),
        title: delivery.title,
        href: `${base}/${delivery.id}`,
        applicant: `${delivery.applicant}, ${delivery.organisation}`,
        purpose: message(language, purposeKeys[delivery.purpose]),
        requestedOn: formatDate(delivery.requestedOn, language),
        status: {
          label: message(language, `delivery.state.${delivery.state}`),
          color: stateColours[delivery.state],
        },
      })),
      counts: countsFigure(counts, `${base}/counts.csv`, language),
      publication: {
        text: message(language, isPublic ? 'delivery.isPublic' : 'delivery.isNotPublic'),
        action: may(principal, 'decide-delivery') ? `${base}/counts` : null,
        value: isPublic ? 'no' : 'yes',
        label: message(language, isPublic ? 'delivery.unpublish' : 'delivery.publish'),
      },
    };
    this.pages.send(request, response, 'deliveries', view, {
      title: message(language, 'delivery.title'),
      register,
    });
  }

  @Get('counts.csv')
  @Requires('read-deliveries')
  async csv(
    @Param('register') registerId: string,
    @CurrentPrincipal() principal: Principal,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const register = this.catalogue.register(registerId);
    const { counts } = await this.deliveryCounts.counts(scopeOf(principal, registerId));
    sendCsv(response, `${registerId}-deliveries.csv`, countsCsv(counts, languageOf(request, register)));
  }

  @Post('counts')
  @Requires('decide-delivery')
  async publish(
    @Param('register') registerId: string,
    @CurrentPrincipal() principal: Principal,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const register = this.catalogue.register(registerId);
    const isPublic = textOf(asBody(request.body), 'public') === 'yes';
    await this.deliveryCounts.publish(scopeOf(principal, registerId), isPublic);
    response.redirect(303, deliveriesHref(register));
  }
}

export function sendCsv(response: Response, name: string, text: string): void {
  response.setHeader('content-type', 'text/csv; charset=utf-8');
  response.setHeader('content-disposition', `attachment; filename="${name}"`);
  response.send(text);
}
