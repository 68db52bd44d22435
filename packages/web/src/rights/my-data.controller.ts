import {
  Clock,
  CorrectionRequestsService,
  CurrentPrincipal,
  ExtractService,
  longestWish,
  OwnRegistersService,
  PersonLogService,
  Requires,
  type CorrectionRequest,
  type PatientPrincipal,
  type Principal,
  type RegisterExtract,
} from '@kvalreg/core';
import { textIn, type Language, type Register } from '@kvalreg/declaration';
import { counted, formatDate, message, type MyRegisterView } from '@kvalreg/rendering';
import { Controller, Get, Header, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { asPatient } from '../access/as-patient.js';
import { asBody, textOf } from '../platform/pages/body.js';
import { languageOf } from '../platform/pages/language.js';
import { Pages } from '../platform/pages/pages.js';
import { textField } from '../platform/pages/text-field.js';
import { ownStandingText } from '../participation/standing-words.js';
import { logRow } from './reading/log-reading.js';
import { downloadsAt, RightsFiles } from './rights-files.js';

/** What is held of a patient who has logged in: to be read, and to have something corrected. */
@Controller('my/data')
export class MyDataController {
  constructor(
    private readonly clock: Clock,
    private readonly registers: OwnRegistersService,
    private readonly extracts: ExtractService,
    private readonly logs: PersonLogService,
    private readonly corrections: CorrectionRequestsService,
    private readonly files: RightsFiles,
    private readonly pages: Pages,
  ) {}

  @Get()
  @Requires('read-own-data')
  @Header('cache-control', 'private, no-store')
  async list(
    @CurrentPrincipal() principal: Principal,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const patient = asPatient(principal);
    const registers = await this.registers.of(patient);
    const only = registers.length === 1 ? (registers[0] ?? null) : null;
    const language = languageOf(request, only);
    const standings = await this.extracts.standings(patient);
    this.pages.send(
      request,
      response,
      'my-data',
      {
        registers: registers.map(({ id, title, participation }) => ({
          title: textIn(title, language),
          standing: ownStandingText(
            standings.get(id) ?? { status: 'unknown', since: null },
            participation,
            language,
          ),
          standingHref: standingHref(id),
          href: baseOf(id),
          logHref: `${baseOf(id)}/log`,
        })),
        downloads: downloadsAt('/my/data', language),
      },
      { title: message(language, 'data.title'), audience: 'patient', register: only },
    );
  }

  @Get(':register')
  @Requires('read-own-data')
  @Header('cache-control', 'private, no-store')
  async register(
    @CurrentPrincipal() principal: Principal,
    @Param('register') registerId: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await this.show(asPatient(principal), registerId, request, response, { wish: '', error: null });
  }

  @Post(':register/corrections')
  @Requires('read-own-data')
  async ask(
    @CurrentPrincipal() principal: Principal,
    @Param('register') registerId: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const patient = asPatient(principal);
    const { register } = await this.registers.one(patient, registerId);
    const language = languageOf(request, register);
    const wish = textOf(asBody(request.body), 'wish').trim();
    if (wish === '' || wish.length > longestWish) {
      const error =
        wish === ''
          ? message(language, 'correction.wishMissing')
          : message(language, 'correction.tooLong', { n: longestWish });
      await this.show(patient, registerId, request, response, { wish, error });
      return;
    }
    await this.corrections.ask(patient, register.id, wish);
    response.redirect(303, `${baseOf(register.id)}?notice=asked`);
  }

  @Get(':register/log')
  @Requires('read-own-data')
  @Header('cache-control', 'private, no-store')
  async log(
    @CurrentPrincipal() principal: Principal,
    @Param('register') registerId: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const patient = asPatient(principal);
    const { register } = await this.registers.one(patient, registerId);
    const language = languageOf(request, register);
    const { before } = request.query;
    const from = typeof before === 'string' && /^[1-9]\d{0,14}$/u.test(before) ? Number(before) : null;
    const { entries, next } = await this.logs.ownPage(patient, register.id, from);
    this.pages.send(
      request,
      response,
      'my-log',
      {
        backHref: baseOf(register.id),
        lead: message(language, 'log.lead', { register: textIn(register.title, language) }),
        caption: counted(language, 'log.caption', entries.length),
        rows: entries.map((entry) => logRow(entry, 'own', language)),
        nextHref: next === null ? null : `${baseOf(register.id)}/log?before=${String(next)}`,
        downloads: downloadsAt(baseOf(register.id), language).filter(({ href }) => href.includes('/log.')),
      },
      { title: message(language, 'log.title'), audience: 'patient', register },
    );
  }

  private async show(
    patient: PatientPrincipal,
    registerId: string,
    request: Request,
    response: Response,
    { wish, error }: { readonly wish: string; readonly error: string | null },
  ): Promise<void> {
    const { register } = await this.registers.one(patient, registerId);
    const language = languageOf(request, register);
    const [extract] = await this.extracts.own(patient, register.id, 'page');
    const requests = await this.corrections.own(patient, register.id);
    const asked = request.query['notice'] === 'asked' ? message(language, 'correction.asked') : null;
    this.pages.send(
      request,
      response,
      'my-register',
      await this.view(register, extract, requests, language, { wish, error }),
      {
        title: message(language, 'data.registerTitle', { register: textIn(register.shortTitle, language) }),
        audience: 'patient',
        register,
        notice: asked,
        status: error === null ? 200 : 422,
      },
    );
  }

  private async view(
    { id }: Register,
    extract: RegisterExtract | undefined,
    requests: readonly CorrectionRequest[],
    language: Language,
    { wish, error }: { readonly wish: string; readonly error: string | null },
  ): Promise<MyRegisterView> {
    return {
      backHref: '/my/data',
      standingHref: standingHref(id),
      logHref: `${baseOf(id)}/log`,
      blocks: extract ? await this.files.reading(extract, language) : [],
      downloads: downloadsAt(baseOf(id), language),
      errors:
        error === null
          ? null
          : {
              title: counted(language, 'form.errorTitle', 1),
              items: [{ href: '#f-wish', message: error }],
            },
      ask: {
        action: `${baseOf(id)}/corrections`,
        field: textField({
          key: 'wish',
          label: message(language, 'correction.wish'),
          help: message(language, 'correction.wishHelp'),
          value: wish,
          error,
          control: 'textarea',
          maxLength: longestWish,
        }),
      },
      requests: requests.map(({ wish: words, askedOn, outcome, answer }) => ({
        wish: words,
        asked: message(language, 'correction.askedOn', { date: formatDate(askedOn, language) }),
        state: message(language, outcome === null ? 'correction.notYet' : `correction.${outcome}`),
        answer,
      })),
    };
  }
}

function baseOf(registerId: string): string {
  return `/my/data/${encodeURIComponent(registerId)}`;
}

function standingHref(registerId: string): string {
  return `/my/participation/${encodeURIComponent(registerId)}`;
}
