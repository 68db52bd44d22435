import {
  CurrentPrincipal,
  OwnParticipationService,
  RegisterCatalogue,
  Requires,
  type OwnChoice,
  type OwnParticipation,
  type Principal,
} from '@kvalreg/core';
import { textIn, type Language } from '@kvalreg/declaration';
import { formatDate, message } from '@kvalreg/rendering';
import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { asPatient } from '../access/as-patient.js';
import { asBody, textOf } from '../platform/pages/body.js';
import { languageOf } from '../platform/pages/language.js';
import { Pages } from '../platform/pages/pages.js';
import { certificateView } from './certificate-view.js';
import { toldOf } from './information.controller.js';
import { ownConsequencesOf, ownStanding } from './standing-words.js';

/** The patient reads what each register tells, and decides: asked once more before anything is done. */
@Controller('my/participation')
export class OwnParticipationPages {
  constructor(
    private readonly catalogue: RegisterCatalogue,
    private readonly own: OwnParticipationService,
    private readonly pages: Pages,
  ) {}

  @Get()
  @Requires('decide-own-participation')
  async list(
    @CurrentPrincipal() principal: Principal,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const mine = await this.own.mine(asPatient(principal));
    const only = mine.length === 1 ? this.catalogue.register(mine[0]?.registerId ?? '') : null;
    const language = languageOf(request, only);
    const registers = mine.map(({ registerId, registerTitle, status, since, rule }) => ({
      title: textIn(registerTitle, language),
      href: `/my/participation/${encodeURIComponent(registerId)}`,
      status: ownStanding({ status, rule }, language),
      since:
        since === null
          ? null
          : message(language, 'participation.sinceDay', { date: formatDate(since, language) }),
      actionLabel: message(language, 'participation.decideFor', {
        register: textIn(registerTitle, language),
      }),
    }));
    const title = message(language, 'participation.own');
    this.pages.send(
      request,
      response,
      'own-participations',
      { registers },
      { title, audience: 'patient', register: only },
    );
  }

  @Get(':register')
  @Requires('decide-own-participation')
  async read(
    @Param('register') registerId: string,
    @CurrentPrincipal() principal: Principal,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const one = await this.own.one(asPatient(principal), registerId);
    const register = this.catalogue.register(registerId);
    const language = languageOf(request, register);
    const notices = { agreed: 'participation.ownAgreed', kept: 'participation.ownKept' } as const;
    const notice = request.query['notice'];
    const told = toldOf(register, one.rule, language);
    this.pages.send(
      request,
      response,
      'information',
      {
        ...told,
        standing: ownStanding(one, language),
        choices: one.choices.map((choice) => ({
          action: hrefOf(registerId),
          value: choice,
          label: labelOf(choice, one, language),
          primary: choice === 'consent',
        })),
        back: { href: '/my/participation', label: message(language, 'participation.own') },
      },
      {
        title: told.heading,
        audience: 'patient',
        register,
        notice: notice === 'agreed' || notice === 'kept' ? message(language, notices[notice]) : null,
      },
    );
  }

  @Post(':register')
  @Requires('decide-own-participation')
  async decide(
    @Param('register') registerId: string,
    @CurrentPrincipal() principal: Principal,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const patient = asPatient(principal);
    const one = await this.own.one(patient, registerId);
    const body = asBody(request.body);
    const choice = one.choices.find((known) => known === textOf(body, 'choice'));
    if (choice === undefined) {
      response.redirect(303, hrefOf(registerId));
      return;
    }
    if (textOf(body, 'confirmed') !== choice) {
      this.ask(request, response, one, choice);
      return;
    }
    const { certificate } = await this.own.decide(patient, registerId, choice);
    if (certificate === null) {
      response.redirect(303, `${hrefOf(registerId)}?notice=${choice === 'consent' ? 'agreed' : 'kept'}`);
      return;
    }
    // The session ended with what was erased: what is shown now is the last page of it.
    const register = this.catalogue.register(registerId);
    const language = languageOf(request, register);
    const view = certificateView(certificate, register, language, { base: null });
    this.pages.send(request, response, 'certificate', view, {
      title: message(language, 'participation.ownEnded'),
      audience: 'patient',
      register,
      notice: message(language, 'participation.ownErasedText'),
    });
  }

  private ask(request: Request, response: Response, one: OwnParticipation, choice: OwnChoice): void {
    const register = this.catalogue.register(one.registerId);
    const language = languageOf(request, register);
    const isEnd = choice === 'end';
    const heading = message(language, isEnd ? 'participation.ownEndTitle' : 'participation.ownAgreeTitle');
    this.pages.send(
      request,
      response,
      'decision',
      {
        heading,
        paragraphs: [
          textIn(one.registerTitle, language),
          isEnd
            ? message(language, 'participation.ownEndText')
            : message(language, 'participation.ownAgreeText', { version: one.rule.informationVersion }),
        ],
        consequences: isEnd ? ownConsequencesOf(one.rule, language) : [],
        action: hrefOf(one.registerId),
        hidden: [
          { name: 'choice', value: choice },
          { name: 'confirmed', value: choice },
        ],
        confirm: labelOf(choice, one, language),
        isFinal: isEnd,
        cancel: { href: hrefOf(one.registerId), label: message(language, 'participation.cancel') },
      },
      { title: heading, audience: 'patient', register },
    );
  }
}

function hrefOf(registerId: string): string {
  return `/my/participation/${encodeURIComponent(registerId)}`;
}

function labelOf(choice: OwnChoice, { status }: OwnParticipation, language: Language): string {
  if (choice === 'consent') return message(language, 'participation.agree');
  return message(language, status === 'consented' ? 'participation.withdraw' : 'participation.optOut');
}
