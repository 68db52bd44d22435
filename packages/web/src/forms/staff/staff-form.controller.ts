import { CurrentPrincipal, RegisterCatalogue, Requires, scopeOf, type Principal } from '@kvalreg/core';
import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { languageOf } from '../../platform/pages/language.js';
import type { Filling } from '../filling.js';
import { FormPages } from '../form-pages.js';
import { FormSummary } from '../form-summary.js';
import { hrefOfPage, resumePage } from '../page-of.js';
import { StaffFilling } from './staff-filling.js';

/** The parameters of the address of one form of an episode. */
export interface FormAddress {
  readonly register: string;
  readonly episode: string;
  readonly occasion: string;
}

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
  async start(
    @Param() address: FormAddress,
    @CurrentPrincipal() principal: Principal,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const filling = await this.open(address, principal, request);
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
    @Param() address: FormAddress,
    @Param('page') page: string,
    @CurrentPrincipal() principal: Principal,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    this.pages.show(request, response, await this.open(address, principal, request), page);
  }

  @Post('p/:page')
  @Requires('save-draft')
  async post(
    @Param() address: FormAddress,
    @Param('page') page: string,
    @CurrentPrincipal() principal: Principal,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await this.pages.post(request, response, await this.open(address, principal, request), page);
  }

  @Post('draft')
  @Requires('save-draft')
  async autosave(
    @Param() address: FormAddress,
    @CurrentPrincipal() principal: Principal,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await this.pages.autosave(request, response, await this.open(address, principal, request));
  }

  @Get('summary')
  @Requires('submit-response')
  async summary(
    @Param() address: FormAddress,
    @CurrentPrincipal() principal: Principal,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    this.summaries.show(request, response, await this.open(address, principal, request));
  }

  @Post('summary')
  @Requires('submit-response')
  async submit(
    @Param() address: FormAddress,
    @CurrentPrincipal() principal: Principal,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await this.summaries.submit(request, response, await this.open(address, principal, request));
  }

  private open(
    { register, episode, occasion }: FormAddress,
    principal: Principal,
    request: Request,
  ): Promise<Filling> {
    return this.fillings.open(
      scopeOf(principal, register),
      this.catalogue.register(register),
      { episode, occasion },
      languageOf(request),
    );
  }
}
