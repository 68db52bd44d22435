import {
  CurrentPrincipal,
  may,
  OrganisationService,
  RegisterCatalogue,
  Requires,
  scopeOf,
  SubscriptionsService,
  type Principal,
} from '@kvalreg/core';
import { message, type SubscriptionsView } from '@kvalreg/rendering';
import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { languageOf } from '../platform/pages/language.js';
import { Pages } from '../platform/pages/pages.js';
import { hrefWith, lastPageInstead, pageIn, pagingView } from '../platform/pages/paging.js';
import { sendingRow, subscriptionRow, subscriptionActs, type SubscriptionAct } from './subscription-rows.js';

/** What is sent to whom, and what was. The register office sees everybody's. */
@Controller('r/:register/subscriptions')
export class SubscriptionsPage {
  constructor(
    private readonly catalogue: RegisterCatalogue,
    private readonly organisation: OrganisationService,
    private readonly subscriptions: SubscriptionsService,
    private readonly pages: Pages,
  ) {}

  @Get()
  @Requires('subscribe-report')
  async show(
    @Param('register') registerId: string,
    @CurrentPrincipal() principal: Principal,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const register = this.catalogue.register(registerId);
    const language = languageOf(request, register);
    const scope = scopeOf(principal, registerId);
    const base = `/r/${encodeURIComponent(registerId)}/subscriptions`;
    const [all, sent, units] = await Promise.all([
      this.subscriptions.list(scope),
      this.subscriptions.sendings(scope, { page: pageIn(request.query) }),
      this.organisation.units(registerId),
    ]);
    const instead = lastPageInstead(sent);
    if (instead !== null) {
      response.redirect(303, hrefWith(base, { page: String(instead) }));
      return;
    }
    const ofEverybody = may(principal, 'manage-subscriptions');
    const context = { register, language, units, base };
    const view: SubscriptionsView = {
      title: message(language, 'subscription.title'),
      lead: message(language, ofEverybody ? 'subscription.leadAll' : 'subscription.lead'),
      newHref: `${base}/new`,
      ofEverybody,
      rows: all.map((one) => subscriptionRow(one, context)),
      sendings: sent.items.map((one) => sendingRow(one, context)),
      paging: pagingView(sent, (page) => hrefWith(base, { page: String(page) }), language),
    };
    const { notice } = request.query;
    this.pages.send(request, response, 'subscriptions', view, {
      title: view.title,
      register,
      notice:
        notice === 'subscribed' || subscriptionActs.some((act) => act === notice)
          ? message(language, `subscription.notice.${notice as SubscriptionAct | 'subscribed'}`)
          : null,
    });
  }

  @Post(':subscription/pause')
  @Requires('subscribe-report')
  pause(
    @Param('register') registerId: string,
    @Param('subscription') id: string,
    @CurrentPrincipal() principal: Principal,
    @Res() response: Response,
  ): Promise<void> {
    return this.act('pause', registerId, id, principal, response);
  }

  @Post(':subscription/resume')
  @Requires('subscribe-report')
  resume(
    @Param('register') registerId: string,
    @Param('subscription') id: string,
    @CurrentPrincipal() principal: Principal,
    @Res() response: Response,
  ): Promise<void> {
    return this.act('resume', registerId, id, principal, response);
  }

  @Post(':subscription/stop')
  @Requires('subscribe-report')
  stop(
    @Param('register') registerId: string,
    @Param('subscription') id: string,
    @CurrentPrincipal() principal: Principal,
    @Res() response: Response,
  ): Promise<void> {
    return this.act('stop', registerId, id, principal, response);
  }

  @Post(':subscription/test')
  @Requires('subscribe-report')
  test(
    @Param('register') registerId: string,
    @Param('subscription') id: string,
    @CurrentPrincipal() principal: Principal,
    @Res() response: Response,
  ): Promise<void> {
    return this.act('test', registerId, id, principal, response);
  }

  private async act(
    act: SubscriptionAct,
    registerId: string,
    id: string,
    principal: Principal,
    response: Response,
  ): Promise<void> {
    await this.subscriptions[act](scopeOf(principal, registerId), id);
    response.redirect(303, `/r/${encodeURIComponent(registerId)}/subscriptions?notice=${act}`);
  }
}
