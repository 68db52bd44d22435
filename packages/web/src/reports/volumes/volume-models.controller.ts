import {
  CurrentPrincipal,
  RegisterCatalogue,
  Requires,
  scopeOf,
  VolumeModelsService,
  type Principal,
} from '@kvalreg/core';
import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { languageOf } from '../../platform/pages/language.js';
import { Pages } from '../../platform/pages/pages.js';
import { wholeOf } from '../../platform/pages/whole-of.js';
import { volumePage } from './volume-page.js';

/** How many come how far in all units together, beside what a model expects. */
@Controller('r/:register/volumes/:model')
export class VolumeModelsPages {
  constructor(
    private readonly catalogue: RegisterCatalogue,
    private readonly volumeModels: VolumeModelsService,
    private readonly pages: Pages,
  ) {}

  @Get()
  @Requires('read-report')
  async show(
    @Param() address: { readonly register: string; readonly model: string },
    @CurrentPrincipal() principal: Principal,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const register = this.catalogue.register(address.register);
    const language = languageOf(request, register);
    const answer = await this.volumeModels.read(scopeOf(principal, register.id), address.model);
    const view = volumePage(answer, wholeOf(register, language), language);
    this.pages.send(request, response, 'volume-model', view, { title: view.title, register });
  }
}
