import {
  CurrentPrincipal,
  FitModelsService,
  ModelsService,
  RegisterCatalogue,
  Requires,
  may,
  scopeOf,
  type ModelState,
  type Principal,
  type ShownResult,
  type UnitsAnswer,
} from '@kvalreg/core';
import { sourceIn, textIn, type Language } from '@kvalreg/declaration';
import { formatCount, formatDate, message, type FilterView, type ModelView } from '@kvalreg/rendering';
import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { listOf, textOf } from '../platform/pages/body.js';
import { languageOf } from '../platform/pages/language.js';
import { Pages } from '../platform/pages/pages.js';
import { hrefWith } from '../platform/pages/paging.js';
import { boxesFilter, selectFilter } from '../platform/pages/select-filter.js';
import { coefficientsFigure, fitFigure, unitsFigure } from './model-figures.js';
import { levelLabel } from './model-names.js';
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
        fitAction: may(principal, 'fit-models') ? `${href}/fits` : null,
      },
      {
        title,
        register,
        notice:
          textOf(request.query as Readonly<Record<string, unknown>>, 'done') === 'asked'
            ? message(language, 'model.asked')
            : null,
      },
    );
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
    await this.fits.ask(scopeOf(principal, address.register), address.pathway, address.model);
    response.redirect(303, `${hrefOf(address)}?done=asked`);
  }
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

function stateText({ fit }: Pick<ModelState, 'fit'>, language: Language): string {
  if (!fit) return message(language, 'model.state.none');
  const date = formatDate(fit.fittedOn, language);
  return fit.result.status === 'failed'
    ? message(language, 'model.state.failed', {
        date,
        reason: message(language, `model.reason.${fit.result.reason}`),
      })
    : message(language, 'model.state.fitted', { date, number: formatCount(fit.number, language) });
}

function messagesOf({ run, isOutdated }: ModelState, language: Language): readonly string[] {
  const progress =
    run === null || run.state === 'done'
      ? []
      : [
          run.state === 'fitting' && run.cases === null
            ? message(language, 'model.run.underWay')
            : message(language, `model.run.${run.state}`, { n: formatCount(run.cases ?? 0, language) }),
        ];
  return [...progress, ...(isOutdated ? [message(language, 'model.outdated')] : [])];
}

function emptyOf({ fit, declared }: ModelState, language: Language): ModelView['empty'] {
  const result: ShownResult | null = fit?.result ?? null;
  if (result === null)
    return { title: message(language, 'model.state.none'), text: message(language, 'model.fitText') };
  if (result.status === 'withheld')
    return { title: message(language, 'model.noNumber'), text: message(language, 'model.withheld') };
  if (result.status === 'fitted') return null;
  const reason = message(language, `model.reason.${result.reason}`);
  return {
    title: message(language, 'model.noNumber'),
    text: `${reason.slice(0, 1).toLocaleUpperCase(language)}${reason.slice(1)}.${neededText(result, declared, language)}`,
  };
}

/** How many have the rarest outcome, and how many it takes: for those who are told of the cases. */
function neededText(
  { reason, cases }: Extract<ShownResult, { status: 'failed' }>,
  { kind, minimumEventsPerParameter: minimum }: ModelState['declared'],
  language: Language,
): string {
  if (reason !== 'too-few-events' || cases === null || minimum === undefined) return '';
  const [events = 0] = cases.events;
  const rarest = kind === 'logistic' ? Math.min(events, cases.complete - events) : Math.min(...cases.events);
  return ` ${message(language, 'model.needed', { rarest: formatCount(rarest, language), minimum: formatCount(minimum, language) })}`;
}

function factsOf({ fit, declared }: ModelState, language: Language): ModelView['facts'] {
  const fact = (
    key:
      | 'kind'
      | 'cases'
      | 'events'
      | 'unknownOutcome'
      | 'missing'
      | 'state'
      | 'dataDate'
      | 'version'
      | 'source',
    value: string,
  ) => ({ term: message(language, `model.${key}`), value });
  const source = declared.source === undefined ? [] : [fact('source', sourceIn(declared.source, language))];
  const kind = fact('kind', message(language, `model.kind.${declared.kind}`));
  if (!fit || fit.result.status === 'withheld') return [kind, ...source];
  const { cases } = fit.result;
  const told = (n: number | null) =>
    n === null ? message(language, 'model.fewer') : formatCount(n, language);
  return [
    kind,
    ...(cases
      ? [
          fact('cases', message(language, 'model.casesOf', { n: formatCount(cases.complete, language) })),
          ...(declared.kind === 'logistic' && cases.events.length > 0
            ? [fact('events', formatCount(cases.events[0] ?? 0, language))]
            : []),
          fact('unknownOutcome', told(cases.unknownOutcome)),
          ...cases.missing
            .filter(({ n }) => n !== 0)
            .map(({ predictor, n }) => ({
              term: `${message(language, 'model.missing')}, ${textIn(declared.predictors[predictor]?.title ?? {}, language)}`,
              value: told(n),
            })),
        ]
      : []),
    fact('state', stateText({ fit }, language)),
    fact('dataDate', formatDate(fit.dataDate, language)),
    fact(
      'version',
      message(language, 'model.versionOf', {
        model: fit.modelVersion,
        register: fit.registerVersion,
        code: fit.codeVersion,
      }),
    ),
    ...source,
  ];
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
  return [
    ...level,
    boxesFilter({
      name: 'year',
      label: message(language, 'dimension.year'),
      all: message(language, 'word.all'),
      options: units.allYears.toReversed().map((year) => ({ code: year, label: year })),
      chosen: units.years ?? [],
    }),
  ];
}
