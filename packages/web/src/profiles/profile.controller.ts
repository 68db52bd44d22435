import {
  Clock,
  CurrentPrincipal,
  ProfilesService,
  RegisterCatalogue,
  Requires,
  scopeOf,
  type Principal,
} from '@kvalreg/core';
import { textIn } from '@kvalreg/declaration';
import { message, profileView } from '@kvalreg/rendering';
import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { languageOf } from '../platform/pages/language.js';
import { Pages } from '../platform/pages/pages.js';
import { factsOf, nameOf } from '../platform/pages/person.js';

/** All scales of one person on a page that fits a sheet of paper. */
@Controller('r/:register/episodes/:episode/profile')
export class ProfileController {
  constructor(
    private readonly clock: Clock,
    private readonly catalogue: RegisterCatalogue,
    private readonly profiles: ProfilesService,
    private readonly pages: Pages,
  ) {}

  @Get(':profile')
  @Requires('read-profile')
  async show(
    @Param('register') registerId: string,
    @Param('episode') episodeId: string,
    @Param('profile') name: string,
    @CurrentPrincipal() principal: Principal,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const register = this.catalogue.register(registerId);
    const language = languageOf(request, register);
    const today = this.clock.today();
    const shown = await this.profiles.read(scopeOf(principal, registerId), episodeId, name);
    const { person, episode } = shown;
    const view = profileView({
      ...shown,
      patient: nameOf(person, language),
      facts: [
        ...factsOf(person, today, language),
        { term: message(language, 'episode.unit'), value: episode.unitName },
        {
          term: message(language, 'patients.pathway'),
          value: textIn(register.pathways[episode.pathway]?.title ?? {}, language),
        },
      ],
      backHref: `/r/${encodeURIComponent(register.id)}/episodes/${episode.id}`,
      today,
      language,
    });
    this.pages.send(request, response, 'profile', view, { title: view.heading, register });
  }
}
