import {
  FilingFilesService,
  FilingsService,
  RegisterCatalogue,
  Requires,
  scopeOf,
  submissionOf,
  NotFoundError,
} from '@kvalreg/core';
import { measuresToFile } from '@kvalreg/engine';
import { message } from '@kvalreg/rendering';
import { Controller, Get, Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import { formatInstant } from '../../platform/pages/date-time.js';
import { languageOf } from '../../platform/pages/language.js';
import { Pages } from '../../platform/pages/pages.js';
import { filedTables } from '../filed-tables.js';
import { FilingVisit, filingHref, type FilingVisitor } from '../filing-visit.decorator.js';
import { FilingPages } from './filing-pages.js';

/** One filing to read: as it is, as it was signed, and as a file. */
@Controller('r/:register/submissions/:submission/:year/:unit')
export class FilingController {
  constructor(
    private readonly catalogue: RegisterCatalogue,
    private readonly filings: FilingsService,
    private readonly files: FilingFilesService,
    private readonly filingPages: FilingPages,
    private readonly pages: Pages,
  ) {}

  @Get()
  @Requires('read-filings')
  async show(@FilingVisit() visitor: FilingVisitor, @Res() response: Response): Promise<void> {
    await this.filingPages.show(visitor, response);
  }

  @Get('versions/:version')
  @Requires('read-filings')
  async version(
    @FilingVisit() { registerId, place, principal, request }: FilingVisitor,
    @Param('version') number: string,
    @Res() response: Response,
  ): Promise<void> {
    const register = this.catalogue.register(registerId);
    const submission = submissionOf(this.catalogue, registerId, place.submission);
    const language = languageOf(request, register);
    const scope = scopeOf(principal, registerId);
    const wanted = /^\d{1,6}$/u.test(number) ? Number(number) : 0;
    const version = await this.filings.version(scope, place, wanted);
    const filing = await this.filings.filing(scope, place, language);
    // The figures themselves say what was filed then: a licence may have been corrected since.
    const measures = measuresToFile(submission, place.filingYear).filter(({ measure }) =>
      Object.keys(version.figures).some((key) => key.startsWith(`${measure}.`)),
    );
    const { filingYear } = place;
    const title = `${message(language, 'filing.ofYear', { year: filingYear })}, ${message(language, 'filing.version', { n: version.version })}`;
    const view = {
      title,
      unit: filing.unit.name,
      backHref: filingHref(registerId, place),
      text: message(language, 'filing.versionText', {
        when: formatInstant(version.signedAt, language),
        name: version.signedBy,
      }),
      reason:
        version.reason === null ? null : message(language, 'filing.reasonOf', { reason: version.reason }),
      tables: filedTables(submission, { filingYear, measures, ...version, before: null }, language),
    };
    this.pages.send(request, response, 'filing-version', view, { title, register });
  }

  @Get('template.:format')
  @Requires('read-filings')
  async template(
    @FilingVisit() { registerId, place, principal, request }: FilingVisitor,
    @Param('format') format: string,
    @Res() response: Response,
  ): Promise<void> {
    if (format !== 'xlsx' && format !== 'csv')
      throw new NotFoundError('unknown-format', 'There is no file of that format. There are csv and xlsx.');
    const language = languageOf(request, this.catalogue.register(registerId));
    const file = await this.files.template(scopeOf(principal, registerId), place, format, language);
    response.attachment(file.name).type(file.type).send(file.contents);
  }
}
