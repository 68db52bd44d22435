import {
  AccessSettings,
  clearSessionCookie,
  CurrentPrincipal,
  Requires,
  SessionListService,
  type ListedSession,
  type Principal,
} from '@kvalreg/core';
import type { Language } from '@kvalreg/declaration';
import { message, type AccessTable } from '@kvalreg/rendering';
import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { formatInstant } from '../platform/pages/date-time.js';
import { Pages } from '../platform/pages/pages.js';
import { accessForm, accessView, section } from './access-section.js';

/** Where one is logged in, and the way out of all of it. */
@Controller('sessions')
@Requires('read-own-session')
export class SessionsPageController {
  constructor(
    private readonly settings: AccessSettings,
    private readonly sessions: SessionListService,
    private readonly pages: Pages,
  ) {}

  @Get()
  async show(
    @CurrentPrincipal() principal: Principal,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const language = this.pages.language(request);
    const view = accessView({
      heading: message(language, 'access.sessions'),
      lead: [message(language, 'access.sessionsLead')],
      sections: [
        section({ table: sessionsTable(await this.sessions.own(principal), '/sessions', language) }),
        section({
          heading: message(language, 'access.endEverywhere'),
          paragraphs: [message(language, 'access.endEverywhereText')],
          form: accessForm({
            action: '/sessions/all/end',
            submit: message(language, 'access.endEverywhere'),
          }),
        }),
      ],
    });
    this.pages.send(request, response, 'access', view, {
      title: view.heading,
      ...(principal.kind === 'patient' && { audience: 'patient' as const }),
      ...(request.query['notice'] === 'ended' && { notice: message(language, 'access.sessionEnded') }),
    });
  }

  @Post('all/end')
  async endAll(@CurrentPrincipal() principal: Principal, @Res() response: Response): Promise<void> {
    await this.sessions.endAllOwn(principal);
    clearSessionCookie(response, this.settings);
    response.redirect(303, '/');
  }

  @Post(':session/end')
  async end(
    @CurrentPrincipal() principal: Principal,
    @Param('session') sessionId: string,
    @Res() response: Response,
  ): Promise<void> {
    await this.sessions.endOwn(principal, sessionId);
    response.redirect(303, '/sessions?notice=ended');
  }
}

/** @param base where each session is ended, by its id; null where they are only looked at */
export function sessionsTable(
  sessions: readonly ListedSession[],
  base: string | null,
  language: Language,
): AccessTable {
  const label = {
    started: message(language, 'access.started'),
    seen: message(language, 'access.lastSeen'),
    ends: message(language, 'access.endsAt'),
  };
  const text = (instant: Date): string => formatInstant(instant.toISOString(), language);
  return {
    caption: message(language, 'access.sessionsCaption'),
    columns: [
      message(language, 'access.which'),
      label.started,
      label.seen,
      label.ends,
      ...(base === null ? [] : [message(language, 'access.end')]),
    ],
    rows: sessions.map(({ id, startedAt, lastSeenAt, endsAt, isThisOne }) => ({
      title: message(language, isThisOne ? 'access.thisOne' : 'access.anotherOne'),
      cells: [
        { label: label.started, text: text(startedAt) },
        { label: label.seen, text: text(lastSeenAt) },
        { label: label.ends, text: text(endsAt) },
      ],
      action:
        base === null
          ? null
          : {
              action: `${base}/${id}/end`,
              label: message(language, 'access.end'),
              fullLabel: message(language, 'access.endSession', { time: text(startedAt) }),
            },
    })),
    empty: message(language, 'access.noSessions'),
  };
}
