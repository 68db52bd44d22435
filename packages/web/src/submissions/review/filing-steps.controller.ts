import {
  DomainError,
  InvalidInputError,
  RegisterCatalogue,
  Requires,
  ReviewFilingsService,
  scopeOf,
  UnitFilingsService,
} from '@kvalreg/core';
import { problemText } from '@kvalreg/rendering';
import { Body, Controller, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { asBody, numberOf, textOf } from '../../platform/pages/body.js';
import { languageOf } from '../../platform/pages/language.js';
import { FilingVisit, filingHref, type FilingVisitor } from '../filing-visit.decorator.js';
import type { FilingNotice } from '../filing-words.js';
import { FilingPages } from './filing-pages.js';

/** The buttons of the page of a filing: sign, correct, return, accept. */
@Controller('r/:register/submissions/:submission/:year/:unit')
export class FilingStepsController {
  constructor(
    private readonly catalogue: RegisterCatalogue,
    private readonly units: UnitFilingsService,
    private readonly review: ReviewFilingsService,
    private readonly filingPages: FilingPages,
  ) {}

  @Post('submit')
  @Requires('submit-filing')
  async submit(
    @FilingVisit() visitor: FilingVisitor,
    @Body() sent: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const language = languageOf(visitor.request, this.catalogue.register(visitor.registerId));
    await this.step(visitor, response, { id: 'submit', text: '', done: 'submitted' }, () =>
      this.units.submit(this.scope(visitor), visitor.place, { lockVersion: lockOf(sent), language }),
    );
  }

  @Post('correction')
  @Requires('submit-filing')
  async correct(
    @FilingVisit() visitor: FilingVisitor,
    @Body() sent: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const reason = textOf(asBody(sent), 'reason');
    await this.step(visitor, response, { id: 'correction', text: reason, done: 'correcting' }, () =>
      this.units.correct(this.scope(visitor), visitor.place, { lockVersion: lockOf(sent), reason }),
    );
  }

  @Post('drop')
  @Requires('submit-filing')
  async drop(
    @FilingVisit() visitor: FilingVisitor,
    @Body() sent: unknown,
    @Res() response: Response,
  ): Promise<void> {
    await this.step(visitor, response, { id: 'drop', text: '', done: 'dropped' }, () =>
      this.units.dropCorrection(this.scope(visitor), visitor.place, { lockVersion: lockOf(sent) }),
    );
  }

  @Post('return')
  @Requires('review-filing')
  async return(
    @FilingVisit() visitor: FilingVisitor,
    @Body() sent: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const comment = textOf(asBody(sent), 'comment');
    await this.step(visitor, response, { id: 'return', text: comment, done: 'returned' }, () =>
      this.review.return(this.scope(visitor), visitor.place, { lockVersion: lockOf(sent), comment }),
    );
  }

  @Post('accept')
  @Requires('review-filing')
  async accept(
    @FilingVisit() visitor: FilingVisitor,
    @Body() sent: unknown,
    @Res() response: Response,
  ): Promise<void> {
    await this.step(visitor, response, { id: 'accept', text: '', done: 'accepted' }, () =>
      this.review.accept(this.scope(visitor), visitor.place, { lockVersion: lockOf(sent) }),
    );
  }

  private scope({ principal, registerId }: FilingVisitor) {
    return scopeOf(principal, registerId);
  }

  /** Does it, and says so; what must be corrected first is said beside what was typed. */
  private async step(
    visitor: FilingVisitor,
    response: Response,
    { id, text, done }: { readonly id: string; readonly text: string; readonly done: FilingNotice },
    work: () => Promise<unknown>,
  ): Promise<void> {
    try {
      await work();
    } catch (error) {
      const language = languageOf(visitor.request, this.catalogue.register(visitor.registerId));
      const words = error instanceof DomainError ? problemText(error.code, language) : null;
      if (!(error instanceof InvalidInputError || isAnswered(error)) || words === null) throw error;
      await this.filingPages.show(visitor, response, { action: { id, text, error: words } });
      return;
    }
    response.redirect(303, `${filingHref(visitor.registerId, visitor.place)}?done=${done}`);
  }
}

/** A conflict that the page itself can explain; of the others it cannot be seen there what has happened. */
function isAnswered(error: unknown): boolean {
  return error instanceof DomainError && error.code === 'nothing-changed';
}

function lockOf(sent: unknown): number {
  return numberOf(asBody(sent), 'lockVersion');
}
