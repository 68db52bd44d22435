import {
  CurrentPrincipal,
  RegisterCatalogue,
  ReportFilesService,
  Requires,
  scopeOf,
  sendReportFile,
  type PictureOrder,
  type Principal,
  type ReportFormat,
  type ReportRequest,
} from '@kvalreg/core';
import { Controller, Get, Param, ParseIntPipe, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { languageOf } from '../../platform/pages/language.js';
import { chosenIn } from '../chosen-in.js';

interface ReportAddress {
  readonly register: string;
  readonly pathway: string;
  readonly report: string;
}

/** A report of the pages as files, with the choice that its page shows. */
@Controller('r/:register/reports/:pathway/:report')
export class ReportOutputsController {
  constructor(
    private readonly catalogue: RegisterCatalogue,
    private readonly files: ReportFilesService,
  ) {}

  @Get('report.pdf')
  @Requires('read-report')
  pdf(
    @Param() address: ReportAddress,
    @CurrentPrincipal() principal: Principal,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    return this.whole(address, principal, request, response, 'pdf');
  }

  @Get('report.xlsx')
  @Requires('read-report')
  xlsx(
    @Param() address: ReportAddress,
    @CurrentPrincipal() principal: Principal,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    return this.whole(address, principal, request, response, 'xlsx');
  }

  @Get('figures/:figure.svg')
  @Requires('read-report')
  svg(
    @Param() address: ReportAddress,
    @Param('figure', ParseIntPipe) figure: number,
    @CurrentPrincipal() principal: Principal,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    return this.picture(address, principal, request, response, { figure, format: 'svg' });
  }

  @Get('figures/:figure.png')
  @Requires('read-report')
  png(
    @Param() address: ReportAddress,
    @Param('figure', ParseIntPipe) figure: number,
    @CurrentPrincipal() principal: Principal,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    return this.picture(address, principal, request, response, { figure, format: 'png' });
  }

  private async whole(
    { register, pathway, report }: ReportAddress,
    principal: Principal,
    request: Request,
    response: Response,
    format: ReportFormat,
  ): Promise<void> {
    const { tab, ...filter } = chosenIn(request.query);
    const asked: ReportRequest = { pathway, report, tab: tab?.[0], filter };
    const language = languageOf(request, this.catalogue.register(register));
    sendReportFile(response, await this.files.file(scopeOf(principal, register), asked, format, language));
  }

  private async picture(
    { register, pathway, report }: ReportAddress,
    principal: Principal,
    request: Request,
    response: Response,
    picture: Omit<PictureOrder, 'chart'>,
  ): Promise<void> {
    const { tab, chart, ...filter } = chosenIn(request.query);
    const asked: ReportRequest = { pathway, report, tab: tab?.[0], filter };
    const language = languageOf(request, this.catalogue.register(register));
    const which = { ...picture, chart: Number(chart?.[0] ?? 1) };
    sendReportFile(response, await this.files.picture(scopeOf(principal, register), asked, which, language));
  }
}
