import {
  CurrentPrincipal,
  ExplanationsService,
  figureAsked,
  NotFoundError,
  OrganisationService,
  RegisterCatalogue,
  Requires,
  scopeOf,
  type FigureAsked,
  type Principal,
} from '@kvalreg/core';
import { textIn, type FigureSource, type Indicator } from '@kvalreg/declaration';
import type { CaseStep } from '@kvalreg/engine';
import { counted, explainHref, fieldWords, formatDate, message, stepWords } from '@kvalreg/rendering';
import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { languageOf } from '../platform/pages/language.js';
import { Pages } from '../platform/pages/pages.js';
import { hrefWith, lastPageInstead, pageIn, pagingView } from '../platform/pages/paging.js';
import { nameOf } from '../platform/pages/person.js';
import { wholeOf } from '../platform/pages/whole-of.js';
import { chosenWords, dimensionWords } from '../releases/dimension-words.js';
import { explanationView } from './explanation-view.js';

interface FigureAddress {
  readonly register: string;
  readonly source: string;
  readonly indicator: string;
}

/** Where a number comes from: its definition, the way of the cases to it, and who they are. */
@Controller('r/:register/figures/:source/:indicator/explanation')
export class ExplanationPages {
  constructor(
    private readonly catalogue: RegisterCatalogue,
    private readonly organisation: OrganisationService,
    private readonly explanations: ExplanationsService,
    private readonly pages: Pages,
  ) {}

  @Get()
  @Requires('read-indicators')
  async show(
    @Param() address: FigureAddress,
    @CurrentPrincipal() principal: Principal,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const register = this.catalogue.register(address.register);
    const language = languageOf(request, register);
    const figure = askedIn(request, address);
    const explanation = await this.explanations.explain(
      scopeOf(principal, register.id),
      address.source,
      figure,
    );
    const base = `${request.path.replace(/\/$/u, '')}/persons`;
    const view = explanationView(explanation, {
      indicator: indicatorOf(explanation.source, address.indicator),
      units: await this.organisation.units(register.id),
      whole: wholeOf(register, language),
      language,
      personsHref: (step, place) =>
        hrefWith(base, {
          ...queryOf(explanation.asked),
          step,
          missing: place === undefined ? undefined : String(place),
        }),
    });
    this.pages.send(request, response, 'explanation', view, { title: view.heading, register });
  }

  @Get('persons')
  @Requires('read-figure-persons')
  async persons(
    @Param() address: FigureAddress,
    @CurrentPrincipal() principal: Principal,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const register = this.catalogue.register(address.register);
    const language = languageOf(request, register);
    const figure = askedIn(request, address);
    const { step: typed, missing } = request.query;
    const step = (typeof typed === 'string' ? typed : '') as CaseStep;
    const place = typeof missing === 'string' && /^\d{1,4}$/u.test(missing) ? Number(missing) : undefined;
    const page = pageIn(request.query);
    const listed = await this.explanations.persons(scopeOf(principal, register.id), address.source, figure, {
      step,
      place,
      page,
    });
    const hrefOf = (to: number) =>
      hrefWith(request.path, {
        ...queryOf(figure),
        step,
        missing: place === undefined ? undefined : String(place),
        page: String(to),
      });
    const instead = lastPageInstead(listed);
    if (instead !== null) {
      response.redirect(303, hrefOf(instead));
      return;
    }
    const { source } = this.catalogue.figureSource(register.id, address.source);
    const indicator = indicatorOf(source, address.indicator);
    const { label } = fieldWords(source, language);
    const units = await this.organisation.units(register.id);
    const heading = message(language, 'explain.persons.title', {
      step: stepWords(step, indicator, language),
      title: textIn(indicator.title, language),
    });
    this.pages.send(
      request,
      response,
      'figure-persons',
      {
        heading,
        backHref: explainHref({
          register: register.id,
          source: address.source,
          indicator: address.indicator,
          filter: figure.filter,
          unit: figure.unitId,
          from: figure.from,
          to: figure.to,
        }),
        selection: message(language, 'report.selection', {
          selection: chosenWords(
            dimensionWords(source, units, wholeOf(register, language), language),
            { ...figure, filter: queryOf({ ...figure, from: undefined, to: undefined }) },
            language,
          ),
        }),
        showsMissing: step === 'unknown',
        rows: listed.items.map(({ person, episode, missing: path }) => ({
          href: `/r/${encodeURIComponent(register.id)}/episodes/${episode.id}`,
          name: nameOf(person, language),
          identifier:
            person.protection === 'hidden' ? message(language, 'access.protectedText') : person.identifier,
          date: episode.indexDate === null ? '' : formatDate(episode.indexDate, language),
          dateSort: episode.indexDate?.replaceAll('-', '') ?? null,
          unit: episode.unitName,
          missing: path ? label(path) : '',
        })),
        unlisted: listed.unlisted > 0 ? counted(language, 'explain.persons.unlisted', listed.unlisted) : null,
        paging: pagingView(listed, hrefOf, language),
      },
      { title: heading, register },
    );
  }
}

/** The figure that an address names, without what is about the page. */
function askedIn({ query }: Request, { indicator }: FigureAddress): FigureAsked {
  const {
    lang: _,
    page: __,
    step: ___,
    missing: ____,
    ...chosen
  } = query as Record<string, string | string[] | undefined>;
  return figureAsked({ ...chosen, indicator });
}

/** A figure as parameters of an address. */
function queryOf({ filter, unitId, from, to }: FigureAsked): Readonly<Record<string, readonly string[]>> {
  return {
    ...filter,
    ...(unitId !== null && { unit: [unitId] }),
    ...(from !== undefined && { from: [from] }),
    ...(to !== undefined && { to: [to] }),
  };
}

function indicatorOf({ indicators }: FigureSource, name: string): Indicator {
  const indicator = Object.hasOwn(indicators, name) ? indicators[name] : undefined;
  if (indicator) return indicator;
  throw new NotFoundError('unknown-indicator', `There is no indicator "${name.slice(0, 40)}" here.`);
}
