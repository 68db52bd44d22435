import {
  Clock,
  CurrentPrincipal,
  OrganisationService,
  RatesService,
  RegisterCatalogue,
  Requires,
  scopeOf,
  type Principal,
  type RatesAnswer,
} from '@kvalreg/core';
import { textIn, type Language, type Register } from '@kvalreg/declaration';
import { figureCsvHeader, figureCsvRows, figureView, message, type FigureInput } from '@kvalreg/rendering';
import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { asOfText, withMoment } from '../../platform/pages/as-of-text.js';
import { languageOf } from '../../platform/pages/language.js';
import { Pages } from '../../platform/pages/pages.js';
import { hrefWith } from '../../platform/pages/paging.js';
import { wholeOf } from '../../platform/pages/whole-of.js';
import { spreadsheetCsv } from '../../platform/pages/spreadsheet-csv.js';
import { chosenIn } from '../chosen-in.js';
import { reportFilters, selectionText } from '../report-filters.js';
import { figureInputs } from '../report-page.js';
import { flowFigure } from './flow-figure.js';
import { chosenPathway, pathwayFilter } from './pathway-choice.js';
import { ratesTabs } from './rates-tabs.js';

interface Asked {
  readonly register: Register;
  readonly language: Language;
  readonly pathway: string;
  readonly answer: RatesAnswer;
}

/** Response rates: every chart beside its table, and how the denominator came about. */
@Controller('r/:register/response-rates')
export class RatesPageController {
  constructor(
    private readonly clock: Clock,
    private readonly catalogue: RegisterCatalogue,
    private readonly organisation: OrganisationService,
    private readonly rates: RatesService,
    private readonly pages: Pages,
  ) {}

  @Get()
  @Requires('read-response-rates')
  async show(
    @Param('register') registerId: string,
    @CurrentPrincipal() principal: Principal,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const { register, language, pathway, answer } = await this.asked(registerId, principal, request);
    const isClinic = scopeOf(principal, registerId).level === 'unit';
    const units = isClinic ? [] : await this.organisation.units(register.id);
    const whole = wholeOf(register, language);
    const title = message(language, 'rates.title');
    const tabTitle = textIn(answer.tab.title, language);
    const chosen = { pathway, ...answer.filter, ...(answer.unit && !isClinic && { unit: answer.unit.id }) };
    const [first] = Object.values(answer.source.indicators);
    this.pages.send(
      request,
      response,
      'report',
      {
        title: `${title}: ${textIn(answer.source.title, language)}`,
        lead: textIn(first?.definition ?? {}, language),
        selection: selectionText({ answer, pathway: answer.source, language }),
        madeOn: asOfText(answer.asOfTime, language),
        tabs: ratesTabs(answer.report.tabs, answer.tab.id, chosen, {
          base: request.path,
          pathway,
          principal,
          language,
        }),
        tabTitle,
        action: request.path,
        hidden: [{ name: 'tab', value: answer.tab.id }],
        filters: [
          ...pathwayFilter(register, pathway, language),
          ...reportFilters({ answer, pathway: answer.source, units, whole, language }),
        ],
        clearHref: hrefWith(request.path, { tab: answer.tab.id, pathway }),
        csvHref: hrefWith(`${request.path}/csv`, { tab: answer.tab.id, ...chosen }),
        csvLabel: message(language, 'report.csvOf', { tab: tabTitle }),
        participation: [],
        figures: [
          ...(await this.inputs(principal, register, answer, language)).map(figureView),
          ...(answer.tab.id === 'overview' ? [flowFigure(answer, whole, language)] : []),
        ],
      },
      { title: `${tabTitle}, ${title}`, register },
    );
  }

  /** The tables of a tab for a spreadsheet: separators and decimal signs as people of the language expect. */
  @Get('csv')
  @Requires('read-response-rates')
  async csv(
    @Param('register') registerId: string,
    @CurrentPrincipal() principal: Principal,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const { register, language, answer } = await this.asked(registerId, principal, request);
    const inputs = await this.inputs(principal, register, answer, language);
    const { header, lines } = withMoment(
      figureCsvHeader({ language }),
      inputs.flatMap((input) => figureCsvRows(input)),
      answer.asOfTime,
      language,
    );
    const file = spreadsheetCsv(header, lines, language);
    response.attachment(`${registerId}-response-rates-${answer.tab.id}.csv`);
    response.type('text/csv; charset=utf-8').send(file);
  }

  private async asked(registerId: string, principal: Principal, request: Request): Promise<Asked> {
    const register = this.catalogue.register(registerId);
    const { tab, pathway: named, ...filter } = chosenIn(request.query);
    const pathway = chosenPathway(register, named?.[0]);
    const answer = await this.rates.answer(scopeOf(principal, registerId), {
      pathway,
      tab: tab?.[0],
      filter,
    });
    return { register, language: languageOf(request, register), pathway, answer };
  }

  private async inputs(
    principal: Principal,
    register: Register,
    answer: RatesAnswer,
    language: Language,
  ): Promise<readonly FigureInput[]> {
    const whole = wholeOf(register, language);
    const isClinic = scopeOf(principal, register.id).level === 'unit';
    return figureInputs(answer, answer.source, language, {
      units: await this.organisation.units(register.id),
      allLabel: isClinic ? whole : message(language, 'units.all'),
      whole,
    });
  }
}
