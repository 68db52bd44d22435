import {
  columnUnder,
  DataVersionService,
  CurrentPrincipal,
  GoalTablesService,
  IndicatorsService,
  RegisterCatalogue,
  Requires,
  scopeOf,
  viewerLimits,
  type GoalTableAnswer,
  type Principal,
} from '@kvalreg/core';
import type { LiveView } from '@kvalreg/rendering';
import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { languageOf } from '../../platform/pages/language.js';
import { Pages } from '../../platform/pages/pages.js';
import { hrefWith } from '../../platform/pages/paging.js';
import { liveOf } from '../../platform/pages/live-of.js';
import { goalCsv } from './goal-csv.js';
import { goalIndicatorPage } from './goal-indicator-page.js';
import { goalTablePage, yearIn } from './goal-table-page.js';

interface GoalAddress {
  readonly register: string;
  readonly table: string;
}

/** Goal tables, and each of their columns as a trend and unit by unit. */
@Controller('r/:register/goals/:table')
export class GoalTablesPages {
  constructor(
    private readonly catalogue: RegisterCatalogue,
    private readonly goalTables: GoalTablesService,
    private readonly indicators: IndicatorsService,
    private readonly versions: DataVersionService,
    private readonly pages: Pages,
  ) {}

  @Get()
  @Requires('read-report')
  async show(
    @Param() address: GoalAddress,
    @CurrentPrincipal() principal: Principal,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const register = this.catalogue.register(address.register);
    const language = languageOf(request, register);
    const answer = await this.answer(address, principal, request);
    const live = await this.live(principal, register.id, answer);
    const view = { ...goalTablePage(answer, language, request.path), ...(live && { live }) };
    this.pages.send(request, response, 'goal-table', view, { title: view.title, register });
  }

  @Get('csv')
  @Requires('read-report')
  async csv(
    @Param() address: GoalAddress,
    @CurrentPrincipal() principal: Principal,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const language = languageOf(request, this.catalogue.register(address.register));
    const answer = await this.answer(address, principal, request);
    response.attachment(`${address.register}-${address.table}-${String(answer.year)}.csv`);
    response.type('text/csv; charset=utf-8').send(goalCsv(answer, language));
  }

  @Get(':column')
  @Requires('read-report')
  async column(
    @Param() address: GoalAddress & { readonly column: string },
    @CurrentPrincipal() principal: Principal,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const register = this.catalogue.register(address.register);
    const language = languageOf(request, register);
    const answer = await this.answer(address, principal, request);
    const column = columnUnder(answer, address.column);
    const scope = scopeOf(principal, register.id);
    const trend = await this.indicators.compute(scope, {
      pathway: column.source,
      indicators: [column.indicator],
      groups: [['year']],
    });
    const backHref = hrefWith(request.path.slice(0, request.path.lastIndexOf('/')), {
      year: String(answer.year),
    });
    const live = await this.live(principal, register.id, { columns: [column] });
    const page = goalIndicatorPage({
      answer,
      column,
      trend,
      limit: viewerLimits(scope, column.of)?.smallestN ?? 0,
      language,
      path: request.path,
      backHref,
    });
    const view = { ...page, ...(live && { live }) };
    this.pages.send(request, response, 'goal-indicator', view, { title: view.title, register });
  }

  private live(
    principal: Principal,
    registerId: string,
    { columns }: Pick<GoalTableAnswer, 'columns'>,
  ): Promise<LiveView | undefined> {
    const sources = columns.map(({ source }) => source);
    return liveOf(this.versions, scopeOf(principal, registerId), sources);
  }

  private answer(
    { register, table }: GoalAddress,
    principal: Principal,
    request: Request,
  ): Promise<GoalTableAnswer> {
    return this.goalTables.read(scopeOf(principal, register), table, yearIn(request.query));
  }
}
