import {
  Clock,
  ConflictError,
  CorrectionRequestsService,
  CurrentPrincipal,
  longestWish,
  correctionOutcomes,
  RegisterCatalogue,
  Requires,
  scopeOf,
  type Principal,
} from '@kvalreg/core';
import type { Language, Register } from '@kvalreg/declaration';
import { counted, formatDate, message, problemText, type CorrectionsView } from '@kvalreg/rendering';
import { Controller, Get, Header, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { asBody, textOf } from '../platform/pages/body.js';
import { choiceField } from '../platform/pages/choice-field.js';
import { languageOf } from '../platform/pages/language.js';
import { Pages } from '../platform/pages/pages.js';
import { nameOf } from '../platform/pages/person.js';
import { textField } from '../platform/pages/text-field.js';

type Listed = Awaited<ReturnType<CorrectionRequestsService['list']>>[number];
/** What was typed for one request and could not be taken. */
interface Typed {
  readonly id: string;
  readonly outcome: string;
  readonly answer: string;
  readonly problem: string | null;
}

/** What patients have asked to have corrected, for the register office to answer. */
@Controller('r/:register/corrections')
export class CorrectionsPages {
  constructor(
    private readonly clock: Clock,
    private readonly catalogue: RegisterCatalogue,
    private readonly corrections: CorrectionRequestsService,
    private readonly pages: Pages,
  ) {}

  @Get()
  @Requires('make-extract')
  @Header('cache-control', 'private, no-store')
  async list(
    @Param('register') registerId: string,
    @CurrentPrincipal() principal: Principal,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await this.show(this.catalogue.register(registerId), principal, request, response, null);
  }

  @Post(':request')
  @Requires('make-extract')
  async answer(
    @Param('register') registerId: string,
    @Param('request') id: string,
    @CurrentPrincipal() principal: Principal,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const register = this.catalogue.register(registerId);
    const language = languageOf(request, register);
    const body = asBody(request.body);
    const [wanted, answer] = [textOf(body, `outcome-${id}`), textOf(body, `answer-${id}`).trim()];
    const outcome = correctionOutcomes.find((known) => known === wanted);
    if (!outcome || answer === '' || answer.length > longestWish) {
      const problem = !outcome
        ? message(language, 'correction.outcomeMissing')
        : answer === ''
          ? message(language, 'correction.answerMissing')
          : message(language, 'correction.tooLong', { n: longestWish });
      await this.show(register, principal, request, response, { id, outcome: wanted, answer, problem });
      return;
    }
    try {
      await this.corrections.answer(scopeOf(principal, registerId), id, { outcome, answer });
      response.redirect(303, `/r/${encodeURIComponent(register.id)}/corrections?notice=sent`);
    } catch (error) {
      if (!(error instanceof ConflictError)) throw error;
      const problem = problemText(error.code, language) ?? error.message;
      await this.show(register, principal, request, response, { id, outcome, answer, problem });
    }
  }

  private async show(
    register: Register,
    principal: Principal,
    request: Request,
    response: Response,
    typed: Typed | null,
  ): Promise<void> {
    const language = languageOf(request, register);
    const all = await this.corrections.list(scopeOf(principal, register.id));
    const view: CorrectionsView = {
      errors: typed?.problem
        ? {
            title: counted(language, 'form.errorTitle', 1),
            items: [{ href: `#f-answer-${typed.id}`, message: typed.problem }],
          }
        : null,
      open: all
        .filter(({ outcome }) => outcome === null)
        .map((each) => this.openView(register, each, typed, language)),
      answered: all.flatMap(({ outcome, answer, wish, person }) =>
        outcome === null || answer === null
          ? []
          : [
              {
                patient: person ? nameOf(person, language) : '–',
                wish,
                state: message(language, `correction.${outcome}`),
                answer,
              },
            ],
      ),
    };
    this.pages.send(request, response, 'corrections', view, {
      title: message(language, 'correction.title'),
      register,
      notice: request.query['notice'] === 'sent' ? message(language, 'correction.sent') : null,
      status: typed ? 422 : 200,
    });
  }

  private openView(
    { id: registerId }: Register,
    { id, wish, askedOn, person, personId }: Listed,
    typed: Typed | null,
    language: Language,
  ): CorrectionsView['open'][number] {
    const own = typed?.id === id ? typed : null;
    const base = `/r/${encodeURIComponent(registerId)}`;
    const patient = person ? nameOf(person, language) : '–';
    const days = Math.round((Date.parse(this.clock.today()) - Date.parse(askedOn)) / 86_400_000);
    return {
      patient,
      identifier: person?.identifier ?? '',
      href: `${base}/patients/${personId}`,
      asked: message(language, 'correction.askedOn', { date: formatDate(askedOn, language) }),
      waiting: counted(language, 'correction.waiting', days),
      wish,
      action: `${base}/corrections/${id}`,
      fields: [
        choiceField({
          key: `outcome-${id}`,
          label: message(language, 'correction.outcome'),
          options: correctionOutcomes.map((code) => ({
            code,
            label: message(language, `correction.${code}`),
          })),
          value: own?.outcome ?? '',
          error: null,
        }),
        textField({
          key: `answer-${id}`,
          label: message(language, 'correction.answer'),
          value: own?.answer ?? '',
          error: own?.problem ?? null,
          control: 'textarea',
          maxLength: longestWish,
        }),
      ],
      sendLabel: `${message(language, 'correction.send')}: ${patient}`,
    };
  }
}
