import {
  DeliveryCountsService,
  InvalidInputError,
  Public,
  PublicationService,
  RegisterCatalogue,
} from '@kvalreg/core';
import { textIn, type Language } from '@kvalreg/declaration';
import {
  figureCsvHeader,
  figureCsvRows,
  message,
  type FigureView,
  type FilterView,
} from '@kvalreg/rendering';
import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { withMoment } from '../platform/pages/as-of-text.js';
import { languageOf } from '../platform/pages/language.js';
import { Pages } from '../platform/pages/pages.js';
import { hrefWith } from '../platform/pages/paging.js';
import type { MissingChoice } from './missing-choice.js';
import { publicChoice, type PublicChoice } from './public-choice.js';
import { wholeOf } from '../platform/pages/whole-of.js';
import { spreadsheetCsv } from '../platform/pages/spreadsheet-csv.js';
import { publicFigures, trendInputs, unitsOf } from './public-figures.js';
import { publicFilters } from './public-filters.js';
import { publicLinks } from './public-links.js';
import { publicNotes } from './public-notes.js';
import { publishedText } from './published-text.js';

/** What anyone may see of a register, clinic by clinic. */
@Controller('public/:register')
@Public()
export class PublicController {
  constructor(
    private readonly catalogue: RegisterCatalogue,
    private readonly publication: PublicationService,
    private readonly deliveryCounts: DeliveryCountsService,
    private readonly pages: Pages,
  ) {}

  @Get()
  async show(
    @Param('register') registerId: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const register = this.catalogue.register(registerId);
    const language = languageOf(request, register);
    const choice = await publicChoice(register, this.publication, request.query);
    const [submission] = Object.keys(register.submissions ?? {});
    if (choice === null && submission !== undefined) {
      // What this register shows is what units have filed.
      response.redirect(303, `${request.path}/submissions/${encodeURIComponent(submission)}`);
      return;
    }
    const { isPublic: countsDeliveries } = await this.deliveryCounts.counts({ registerId });
    const filters = choice ? publicFilters(register, choice, language) : [];
    const title = message(language, 'public.titleOf', { register: textIn(register.shortTitle, language) });
    const figures: readonly FigureView[] = choice
      ? publicFigures(choice, language, wholeOf(register, language))
      : [];
    this.pages.send(
      request,
      response,
      'public',
      {
        title,
        registerDescription: textIn(register.description, language),
        action: request.path,
        hidden: [],
        filters,
        missing: (choice?.missing ?? [])
          .filter(({ leftBehind }) => !leftBehind)
          .map((one) => missingText(one, filters, language)),
        clearHref: null,
        asOf: choice && publishedText(choice.published, language),
        figures,
        notes: choice ? publicNotes(choice, language) : [],
        nothing: choice === null,
        links: publicLinks(register, countsDeliveries, language),
        csvHref: choice && hrefWith(`${request.path}/csv`, queryOf(choice)),
      },
      { title, audience: 'public', register },
    );
  }

  /** All years and clinics of the chosen measure. */
  @Get('csv')
  async csv(
    @Param('register') registerId: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const register = this.catalogue.register(registerId);
    const language = languageOf(request, register);
    const choice = await publicChoice(register, this.publication, request.query);
    refuseMissing(choice?.missing ?? []);
    const rows = choice
      ? trendInputs(
          choice,
          language,
          wholeOf(register, language),
          unitsOf(choice.published, language),
        ).flatMap((input) => figureCsvRows(input))
      : [];
    const { header, lines } = withMoment(
      figureCsvHeader({ language }),
      rows,
      choice?.published.asOfTime ?? '',
      language,
    );
    const file = spreadsheetCsv(header, lines, language);
    response.attachment(`${registerId}-${choice?.indicator ?? 'public'}.csv`);
    response.type('text/csv; charset=utf-8').send(file);
  }
}

function queryOf({
  pathwayId,
  indicator,
  published,
  year,
  unit,
}: PublicChoice): Readonly<Record<string, string | undefined>> {
  return { pathway: pathwayId, indicator, group: published.selection?.code, year, unit: unit?.id };
}

/** What the visitor asked for, that it is not here, and what stands in its place. */
function missingText(
  { name, asked }: MissingChoice,
  filters: readonly FilterView[],
  language: Language,
): string {
  const filter = filters.find((one) => one.name === name);
  const shown = filter?.options.find(({ selected }) => selected)?.label ?? '';
  return message(language, filter ? 'public.missing' : 'public.missingChoice', {
    field: filter?.label ?? name,
    asked: asked.slice(0, longestAsked),
    shown,
  });
}

/** A file has no place for a remark beside its figures: it holds what was asked for, or is not given out. */
function refuseMissing(missing: readonly MissingChoice[]): void {
  if (missing.length === 0) return;
  throw new InvalidInputError(
    'nothing-published-of',
    'There are no published figures of what is asked for. Choose from the lists of the public page.',
    missing.map(({ name, asked }) => ({
      field: name,
      code: 'nothing-published-of',
      severity: 'error',
      params: { asked: asked.slice(0, longestAsked) },
      message: `Nothing is published of ${name} "${asked.slice(0, longestAsked)}".`,
    })),
  );
}

const longestAsked = 40;
