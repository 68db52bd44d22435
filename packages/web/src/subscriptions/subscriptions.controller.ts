import {
  CurrentPrincipal,
  may,
  OrganisationService,
  RegisterCatalogue,
  Requires,
  scopeOf,
  SubscriptionsService,
  type Principal,
  type Sending,
  type Subscription,
  type Unit,
} from '@kvalreg/core';
import { figureSourcesOf, type Language, type Register } from '@kvalreg/declaration';
import {
  formatDate,
  message,
  type SendingRow,
  type SubscriptionRow,
  type SubscriptionsView,
} from '@kvalreg/rendering';
import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { formatInstant } from '../platform/pages/date-time.js';
import { languageOf } from '../platform/pages/language.js';
import { Pages } from '../platform/pages/pages.js';
import { hrefWith, lastPageInstead, pageIn, pagingView } from '../platform/pages/paging.js';
import {
  choiceText,
  partText,
  reasonText,
  reportHref,
  reportTitle,
  scheduleText,
} from './subscription-words.js';

const acts = ['pause', 'resume', 'stop', 'test'] as const;
type Act = (typeof acts)[number];
const stateColours = { active: 'success', paused: 'warning', stopped: 'neutral' } as const;
const sendingColours = {
  planned: 'neutral',
  making: 'info',
  'handing-over': 'info',
  sent: 'success',
  failed: 'danger',
  uncertain: 'warning',
  stopped: 'neutral',
} as const;
const hashShown = 12;

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
      rows: all.map((one) => rowOf(one, context)),
      sendings: sent.items.map((one) => sendingRow(one, context)),
      paging: pagingView(sent, (page) => hrefWith(base, { page: String(page) }), language),
    };
    const { notice } = request.query;
    this.pages.send(request, response, 'subscriptions', view, {
      title: view.title,
      register,
      notice:
        notice === 'subscribed' || acts.some((act) => act === notice)
          ? message(language, `subscription.notice.${notice as Act | 'subscribed'}`)
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
    act: Act,
    registerId: string,
    id: string,
    principal: Principal,
    response: Response,
  ): Promise<void> {
    await this.subscriptions[act](scopeOf(principal, registerId), id);
    response.redirect(303, `/r/${encodeURIComponent(registerId)}/subscriptions?notice=${act}`);
  }
}

interface Context {
  readonly register: Register;
  readonly language: Language;
  readonly units: readonly Unit[];
  readonly base: string;
}

function rowOf(one: Subscription, { register, language, units, base }: Context): SubscriptionRow {
  const title = reportTitle(register, one, language);
  const source = figureSourcesOf(register)[one.source];
  const possible: readonly Act[] =
    one.state === 'stopped' ? [] : [one.state === 'active' ? 'pause' : 'resume', 'test', 'stop'];
  return {
    title,
    href: reportHref(register, one),
    what: [
      partText(register, one, language),
      ...(one.period === 'as-chosen' ? [] : [message(language, `subscription.period.${one.period}`)]),
      choiceText(source, one.filter, units, language),
      message(language, `subscription.format.${one.format}`),
    ]
      .filter((part) => part !== '')
      .join(', '),
    subscriber: one.subscriber,
    when: scheduleText(one.schedule, language),
    next: one.nextOn === null ? '–' : formatDate(one.nextOn, language),
    status: { label: message(language, `subscription.state.${one.state}`), color: stateColours[one.state] },
    reason: reasonText(one.stopReason, language),
    actions: possible.map((act) => {
      const label = message(language, `subscription.act.${act}`);
      return {
        action: `${base}/${one.id}/${act}`,
        label,
        name: message(language, 'subscription.actOf', { act: label, title }),
      };
    }),
  };
}

function sendingRow(one: Sending, { register, language, units }: Context): SendingRow {
  const choice = choiceText(figureSourcesOf(register)[one.source], one.selection ?? {}, units, language);
  return {
    when: formatInstant(one.endedAt ?? one.createdAt, language),
    title: `${reportTitle(register, one, language)}, ${partText(register, one, language)}`,
    to: one.isTest ? message(language, 'subscription.testTo', { name: one.recipient }) : one.recipient,
    what: choice === '' ? message(language, 'subscription.everything') : choice,
    file:
      one.fileName === null || one.fileHash === null
        ? one.state === 'sent' || one.state === 'uncertain'
          ? null
          : '–'
        : message(language, 'subscription.fileOf', {
            name: one.fileName,
            hash: one.fileHash.slice(0, hashShown),
          }),
    status: {
      label: message(language, `subscription.sending.${one.state}`),
      color: sendingColours[one.state],
    },
    reason: reasonText(one.reason, language),
  };
}
