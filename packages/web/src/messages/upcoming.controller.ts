import {
  CurrentPrincipal,
  InvalidInputError,
  may,
  MessageListsService,
  OrganisationService,
  PausesService,
  PlanningService,
  RegisterCatalogue,
  Requires,
  scopeOf,
  type Principal,
  type UpcomingCount,
} from '@kvalreg/core';
import { textIn, type Language } from '@kvalreg/declaration';
import {
  counted,
  formatCount,
  formatDate,
  message,
  type MessagesUpcomingView,
  type TableView,
} from '@kvalreg/rendering';
import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { asBody, textOf } from '../platform/pages/body.js';
import { languageOf } from '../platform/pages/language.js';
import { Pages } from '../platform/pages/pages.js';
import { hrefWith, lastPageInstead, pageIn, pagingView } from '../platform/pages/paging.js';
import { selectFilter } from '../platform/pages/select-filter.js';
import { channelFigure } from './channel-figure.js';
import { channelName, messagesHref, reasonText, whoAndWhich } from './message-words.js';
import { PausesOnPage } from './pauses-view.js';

const spans = ['7', '14', '28'] as const;
const notices = ['paused', 'resumed'] as const;

/** What will be sent to whom, and the button that stops it. */
@Controller('r/:register/messages')
export class MessagesUpcomingController {
  constructor(
    private readonly catalogue: RegisterCatalogue,
    private readonly organisation: OrganisationService,
    private readonly lists: MessageListsService,
    private readonly planning: PlanningService,
    private readonly pauses: PausesService,
    private readonly pausesOnPage: PausesOnPage,
    private readonly pages: Pages,
  ) {}

  @Get()
  @Requires('read-messages')
  async upcoming(
    @Param('register') registerId: string,
    @CurrentPrincipal() principal: Principal,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await this.show(request, response, { registerId, principal, reason: '', error: null });
  }

  @Post('pause')
  @Requires('pause-messages')
  async pause(
    @Param('register') registerId: string,
    @CurrentPrincipal() principal: Principal,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const register = this.catalogue.register(registerId);
    const body = asBody(request.body);
    const reason = textOf(body, 'reason').slice(0, 1000);
    try {
      await this.pauses.pause(scopeOf(principal, registerId), {
        unitId: textOf(body, 'unit') || null,
        reason,
      });
      response.redirect(303, messagesHref(register, '?notice=paused'));
    } catch (error) {
      if (!(error instanceof InvalidInputError)) throw error;
      const language = languageOf(request, register);
      const text = message(language, 'problem.pause-reason-required');
      await this.show(request, response, { registerId, principal, reason, error: text });
    }
  }

  @Post('resume/:pause')
  @Requires('pause-messages')
  async resume(
    @Param('register') registerId: string,
    @Param('pause') pause: string,
    @CurrentPrincipal() principal: Principal,
    @Res() response: Response,
  ): Promise<void> {
    await this.pauses.resume(scopeOf(principal, registerId), pause);
    response.redirect(303, messagesHref(this.catalogue.register(registerId), '?notice=resumed'));
  }

  private async show(
    request: Request,
    response: Response,
    {
      registerId,
      principal,
      reason,
      error,
    }: {
      readonly registerId: string;
      readonly principal: Principal;
      readonly reason: string;
      readonly error: string | null;
    },
  ): Promise<void> {
    const register = this.catalogue.register(registerId);
    const language = languageOf(request, register);
    const scope = scopeOf(principal, registerId);
    const units = scope.level === 'register' ? await this.organisation.units(registerId) : [];
    const span = spans.find((one) => one === request.query['days']) ?? '7';
    const unit = units.find(({ id }) => id === request.query['unit'])?.id;
    const asked = { days: Number(span), unitId: unit };
    const [found, counts, held, pauses] = await Promise.all([
      this.lists.upcoming(scope, { ...asked, page: pageIn(request.query) }),
      this.lists.upcomingCounts(scope, asked),
      this.lists.counts(scope, { states: ['held', 'uncertain'] }),
      this.pausesOnPage.view(scope, register, language, { reason, error }),
    ]);
    const path = messagesHref(register);
    const hrefOf = (page: number): string => hrefWith(path, { days: span, unit, page: String(page) });
    const instead = lastPageInstead(found);
    if (instead !== null && request.method === 'GET') {
      response.redirect(303, hrefOf(instead));
      return;
    }
    const waiting = held.reduce((sum, { count }) => sum + count, 0);
    const view: MessagesUpcomingView = {
      pauses,
      sentHref: messagesHref(register, '/sent'),
      lettersHref: may(principal, 'manage-messages') ? messagesHref(register, '/letters') : null,
      held:
        waiting === 0
          ? null
          : {
              href: messagesHref(register, '/sent?state=waiting'),
              text: counted(language, 'reminders.heldNotice', waiting),
            },
      notices: this.planning
        .waitingRungs(registerId)
        .map(({ title }) => message(language, 'reminders.withoutChannel', { rung: textIn(title, language) })),
      action: path,
      hidden: [],
      filters: [
        selectFilter({
          name: 'days',
          label: message(language, 'reminders.days'),
          all: null,
          options: spans.map((code) => ({ code, label: message(language, 'reminders.daysOf', { n: code }) })),
          chosen: span,
        }),
        ...(units.length === 0
          ? []
          : [
              selectFilter({
                name: 'unit',
                label: message(language, 'reminders.unit'),
                all: message(language, 'word.all'),
                options: units.map(({ id, name }) => ({ code: id, label: name })),
                chosen: unit,
              }),
            ]),
      ],
      clearHref: span === '7' && unit === undefined ? null : path,
      figure: byDay(counts, language),
      notSent: notSentTable(counts, language),
      caption: counted(language, 'reminders.caption', found.total),
      rows: found.items.map((item) => ({
        ...whoAndWhich(item, register, language),
        day: formatDate(item.day, language),
        status:
          item.channel === null
            ? { label: item.reason === null ? '–' : reasonText(item.reason, language), color: 'neutral' }
            : { label: channelName(item.channel, language), color: 'info' },
      })),
      paging: pagingView(found, hrefOf, language),
    };
    const notice = notices.find((one) => one === request.query['notice']);
    this.pages.send(request, response, 'messages-upcoming', view, {
      title: message(language, 'reminders.upcoming'),
      register,
      notice: notice === undefined ? null : message(language, `reminders.notice.${notice}`),
      ...(error !== null && { status: 400 }),
    });
  }
}

function byDay(counts: readonly UpcomingCount[], language: Language): MessagesUpcomingView['figure'] {
  const days = [...new Set(counts.map(({ day }) => day))].toSorted();
  return channelFigure(
    counts.flatMap(({ day, channel, count }) => (channel === null ? [] : [{ row: day, channel, count }])),
    {
      id: 'by-day',
      title: message(language, 'reminders.byDay'),
      header: message(language, 'reminders.day'),
      rows: days.map((day) => ({
        code: day,
        label: formatDate(day, language),
        short: day.slice(5),
        place: day,
      })),
      language,
    },
  );
}

function notSentTable(counts: readonly UpcomingCount[], language: Language): TableView | null {
  const reasons = new Map<string, number>();
  for (const { reason, count } of counts)
    if (reason !== null) {
      const text = reasonText(reason, language);
      reasons.set(text, (reasons.get(text) ?? 0) + count);
    }
  if (reasons.size === 0) return null;
  return {
    id: 'not-sent',
    caption: message(language, 'reminders.notSent'),
    captionHidden: true,
    columnGroups: [],
    rowHeaders: [message(language, 'reminders.reason')],
    columns: [{ label: message(language, 'reminders.number'), numeric: true }],
    sections: [
      {
        title: null,
        rows: [...reasons].map(([reason, count]) => ({
          headers: [reason],
          strong: false,
          cells: [{ text: formatCount(count, language), numeric: true, note: null }],
        })),
      },
    ],
  };
}
