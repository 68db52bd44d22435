import {
  CurrentPrincipal,
  heldDecisions,
  HeldMessagesService,
  InvalidInputError,
  may,
  MessageListsService,
  messageStates,
  OrganisationService,
  RegisterCatalogue,
  Requires,
  scopeOf,
  type ListedMessage,
  type MessageCount,
  type MessageState,
  type Principal,
} from '@kvalreg/core';
import { channels, type Language, type Register } from '@kvalreg/declaration';
import { counted, formatDate, message, type MessagesSentView } from '@kvalreg/rendering';
import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { asBody, textOf } from '../platform/pages/body.js';
import { formatInstant } from '../platform/pages/date-time.js';
import { languageOf } from '../platform/pages/language.js';
import { Pages } from '../platform/pages/pages.js';
import { hrefWith, lastPageInstead, pageIn, pagingView } from '../platform/pages/paging.js';
import { selectFilter } from '../platform/pages/select-filter.js';
import { channelFigure } from './channel-figure.js';
import {
  attemptText,
  channelName,
  messagesHref,
  messageStatus,
  reasonText,
  whoAndWhich,
} from './message-words.js';
import { PausesOnPage } from './pauses-view.js';

/** Both that wait for somebody to decide. */
const waiting = 'waiting' as const;

/** What was sent with its receipts, what was skipped and why, and what somebody must decide. */
@Controller('r/:register/messages')
export class MessagesSentController {
  constructor(
    private readonly catalogue: RegisterCatalogue,
    private readonly organisation: OrganisationService,
    private readonly lists: MessageListsService,
    private readonly held: HeldMessagesService,
    private readonly pausesOnPage: PausesOnPage,
    private readonly pages: Pages,
  ) {}

  @Get('sent')
  @Requires('read-messages')
  async sent(
    @Param('register') registerId: string,
    @CurrentPrincipal() principal: Principal,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const register = this.catalogue.register(registerId);
    const language = languageOf(request, register);
    const scope = scopeOf(principal, registerId);
    const units = scope.level === 'register' ? await this.organisation.units(registerId) : [];
    const state = ([waiting, ...messageStates] as const).find((one) => one === request.query['state']);
    const channel = channels.find((one) => one === request.query['channel']);
    const unit = units.find(({ id }) => id === request.query['unit'])?.id;
    const episode = typeof request.query['episode'] === 'string' ? request.query['episode'] : undefined;
    const chosen = { channel, unitId: unit, episodeId: episode, states: statesOf(state) };
    const [found, counts, pauses] = await Promise.all([
      this.lists.list(scope, { ...chosen, page: pageIn(request.query) }),
      this.lists.counts(scope, chosen),
      this.pausesOnPage.view(scope, register, language),
    ]);
    const path = messagesHref(register, '/sent');
    const hrefOf = (page: number): string =>
      hrefWith(path, { state, channel, unit, episode, page: String(page) });
    const instead = lastPageInstead(found);
    if (instead !== null) {
      response.redirect(303, hrefOf(instead));
      return;
    }
    const all = message(language, 'word.all');
    const states = [
      { code: waiting, label: message(language, 'reminders.state.held') },
      ...messageStates
        .filter((code) => code !== 'held')
        .map((code) => ({ code, label: message(language, `reminders.state.${code}`) })),
    ];
    const view: MessagesSentView = {
      pauses,
      upcomingHref: messagesHref(register),
      episodeHref:
        episode === undefined
          ? null
          : `/r/${encodeURIComponent(registerId)}/episodes/${encodeURIComponent(episode)}`,
      action: path,
      hidden: episode === undefined ? [] : [{ name: 'episode', value: episode }],
      filters: [
        selectFilter({
          name: 'state',
          label: message(language, 'reminders.state'),
          all,
          options: states,
          chosen: state,
        }),
        selectFilter({
          name: 'channel',
          label: message(language, 'reminders.channel'),
          all,
          options: channels.map((code) => ({ code, label: channelName(code, language) })),
          chosen: channel,
        }),
        ...(units.length === 0
          ? []
          : [
              selectFilter({
                name: 'unit',
                label: message(language, 'reminders.unit'),
                all,
                options: units.map(({ id, name }) => ({ code: id, label: name })),
                chosen: unit,
              }),
            ]),
      ],
      clearHref: [state, channel, unit].every((one) => one === undefined)
        ? null
        : hrefWith(path, { episode }),
      figure: episode === undefined ? byState(counts, language) : null,
      caption: counted(language, 'reminders.caption', found.total),
      rows: found.items.map((item) => rowOf(item, register, principal, language)),
      paging: pagingView(found, hrefOf, language),
    };
    this.pages.send(request, response, 'messages-sent', view, {
      title: message(language, 'reminders.sent'),
      register,
      notice: request.query['notice'] === 'decided' ? message(language, 'reminders.notice.decided') : null,
    });
  }

  @Post('decide/:message')
  @Requires('manage-messages')
  async decide(
    @Param('register') registerId: string,
    @Param('message') id: string,
    @CurrentPrincipal() principal: Principal,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const typed = textOf(asBody(request.body), 'decision');
    const decision = heldDecisions.find((one) => one === typed);
    if (!decision) throw new InvalidInputError('no-held-decision', 'Say what becomes of the message.');
    await this.held.decide(scopeOf(principal, registerId), id, decision);
    const register = this.catalogue.register(registerId);
    response.redirect(303, messagesHref(register, `/sent?state=${waiting}&notice=decided`));
  }
}

function statesOf(state: MessageState | typeof waiting | undefined): readonly MessageState[] | undefined {
  if (state === undefined) return undefined;
  return state === waiting ? ['held', 'uncertain'] : [state];
}

function byState(counts: readonly MessageCount[], language: Language): MessagesSentView['figure'] {
  const states = messageStates.filter((state) => counts.some((one) => one.state === state));
  return channelFigure(
    counts.map(({ state, channel, count }) => ({ row: state, channel, count })),
    {
      id: 'by-state',
      title: message(language, 'reminders.byChannel'),
      header: message(language, 'reminders.state'),
      rows: states.map((state) => ({ code: state, label: message(language, `reminders.state.${state}`) })),
      language,
    },
  );
}

function rowOf(
  item: ListedMessage,
  register: Register,
  principal: Principal,
  language: Language,
): MessagesSentView['rows'][number] {
  const who = whoAndWhich(item, register, language);
  const possible =
    item.state === 'held'
      ? (['handled'] as const)
      : item.state === 'uncertain'
        ? (['was-sent', 'send-again'] as const)
        : [];
  return {
    ...who,
    day: formatDate(item.plannedOn, language),
    channel: item.channel === null ? null : channelName(item.channel, language),
    status: messageStatus(item.state, language),
    reason: item.reason === null ? null : reasonText(item.reason, language),
    attempts: item.attempts.map(
      ({ at, channel, outcome }) =>
        `${formatInstant(at, language)} ${channelName(channel, language)}: ${attemptText(outcome, language)}`,
    ),
    decisions: may(principal, 'manage-messages')
      ? possible.map((value) => {
          const label = message(language, `reminders.decide.${value}`);
          return {
            action: messagesHref(register, `/decide/${item.id}`),
            value,
            label,
            fullLabel: `${label}: ${who.patient}, ${who.rung}`,
          };
        })
      : [],
  };
}
