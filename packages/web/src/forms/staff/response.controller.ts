import {
  codeYear,
  CurrentPrincipal,
  EpisodesService,
  FormsService,
  may,
  RegisterCatalogue,
  Requires,
  RevisionsService,
  scopeOf,
  type CurrentResponse,
  type FormForFilling,
  type Principal,
  type Scope,
  type TimelineOccasion,
} from '@kvalreg/core';
import { textIn, type Language, type Register } from '@kvalreg/declaration';
import {
  contentLanguage,
  message,
  responseView,
  type Correction,
  type RevisionView,
} from '@kvalreg/rendering';
import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { formatInstant } from '../../platform/pages/date-time.js';
import { languageOf } from '../../platform/pages/language.js';
import { Pages } from '../../platform/pages/pages.js';
import { nameOf } from '../../platform/pages/person.js';
import { FormCodes } from '../form-codes.js';
import type { FormAddress } from './staff-visit.decorator.js';

interface Reading extends Pick<FormForFilling, 'person' | 'episode' | 'occasionTitle'> {
  readonly response: CurrentResponse;
  /** What has changed it since; null for the current answers. */
  readonly later: readonly CurrentResponse[] | null;
}
interface Reader {
  readonly register: Register;
  readonly scope: Scope;
  readonly principal: Principal;
  readonly address: FormAddress;
}

/** A submitted form, as it was answered, with who changed what afterwards and why. */
@Controller('r/:register/episodes/:episode/:occasion')
export class ResponseController {
  constructor(
    private readonly catalogue: RegisterCatalogue,
    private readonly forms: FormsService,
    private readonly revisions: RevisionsService,
    private readonly episodes: EpisodesService,
    private readonly pages: Pages,
    private readonly codes: FormCodes,
  ) {}

  @Get()
  @Requires('read-response')
  async read(
    @Param() address: FormAddress,
    @CurrentPrincipal() principal: Principal,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const reader = this.readerOf(address, principal);
    const read = await this.forms.read(reader.scope, address.episode, address.occasion);
    if (!read.response) {
      const { episode, form } = hrefsOf(address);
      response.redirect(303, may(principal, 'submit-response') ? `${form}/fill` : episode);
      return;
    }
    await this.show(request, response, reader, { ...read, response: read.response, later: null });
  }

  /** An answer as it stood before it was corrected. */
  @Get('revisions/:revision')
  @Requires('read-response')
  async revision(
    @Param() address: FormAddress,
    @Param('revision') revision: string,
    @CurrentPrincipal() principal: Principal,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const reader = this.readerOf(address, principal);
    const wished = /^\d{1,6}$/u.test(revision) ? Number(revision) : 0;
    const read = await this.revisions.read(reader.scope, address.episode, address.occasion, wished);
    if (read.later.length === 0) response.redirect(303, hrefsOf(address).form);
    else await this.show(request, response, reader, read);
  }

  private readerOf(address: FormAddress, principal: Principal): Reader {
    const register = this.catalogue.register(address.register);
    return { register, scope: scopeOf(principal, register.id), principal, address };
  }

  private async show(
    request: Request,
    response: Response,
    { register, scope, principal, address }: Reader,
    { response: shown, later, person, episode, occasionTitle }: Reading,
  ): Promise<void> {
    const language = languageOf(request, register);
    const hrefs = hrefsOf(address);
    const { occasions } = await this.episodes.timeline(scope, address.episode);
    const occasion = occasions.find((one) => one.occasion === address.occasion);
    const pathway = register.pathways[episode.pathway];
    const year = pathway
      ? codeYear(pathway, address.occasion, shown.answers, shown.filledOn)
      : Number(shown.filledOn.slice(0, 4));
    const answers = [shown, ...(later ?? [])].map((one) => one.answers);
    const view = responseView(
      {
        ...shown,
        codes: await this.codes.words(shown.form, answers, year, contentLanguage(register, shown.language)),
        register,
        answeredIn: shown.language,
        accepted: {
          by: authorName(shown.recordedBy, language),
          warnings: shown.acceptedWarnings.map((one) => one.message),
        },
        later: later && later.map((one) => correctionOf(one, language)),
        currentHref: later && hrefs.form,
        history: historyOf(occasion, shown.revision, hrefs.form, language),
        context: [
          nameOf(person, language),
          person.identifier,
          textIn(occasionTitle, language),
          episode.unitName,
        ],
        correctHref: later === null && may(principal, 'submit-response') ? `${hrefs.form}/fill` : null,
        backHref: hrefs.episode,
        backLabel: message(language, 'link.backToEpisode'),
      },
      language,
    );
    this.pages.send(request, response, 'response', view, { title: view.formTitle, register });
  }
}

function hrefsOf({ register, episode, occasion }: FormAddress): {
  readonly episode: string;
  readonly form: string;
} {
  const href = `/r/${encodeURIComponent(register)}/episodes/${encodeURIComponent(episode)}`;
  return { episode: href, form: `${href}/${encodeURIComponent(occasion)}` };
}

function correctionOf(
  { form, answers, revision, recordedAt, recordedBy, changeReason, acceptedWarnings }: CurrentResponse,
  language: Language,
): Correction {
  return {
    form,
    answers,
    revision,
    when: formatInstant(recordedAt, language),
    author: authorName(recordedBy, language),
    reason: changeReason,
    accepted: acceptedWarnings.map((one) => one.message),
  };
}

/** Every revision, with the way to those that are not shown. */
function historyOf(
  occasion: TimelineOccasion | undefined,
  shown: number,
  here: string,
  language: Language,
): readonly RevisionView[] {
  return (occasion?.revisions ?? []).map(({ revision, recordedAt, recordedBy, channel, changeReason }) => ({
    revision,
    when: formatInstant(recordedAt, language),
    author: authorName(recordedBy, language),
    channel: message(language, `channel.${channel}`),
    reason: changeReason,
    current: revision === occasion?.revision,
    href:
      revision === shown
        ? null
        : revision === occasion?.revision
          ? here
          : `${here}/revisions/${String(revision)}`,
  }));
}

/** Members of staff have names; who else it was is stored as one word. */
function authorName(recordedBy: string, language: Language): string {
  if (recordedBy === 'patient') return message(language, 'role.patient');
  return recordedBy === 'staff' ? message(language, 'channel.staff') : recordedBy;
}
