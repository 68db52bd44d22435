import {
  Clock,
  ConflictError,
  CurrentPrincipal,
  EpisodesService,
  RegisterCatalogue,
  Requires,
  scopeOf,
  type Principal,
} from '@kvalreg/core';
import { textIn, type Language, type Register } from '@kvalreg/declaration';
import { message } from '@kvalreg/rendering';
import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { asBody, isoDateOf, textOf } from '../platform/pages/body.js';
import { languageOf } from '../platform/pages/language.js';
import { Pages } from '../platform/pages/pages.js';
import { timelineView } from './timeline-view.js';

/** Opens an episode, and shows it: who it is about, what is answered, what is due. */
@Controller('r/:register/episodes')
export class EpisodeController {
  constructor(
    private readonly clock: Clock,
    private readonly catalogue: RegisterCatalogue,
    private readonly episodes: EpisodesService,
    private readonly pages: Pages,
  ) {}

  @Post()
  @Requires('open-episode')
  async open(
    @Param('register') registerId: string,
    @CurrentPrincipal() principal: Principal,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const body = asBody(request.body);
    const base = `/r/${encodeURIComponent(registerId)}/episodes`;
    const consentOn = isoDateOf(textOf(body, 'consentOn'));
    try {
      const { episodeId } = await this.episodes.open(scopeOf(principal, registerId), {
        pathway: textOf(body, 'pathway'),
        personId: textOf(body, 'personId'),
        unitId: textOf(body, 'unit') || null,
        ...(consentOn !== '' && { consent: { on: consentOn } }),
      });
      response.redirect(303, `${base}/${episodeId}?notice=opened`);
    } catch (error) {
      // A second click, or somebody who was faster: what one wanted is there.
      const planned =
        error instanceof ConflictError && error.code === 'episode-already-planned'
          ? error.details['episodeId']
          : undefined;
      if (typeof planned !== 'string') throw error;
      response.redirect(303, `${base}/${planned}?notice=alreadyPlanned`);
    }
  }

  @Get(':episode')
  @Requires('read-episode')
  async read(
    @Param('register') registerId: string,
    @Param('episode') episodeId: string,
    @CurrentPrincipal() principal: Principal,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const register = this.catalogue.register(registerId);
    const language = languageOf(request, register);
    const timeline = await this.episodes.timeline(scopeOf(principal, registerId), episodeId);
    const view = timelineView({ timeline, register, principal, today: this.clock.today(), language });
    const notice = noticeOf(request.query, register, timeline.episode.pathway, language);
    this.pages.send(request, response, 'timeline', view, { title: view.heading, register, notice });
  }
}

const notices = [
  'opened',
  'alreadyPlanned',
  'submitted',
  'corrected',
  'draftSaved',
  'ended',
  'restarted',
] as const;

/** What was just done, named in the address that it led to: a closed set, so that no address can make us say more. */
function noticeOf(
  query: Readonly<Record<string, unknown>>,
  register: Register,
  pathway: string,
  language: Language,
): string | null {
  const kind = notices.find((one) => one === query['notice']);
  if (kind === undefined) return null;
  if (kind === 'opened') return message(language, 'patients.episodeOpened');
  if (kind === 'alreadyPlanned') return message(language, 'problem.episode-already-planned');
  if (kind === 'ended') return message(language, 'ending.done');
  if (kind === 'restarted') return message(language, 'ending.goesOnAgain');
  const of = query['of'];
  const occasions = register.pathways[pathway]?.occasions ?? {};
  const occasion = typeof of === 'string' && Object.hasOwn(occasions, of) ? occasions[of] : undefined;
  return occasion
    ? message(language, `episode.${kind}`, { occasion: textIn(occasion.title, language) })
    : null;
}
