import {
  CurrentPrincipal,
  ForbiddenError,
  PatientFormsService,
  Requires,
  type OwnForm,
  type PatientPrincipal,
  type Principal,
} from '@kvalreg/core';
import { textIn, type Language } from '@kvalreg/declaration';
import { formatDate, message, type MyItemView } from '@kvalreg/rendering';
import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { languageOf } from '../../platform/pages/language.js';
import { Pages } from '../../platform/pages/pages.js';
import { AnswerPages, type Visit } from './answer-pages.js';

/** A patient's own page after log-in: what is to be answered, and what has come in. */
@Controller('my')
export class MyController {
  constructor(
    private readonly forms: PatientFormsService,
    private readonly answers: AnswerPages,
    private readonly pages: Pages,
  ) {}

  @Get()
  @Requires('read-own-episodes')
  async list(
    @CurrentPrincipal() principal: Principal,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const patient = asPatient(principal);
    const language = languageOf(request);
    const forms = await this.forms.mine(patient);
    const only = (...statuses: readonly OwnForm['status'][]) =>
      forms.filter(({ status }) => statuses.includes(status)).map((form) => itemOf(form, language));
    const title = message(language, 'my.title');
    this.pages.send(
      request,
      response,
      'my',
      {
        name: patient.name,
        known: forms.length > 0,
        toAnswer: only('due', 'overdue'),
        later: only('not-open').filter(({ when }) => when !== null),
        answered: only('answered'),
      },
      { title, audience: 'patient', register: null },
    );
  }

  @Get(':episode/:occasion')
  @Requires('answer-own-form')
  intro(
    @CurrentPrincipal() principal: Principal,
    @Param('episode') episode: string,
    @Param('occasion') occasion: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    return this.answers.intro(request, response, visitOf(principal, episode, occasion));
  }

  @Get(':episode/:occasion/p/:page')
  @Requires('answer-own-form')
  page(
    @CurrentPrincipal() principal: Principal,
    @Param('episode') episode: string,
    @Param('occasion') occasion: string,
    @Param('page') page: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    return this.answers.page(request, response, visitOf(principal, episode, occasion), page);
  }

  @Post(':episode/:occasion/p/:page')
  @Requires('answer-own-form')
  postPage(
    @CurrentPrincipal() principal: Principal,
    @Param('episode') episode: string,
    @Param('occasion') occasion: string,
    @Param('page') page: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    return this.answers.postPage(request, response, visitOf(principal, episode, occasion), page);
  }

  @Post(':episode/:occasion/draft')
  @Requires('answer-own-form')
  autosave(
    @CurrentPrincipal() principal: Principal,
    @Param('episode') episode: string,
    @Param('occasion') occasion: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    return this.answers.autosave(request, response, visitOf(principal, episode, occasion));
  }

  @Get(':episode/:occasion/summary')
  @Requires('answer-own-form')
  summary(
    @CurrentPrincipal() principal: Principal,
    @Param('episode') episode: string,
    @Param('occasion') occasion: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    return this.answers.summary(request, response, visitOf(principal, episode, occasion));
  }

  @Post(':episode/:occasion/summary')
  @Requires('answer-own-form')
  submit(
    @CurrentPrincipal() principal: Principal,
    @Param('episode') episode: string,
    @Param('occasion') occasion: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    return this.answers.submit(request, response, visitOf(principal, episode, occasion));
  }

  @Get(':episode/:occasion/later')
  @Requires('answer-own-form')
  later(
    @CurrentPrincipal() principal: Principal,
    @Param('episode') episode: string,
    @Param('occasion') occasion: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    return this.answers.later(request, response, visitOf(principal, episode, occasion));
  }
}

function visitOf(principal: Principal, episodeId: string, occasion: string): Visit {
  const base = `/my/${encodeURIComponent(episodeId)}/${encodeURIComponent(occasion)}`;
  return { way: { principal: asPatient(principal), episodeId, occasion }, base, backHref: '/my' };
}

function asPatient(principal: Principal): PatientPrincipal {
  if (principal.kind === 'patient') return principal;
  throw new ForbiddenError('not-a-patient', 'This page is for patients.');
}

function itemOf(form: OwnForm, language: Language): MyItemView {
  const title = textIn(form.formTitle, language);
  const isOpen = form.status === 'due' || form.status === 'overdue';
  return {
    form: textIn(form.occasionTitle, language),
    context: [title, form.unitName, textIn(form.registerTitle, language)].join(' · '),
    when: whenOf(form, language),
    href: isOpen ? `/my/${encodeURIComponent(form.episodeId)}/${encodeURIComponent(form.occasion)}` : null,
    actionLabel: message(language, 'my.answerForm', { form: textIn(form.occasionTitle, language) }),
  };
}

function whenOf({ status, opensOn, dueOn, answeredOn }: OwnForm, language: Language): string | null {
  if (status === 'answered')
    return answeredOn === null
      ? null
      : message(language, 'my.answeredOn', { date: formatDate(answeredOn, language) });
  if (status === 'not-open')
    return opensOn === null ? null : message(language, 'my.opensOn', { date: formatDate(opensOn, language) });
  if (dueOn === null) return null;
  return message(language, status === 'overdue' ? 'my.overdue' : 'my.dueOn', {
    date: formatDate(dueOn, language),
  });
}
