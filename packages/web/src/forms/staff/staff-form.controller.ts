import { RegisterCatalogue, Requires, scopeOf } from '@kvalreg/core';
import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { languageOf } from '../../platform/pages/language.js';
import type { Filling } from '../filling.js';
import { FormPages } from '../form-pages.js';
import { FormSummary } from '../form-summary.js';
import { hrefOfPage, resumePage } from '../page-of.js';
import { StaffFilling } from './staff-filling.js';
import { StaffVisit, type StaffAtForm } from './staff-visit.decorator.js';

/** The pages on which staff fill in, type in or correct a form. */
@Controller('r/:register/episodes/:episode/:occasion')
export class StaffFormController {
  constructor(
    private readonly catalogue: RegisterCatalogue,
    private readonly fillings: StaffFilling,
    private readonly pages: FormPages,
    private readonly summaries: FormSummary,
  ) {}

  /** Where there is something left to fill in; a correction begins at the beginning. */
  @Get('fill')
  @Requires('submit-response')
  async start(@StaffVisit() visit: StaffAtForm, @Res() response: Response): Promise<void> {
    const filling = await this.open(visit);
    const isUntouchedCorrection = filling.revision > 0 && filling.lockVersion === 0;
    response.redirect(
      303,
      hrefOfPage(
        filling,
        isUntouchedCorrection && !filling.onePage ? (filling.form.pages[0]?.id ?? null) : resumePage(filling),
      ),
    );
  }

  @Get('p/:page')
  @Requires('submit-response')
  async page(
    @StaffVisit() visit: StaffAtForm,
    @Param('page') page: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await this.pages.show(request, response, await this.open(visit), page);
  }

  @Post('p/:page')
  @Requires('save-draft')
  async post(
    @StaffVisit() visit: StaffAtForm,
    @Param('page') page: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await this.pages.post(request, response, await this.open(visit), page);
  }

  @Post('draft')
  @Requires('save-draft')
  async autosave(
    @StaffVisit() visit: StaffAtForm,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await this.pages.autosave(request, response, await this.open(visit));
  }

  @Get('summary')
  @Requires('submit-response')
  async summary(
    @StaffVisit() visit: StaffAtForm,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await this.summaries.show(request, response, await this.open(visit));
  }

  @Post('summary')
  @Requires('submit-response')
  async submit(
    @StaffVisit() visit: StaffAtForm,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await this.summaries.submit(request, response, await this.open(visit));
  }

  private open({ address, principal, request }: StaffAtForm): Promise<Filling> {
    const register = this.catalogue.register(address.register);
    const scope = scopeOf(principal, register.id);
    return this.fillings.open(scope, register, address, languageOf(request, register));
  }
}
