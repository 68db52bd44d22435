import { askableDimensions, DataVersionService, ReportsService, type Scope } from '@kvalreg/core';
import { countryOf, figureSourcesOf, textIn, type Language, type Register } from '@kvalreg/declaration';
import { chosenFigure, message, type FiguresView, type TabView } from '@kvalreg/rendering';
import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { asOfText } from '../../platform/pages/as-of-text.js';
import { hrefWith } from '../../platform/pages/paging.js';
import { liveOf } from '../../platform/pages/live-of.js';
import { caseFilters, casesText, dayFields, figuresFilters } from './figures-filters.js';
import { refusalOf, type Refusal } from './figures-problems.js';
import {
  FiguresReading,
  type AskedFigures,
  type FiguresAddress,
  type FiguresAnswer,
} from './figures-reading.js';
import { queryOf } from './figures-selection.js';

/** The page of figures: what may be chosen, and what was; also when it cannot be answered. */
@Injectable()
export class FiguresPages {
  constructor(
    private readonly reading: FiguresReading,
    private readonly reports: ReportsService,
    private readonly versions: DataVersionService,
  ) {}

  async show(
    scope: Scope,
    address: FiguresAddress,
    request: Request,
    language: Language,
  ): Promise<{ readonly status: number; readonly view: FiguresView }> {
    const asked = await this.reading.ask(address, request, language);
    const nothing = Object.keys(asked.source.indicators).length === 0;
    // Before the figures: what is written while they are computed makes them old at once.
    const live = await liveOf(this.versions, scope, [address.source]);
    const answer = nothing ? null : await this.answerOr(scope, asked, address, request, language);
    const refusal = answer !== null && 'problems' in answer ? answer : null;
    const given = answer !== null && 'inputs' in answer ? answer : null;
    const form = await this.form(scope, asked, address, request, language);
    const { view: filled, heading } = contentOf(asked, address.source, given, request, language);
    return {
      status: refusal?.status ?? 200,
      view: {
        title: titleOf(asked, language),
        live: live ?? null,
        ...form,
        ...filled,
        heading,
        problems: refusal?.problems ?? [],
        nothing,
      },
    };
  }

  private async answerOr(
    scope: Scope,
    asked: AskedFigures,
    address: FiguresAddress,
    request: Request,
    language: Language,
  ): Promise<FiguresAnswer | Refusal> {
    try {
      return await this.reading.answer(scope, asked, address, request, language);
    } catch (error) {
      const refusal = refusalOf(error, asked.names.dimensionTitle, language);
      if (refusal === null) throw error;
      return refusal;
    }
  }

  private async form(
    scope: Scope,
    { register, source, selection, units, names, whole }: AskedFigures,
    address: FiguresAddress,
    request: Request,
    language: Language,
  ): Promise<
    Pick<
      FiguresView,
      'sources' | 'action' | 'hidden' | 'filters' | 'cases' | 'casesOpen' | 'days' | 'clearHref'
    >
  > {
    const isClinic = scope.level === 'unit';
    const context = {
      source,
      selection,
      dimensions: askableDimensions(scope, source),
      units: isClinic ? [] : units,
      regions: units,
      country: countryOf(register),
      years: await this.reports.years(scope, address.source),
      names,
      whole,
      language,
    };
    const isBare = Object.keys(request.query).length === 0;
    return {
      sources: sourceTabs(register, address, language),
      action: request.path,
      hidden: [],
      filters: figuresFilters(context),
      cases: caseFilters(context),
      casesOpen: Object.keys(selection.filter).length > 0 || selection.from !== null || selection.to !== null,
      days: dayFields(selection, language),
      clearHref: isBare ? null : request.path,
    };
  }
}

function titleOf({ source }: AskedFigures, language: Language): string {
  return `${message(language, 'figures.title')}: ${textIn(source.title, language)}`;
}

function contentOf(
  asked: AskedFigures,
  sourceId: string,
  given: FiguresAnswer | null,
  request: Request,
  language: Language,
): {
  readonly heading: string;
  readonly view: Pick<
    FiguresView,
    'selection' | 'madeAt' | 'notes' | 'links' | 'files' | 'figures' | 'empty'
  >;
} {
  const { selection, source, names } = asked;
  const measures = selection.indicators.flatMap((name) => {
    const declared = Object.hasOwn(source.indicators, name) ? source.indicators[name] : undefined;
    return declared ? [textIn(declared.title, language)] : [];
  });
  const by = selection.by.flatMap((dimension) => names.dimensionTitle(dimension) || []);
  const heading = [
    measures.length > 2
      ? message(language, 'figures.severalMeasures', { n: measures.length })
      : measures.join(', '),
    ...(by.length === 0 ? [] : [by.join(' × ').toLocaleLowerCase(language)]),
  ]
    .filter((part) => part !== '')
    .join(', ');
  const results = given ? [...given.read.own, ...given.read.nation] : [];
  const query = queryOf(selection);
  return {
    heading: heading === '' ? message(language, 'figures.title') : heading,
    view: {
      selection: casesText(selection, names, language),
      madeAt: given ? asOfText(given.madeAt, language) : '',
      notes: [],
      links: [
        {
          href: hrefWith(`/r/${encodeURIComponent(asked.register.id)}/comparisons`, { source: sourceId }),
          label: message(language, 'figures.compare'),
        },
      ],
      files: (['csv', 'xlsx', 'json'] as const).map((format) => ({
        href: hrefWith(`${request.path}/${format}`, query),
        label: message(language, `figures.${format}`),
      })),
      figures: given ? given.inputs.map((input) => chosenFigure(input)) : [],
      empty:
        given !== null &&
        results.every(
          ({ population, n, suppressed }) => suppressed === undefined && population === 0 && n === 0,
        ),
    },
  };
}

/** Other areas of the register; nothing where there is one. */
function sourceTabs(register: Register, address: FiguresAddress, language: Language): readonly TabView[] {
  const sources = Object.entries(figureSourcesOf(register)).filter(
    ([, { indicators }]) => Object.keys(indicators).length > 0,
  );
  if (sources.length < 2) return [];
  return sources.map(([id, { title }]) => ({
    href: `/r/${encodeURIComponent(register.id)}/figures/${encodeURIComponent(id)}`,
    label: textIn(title, language),
    current: id === address.source,
  }));
}
