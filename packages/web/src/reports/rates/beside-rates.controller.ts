import {
  Clock,
  CurrentPrincipal,
  DropoutService,
  OrganisationService,
  RatesService,
  RegisterCatalogue,
  Requires,
  RungsService,
  scopeOf,
  type Principal,
  type Scope,
  type Unit,
} from '@kvalreg/core';
import { textIn, type Language, type Register } from '@kvalreg/declaration';
import { message, type FigureView, type FilterView, type ReportView } from '@kvalreg/rendering';
import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { asOfText, withMoment } from '../../platform/pages/as-of-text.js';
import { languageOf } from '../../platform/pages/language.js';
import { Pages } from '../../platform/pages/pages.js';
import { hrefWith } from '../../platform/pages/paging.js';
import { selectFilter } from '../../platform/pages/select-filter.js';
import { wholeOf } from '../../platform/pages/whole-of.js';
import { spreadsheetCsv } from '../../platform/pages/spreadsheet-csv.js';
import { chosenIn } from '../chosen-in.js';
import { dropoutFigure } from './dropout-figure.js';
import { dropoutFile, type RatesFile } from './dropout-file.js';
import { chosenPathway, pathwayFilter } from './pathway-choice.js';
import { ratesTabs } from './rates-tabs.js';
import { rungFigures } from './rung-figures.js';
import { rungsFile } from './rungs-file.js';

/** One of the pages beside the rates: what it shows, and by what it may be chosen. */
interface Shown {
  readonly title: string;
  readonly lead: string;
  readonly subject: string;
  readonly filters: readonly FilterView[];
  readonly chosen: Readonly<Record<string, string>>;
  readonly figures: readonly FigureView[];
  /** The same numbers for a program that calculates. */
  readonly file: RatesFile;
}
interface Asked {
  readonly asOfTime: string;
  readonly register: Register;
  readonly language: Language;
  readonly scope: Scope;
  readonly pathway: string;
  /** To choose one from; a clinic has itself. */
  readonly units: readonly Unit[];
  readonly unit: string | undefined;
  readonly occasion: string | undefined;
}

/** Who did not answer, and what the messages brought: beside the response rates. */
@Controller('r/:register/response-rates')
export class BesideRatesController {
  constructor(
    private readonly clock: Clock,
    private readonly catalogue: RegisterCatalogue,
    private readonly organisation: OrganisationService,
    private readonly rates: RatesService,
    private readonly dropouts: DropoutService,
    private readonly rungs: RungsService,
    private readonly pages: Pages,
  ) {}

  @Get('dropout')
  @Requires('read-response-rates')
  async dropout(
    @Param('register') registerId: string,
    @CurrentPrincipal() principal: Principal,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const asked = await this.asked(registerId, principal, request);
    this.send(asked, 'dropout', await this.dropoutShown(asked), principal, request, response);
  }

  @Get('messages')
  @Requires('read-response-rates')
  async messages(
    @Param('register') registerId: string,
    @CurrentPrincipal() principal: Principal,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const asked = await this.asked(registerId, principal, request);
    this.send(asked, 'messages', await this.messagesShown(asked), principal, request, response);
  }

  /** The numbers of one of the pages, unrounded. */
  @Get(':page/csv')
  @Requires('read-response-rates')
  async csv(
    @Param('register') registerId: string,
    @Param('page') page: string,
    @CurrentPrincipal() principal: Principal,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const asked = await this.asked(registerId, principal, request);
    const { file } = page === 'messages' ? await this.messagesShown(asked) : await this.dropoutShown(asked);
    const { header, lines } = withMoment(file.header, file.rows, asked.asOfTime, asked.language);
    response.attachment(`${registerId}-response-rates-${page === 'messages' ? page : 'dropout'}.csv`);
    response.type('text/csv; charset=utf-8').send(spreadsheetCsv(header, lines, asked.language));
  }

  private async dropoutShown({
    register,
    language,
    scope,
    pathway,
    units,
    unit,
    occasion,
  }: Asked): Promise<Shown> {
    const own =
      scope.level === 'unit' && unit !== 'all'
        ? (scope.unitId ?? undefined)
        : unit === 'all'
          ? undefined
          : unit;
    const answer = await this.dropouts.answer(scope, { pathway, occasion, unit: own });
    const name = answer.occasions.find((one) => one.occasion === answer.occasion)?.title ?? {};
    const subject = answer.unit?.name ?? wholeOf(register, language);
    const title = `${textIn(name, language)}, ${subject}`;
    return {
      title: message(language, 'dropout.title'),
      lead: message(language, 'dropout.lead'),
      subject: title,
      chosen: { occasion: answer.occasion, ...(unit !== undefined && { unit }) },
      filters: [
        selectFilter({
          name: 'occasion',
          label: message(language, 'dropout.occasion'),
          all: null,
          options: answer.occasions.map((one) => ({
            code: one.occasion,
            label: textIn(one.title, language),
          })),
          chosen: answer.occasion,
        }),
        ...(scope.level === 'unit'
          ? ownOrAll(register, answer.unit, language)
          : unitFilter(register, units, unit, language)),
      ],
      figures: [dropoutFigure(answer, title, language)],
      file: dropoutFile(answer, subject, language),
    };
  }

  private async messagesShown({ register, language, scope, pathway, units, unit }: Asked): Promise<Shown> {
    const answer = await this.rungs.answer(scope, {
      pathway,
      unit: scope.level === 'unit' ? undefined : unit,
    });
    const all = await this.organisation.units(register.id);
    const subject = all.find(({ id }) => id === answer.unitId)?.name ?? wholeOf(register, language);
    return {
      title: message(language, 'rungs.title'),
      lead: message(language, 'rungs.lead'),
      subject,
      chosen: unit === undefined ? {} : { unit },
      filters: scope.level === 'unit' ? [] : unitFilter(register, units, unit, language),
      figures: answer.occasions
        .filter(({ rungs }) => rungs.length > 0)
        .flatMap((one) => rungFigures(one, language)),
      file: rungsFile(answer, subject, language),
    };
  }

  private async asked(registerId: string, principal: Principal, request: Request): Promise<Asked> {
    const register = this.catalogue.register(registerId);
    const scope = scopeOf(principal, registerId);
    const { pathway, unit, occasion } = chosenIn(request.query);
    return {
      register,
      language: languageOf(request, register),
      scope,
      pathway: chosenPathway(register, pathway?.[0]),
      units: scope.level === 'register' ? await this.organisation.units(registerId) : [],
      unit: unit?.[0],
      occasion: occasion?.[0],
      // Before anything is read: what had been written by then is in it.
      asOfTime: this.clock.now().toISOString(),
    };
  }

  private send(
    { register, language, pathway, asOfTime }: Asked,
    page: 'dropout' | 'messages',
    shown: Shown,
    principal: Principal,
    request: Request,
    response: Response,
  ): void {
    const base = `/r/${encodeURIComponent(register.id)}/response-rates`;
    const here = `${base}/${page}`;
    const chosen = { pathway, ...shown.chosen };
    const view: ReportView = {
      title: `${message(language, 'rates.title')}: ${textIn(register.pathways[pathway]?.title ?? {}, language)}`,
      lead: shown.lead,
      selection: message(language, 'report.selection', { selection: shown.subject }),
      madeOn: asOfText(asOfTime, language),
      tabs: ratesTabs(
        this.rates.tabsOf(register.id, pathway),
        page,
        {},
        { base, pathway, principal, language },
      ),
      tabTitle: shown.title,
      action: here,
      hidden: [],
      filters: [...pathwayFilter(register, pathway, language), ...shown.filters],
      clearHref: hrefWith(here, { pathway }),
      csvHref: hrefWith(`${here}/csv`, chosen),
      csvLabel: message(language, 'report.csvOf', { tab: shown.title }),
      participation: shown.figures.length === 0 ? [message(language, 'rungs.none')] : [],
      figures: shown.figures,
    };
    this.pages.send(request, response, 'report', view, {
      title: `${shown.title}, ${message(language, 'rates.title')}`,
      register,
    });
  }
}

function unitFilter(
  register: Register,
  units: readonly Unit[],
  chosen: string | undefined,
  language: Language,
): readonly FilterView[] {
  return [
    selectFilter({
      name: 'unit',
      label: message(language, 'dimension.unit'),
      all: wholeOf(register, language),
      options: units.map(({ id, name }) => ({ code: id, label: name })),
      chosen,
    }),
  ];
}

/** A clinic sees itself or all together. */
function ownOrAll(register: Register, own: Unit | null, language: Language): readonly FilterView[] {
  return [
    selectFilter({
      name: 'unit',
      label: message(language, 'dimension.unit'),
      all: message(language, 'report.own'),
      options: [{ code: 'all', label: wholeOf(register, language) }],
      chosen: own === null ? 'all' : undefined,
    }),
  ];
}
