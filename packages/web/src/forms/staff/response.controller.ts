import {
  CurrentPrincipal,
  EpisodesService,
  FormsService,
  may,
  RegisterCatalogue,
  Requires,
  scopeOf,
  type Principal,
  type TimelineOccasion,
} from '@kvalreg/core';
import { textIn, type Language } from '@kvalreg/declaration';
import { message, responseView, type RevisionView } from '@kvalreg/rendering';
import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { formatInstant } from '../../platform/pages/date-time.js';
import { languageOf } from '../../platform/pages/language.js';
import { Pages } from '../../platform/pages/pages.js';
import { nameOf } from '../../platform/pages/person.js';
import type { FormAddress } from './staff-visit.decorator.js';

/** A submitted form, as it was answered, with who changed what afterwards and why. */
@Controller('r/:register/episodes/:episode/:occasion')
export class ResponseController {
  constructor(
    private readonly catalogue: RegisterCatalogue,
    private readonly forms: FormsService,
    private readonly episodes: EpisodesService,
    private readonly pages: Pages,
  ) {}

  @Get()
  @Requires('read-response')
  async read(
    @Param() address: FormAddress,
    @CurrentPrincipal() principal: Principal,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const register = this.catalogue.register(address.register);
    const scope = scopeOf(principal, address.register);
    const read = await this.forms.read(scope, address.episode, address.occasion);
    const episodeHref = `/r/${encodeURIComponent(register.id)}/episodes/${encodeURIComponent(address.episode)}`;
    const here = `${episodeHref}/${encodeURIComponent(address.occasion)}`;
    if (!read.response) {
      response.redirect(303, may(principal, 'submit-response') ? `${here}/fill` : episodeHref);
      return;
    }
    const language = languageOf(request, register);
    const { occasions } = await this.episodes.timeline(scope, address.episode);
    const occasion = occasions.find((one) => one.occasion === address.occasion);
    const view = responseView(
      {
        register,
        form: read.response.form,
        answers: read.response.answers,
        scores: read.response.scores,
        formVersion: read.response.formVersion,
        filledOn: read.response.filledOn,
        channel: read.response.channel,
        answeredIn: read.response.language,
        outdated: false,
        history: historyOf(occasion, language),
        context: [
          nameOf(read.person, language),
          read.person.identifier,
          textIn(read.occasionTitle, language),
          read.episode.unitName,
        ],
        correctHref: may(principal, 'submit-response') ? `${here}/fill` : null,
        backHref: episodeHref,
        backLabel: message(language, 'link.backToEpisode'),
      },
      language,
    );
    this.pages.send(request, response, 'response', view, { title: view.formTitle, register });
  }
}

function historyOf(occasion: TimelineOccasion | undefined, language: Language): readonly RevisionView[] {
  return (occasion?.revisions ?? []).map(({ revision, recordedAt, recordedBy, channel, changeReason }) => ({
    revision,
    when: formatInstant(recordedAt, language),
    author: recordedBy,
    channel: message(language, `channel.${channel}`),
    reason: changeReason,
    current: revision === occasion?.revision,
    href: null,
  }));
}
