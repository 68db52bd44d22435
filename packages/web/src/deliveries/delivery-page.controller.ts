import {
  Clock,
  CollectionsService,
  CurrentPrincipal,
  DeliveriesService,
  ExtractsService,
  may,
  OrganisationService,
  outcomes,
  RegisterCatalogue,
  Requires,
  scopeOf,
  sendFile,
  tableFormats,
  unitDetails,
  type Delivery,
  type DeliveryDecision,
  type Principal,
} from '@kvalreg/core';
import { message } from '@kvalreg/rendering';
import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { asBody, isoDateOf, listOf, numberOf, textOf, type Body } from '../platform/pages/body.js';
import { languageOf } from '../platform/pages/language.js';
import { Pages } from '../platform/pages/pages.js';
import { contentOf } from './content-of.js';
import { decisionFields } from './decision-fields.js';
import { asProblems, noProblems, problemsOf, type TypedProblems } from './delivery-problems.js';
import { deliveryView } from './delivery-view.js';
import { deliveriesHref } from './delivery-words.js';

/** One request: what was asked, decided and handed out, and the next step. */
@Controller('r/:register/deliveries/:delivery')
export class DeliveryPage {
  constructor(
    private readonly catalogue: RegisterCatalogue,
    private readonly organisation: OrganisationService,
    private readonly deliveries: DeliveriesService,
    private readonly extracts: ExtractsService,
    private readonly collections: CollectionsService,
    private readonly clock: Clock,
    private readonly pages: Pages,
  ) {}

  @Get()
  @Requires('read-deliveries')
  async show(
    @Param('register') registerId: string,
    @Param('delivery') id: string,
    @CurrentPrincipal() principal: Principal,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const delivery = await this.deliveries.delivery(scopeOf(principal, registerId), id);
    await this.send(registerId, delivery, null, noProblems, principal, request, response);
  }

  @Post('decisions')
  @Requires('decide-delivery')
  async decide(
    @Param('register') registerId: string,
    @Param('delivery') id: string,
    @CurrentPrincipal() principal: Principal,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const register = this.catalogue.register(registerId);
    const language = languageOf(request, register);
    const scope = scopeOf(principal, registerId);
    const delivery = await this.deliveries.delivery(scope, id);
    const body = asBody(request.body);
    const content = contentOf(body, register);
    const decision = decisionOf(body);
    const wrong = [
      ...(decision ? [] : [{ field: 'outcome', code: 'required' }]),
      ...(['from', 'to'] as const)
        .filter((field) => Number.isNaN(content[field]))
        .map((field) => ({ field, code: 'invalid-year' })),
    ];
    const retry = (problems: TypedProblems) =>
      this.send(registerId, delivery, body, problems, principal, request, response);
    if (!decision || wrong.length > 0) {
      await retry(asProblems(wrong, language));
      return;
    }
    try {
      await this.deliveries.decide(scope, id, numberOf(body, 'decisions'), { ...decision, content });
      response.redirect(303, `${deliveriesHref(register)}/${id}`);
    } catch (error) {
      await retry(problemsOf(error, language));
    }
  }

  @Post('extracts')
  @Requires('make-delivery')
  async make(
    @Param('register') registerId: string,
    @Param('delivery') deliveryId: string,
    @CurrentPrincipal() principal: Principal,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const register = this.catalogue.register(registerId);
    const chosen = listOf(asBody(request.body), 'formats');
    const formats = tableFormats.filter((format) => chosen.includes(format));
    await this.extracts.begin(scopeOf(principal, registerId), {
      deliveryId,
      formats: formats.length === 0 ? ['csv'] : formats,
      language: languageOf(request, register),
    });
    response.redirect(303, `${deliveriesHref(register)}/${encodeURIComponent(deliveryId)}#handed-out`);
  }

  @Get('extracts/:extract/files.zip')
  @Requires('make-delivery')
  async fetch(
    @Param('register') registerId: string,
    @Param('delivery') delivery: string,
    @Param('extract') extract: string,
    @CurrentPrincipal() principal: Principal,
    @Res() response: Response,
  ): Promise<void> {
    await sendFile(response, 'application/zip', (onStart) =>
      this.collections.extract(scopeOf(principal, registerId), delivery, extract, response, onStart),
    );
  }

  @Get('extracts/:extract/keys.csv')
  @Requires('decide-delivery')
  async keys(
    @Param('register') registerId: string,
    @Param('delivery') delivery: string,
    @Param('extract') extract: string,
    @CurrentPrincipal() principal: Principal,
    @Res() response: Response,
  ): Promise<void> {
    await sendFile(response, 'text/csv; charset=utf-8', (onStart) =>
      this.collections.keyList(scopeOf(principal, registerId), delivery, extract, response, onStart),
    );
  }

  private async send(
    registerId: string,
    delivery: Delivery,
    typed: Body | null,
    problems: TypedProblems,
    principal: Principal,
    request: Request,
    response: Response,
  ): Promise<void> {
    const register = this.catalogue.register(registerId);
    const language = languageOf(request, register);
    const units = await this.organisation.units(registerId);
    const place = { catalogue: this.catalogue, register, units, language };
    const view = {
      ...deliveryView(place, delivery, {
        today: this.clock.today(),
        makes: may(principal, 'make-delivery'),
        decides: may(principal, 'decide-delivery'),
      }),
      problems: problems.summary,
      decide: may(principal, 'decide-delivery')
        ? decisionFields(place, delivery, typed, problems.byField)
        : null,
    };
    this.pages.send(request, response, 'delivery', view, {
      title: message(language, 'delivery.numbered', { n: delivery.number }),
      register,
      status: problems.summary === null ? 200 : 422,
    });
  }
}

/** Null while it does not say whether the data are granted. */
function decisionOf(body: Body): Omit<DeliveryDecision, 'content'> | null {
  const text = (name: string) => textOf(body, name).trim().slice(0, 4000);
  const protections = listOf(body, 'protections');
  const shift = text('dateShift');
  const until = isoDateOf(text('validUntil'));
  const outcome = outcomes.find((one) => one === text('outcome'));
  if (!outcome) return null;
  return {
    outcome,
    reason: text('reason'),
    conditions: text('conditions'),
    validUntil: until === '' ? null : until,
    terms: {
      freeText: protections.includes('freeText'),
      keyList: protections.includes('keyList'),
      dateShift: shift === '' ? 0 : /^\d{1,4}$/u.test(shift) ? Number(shift) : NaN,
      unit: unitDetails.find((one) => one === text('unit')) ?? 'none',
    },
  };
}
