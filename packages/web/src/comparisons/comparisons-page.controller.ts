import {
  ComparisonsService,
  CurrentPrincipal,
  DataVersionService,
  OrganisationService,
  RegisterCatalogue,
  Requires,
  RunsService,
  UnitFunnelsService,
  funnelIndicators,
  runPeriods,
  scopeOf,
  type Principal,
} from '@kvalreg/core';
import { textIn, type Language } from '@kvalreg/declaration';
import { runWords } from '@kvalreg/engine';
import { message, type ComparisonView } from '@kvalreg/rendering';
import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { asOfText } from '../platform/pages/as-of-text.js';
import { Pages } from '../platform/pages/pages.js';
import { hrefWith } from '../platform/pages/paging.js';
import { selectFilter } from '../platform/pages/select-filter.js';
import { wholeOf } from '../platform/pages/whole-of.js';
import { liveOf } from '../platform/pages/live-of.js';
import { askedIn, explainedIn, searchOf, type Asked } from './asked.js';
import { dimensionFilters, indicatorFilter, sourceFilter, unitFilter } from './choice-filters.js';
import { comparisonFile } from './comparison-file.js';
import { comparisonFilters, comparisonIn, funnelIn, missingIn, runIn } from './comparison-request.js';
import { funnelFile } from './funnel-file.js';
import { headed, namesOf } from './figures/comparison-parts.js';
import { differencesFigure } from './figures/differences-figure.js';
import { findingLines } from './figures/finding-lines.js';
import { funnelFigure } from './figures/funnel-figure.js';
import { resultsFigure } from './figures/results-figure.js';
import { runFigure } from './figures/run-figure.js';
import { runFile } from './run-file.js';
import { tabView, type ComparisonTab, type TabView } from './tab-view.js';

/** Comparisons, the funnel of units, and an indicator over time: the choice stands in the address. */
@Controller('r/:register/comparisons')
export class ComparisonsPageController {
  constructor(
    private readonly catalogue: RegisterCatalogue,
    private readonly organisation: OrganisationService,
    private readonly comparisons: ComparisonsService,
    private readonly funnels: UnitFunnelsService,
    private readonly runs: RunsService,
    private readonly versions: DataVersionService,
    private readonly pages: Pages,
  ) {}

  @Get()
  @Requires('read-indicators')
  async compare(
    @Param('register') registerId: string,
    @CurrentPrincipal() principal: Principal,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const asked = this.asked(registerId, request);
    const { language, query } = asked;
    const scope = scopeOf(principal, registerId);
    const isClinic = scope.level === 'unit';
    const wanted = comparisonIn(asked, isClinic);
    const missing = missingIn(wanted, isClinic);
    // Before the figures: what is written while they are computed makes them old at once.
    const live = await liveOf(this.versions, scope, [asked.pathway]);
    const answer = missing === null ? await this.comparisons.compare(scope, wanted) : null;
    const years = answer?.years ?? (await this.comparisons.years(scope, asked.pathway));
    const units = isClinic ? [] : await this.organisation.units(registerId);
    const names = answer && namesOf(answer, language);
    this.send(request, response, asked, 'compare', {
      ...(live && { live }),
      lead: message(language, 'comparison.lead'),
      heading: names ? headed(message(language, 'comparison.sides', names), language) : '',
      filters: [
        ...comparisonFilters(asked, wanted, isClinic, units, years),
        ...dimensionFilters(asked.source, years, asked.filter, language),
      ],
      csv: answer && csvOf(request, query, 'compare', language),
      empty:
        missing === null
          ? null
          : {
              title: message(language, 'comparison.incomplete'),
              text: message(language, `comparison.missing.${missing}`),
            },
      findings: answer ? findingLines(answer, language) : [],
      figures: answer
        ? [
            differencesFigure(answer, language),
            resultsFigure(answer, explainedIn(asked, answer.unit?.id), language),
          ]
        : [],
      asOf: answer && asOfText(answer.asOfTime, language),
    });
  }

  @Get('csv')
  @Requires('read-indicators')
  async csv(
    @Param('register') registerId: string,
    @CurrentPrincipal() principal: Principal,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const asked = this.asked(registerId, request);
    const scope = scopeOf(principal, registerId);
    const answer = await this.comparisons.compare(scope, comparisonIn(asked, scope.level === 'unit'));
    response.attachment(`${registerId}-${asked.pathway}-comparison.csv`);
    response.type('text/csv; charset=utf-8').send(comparisonFile(answer, asked.language));
  }

  @Get('funnel')
  @Requires('read-indicators')
  async funnel(
    @Param('register') registerId: string,
    @CurrentPrincipal() principal: Principal,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const asked = this.asked(registerId, request);
    const { source, language, pathway, filter, query } = asked;
    const scope = scopeOf(principal, registerId);
    const names = funnelIndicators(source);
    const wanted = funnelIn(asked);
    const { indicator } = wanted;
    const lead = message(language, 'comparison.funnelLead');
    if (indicator === '') {
      const empty = {
        title: message(language, 'figure.noData'),
        text: message(language, 'comparison.noIndicators'),
      };
      const filters = sourceFilter(asked.register, pathway, language);
      this.send(request, response, asked, 'funnel', { lead, heading: '', filters, empty });
      return;
    }
    const live = await liveOf(this.versions, scope, [pathway]);
    const answer = await this.funnels.answer(scope, wanted);
    this.send(request, response, asked, 'funnel', {
      ...(live && { live }),
      lead,
      heading: message(language, 'comparison.funnel'),
      filters: [
        ...sourceFilter(asked.register, pathway, language),
        indicatorFilter(source, names, indicator, language),
        ...dimensionFilters(source, answer.years, filter, language),
      ],
      csv: answer.funnel && csvOf(request, query, 'funnel', language),
      empty: answer.funnel
        ? null
        : { title: message(language, 'figure.noData'), text: message(language, 'comparison.noFunnel') },
      figures: answer.funnel ? [funnelFigure(answer, explainedIn(asked, answer.ownUnit), language)] : [],
      asOf: asOfText(answer.asOfTime, language),
    });
  }

  @Get('funnel/csv')
  @Requires('read-indicators')
  async funnelCsv(
    @Param('register') registerId: string,
    @CurrentPrincipal() principal: Principal,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const asked = this.asked(registerId, request);
    const answer = await this.funnels.answer(scopeOf(principal, registerId), funnelIn(asked));
    response.attachment(`${registerId}-${asked.pathway}-funnel.csv`);
    response.type('text/csv; charset=utf-8').send(funnelFile(answer, asked.language));
  }

  @Get('run')
  @Requires('read-indicators')
  async run(
    @Param('register') registerId: string,
    @CurrentPrincipal() principal: Principal,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const asked = this.asked(registerId, request);
    const { source, language, pathway, filter, query, register } = asked;
    const scope = scopeOf(principal, registerId);
    const names = Object.keys(source.indicators);
    const wanted = runIn(asked);
    const { indicator } = wanted;
    const live = await liveOf(this.versions, scope, [pathway]);
    const answer = await this.runs.answer(scope, wanted);
    const years = await this.comparisons.years(scope, pathway);
    const isClinic = scope.level === 'unit';
    const units = isClinic && answer.unit ? [answer.unit] : await this.organisation.units(registerId);
    const whole = wholeOf(register, language);
    const isThere = answer.hasValue && answer.series.points.length > 0;
    this.send(request, response, asked, 'run', {
      ...(live && { live }),
      lead: message(language, 'comparison.runLead'),
      heading: answer.unit?.name ?? whole,
      filters: [
        ...sourceFilter(register, pathway, language),
        indicatorFilter(source, names, indicator, language),
        ...(isClinic ? [] : [unitFilter(units, answer.unit?.id, whole, language)]),
        selectFilter({
          name: 'by',
          label: message(language, 'comparison.by'),
          all: null,
          options: runPeriods.map((code) => ({ code, label: message(language, `comparison.by.${code}`) })),
          chosen: answer.by,
        }),
        ...dimensionFilters(source, years, filter, language),
      ],
      csv: isThere ? csvOf(request, query, 'run', language) : null,
      empty: isThere
        ? null
        : {
            title: message(language, 'figure.noData'),
            text: message(language, answer.hasValue ? 'comparison.noPeriods' : 'comparison.noValue'),
          },
      findings: isThere
        ? [
            {
              titles: [textIn(source.indicators[indicator]?.title ?? {}, language)],
              text: runWords(answer.series, language),
            },
          ]
        : [],
      figures: isThere ? [runFigure(answer, explainedIn(asked, answer.unit?.id), language)] : [],
      asOf: asOfText(answer.asOfTime, language),
    });
  }

  @Get('run/csv')
  @Requires('read-indicators')
  async runCsv(
    @Param('register') registerId: string,
    @CurrentPrincipal() principal: Principal,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const asked = this.asked(registerId, request);
    const { register, pathway, language } = asked;
    const answer = await this.runs.answer(scopeOf(principal, registerId), runIn(asked));
    response.attachment(`${registerId}-${pathway}-run.csv`);
    response.type('text/csv; charset=utf-8').send(runFile(answer, wholeOf(register, language), language));
  }

  private asked(registerId: string, request: Request): Asked {
    return askedIn(this.catalogue, registerId, request);
  }

  private send(request: Request, response: Response, asked: Asked, tab: ComparisonTab, view: TabView): void {
    const { register, language } = asked;
    const page = tabView(asked, tab, request.path, view);
    const title = `${message(language, `comparison.${tab}`)}, ${page.title}`;
    this.pages.send(request, response, 'comparison', page, { title, register });
  }
}

/** The numbers of a tab as a file, of the same selection. */
function csvOf(
  { path }: Request,
  query: Asked['query'],
  tab: ComparisonTab,
  language: Language,
): ComparisonView['csv'] {
  return {
    href: hrefWith(`${path}/csv`, searchOf(query)),
    label: message(language, 'report.csvOf', { tab: message(language, `comparison.${tab}`) }),
  };
}
