import {
  Clock,
  CurrentPrincipal,
  EpisodesService,
  InvalidInputError,
  RegisterCatalogue,
  Requires,
  scopeOf,
  TrialsService,
  type Principal,
} from '@kvalreg/core';
import { textIn } from '@kvalreg/declaration';
import { message } from '@kvalreg/rendering';
import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { asBody, isoDateOf, listOf, textOf } from '../platform/pages/body.js';
import { languageOf } from '../platform/pages/language.js';
import { Pages } from '../platform/pages/pages.js';
import { factsOf, nameOf } from '../platform/pages/person.js';
import { trialCard, type TypedTrial } from './trial-card.js';

interface Address {
  readonly register: string;
  readonly episode: string;
}

/** The trials that a patient could take part in: who can be allocated and why not, the consent, and the draw. */
@Controller('r/:register/episodes/:episode/trials')
export class EpisodeTrialsController {
  constructor(
    private readonly clock: Clock,
    private readonly catalogue: RegisterCatalogue,
    private readonly episodes: EpisodesService,
    private readonly trials: TrialsService,
    private readonly pages: Pages,
  ) {}

  @Get()
  @Requires('randomise')
  async show(
    @Param() address: Address,
    @CurrentPrincipal() principal: Principal,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await this.send(address, principal, request, response, null);
  }

  @Post(':trial')
  @Requires('randomise')
  async draw(
    @Param() address: Address,
    @Param('trial') trial: string,
    @CurrentPrincipal() principal: Principal,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const register = this.catalogue.register(address.register);
    const language = languageOf(request, register);
    const body = asBody(request.body);
    const typed = {
      trial,
      consentedOn: isoDateOf(textOf(body, 'consentedOn')),
      hasConsent: listOf(body, 'consent').includes('yes'),
      isConfirmed: listOf(body, 'confirm').includes('yes'),
    };
    const errors: TypedTrial['errors'] = {
      ...(!typed.hasConsent && { consent: message(language, 'trial.consentMissing') }),
      ...(!typed.isConfirmed && { confirm: message(language, 'trial.confirmMissing') }),
    };
    if (Object.keys(errors).length > 0) {
      await this.send(address, principal, request, response, { ...typed, errors });
      return;
    }
    try {
      await this.trials.allocate(scopeOf(principal, address.register), {
        episodeId: address.episode,
        trial,
        consentVersion: textOf(body, 'consentVersion'),
        consentedOn: typed.consentedOn,
      });
    } catch (error) {
      if (!(error instanceof InvalidInputError) || error.code !== 'trial-consent-day') throw error;
      const consentedOn = message(language, 'problem.trial-consent-day');
      await this.send(address, principal, request, response, { ...typed, errors: { consentedOn } });
      return;
    }
    response.redirect(303, `${baseOf(address)}?notice=drawn`);
  }

  private async send(
    address: Address,
    principal: Principal,
    request: Request,
    response: Response,
    typed: TypedTrial | null,
  ): Promise<void> {
    const register = this.catalogue.register(address.register);
    const language = languageOf(request, register);
    const scope = scopeOf(principal, address.register);
    const today = this.clock.today();
    const { episode, person } = await this.episodes.timeline(scope, address.episode);
    const { trials } = await this.trials.ofEpisode(scope, address.episode);
    const pathway = this.catalogue.pathway(address.register, episode.pathway);
    const patient = nameOf(person, language);
    const base = baseOf(address);
    this.pages.send(
      request,
      response,
      'episode-trials',
      {
        heading: message(language, 'trial.of', { patient }),
        facts: [
          ...factsOf(person, today, language),
          { term: message(language, 'patients.pathway'), value: textIn(pathway.title, language) },
          { term: message(language, 'episode.unit'), value: episode.unitName },
        ],
        trials: trials.map((one) => trialCard(one, { pathway, base, today, typed, language })),
        backHref: base.replace(/\/trials$/u, ''),
      },
      {
        title: message(language, 'trial.of', { patient }),
        register,
        notice: request.query['notice'] === 'drawn' ? message(language, 'trial.drawn') : null,
        status: typed === null ? 200 : 400,
      },
    );
  }
}

function baseOf({ register, episode }: Address): string {
  return `/r/${encodeURIComponent(register)}/episodes/${encodeURIComponent(episode)}/trials`;
}
