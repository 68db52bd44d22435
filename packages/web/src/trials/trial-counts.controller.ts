import {
  CurrentPrincipal,
  RegisterCatalogue,
  Requires,
  scopeOf,
  TrialCountsService,
  type Principal,
} from '@kvalreg/core';
import { textIn } from '@kvalreg/declaration';
import { counted, formatDate, message, type TrialCountsView } from '@kvalreg/rendering';
import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { languageOf } from '../platform/pages/language.js';
import { Pages } from '../platform/pages/pages.js';
import { trialFigures } from './trial-figures.js';

/** How far the trials of a register have come, without any order. */
@Controller('r/:register/trials')
export class TrialCountsPage {
  constructor(
    private readonly catalogue: RegisterCatalogue,
    private readonly trialCounts: TrialCountsService,
    private readonly pages: Pages,
  ) {}

  @Get()
  @Requires('read-trial')
  async show(
    @Param('register') registerId: string,
    @CurrentPrincipal() principal: Principal,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const register = this.catalogue.register(registerId);
    const language = languageOf(request, register);
    const scope = scopeOf(principal, registerId);
    const trials: TrialCountsView['trials'][number][] = [];
    for (const { pathway, trial, declared } of this.trialCounts.trialsOf(scope)) {
      const read = await this.trialCounts.counts(scope, pathway, trial);
      const from = formatDate(declared.from, language);
      trials.push({
        id: `trial-${pathway}-${trial}`,
        title: textIn(declared.title, language),
        description: textIn(declared.description, language),
        period:
          declared.to === undefined
            ? message(language, 'trial.period', { from })
            : message(language, 'trial.periodTo', { from, to: formatDate(declared.to, language) }),
        total: counted(
          language,
          'trial.total',
          read.counts.reduce((sum, { n }) => sum + n, 0),
        ),
        figures: trialFigures(read, language),
      });
    }
    const title = message(language, 'trial.title');
    this.pages.send(request, response, 'trial-counts', { trials }, { title, register });
  }
}
