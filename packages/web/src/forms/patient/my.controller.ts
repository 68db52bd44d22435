import {
  CurrentPrincipal,
  PatientFormsService,
  RegisterCatalogue,
  Requires,
  type OwnForm,
  type Principal,
} from '@kvalreg/core';
import { textIn, type Language, type Register } from '@kvalreg/declaration';
import { formatDate, message, type MyItemView } from '@kvalreg/rendering';
import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { languageOf } from '../../platform/pages/language.js';
import { Pages } from '../../platform/pages/pages.js';
import { AnswerPages, type Visit } from './answer-pages.js';
import { asPatient } from '../../access/as-patient.js';
import { OwnVisit } from './own-visit.decorator.js';

/** A patient's own page after log-in: what is to be answered, and what has come in. */
@Controller('my')
export class MyController {
  constructor(
    private readonly catalogue: RegisterCatalogue,
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
    const forms = await this.forms.mine(patient);
    const register = this.onlyRegisterOf(forms);
    const language = languageOf(request, register);
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
      { title, audience: 'patient', register },
    );
  }

  /** Whoever is in one register reads its name above the page, and the page in its languages. */
  private onlyRegisterOf(forms: readonly OwnForm[]): Register | null {
    const [id, ...more] = new Set(forms.map(({ registerId }) => registerId));
    return id === undefined || more.length > 0 ? null : this.catalogue.register(id);
  }

  @Get(':episode/:occasion')
  @Requires('answer-own-form')
  intro(@OwnVisit() visit: Visit, @Req() request: Request, @Res() response: Response): Promise<void> {
    return this.answers.intro(request, response, visit);
  }

  @Get(':episode/:occasion/p/:page')
  @Requires('answer-own-form')
  page(
    @OwnVisit() visit: Visit,
    @Param('page') page: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    return this.answers.page(request, response, visit, page);
  }

  @Post(':episode/:occasion/p/:page')
  @Requires('answer-own-form')
  postPage(
    @OwnVisit() visit: Visit,
    @Param('page') page: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    return this.answers.postPage(request, response, visit, page);
  }

  @Post(':episode/:occasion/draft')
  @Requires('answer-own-form')
  autosave(@OwnVisit() visit: Visit, @Req() request: Request, @Res() response: Response): Promise<void> {
    return this.answers.autosave(request, response, visit);
  }

  @Get(':episode/:occasion/summary')
  @Requires('answer-own-form')
  summary(@OwnVisit() visit: Visit, @Req() request: Request, @Res() response: Response): Promise<void> {
    return this.answers.summary(request, response, visit);
  }

  @Post(':episode/:occasion/summary')
  @Requires('answer-own-form')
  submit(@OwnVisit() visit: Visit, @Req() request: Request, @Res() response: Response): Promise<void> {
    return this.answers.submit(request, response, visit);
  }

  @Get(':episode/:occasion/later')
  @Requires('answer-own-form')
  later(@OwnVisit() visit: Visit, @Req() request: Request, @Res() response: Response): Promise<void> {
    return this.answers.later(request, response, visit);
  }
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
