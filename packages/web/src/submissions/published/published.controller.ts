import {
  Public,
  publishedFile,
  PublishedFilingsService,
  RegisterCatalogue,
  submissionOf,
  type PublishedFilings,
} from '@kvalreg/core';
import { textIn, type Language, type Register, type Submission } from '@kvalreg/declaration';
import { formatDate, message, type PublishedView } from '@kvalreg/rendering';
import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { dayOf } from '../../platform/pages/date-time.js';
import { languageOf } from '../../platform/pages/language.js';
import { Pages } from '../../platform/pages/pages.js';
import { wholeOf } from '../../platform/pages/whole-of.js';
import { selectFilter } from '../../platform/pages/select-filter.js';
import { publishedFigures, titleOf } from './published-view.js';

/** Filed figures for anyone, and the list of the care that they are about. */
@Controller('public/:register/submissions/:submission')
@Public()
export class PublishedPageController {
  constructor(
    private readonly catalogue: RegisterCatalogue,
    private readonly published: PublishedFilingsService,
    private readonly pages: Pages,
  ) {}

  @Get()
  async show(
    @Param('register') registerId: string,
    @Param('submission') name: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const register = this.catalogue.register(registerId);
    const submission = submissionOf(this.catalogue, registerId, name);
    const language = languageOf(request, register);
    const published = await this.published.read(registerId, name);
    const view = viewOf({ register, submission, published, language, request });
    this.pages.send(request, response, 'published', view, {
      title: view.title,
      audience: 'public',
      register,
    });
  }

  @Get('scope')
  scope(
    @Param('register') registerId: string,
    @Param('submission') name: string,
    @Req() request: Request,
    @Res() response: Response,
  ): void {
    const register = this.catalogue.register(registerId);
    const submission = submissionOf(this.catalogue, registerId, name);
    const language = languageOf(request, register);
    const view = {
      title: message(language, 'scope.title'),
      context: textIn(register.title, language),
      groups: submission.scope.map(({ title, criteria, notes = [] }, group) => ({
        title: textIn(title, language),
        id: `scope-${String(group)}`,
        criteria: criteria.map((text, at) => ({
          id: `scope-${String(group)}-${String(at)}`,
          text: textIn(text, language),
        })),
        notes: notes.map((text) => textIn(text, language)),
      })),
      source: submission.source,
    };
    this.pages.send(request, response, 'scope', view, { title: view.title, audience: 'public', register });
  }

  @Get('figures.:format')
  async file(
    @Param('register') register: string,
    @Param('submission') submission: string,
    @Param('format') format: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const language = languageOf(request, this.catalogue.register(register));
    const file = await publishedFile(this.published, this.catalogue, {
      register,
      submission,
      format,
      language,
    });
    response.attachment(file.name).type(file.type).send(file.contents);
  }
}

interface ViewRequest {
  readonly register: Register;
  readonly submission: Submission;
  readonly published: PublishedFilings;
  readonly language: Language;
  readonly request: Request;
}

function viewOf({ register, submission, published, language, request }: ViewRequest): PublishedView {
  const names = Object.keys(submission.measures);
  const measure = names.find((name) => name === request.query['measure']) ?? names[0] ?? '';
  const filingYear =
    published.years.find((year) => String(year) === request.query['year']) ?? published.years[0] ?? 0;
  const declared = submission.measures[measure];
  const isThere = published.figures.some((one) => one.measure === measure && one.filingYear === filingYear);
  const file = (format: 'csv' | 'xlsx') => {
    const label = message(language, format === 'csv' ? 'published.csv' : 'published.xlsx');
    return { href: `${request.path}/figures.${format}`, label, fullLabel: label };
  };
  return {
    title: textIn(register.title, language),
    description: textIn(submission.description, language),
    action: request.path,
    hidden: [],
    filters: [
      selectFilter({
        name: 'measure',
        label: message(language, 'published.measure'),
        all: null,
        options: Object.entries(submission.measures).map(([code, one]) => ({
          code,
          label: titleOf(one, null, language),
        })),
        chosen: measure,
      }),
      selectFilter({
        name: 'year',
        label: message(language, 'published.year'),
        all: null,
        options: published.years.map((year) => ({ code: String(year), label: String(year) })),
        chosen: String(filingYear),
      }),
    ],
    clearHref: null,
    nothing: published.years.length === 0,
    noMeasure:
      isThere || !declared
        ? null
        : message(language, 'published.noMeasure', { year: declared.period.firstFiling }),
    figures: isThere
      ? publishedFigures({
          submission,
          published,
          measure,
          filingYear,
          language,
          whole: wholeOf(register, language),
        })
      : [],
    aboutTitle: declared ? titleOf(declared, null, language) : '',
    about: (declared?.notes ?? [])
      .filter((note) => note.public)
      .map(({ heading, text }) => ({ heading: textIn(heading, language), text: textIn(text, language) })),
    notes: [
      message(
        language,
        declared?.better === 'higher'
          ? 'published.higher'
          : declared?.better === 'lower'
            ? 'published.lower'
            : 'published.noDirection',
      ),
      message(language, 'published.limits', submission.publication),
      message(language, 'published.ownWords', {
        holder: textIn(register.holder, language).toLocaleLowerCase(language),
      }),
      ...published.corrections.map(({ unit, filingYear: year, signedAt }) =>
        message(language, 'published.corrected', {
          unit: published.units.find(({ id }) => id === unit)?.name ?? unit,
          year,
          when: formatDate(dayOf(signedAt), language),
        }),
      ),
    ],
    source: submission.source,
    files: [file('csv'), file('xlsx')],
    scopeHref: submission.scope.length > 0 ? `${request.path}/scope` : null,
  };
}
