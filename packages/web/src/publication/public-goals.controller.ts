import {
  columnUnder,
  Public,
  PublicGoalTablesService,
  RegisterCatalogue,
  type PublicGoalColumn,
  type PublicGoalTable,
} from '@kvalreg/core';
import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { languageOf } from '../platform/pages/language.js';
import { Pages } from '../platform/pages/pages.js';
import { hrefWith } from '../platform/pages/paging.js';
import { oneOfEachSource, yearsWithCases } from './goal-years.js';
import { backToPublic } from '../platform/pages/public-home.js';
import { goalsInPublicWords } from './public-words.js';
import { goalTexts } from './published-text.js';
import { goalCsv } from '../reports/goals/goal-csv.js';
import { goalIndicatorPage } from '../reports/goals/goal-indicator-page.js';
import { goalTablePage, yearIn } from '../reports/goals/goal-table-page.js';

interface GoalAddress {
  readonly register: string;
  readonly table: string;
}

/** The published columns of a goal table, for everybody. */
@Controller('public/:register/goals/:table')
@Public()
export class PublicGoalsController {
  constructor(
    private readonly catalogue: RegisterCatalogue,
    private readonly goalTables: PublicGoalTablesService,
    private readonly pages: Pages,
  ) {}

  @Get()
  async show(
    @Param() address: GoalAddress,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const register = this.catalogue.register(address.register);
    const answer = await this.read(address, request);
    const language = languageOf(request, register);
    const page = goalTablePage(answer, language, request.path);
    const isWhole = answer.columns.length === answer.table.columns.length;
    const view = {
      ...page,
      back: backToPublic(register, language),
      // It may speak of columns that are not published.
      intro: isWhole ? page.intro : null,
      asOf: goalTexts(answer, language),
    };
    this.pages.send(request, response, 'goal-table', view, {
      title: view.title,
      audience: 'public',
      register,
    });
  }

  @Get('csv')
  async csv(
    @Param() address: GoalAddress,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const register = this.catalogue.register(address.register);
    const answer = goalsInPublicWords(
      await this.goalTables.read(register.id, address.table, yearIn(request.query)),
    );
    response.attachment(`${register.id}-${address.table}-${String(answer.year)}.csv`);
    response.type('text/csv; charset=utf-8').send(goalCsv(answer, languageOf(request, register)));
  }

  @Get(':column')
  async column(
    @Param() address: GoalAddress & { readonly column: string },
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const register = this.catalogue.register(address.register);
    const answer = await this.read(address, request);
    const language = languageOf(request, register);
    const column = columnUnder(answer, address.column);
    const trend = await this.goalTables.trend(register.id, column);
    const path = request.path;
    const backHref = hrefWith(path.slice(0, path.lastIndexOf('/')), { year: String(answer.year) });
    const page = goalIndicatorPage({
      answer,
      column,
      trend,
      limit: column.of.publication?.smallestN ?? 0,
      language,
      path,
      backHref,
    });
    const view = { ...page, asOf: goalTexts(ofColumn(answer, column), language) };
    this.pages.send(request, response, 'goal-indicator', view, {
      title: view.title,
      audience: 'public',
      register,
    });
  }

  /** The table of the year that is asked for, with the years that it has figures of. */
  private async read({ register, table }: GoalAddress, request: Request): Promise<PublicGoalTable> {
    const answer = goalsInPublicWords(await this.goalTables.read(register, table, yearIn(request.query)));
    const trends = await Promise.all(
      oneOfEachSource(answer.columns).map(
        async (column) => [column.source, await this.goalTables.trend(register, column)] as const,
      ),
    );
    return { ...answer, years: yearsWithCases(answer, new Map(trends)) };
  }
}

/** What a table says of one of its columns alone. */
function ofColumn(
  { beside }: Pick<PublicGoalTable, 'beside'>,
  column: PublicGoalColumn,
): Pick<PublicGoalTable, 'columns' | 'beside'> {
  return {
    columns: [column],
    beside: column.frozen ? [] : beside.filter(({ source }) => source === column.source),
  };
}
