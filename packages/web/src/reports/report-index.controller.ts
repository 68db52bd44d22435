import { CurrentPrincipal, RegisterCatalogue, Requires, type Principal } from '@kvalreg/core';
import { message } from '@kvalreg/rendering';
import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { languageOf } from '../platform/pages/language.js';
import { allReports } from '../platform/pages/navigation.js';
import { Pages } from '../platform/pages/pages.js';

/** Every report of a register, where the main menu has no room for them. */
@Controller('r/:register/reports')
export class ReportIndexController {
  constructor(
    private readonly catalogue: RegisterCatalogue,
    private readonly pages: Pages,
  ) {}

  @Get()
  @Requires('read-report')
  list(
    @Param('register') registerId: string,
    @CurrentPrincipal() principal: Principal,
    @Req() request: Request,
    @Res() response: Response,
  ): void {
    const register = this.catalogue.register(registerId);
    const language = languageOf(request, register);
    const title = message(language, 'report.all');
    const view = { title, links: allReports(register, language, principal) };
    this.pages.send(request, response, 'reports', view, { title, register });
  }
}
