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
  opponents,
  runPeriods,
  scopeOf,
  type ComparisonRequest,
  type Opponent,
  type Principal,
} from '@kvalreg/core';
import { textIn, type FigureSource, type Language, type Register } from '@kvalreg/declaration';
import { runWords } from '@kvalreg/engine';
import { message, type ComparisonView, type FilterView } from '@kvalreg/rendering';
import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { listOf, textOf } from '../platform/pages/body.js';
import { asOfText } from '../platform/pages/as-of-text.js';
import { languageOf } from '../platform/pages/language.js';
import { Pages } from '../platform/pages/pages.js';
import { hrefWith } from '../platform/pages/paging.js';
import { boxesFilter, selectFilter } from '../platform/pages/select-filter.js';
import { wholeOf } from '../platform/pages/whole-of.js';
import { liveOf } from '../platform/pages/live-of.js';
import {
  chosenSource,
  dimensionFilters,
  indicatorFilter,
  sourceFilter,
  unitFilter,
  yearOptions,
} from './choice-filters.js';
import { comparisonFigures, findingLines, headed } from './comparison-figures.js';
import { comparisonFile } from './comparison-file.js';
import { funnelFigure } from './funnel-figure.js';
import { runFigure } from './run-figure.js';

/** What an address of these pages says. */
interface Asked {
  readonly register: Register;
  readonly language: Language;
  readonly pathway: string;
  readonly source: FigureSource;
  readonly filter: Readonly<Record<string, readonly string[]>>;
  readonly query: Readonly<Record<string, unknown>>;
}
type Tab = 'compare' | 'funnel' | 'run';

/** Parameters that are no dimension. */
const own = ['source', 'unit', 'against', 'with', 'then', 'indicator', 'by', 'lang'];

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
    const names = answer && {
      first: textIn(answer.first.name, language),
      second: textIn(answer.second.name, language),
    };
    const csvHref = hrefWith(`${request.path}/csv`, searchOf(query));
    this.send(request, response, asked, 'compare', {
      ...(live && { live }),
      lead: message(language, 'comparison.lead'),
      heading: names
        ? headed(message(language, 'comparison.sides', names), language)
        : message(language, 'comparison.incomplete'),
      filters: [
        ...comparisonFilters(asked, wanted, isClinic, units, years),
        ...dimensionFilters(asked.source, years, asked.filter, language),
      ],
      csv: answer && {
        href: csvHref,
        label: message(language, 'report.csvOf', { tab: message(language, 'comparison.compare') }),
      },
      empty:
        missing === null
          ? null
          : {
              title: message(language, 'comparison.incomplete'),
              text: message(language, `comparison.missing.${missing}`),
            },
      findings: answer ? findingLines(answer, language) : [],
      figures: answer ? comparisonFigures(answer, language) : [],
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
    const indicator = textOf(query, 'indicator') || names[0];
    const lead = message(language, 'comparison.funnelLead');
    if (indicator === undefined) {
      const empty = {
        title: message(language, 'figure.noData'),
        text: message(language, 'comparison.noIndicators'),
      };
      const filters = sourceFilter(asked.register, pathway, language);
      this.send(request, response, asked, 'funnel', { lead, heading: '', filters, empty });
      return;
    }
    const live = await liveOf(this.versions, scope, [pathway]);
    const answer = await this.funnels.answer(scope, { pathway, indicator, filter });
    this.send(request, response, asked, 'funnel', {
      ...(live && { live }),
      lead,
      heading: message(language, 'comparison.funnel'),
      filters: [
        ...sourceFilter(asked.register, pathway, language),
        indicatorFilter(source, names, indicator, language),
        ...dimensionFilters(source, answer.years, filter, language),
      ],
      empty: answer.funnel
        ? null
        : { title: message(language, 'figure.noData'), text: message(language, 'comparison.noFunnel') },
      figures: answer.funnel ? [funnelFigure(answer, language)] : [],
      asOf: asOfText(answer.asOfTime, language),
    });
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
    const indicator = textOf(query, 'indicator') || (names[0] ?? '');
    const by = runPeriods.find((one) => one === textOf(query, 'by'));
    const unit = textOf(query, 'unit') || undefined;
    const live = await liveOf(this.versions, scope, [pathway]);
    const answer = await this.runs.answer(scope, { pathway, indicator, unit, by, filter });
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
      empty: isThere
        ? null
        : {
            title: message(language, 'figure.noData'),
            text: message(language, answer.hasValue ? 'comparison.noPeriods' : 'comparison.noValue'),
          },
      findings: isThere
        ? [
            {
              title: textIn(source.indicators[indicator]?.title ?? {}, language),
              text: runWords(answer.series, language),
            },
          ]
        : [],
      figures: isThere ? [runFigure(answer, language)] : [],
      asOf: asOfText(answer.asOfTime, language),
    });
  }

  private asked(registerId: string, request: Request): Asked {
    const register = this.catalogue.register(registerId);
    const query = request.query as Readonly<Record<string, unknown>>;
    const pathway = chosenSource(register, textOf(query, 'source') || undefined);
    const { source } = this.catalogue.figureSource(registerId, pathway);
    const filter = Object.fromEntries(
      Object.keys(query).flatMap((name) => {
        const values = listOf(query, name).filter((value) => value !== '');
        return own.includes(name) || values.length === 0 ? [] : [[name, values] as const];
      }),
    );
    return { register, language: languageOf(request, register), pathway, source, filter, query };
  }

  private send(
    request: Request,
    response: Response,
    { register, language, pathway, source }: Asked,
    tab: Tab,
    view: Pick<ComparisonView, 'lead' | 'heading' | 'filters'> & Partial<ComparisonView>,
  ): void {
    const base = `/r/${encodeURIComponent(register.id)}/comparisons`;
    const title = `${message(language, 'comparison.title')}: ${textIn(source.title, language)}`;
    const tabs = (['compare', 'funnel', 'run'] as const).map((one) => ({
      href: hrefWith(one === 'compare' ? base : `${base}/${one}`, { source: pathway }),
      label: message(language, `comparison.${one}`),
      current: one === tab,
    }));
    this.pages.send(
      request,
      response,
      'comparison',
      {
        title,
        tabs,
        action: request.path,
        hidden: view.filters.some(({ name }) => name === 'source')
          ? []
          : [{ name: 'source', value: pathway }],
        clearHref: hrefWith(request.path, { source: pathway }),
        csv: null,
        asOf: null,
        empty: null,
        findings: [],
        figures: [],
        ...view,
      },
      { title: `${message(language, `comparison.${tab}`)}, ${title}`, register },
    );
  }
}

function comparisonIn({ pathway, query, filter }: Asked, isClinic: boolean): ComparisonRequest {
  const unit = textOf(query, 'unit');
  const named = textOf(query, 'against');
  const against: Opponent = opponents.find((one) => one === named) ?? 'rest';
  const indicators = listOf(query, 'indicator').filter((name) => name !== '');
  return {
    pathway,
    ...(unit !== '' && !(isClinic && unit === 'all' && against !== 'period') && { unit }),
    against,
    others: listOf(query, 'with').filter((id) => id !== ''),
    thenYears: listOf(query, 'then').filter((year) => year !== ''),
    ...(indicators.length > 0 && { indicators }),
    filter,
  };
}

/** What must still be chosen before anything can be compared. */
function missingIn(
  { against, unit, others = [], thenYears = [], filter = {} }: ComparisonRequest,
  isClinic: boolean,
): 'unit' | 'with' | 'years' | null {
  if (against !== 'period' && unit === undefined && !isClinic) return 'unit';
  if (against === 'units' && others.filter((id) => id !== unit).length === 0) return 'with';
  if (against !== 'period') return null;
  const years = filter['year'] ?? [];
  return years.length === 0 || thenYears.length === 0 || thenYears.some((year) => years.includes(year))
    ? 'years'
    : null;
}

function comparisonFilters(
  { register, language, pathway, source }: Asked,
  { unit, against = 'rest', others = [], thenYears = [], indicators = [] }: ComparisonRequest,
  isClinic: boolean,
  units: Parameters<typeof unitFilter>[0],
  years: readonly string[],
): readonly FilterView[] {
  const none = message(language, 'comparison.none');
  const choices = opponents.filter((one) => !(isClinic && one === 'units'));
  const all = message(language, against === 'period' ? 'comparison.against.nation' : 'comparison.chooseUnit');
  return [
    ...sourceFilter(register, pathway, language),
    ...(isClinic ? [] : [unitFilter(units, unit, all, language)]),
    selectFilter({
      name: 'against',
      label: message(language, 'comparison.against'),
      all: null,
      options: choices.map((code) => ({ code, label: message(language, `comparison.against.${code}`) })),
      chosen: against,
    }),
    ...(against === 'units'
      ? [
          boxesFilter({
            name: 'with',
            label: message(language, 'comparison.with'),
            all: none,
            options: units.filter(({ id }) => id !== unit).map(({ id, name }) => ({ code: id, label: name })),
            chosen: others,
          }),
        ]
      : []),
    ...(against === 'period'
      ? [
          boxesFilter({
            name: 'then',
            label: message(language, 'comparison.then'),
            all: none,
            options: yearOptions(years),
            chosen: thenYears,
          }),
        ]
      : []),
    boxesFilter({
      name: 'indicator',
      label: message(language, 'comparison.indicators'),
      all: message(language, 'word.all'),
      options: Object.entries(source.indicators).map(([code, { title }]) => ({
        code,
        label: textIn(title, language),
      })),
      chosen: indicators,
    }),
  ];
}

/** The parameters of an address as they were given, without the language. */
function searchOf(query: Readonly<Record<string, unknown>>): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    Object.keys(query)
      .filter((name) => name !== 'lang')
      .map((name) => [name, listOf(query, name).filter((value) => value !== '')]),
  );
}
