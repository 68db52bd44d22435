import {
  Clock,
  CurrentPrincipal,
  DataVersionService,
  OrganisationService,
  RegisterCatalogue,
  ReportsService,
  reportFileName,
  Requires,
  scopeOf,
  type Principal,
  type ReportAnswer,
} from '@kvalreg/core';
import { countryOf, textIn, type FigureSource, type Language, type Register } from '@kvalreg/declaration';
import {
  explainHref,
  figureCsvHeader,
  figureCsvRows,
  figureView,
  message,
  reportBlocks,
  type FigureInput,
} from '@kvalreg/rendering';
import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { asOfText, withMoment } from '../platform/pages/as-of-text.js';
import { languageOf } from '../platform/pages/language.js';
import { Pages } from '../platform/pages/pages.js';
import { hrefWith } from '../platform/pages/paging.js';
import { wholeOf } from '../platform/pages/whole-of.js';
import { liveOf } from '../platform/pages/live-of.js';
import { spreadsheetCsv } from '../platform/pages/spreadsheet-csv.js';
import { chosenIn } from './chosen-in.js';
import { outputLinks, withPictures } from './outputs/output-links.js';
import { placedInputs, wordsOf } from './outputs/report-parts.js';
import { reportFilters, selectionText } from './report-filters.js';
import { figureInputs } from './report-page.js';
import { participationText, type UnitNames } from './unit-names.js';

interface ReportAddress {
  readonly register: string;
  readonly pathway: string;
  readonly report: string;
}

/** A report of a register: tabs, a choice, every chart beside its table. */
@Controller('r/:register/reports/:pathway/:report')
export class ReportController {
  constructor(
    private readonly clock: Clock,
    private readonly catalogue: RegisterCatalogue,
    private readonly organisation: OrganisationService,
    private readonly reports: ReportsService,
    private readonly versions: DataVersionService,
    private readonly pages: Pages,
  ) {}

  @Get()
  @Requires('read-report')
  async show(
    @Param() address: ReportAddress,
    @CurrentPrincipal() principal: Principal,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const register = this.catalogue.register(address.register);
    const { source: pathway } = this.catalogue.figureSource(address.register, address.pathway);
    const language = languageOf(request, register);
    const scope = scopeOf(principal, address.register);
    // Before the figures: what is written while they are computed makes them old at once.
    const live = await liveOf(this.versions, scope, [address.pathway]);
    const answer = await this.answer(address, principal, request);
    const units = scope.level === 'register' ? await this.organisation.units(register.id) : [];
    const chosen = choiceIn(answer, scope.level === 'unit');
    const tabTitle = textIn(answer.tab.title, language);
    const nation = wholeOf(register, language);
    const title = textIn(answer.report.title, language);
    const shown = { path: request.path, answer, chosen, title, language, principal, registerId: register.id };
    const names = await this.unitNames(principal, register, language);
    const inputs = placedInputs(figureInputs(answer, pathway, language, names), answer);
    const figures = withPictures(inputs.map(explained(address, answer)).map(figureView), shown);
    this.pages.send(
      request,
      response,
      'report',
      {
        ...(live && { live }),
        title: titleOf(title, textIn(pathway.title, language)),
        lead: answer.unit
          ? message(language, 'report.compares', {
              unit: answer.unit.name,
              nation: nation.toLocaleLowerCase(language),
            })
          : nation,
        selection: selectionText({ answer, pathway, places: names, language }),
        madeOn: asOfText(answer.asOfTime, language),
        // What is withheld has cases, and no number of them.
        empty: [...answer.own, ...answer.nation].every(({ n }) => n === 0),
        tabs: answer.report.tabs.map((tab) => ({
          href: hrefWith(request.path, { tab: tab.id, ...chosen }),
          label: textIn(tab.title, language),
          current: tab.id === answer.tab.id,
        })),
        tabTitle,
        action: request.path,
        hidden: [{ name: 'tab', value: answer.tab.id }],
        filters: reportFilters({
          answer,
          pathway,
          units,
          places: { ...names, units },
          whole: nation,
          language,
        }),
        clearHref: Object.keys(chosen).length === 0 ? null : hrefWith(request.path, { tab: answer.tab.id }),
        csvHref: hrefWith(`${request.path}/csv`, { tab: answer.tab.id, ...chosen }),
        csvLabel: message(language, 'report.csvOf', { tab: tabTitle }),
        participation: participationText(answer, language),
        outputs: outputLinks(shown),
        figures,
        blocks: reportBlocks(
          answer.tab,
          figures,
          wordsOf({ register, source: pathway, language, madeOn: this.clock.today() }, answer),
        ),
      },
      { title: `${tabTitle}, ${title}`, register },
    );
  }

  /** The tables of a tab for a spreadsheet: separators and decimal signs as people of the language expect. */
  @Get('csv')
  @Requires('read-report')
  async csv(
    @Param() address: ReportAddress,
    @CurrentPrincipal() principal: Principal,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const register = this.catalogue.register(address.register);
    const language = languageOf(request, register);
    const answer = await this.answer(address, principal, request);
    const units = await this.unitNames(principal, register, language);
    const { source: pathway } = this.catalogue.figureSource(address.register, address.pathway);
    const file = tablesOf(answer, pathway, language, units);
    response.attachment(
      reportFileName({ ...address, part: [answer.tab.id], day: this.clock.today() }, 'csv'),
    );
    response.type('text/csv; charset=utf-8').send(file);
  }

  /** A clinic stands beside the nation; others see all units that take part together. */
  private async unitNames(principal: Principal, register: Register, language: Language): Promise<UnitNames> {
    const isClinic = scopeOf(principal, register.id).level === 'unit';
    return {
      units: await this.organisation.units(register.id),
      allLabel: isClinic ? wholeOf(register, language) : message(language, 'units.all'),
      whole: wholeOf(register, language),
      country: countryOf(register),
    };
  }

  private answer(
    { register, pathway, report }: ReportAddress,
    principal: Principal,
    request: Request,
  ): Promise<ReportAnswer> {
    const { tab, ...filter } = chosenIn(request.query);
    return this.reports.standard(scopeOf(principal, register), { pathway, report, tab: tab?.[0], filter });
  }
}

/** A source with one report may be called as its report is. */
function titleOf(report: string, source: string): string {
  return report === source ? report : `${report}: ${source}`;
}

function tablesOf(answer: ReportAnswer, pathway: FigureSource, language: Language, units: UnitNames): string {
  const rows = figureInputs(answer, pathway, language, units).flatMap((input) => figureCsvRows(input));
  const { header, lines } = withMoment(figureCsvHeader({ language }), rows, answer.asOfTime, language);
  return spreadsheetCsv(header, lines, language);
}

/** The choice that the answer was made for, for the addresses of other tabs and of the file. A clinic chooses no unit. */
function choiceIn({ filter, unit }: ReportAnswer, isClinic: boolean): ReportAnswer['filter'] {
  return isClinic || !unit ? filter : { unit: [unit.id], ...filter };
}

/** Each figure with the way to the page that explains its numbers. */
function explained(
  { register, pathway }: ReportAddress,
  { unit, filter }: ReportAnswer,
): (input: FigureInput) => FigureInput {
  return (input) => ({
    ...input,
    explain: (indicator) =>
      explainHref({ register, source: pathway, indicator, filter, unit: unit?.id ?? null }),
  });
}
