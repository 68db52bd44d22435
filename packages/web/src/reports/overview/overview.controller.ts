import {
  Clock,
  CurrentPrincipal,
  DataVersionService,
  OverviewService,
  RegisterCatalogue,
  Requires,
  scopeOf,
  type Overview,
  type OverviewMeasure,
  type Principal,
} from '@kvalreg/core';
import { textIn, type Language, type Register } from '@kvalreg/declaration';
import { explainHref, formatCount, message, type OverviewView } from '@kvalreg/rendering';
import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { asOfText } from '../../platform/pages/as-of-text.js';
import { languageOf } from '../../platform/pages/language.js';
import { allReports } from '../../platform/pages/navigation.js';
import { Pages } from '../../platform/pages/pages.js';
import { hrefWith } from '../../platform/pages/paging.js';
import { wholeOf } from '../../platform/pages/whole-of.js';
import { liveOf } from '../../platform/pages/live-of.js';
import { overviewRow } from './overview-row.js';

type OverviewSource = Overview['parts'][number]['source'];

/** Where somebody who answers for a clinic begins: the goals, the last complete year and what has changed. */
@Controller('r/:register/overview')
export class OverviewPageController {
  constructor(
    private readonly clock: Clock,
    private readonly catalogue: RegisterCatalogue,
    private readonly overviews: OverviewService,
    private readonly versions: DataVersionService,
    private readonly pages: Pages,
  ) {}

  @Get()
  @Requires('read-report')
  async show(
    @Param('register') registerId: string,
    @CurrentPrincipal() principal: Principal,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const register = this.catalogue.register(registerId);
    const language = languageOf(request, register);
    const scope = scopeOf(principal, register.id);
    const overview = await this.overviews.read(scope);
    const live = await liveOf(
      this.versions,
      scope,
      overview.parts.map(({ sourceId }) => sourceId),
    );
    const whole = wholeOf(register, language);
    const title = message(language, 'overview.titleOf', { place: overview.unit?.name ?? whole });
    this.pages.send(
      request,
      response,
      'overview',
      {
        ...(live && { live }),
        title,
        lead: message(language, 'overview.lead'),
        madeAt: asOfText(overview.asOfTime, language),
        whole: overview.unit ? whole : null,
        parts: partViews(overview, register, whole, language),
        links: allReports(register, language, principal),
      },
      { title, register },
    );
  }
}

function partViews(
  { parts, unit }: Overview,
  register: Register,
  whole: string,
  language: Language,
): OverviewView['parts'] {
  return parts.map(({ sourceId, source, measures }) => ({
    id: `overview-${sourceId}`,
    title: textIn(source.title, language),
    rows: measures.map((measure) => {
      const linksOf = ({ indicator, year }: OverviewMeasure) =>
        year === null
          ? []
          : [
              {
                href: explainHref({
                  register: register.id,
                  source: sourceId,
                  indicator,
                  unit: unit?.id,
                  filter: { year: [year] },
                }),
                label: message(language, 'explain.title'),
              },
            ];
      const figures = `/r/${encodeURIComponent(register.id)}/figures/${encodeURIComponent(sourceId)}`;
      const href = hrefWith(figures, { indicator: measure.indicator, by: 'year' });
      return overviewRow(measure, { whole, href, links: linksOf(measure) }, language);
    }),
    more: moreOf(register.id, sourceId, source, measures.length, language),
  }));
}

/** Where the measures are that an overview has no room for. */
function moreOf(
  registerId: string,
  sourceId: string,
  { title, indicators }: OverviewSource,
  shown: number,
  language: Language,
): OverviewView['parts'][number]['more'] {
  const total = Object.keys(indicators).length;
  if (shown >= total) return null;
  const count = (n: number) => formatCount(n, language);
  return {
    text: message(language, 'overview.someOf', { shown: count(shown), total: count(total) }),
    href: `/r/${encodeURIComponent(registerId)}/figures/${encodeURIComponent(sourceId)}`,
    label: message(language, 'overview.all', { source: textIn(title, language) }),
  };
}
