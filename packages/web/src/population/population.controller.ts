import {
  CsvFileError,
  CurrentPrincipal,
  PopulationImportService,
  RegisterCatalogue,
  Requires,
  csvFromBuffer,
  populationEvents,
  scopeOf,
  type PopulationOutcome,
  type Principal,
} from '@kvalreg/core';
import type { Language } from '@kvalreg/declaration';
import { formatCount, message, type PageViews } from '@kvalreg/rendering';
import { Body, Controller, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { asBody, textOf } from '../platform/pages/body.js';
import { languageOf } from '../platform/pages/language.js';
import { Pages } from '../platform/pages/pages.js';

type View = PageViews['population'];
/** A request whose file was read by the parser of bodies. */
type WithFile = Request & { readonly file?: { readonly buffer?: Buffer } };

/** What the parser lets through of a file; one byte more tells that it was larger. */
const largestFile = 1024 * 1024;

/** Changes from the population register, for the register office: a file, and what became of each of its rows. */
@Controller('r/:register/population')
export class PopulationPage {
  constructor(
    private readonly catalogue: RegisterCatalogue,
    private readonly imports: PopulationImportService,
    private readonly pages: Pages,
  ) {}

  @Get()
  @Requires('import-population')
  show(@Param('register') registerId: string, @Req() request: Request, @Res() response: Response): void {
    // What is tried first is not yet kept.
    this.send(registerId, request, response, { isTrial: true });
  }

  @Post('import')
  @HttpCode(200)
  @Requires('import-population')
  async import(
    @Param('register') registerId: string,
    @CurrentPrincipal() principal: Principal,
    @Body() sent: unknown,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const scope = scopeOf(principal, registerId);
    const language = languageOf(request, this.catalogue.register(registerId));
    const file = (request as WithFile).file?.buffer ?? Buffer.alloc(0);
    const dryRun = textOf(asBody(sent), 'dryRun') === 'yes';
    const refuse = (reasons: readonly string[]): void => {
      const items = reasons.map((reason) => ({ href: null, message: reason }));
      const problems = { title: message(language, 'population.refused'), items };
      this.send(registerId, request, response, { isTrial: dryRun, problems, status: 400 });
    };
    if (file.length === 0 || file.length > largestFile) {
      const key = file.length === 0 ? 'population.fileMissing' : 'population.fileLarge';
      refuse([message(language, key)]);
      return;
    }
    try {
      const outcome = await this.imports.run(scope, { source: csvFromBuffer(file), dryRun, language });
      this.send(registerId, request, response, { isTrial: false, outcome: outcomeView(outcome, language) });
    } catch (error) {
      if (!(error instanceof CsvFileError)) throw error;
      refuse(
        error.fileProblems.map(({ code, column }) =>
          message(language, `population.file.${code}`, { column: (column ?? '').slice(0, 40) }),
        ),
      );
    }
  }

  private send(
    registerId: string,
    request: Request,
    response: Response,
    {
      status = 200,
      ...shown
    }: Pick<View, 'isTrial'> & Partial<Pick<View, 'problems' | 'outcome'>> & { readonly status?: number },
  ): void {
    const register = this.catalogue.register(registerId);
    const language = languageOf(request, register);
    const view: View = {
      action: `/r/${encodeURIComponent(registerId)}/population/import`,
      problems: null,
      outcome: null,
      events: populationEvents.map((event) => ({
        event,
        text: message(language, `population.event.${event}`),
      })),
      ...shown,
    };
    this.pages.send(request, response, 'population', view, {
      title: message(language, 'population.title'),
      register,
      status,
    });
  }
}

const counted = ['changed', 'unchanged', 'unknown', 'outdated', 'rejectedRows', 'rows'] as const;

function outcomeView(outcome: PopulationOutcome, language: Language): View['outcome'] {
  const remarks = (list: PopulationOutcome['remarks']) =>
    list.map(({ line, field, reason }) => ({ line: String(line), column: field, reason }));
  return {
    title: message(language, outcome.dryRun ? 'population.tried' : 'population.done'),
    counts: counted.map((what) => ({
      label: message(language, `population.${what}`),
      count: formatCount(outcome[what], language),
    })),
    rejected: remarks(outcome.rejected),
    remarks: remarks(outcome.remarks),
  };
}
