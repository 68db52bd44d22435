import { FilingsService, may, RegisterCatalogue, scopeOf, submissionOf } from '@kvalreg/core';
import { textIn } from '@kvalreg/declaration';
import { message, type ProblemSummary } from '@kvalreg/rendering';
import { Injectable } from '@nestjs/common';
import type { Response } from 'express';
import { languageOf } from '../../platform/pages/language.js';
import { Pages } from '../../platform/pages/pages.js';
import { filingHref, filingsHref, type FilingVisitor } from '../filing-visit.decorator.js';
import { noticeOf } from '../filing-words.js';
import { filingActions, signingNote } from './filing-actions.js';
import { filingView } from './filing-view.js';

export interface Refusal {
  readonly action?: { readonly id: string; readonly text: string; readonly error: string };
  readonly importError?: ProblemSummary;
}

/** The page of one filing, also when something that was tried there was refused. */
@Injectable()
export class FilingPages {
  constructor(
    private readonly catalogue: RegisterCatalogue,
    private readonly filings: FilingsService,
    private readonly pages: Pages,
  ) {}

  async show(visitor: FilingVisitor, response: Response, refusal: Refusal = {}): Promise<void> {
    const { registerId, place, principal, request } = visitor;
    const register = this.catalogue.register(registerId);
    const submission = submissionOf(this.catalogue, registerId, place.submission);
    const language = languageOf(request, register);
    const filing = await this.filings.filing(scopeOf(principal, registerId), place, language);
    const href = filingHref(registerId, place);
    const asked = { filing, principal, href, language, refused: refusal.action };
    const list = filingsHref(registerId, place.submission);
    const isUnit = may(principal, 'draft-filing');
    const view = filingView({
      submission,
      filing,
      href,
      backHref: isUnit ? list : `${list}?year=${String(place.filingYear)}`,
      language,
      isUnit,
      actions: filingActions(asked),
      note: signingNote(asked),
      importError: refusal.importError ?? null,
    });
    this.pages.send(request, response, 'filing', view, {
      title: `${message(language, 'filing.ofYear', { year: place.filingYear })}, ${textIn(submission.title, language)}`,
      register,
      notice: noticeOf(request.query, language),
      status: refusal.action || refusal.importError ? 400 : 200,
    });
  }
}
