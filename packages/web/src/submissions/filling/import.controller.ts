import { FilingFilesService, InvalidInputError, RegisterCatalogue, Requires, scopeOf } from '@kvalreg/core';
import { message } from '@kvalreg/rendering';
import { Body, Controller, Post, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { asBody, numberOf } from '../../platform/pages/body.js';
import { languageOf } from '../../platform/pages/language.js';
import { FilingVisit, filingHref, type FilingVisitor } from '../filing-visit.decorator.js';
import { FilingPages } from '../review/filing-pages.js';

/** A request whose file was read by the parser of bodies. */
type WithFile = Request & { readonly file?: { readonly buffer?: Buffer } };

/** A filled-in template from the page of a filing. */
@Controller('r/:register/submissions/:submission/:year/:unit/import')
export class ImportFilingController {
  constructor(
    private readonly catalogue: RegisterCatalogue,
    private readonly files: FilingFilesService,
    private readonly filingPages: FilingPages,
  ) {}

  @Post()
  @Requires('draft-filing')
  async import(
    @FilingVisit() visitor: FilingVisitor,
    @Body() sent: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const { registerId, place, principal, request } = visitor;
    const language = languageOf(request, this.catalogue.register(registerId));
    const file = (request as WithFile).file?.buffer ?? Buffer.alloc(0);
    const lockVersion = numberOf(asBody(sent), 'lockVersion');
    try {
      await this.files.import(scopeOf(principal, registerId), place, { file, lockVersion, language });
    } catch (error) {
      if (!(error instanceof InvalidInputError) || error.problems.length === 0) throw error;
      const items = error.problems.map((problem) => ({ href: null, message: problem.message }));
      await this.filingPages.show(visitor, response, {
        importError: { title: message(language, 'filing.importRefused'), items },
      });
      return;
    }
    response.redirect(303, `${filingHref(registerId, place)}?done=imported`);
  }
}
