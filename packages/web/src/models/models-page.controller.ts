import {
  CurrentPrincipal,
  DomainError,
  FitModelsService,
  ModelsService,
  RegisterCatalogue,
  Requires,
  may,
  scopeOf,
  type ModelState,
  type Principal,
  type Scope,
  type UnitsAnswer,
} from '@kvalreg/core';
import { textIn, type Language } from '@kvalreg/declaration';
import { message, type FilterView } from '@kvalreg/rendering';
import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { listOf, textOf } from '../platform/pages/body.js';
import { languageOf } from '../platform/pages/language.js';
import { Pages } from '../platform/pages/pages.js';
import { hrefWith } from '../platform/pages/paging.js';
import { boxesFilter, selectFilter } from '../platform/pages/select-filter.js';
import { coefficientsFigure } from './figures/coefficients-figure.js';
import { fitFigure } from './figures/fit-figure.js';
import { unitsFigure } from './figures/units-figure.js';
import { levelLabel } from './model-names.js';
import { emptyOf, factsOf, messagesOf, stateText } from './model-words.js';
import { unitsFile } from './units-file.js';

interface Address {
  readonly register: string;
  readonly pathway: string;
  readonly model: string;
}

/** The case-mix models of a register, and units by what was observed of what they expect. */
@Controller('r/:register/models')
export class ModelsPageController {
  constructor(
    private readonly catalogue: RegisterCatalogue,
    private readonly models: ModelsService,
    private readonly fits: FitModelsService,
    private readonly pages: Pages,
  ) {}

  @Get()
  @Requires('read-models')
  async list(
    @Param('register') registerId: string,
    @CurrentPrincipal() principal: Principal,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const register = this.catalogue.register(registerId);
    const language = languageOf(request, register);
    const states = await this.models.list(scopeOf(principal, registerId));
    const models = states.map((state) => ({
      href: hrefOf({ register: registerId, pathway: state.place.pathway, model: state.place.model }),
      title: textIn(state.declared.title, language),
      definition: textIn(state.declared.definition, language),
      kind: message(language, `model.kind.${state.declared.kind}`),
      state: stateText(state, language),
    }));
    this.pages.send(
      request,
      response,
      'models',
      { models },
      { title: message(language, 'model.title'), register },
    );
  }

  @Get(':pathway/:model')
  @Requires('read-models')
  async show(
    @Param() address: Address,
    @CurrentPrincipal() principal: Principal,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const register = this.catalogue.register(address.register);
    const language = languageOf(request, register);
    const scope = scopeOf(principal, address.register);
    const state = await this.models.state(scope, address.pathway, address.model);
    const result = state.fit?.result ?? null;
    const units =
      result?.status === 'fitted' ? await this.models.units(scope, asked(address, request)) : null;
    const title = textIn(state.declared.title, language);
    const href = hrefOf(address);
    this.pages.send(
      request,
      response,
      'model',
      {
        title,
        lead: textIn(state.declared.definition, language),
        backHref: `/r/${encodeURIComponent(address.register)}/models`,
        messages: messagesOf(state, language),
        empty: emptyOf(state, language),
        facts: factsOf(state, language),
        action: href,
        hidden: [],
        filters: units ? filtersOf(units, language) : [],
        clearHref: units && (units.years !== null || units.levels.length > 0) ? href : null,
        csv: units && {
          href: hrefWith(`${href}/csv`, {
            ...(units.level !== null && { level: units.level }),
            ...(units.years !== null && { year: units.years }),
          }),
          label: message(language, 'report.csvOf', { tab: message(language, 'model.units') }),
        },
        figures:
          units && result?.status === 'fitted'
            ? [
                unitsFigure(units, language),
                coefficientsFigure(result, state, language),
                fitFigure(result, state, units.level, language),
              ]
            : [],
        fitAction: may(principal, 'fit-models') && !isUnderWay(state) ? `${href}/fits` : null,
        live: isUnderWay(state) ? { version: progressOf(state), versionHref: `${href}/progress` } : undefined,
      },
      { title, register, notice: noticeOf(request, language) },
    );
  }

  /** How far a fit has come, in a text that is another as soon as the page would say something else. */
  @Get(':pathway/:model/progress')
  @Requires('read-models')
  async progress(
    @Param() address: Address,
    @CurrentPrincipal() principal: Principal,
  ): Promise<{ readonly version: string }> {
    const scope = scopeOf(principal, address.register);
    return { version: progressOf(await this.models.state(scope, address.pathway, address.model)) };
  }

  @Get(':pathway/:model/csv')
  @Requires('read-models')
  async csv(
    @Param() address: Address,
    @CurrentPrincipal() principal: Principal,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const language = languageOf(request, this.catalogue.register(address.register));
    const units = await this.models.units(scopeOf(principal, address.register), asked(address, request));
    response.attachment(`${address.register}-${address.model}-units.csv`);
    response.type('text/csv; charset=utf-8').send(unitsFile(units, language));
  }

  @Post(':pathway/:model/fits')
  @Requires('fit-models')
  async fit(
    @Param() address: Address,
    @CurrentPrincipal() principal: Principal,
    @Res() response: Response,
  ): Promise<void> {
    const done = await this.ask(scopeOf(principal, address.register), address);
    response.redirect(303, `${hrefOf(address)}?done=${done}`);
  }

  /** Whoever asks while the model is being fitted is shown how far it has come. */
  private async ask(scope: Scope, { pathway, model }: Address): Promise<'asked' | 'already'> {
    try {
      await this.fits.ask(scope, pathway, model);
      return 'asked';
    } catch (error) {
      if (error instanceof DomainError && error.code === 'model-is-fitted') return 'already';
      throw error;
    }
  }
}

function isUnderWay({ run }: ModelState): boolean {
  return run !== null && run.state !== 'done' && run.state !== 'broken';
}

function progressOf({ run, fit }: ModelState): string {
  return [run?.id, run?.state, run?.cases, fit?.number].join('-');
}

function noticeOf(request: Request, language: Language): string | null {
  const done = textOf(request.query, 'done');
  return done === 'asked' || done === 'already' ? message(language, `model.${done}`) : null;
}

function hrefOf({ register, pathway, model }: Address): string {
  return `/r/${[register, 'models', pathway, model].map(encodeURIComponent).join('/')}`;
}

function asked({ pathway, model }: Address, request: Request): Parameters<ModelsService['units']>[1] {
  const query = request.query as Readonly<Record<string, unknown>>;
  return {
    pathway,
    model,
    level: textOf(query, 'level') || undefined,
    years: listOf(query, 'year').filter((year) => year !== ''),
  };
}

function filtersOf(units: UnitsAnswer, language: Language): readonly FilterView[] {
  const level =
    units.levels.length === 0
      ? []
      : [
          selectFilter({
            name: 'level',
            label: message(language, 'model.level'),
            all: null,
            options: units.levels.map((code) => ({ code, label: levelLabel(units, code, language) })),
            chosen: units.level ?? undefined,
          }),
        ];
  const years = {
    name: 'year',
    label: message(language, 'dimension.year'),
    all: message(language, 'word.all'),
    options: units.allYears.toReversed().map((year) => ({ code: year, label: year })),
  };
  const chosen = units.years ?? [];
  return [
    ...level,
    // One year or all, where several are not answered.
    units.isRounded
      ? selectFilter({ ...years, chosen: chosen.length === 1 ? chosen[0] : undefined })
      : boxesFilter({ ...years, chosen }),
  ];
}
