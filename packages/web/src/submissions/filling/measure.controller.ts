import {
  ConflictError,
  FilingsService,
  NotFoundError,
  RegisterCatalogue,
  Requires,
  scopeOf,
  submissionOf,
  UnitFilingsService,
} from '@kvalreg/core';
import { textIn } from '@kvalreg/declaration';
import { fieldsOfMeasure } from '@kvalreg/engine';
import { message } from '@kvalreg/rendering';
import { Body, Controller, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { asBody, numberOf, textOf } from '../../platform/pages/body.js';
import { languageOf } from '../../platform/pages/language.js';
import { Pages } from '../../platform/pages/pages.js';
import { FilingVisit, filingHref, type FilingVisitor } from '../filing-visit.decorator.js';
import { noticeOf } from '../filing-words.js';
import { commentKey, measureView, remarksOf, type MeasurePage } from './measure-view.js';
import { typedFigures } from './typed-figures.js';

/** The form of one measure. */
@Controller('r/:register/submissions/:submission/:year/:unit/m/:measure')
export class MeasureController {
  constructor(
    private readonly catalogue: RegisterCatalogue,
    private readonly filings: FilingsService,
    private readonly units: UnitFilingsService,
    private readonly pages: Pages,
  ) {}

  @Get()
  @Requires('draft-filing')
  async show(
    @FilingVisit() visitor: FilingVisitor,
    @Param('measure') measure: string,
    @Res() response: Response,
  ): Promise<void> {
    const page = await this.page(visitor, measure);
    if (!['open', 'draft', 'returned'].includes(page.filing.state)) {
      response.redirect(303, page.href);
      return;
    }
    this.send(visitor, response, page);
  }

  @Post()
  @Requires('draft-filing')
  async save(
    @FilingVisit() visitor: FilingVisitor,
    @Param('measure') measure: string,
    @Body() sent: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const body = asBody(sent);
    const page = await this.page(visitor, measure);
    const { submission, language, filing, href } = page;
    const comment = textOf(body, commentKey);
    const typed = { ...typedFigures(fieldsOfMeasure(submission, measure), body, language), comment };
    if (typed.problems.length > 0) {
      this.send(visitor, response, { ...page, typed }, 400);
      return;
    }
    try {
      await this.units.saveDraft(scopeOf(visitor.principal, visitor.registerId), visitor.place, {
        lockVersion: numberOf(body, 'lockVersion'),
        figures: typed.figures,
        comments: { [measure]: comment },
        language,
      });
    } catch (error) {
      if (!(error instanceof ConflictError) || error.code !== 'filing-changed') throw error;
      this.send(visitor, response, { ...(await this.page(visitor, measure)), typed, isConflict: true }, 409);
      return;
    }
    const names = filing.measures.map((one) => one.measure);
    const next = names[names.indexOf(measure) + 1];
    const stays = textOf(body, 'go') === 'stay';
    const target = stays ? measure : next;
    response.redirect(
      303,
      `${target === undefined ? href : `${href}/m/${encodeURIComponent(target)}`}?done=saved`,
    );
  }

  /** What the checks say of the figures as they are being typed. Nothing is saved. */
  @Post('check')
  @HttpCode(200)
  @Requires('draft-filing')
  async check(
    @FilingVisit() visitor: FilingVisitor,
    @Param('measure') measure: string,
    @Body() sent: unknown,
  ): Promise<{
    readonly remarks: readonly {
      readonly fields: readonly string[];
      readonly message: string;
      readonly tone: string;
    }[];
  }> {
    const { submission, filing, language } = await this.page(visitor, measure);
    const typed = typedFigures(fieldsOfMeasure(submission, measure), asBody(sent), language);
    const remarks = [...typed.problems, ...remarksOf(submission, filing, measure, typed.figures, language)];
    return {
      remarks: remarks.map(({ fields, message: text, severity }) => ({
        fields,
        message: text,
        tone: severity === 'error' ? 'danger' : 'warning',
      })),
    };
  }

  private async page(
    { registerId, place, principal, request }: FilingVisitor,
    measure: string,
  ): Promise<MeasurePage> {
    const register = this.catalogue.register(registerId);
    const submission = submissionOf(this.catalogue, registerId, place.submission);
    const language = languageOf(request, register);
    const filing = await this.filings.filing(scopeOf(principal, registerId), place, language);
    if (!filing.measures.some((one) => one.measure === measure))
      throw new NotFoundError('no-such-address', 'There is nothing at this address.');
    return { submission, filing, measure, href: filingHref(registerId, place), language };
  }

  private send(
    { registerId, request }: FilingVisitor,
    response: Response,
    page: MeasurePage,
    status = 200,
  ): void {
    const { language, filing, submission, measure } = page;
    const declared = submission.measures[measure];
    const title = `${declared?.code ?? ''} ${textIn(declared?.title ?? {}, language)}, ${message(language, 'filing.ofYear', { year: filing.filingYear })}`;
    this.pages.send(request, response, 'filing-measure', measureView(page), {
      title,
      register: this.catalogue.register(registerId),
      notice: status === 200 ? noticeOf(request.query, language) : null,
      status,
      languageForm: 'filing-form',
    });
  }
}
