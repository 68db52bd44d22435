import {
  CurrentPrincipal,
  figureAsked,
  may,
  OrganisationService,
  RegisterCatalogue,
  ReleaseComparisonService,
  ReleasesService,
  ReproductionService,
  Requires,
  scopeOf,
  type Principal,
  type Reproduction,
} from '@kvalreg/core';
import { figureSourcesOf, textIn, type Language, type Register } from '@kvalreg/declaration';
import { erasedText, formatCount, message, type ReleasesView, type ReleaseView } from '@kvalreg/rendering';
import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { asBody, textOf, type Body } from '../platform/pages/body.js';
import { languageOf } from '../platform/pages/language.js';
import { Pages } from '../platform/pages/pages.js';
import { selectFilter } from '../platform/pages/select-filter.js';
import { wholeOf } from '../platform/pages/whole-of.js';
import { changeOf } from './change-words.js';
import { chosenWords, dimensionWords } from './dimension-words.js';
import { freezeForms, freezeRequestOf } from './freeze-form.js';
import { noProblems, problemsOf, type TypedProblems } from './freeze-problems.js';
import { frozenWords, outcomeOf, releaseFacts, releaseFigures } from './release-view.js';

/** Frozen figures: the list, what was frozen, computing it again, and what has changed since. */
@Controller('r/:register/releases')
export class ReleasesPages {
  constructor(
    private readonly catalogue: RegisterCatalogue,
    private readonly organisation: OrganisationService,
    private readonly releases: ReleasesService,
    private readonly reproduction: ReproductionService,
    private readonly comparison: ReleaseComparisonService,
    private readonly pages: Pages,
  ) {}

  @Get()
  @Requires('read-releases')
  async list(
    @Param('register') registerId: string,
    @CurrentPrincipal() principal: Principal,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await this.sendList(registerId, principal, { body: {}, problems: noProblems }, request, response);
  }

  @Post()
  @Requires('freeze-figures')
  async freeze(
    @Param('register') registerId: string,
    @CurrentPrincipal() principal: Principal,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const register = this.catalogue.register(registerId);
    const body = asBody(request.body);
    try {
      const { id } = await this.releases.freeze(scopeOf(principal, registerId), freezeRequestOf(body));
      response.redirect(303, `${hrefOf(register)}/${id}`);
    } catch (error) {
      const problems = problemsOf(error, textOf(body, 'source'), languageOf(request, register));
      await this.sendList(registerId, principal, { body, problems }, request, response);
    }
  }

  @Get(':release')
  @Requires('read-releases')
  async show(
    @Param('register') registerId: string,
    @Param('release') id: string,
    @CurrentPrincipal() principal: Principal,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await this.sendRelease(registerId, id, principal, null, request, response);
  }

  @Post(':release/reproductions')
  @Requires('freeze-figures')
  async reproduce(
    @Param('register') registerId: string,
    @Param('release') id: string,
    @CurrentPrincipal() principal: Principal,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const outcome = await this.reproduction.reproduce(scopeOf(principal, registerId), id);
    await this.sendRelease(registerId, id, principal, outcome, request, response);
  }

  @Get(':release/changes')
  @Requires('read-releases')
  async changes(
    @Param('register') registerId: string,
    @Param('release') id: string,
    @CurrentPrincipal() principal: Principal,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const register = this.catalogue.register(registerId);
    const language = languageOf(request, register);
    const scope = scopeOf(principal, registerId);
    const { with: later, lang: _, ...query } = request.query as Record<string, string | undefined>;
    const typed = figureAsked(query);
    const asked = {
      ...typed,
      unitId: typed.unitId ?? (scope.level === 'unit' ? (scope.unitId ?? null) : null),
    };
    const isNow = later === undefined || later === '' || later === 'now';
    const change = await this.comparison.compare(scope, id, isNow ? null : later, asked);
    const { source } = change.after;
    const units = await this.organisation.units(registerId);
    const whole = wholeOf(register, language);
    const unit = asked.unitId === null ? null : await this.organisation.unit(registerId, asked.unitId);
    const title = textIn(source.indicators[asked.indicator]?.title ?? {}, language);
    const heading = message(language, 'release.compare.title', { title });
    this.pages.send(
      request,
      response,
      'release-change',
      {
        heading,
        backHref: hrefOf(register),
        selection: message(language, 'report.selection', {
          selection: chosenWords(dimensionWords(source, units, whole, language), asked, language),
        }),
        change: changeOf(change, { indicator: asked.indicator, unit, whole, language }),
      },
      { title: heading, register },
    );
  }

  private async sendList(
    registerId: string,
    principal: Principal,
    sent: { readonly body: Body; readonly problems: TypedProblems },
    request: Request,
    response: Response,
  ): Promise<void> {
    const register = this.catalogue.register(registerId);
    const language = languageOf(request, register);
    const releases = await this.releases.list(scopeOf(principal, registerId));
    const sources = figureSourcesOf(register);
    const view: ReleasesView = {
      rows: releases.map((release) => {
        const source = sources[release.source];
        return {
          href: `${hrefOf(register)}/${release.id}`,
          title: release.title,
          source: textIn(source?.title ?? {}, language) || release.source,
          measures: release.indicators
            .map((name) => textIn(source?.indicators[name]?.title ?? {}, language) || name)
            .join(', '),
          frozen: frozenWords(release, language),
          frozenSort: release.frozenOn.replaceAll('-', ''),
          cases: formatCount(release.cases - (release.erased ?? 0), language),
        };
      }),
      make: may(principal, 'freeze-figures') ? freezeForms(register, hrefOf(register), sent, language) : [],
    };
    this.pages.send(request, response, 'releases', view, {
      title: message(language, 'release.title'),
      register,
      status: sent.problems.summary === null ? 200 : 422,
    });
  }

  private async sendRelease(
    registerId: string,
    id: string,
    principal: Principal,
    outcome: Reproduction | null,
    request: Request,
    response: Response,
  ): Promise<void> {
    const register = this.catalogue.register(registerId);
    const language = languageOf(request, register);
    const scope = scopeOf(principal, registerId);
    const read = await this.releases.read(scope, id);
    const { release, source, figures } = read;
    const context = {
      units: await this.organisation.units(registerId),
      whole: wholeOf(register, language),
      language,
      path: `${hrefOf(register)}/${release.id}`,
    };
    const others = (await this.releases.list(scope, release.source)).filter((one) => one.id !== id);
    const { path } = context;
    const heading = message(language, 'release.titleOf', { title: release.title });
    const view: ReleaseView = {
      heading,
      backHref: hrefOf(register),
      facts: releaseFacts(read, language),
      erased: erasedText(release.erased, language),
      notes: [
        ...(figures.some((one) => one === null) ? [message(language, 'release.notForYou')] : []),
        ...(scope.level === 'unit' && release.erased !== 0 ? [message(language, 'release.fromRows')] : []),
      ],
      figures: releaseFigures(read, context),
      reproduce: may(principal, 'freeze-figures') ? { action: `${path}/reproductions` } : null,
      outcome: outcome && outcomeOf(outcome, source, context),
      compare: {
        action: `${path}/changes`,
        filters: compareFilters(
          release.indicators.map((code) => ({
            code,
            label: textIn(source.indicators[code]?.title ?? {}, language),
          })),
          others.map((one) => ({ code: one.id, label: one.title })),
          language,
        ),
      },
    };
    this.pages.send(request, response, 'release', view, { title: heading, register });
  }
}

function hrefOf(register: Register): string {
  return `/r/${encodeURIComponent(register.id)}/releases`;
}

type Choices = readonly { readonly code: string; readonly label: string }[];

function compareFilters(
  indicators: Choices,
  releases: Choices,
  language: Language,
): ReleaseView['compare']['filters'] {
  return [
    selectFilter({
      name: 'indicator',
      label: message(language, 'release.compare.measure'),
      all: null,
      options: indicators,
      chosen: indicators[0]?.code,
    }),
    selectFilter({
      name: 'with',
      label: message(language, 'release.compare.with'),
      all: message(language, 'release.compare.now'),
      options: releases,
      chosen: undefined,
    }),
  ];
}
