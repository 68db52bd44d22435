import {
  CurrentPrincipal,
  RegisterCatalogue,
  ReachService,
  Requires,
  scopeOf,
  type Principal,
} from '@kvalreg/core';
import { counted, message } from '@kvalreg/rendering';
import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { languageOf } from '../platform/pages/language.js';
import { Pages } from '../platform/pages/pages.js';
import { hrefWith, pageIn, pagingView } from '../platform/pages/paging.js';
import { nameOf } from '../platform/pages/person.js';
import { reachFigure } from './reach-figure.js';

/** How many can be reached how, and the list of those whom nothing reaches. */
@Controller('r/:register/reach')
export class ReachController {
  constructor(
    private readonly catalogue: RegisterCatalogue,
    private readonly reach: ReachService,
    private readonly pages: Pages,
  ) {}

  @Get()
  @Requires('read-contacts')
  async show(
    @Param('register') registerId: string,
    @CurrentPrincipal() principal: Principal,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const register = this.catalogue.register(registerId);
    const language = languageOf(request, register);
    const scope = scopeOf(principal, registerId);
    const counts = await this.reach.counts(scope);
    const found = await this.reach.unreachable(scope, { page: pageIn(request.query) });
    const patients = `/r/${encodeURIComponent(registerId)}/patients`;
    const view = {
      figure: reachFigure(counts, language),
      caption: counted(language, 'reach.caption', found.total),
      rows: found.items.map(({ person, unitName, reason }) => ({
        patient: nameOf(person, language),
        identifier: person.identifier,
        href: `${patients}/${person.id}/contact`,
        unit: unitName,
        reason: message(language, `reach.why.${reason}`),
      })),
      paging: pagingView(found, (page) => hrefWith(request.path, { page: String(page) }), language),
    };
    this.pages.send(request, response, 'reach', view, { title: message(language, 'reach.title'), register });
  }
}
