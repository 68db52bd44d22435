import { ConflictError, InvalidInputError, warningKey } from '@kvalreg/core';
import type { Problem } from '@kvalreg/engine';
import { formSummaryView, message } from '@kvalreg/rendering';
import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { randomUUID } from 'node:crypto';
import { asLanguage, rememberLanguage } from '../platform/pages/language.js';
import { Pages } from '../platform/pages/pages.js';
import { noExtras, type Extras } from './extras.js';
import { allPages, type Filling } from './filling.js';
import { FormCodes } from './form-codes.js';
import { FormPages } from './form-pages.js';
import { hrefOfPage, pageOf } from './page-of.js';
import { asBody, isoDateOf, listOf, numberOf, textOf } from '../platform/pages/body.js';

interface Shown {
  readonly extras: Extras;
  readonly problems: readonly Problem[];
  readonly key: string;
  readonly status: number;
}

/** The last step: all answers to be looked through, and submitted once. */
@Injectable()
export class FormSummary {
  constructor(
    private readonly pages: Pages,
    private readonly formPages: FormPages,
    private readonly codes: FormCodes,
  ) {}

  async show(request: Request, response: Response, filling: Filling): Promise<void> {
    const problems = await this.formPages.judge(filling, filling.values, filling.language, true);
    await this.render(request, response, filling, {
      extras: noExtras,
      problems,
      key: randomUUID(),
      status: 200,
    });
  }

  async submit(request: Request, response: Response, filling: Filling): Promise<void> {
    const body = asBody(request.body);
    const chosenLanguage = asLanguage(body['language']);
    if (chosenLanguage || textOf(body, 'go') === 'later') {
      if (chosenLanguage) rememberLanguage(response, chosenLanguage);
      response.redirect(303, chosenLanguage ? hrefOfPage(filling, null) : filling.laterHref);
      return;
    }
    const extras: Extras = {
      filledOn: isoDateOf(textOf(body, 'filledOn')),
      changeReason: textOf(body, 'changeReason'),
    };
    const key = textOf(body, 'key') || randomUUID();
    // What is submitted must be what was looked through. A draft of a later revision counts its versions anew, so that
    // the revision decides first; when that has moved on, submitting says whether this very page did it.
    const revision = numberOf(body, 'revision');
    if (revision === filling.revision && numberOf(body, 'lockVersion') !== filling.lockVersion) {
      await this.show(request, response, filling);
      return;
    }
    try {
      const landing = await filling.submit({
        answers: filling.values,
        formVersion: filling.form.version,
        expectedRevision: revision,
        language: filling.language,
        acceptedWarnings: listOf(body, 'accept'),
        idempotencyKey: key,
        extras,
      });
      response.redirect(303, landing);
    } catch (error) {
      // A second click: the key of this page has been used, by its first.
      if (error instanceof ConflictError && error.code === 'idempotency-key-reused') {
        response.redirect(303, filling.doneHref);
        return;
      }
      if (!(error instanceof InvalidInputError) || error.problems.length === 0) throw error;
      await this.render(request, response, filling, {
        extras,
        problems: error.problems as readonly Problem[],
        key,
        status: 422,
      });
      return;
    }
  }

  private async render(
    request: Request,
    response: Response,
    filling: Filling,
    { extras, problems, key, status }: Shown,
  ): Promise<void> {
    const view = formSummaryView({
      form: filling.form,
      language: filling.language,
      answers: filling.values,
      problems,
      context: filling.context,
      action: hrefOfPage(filling, null),
      hidden: [
        { name: 'key', value: key },
        { name: 'lockVersion', value: String(filling.lockVersion) },
        { name: 'revision', value: String(filling.revision) },
        ...problems
          .filter(({ severity }) => severity === 'warning')
          .map((problem) => ({ name: 'accept', value: warningKey(problem) })),
      ],
      gatheredOn: filling.onePage ? pageOf(filling, allPages) : null,
      mayPause: true,
      audience: filling.audience,
      hrefOf: (page) => hrefOfPage(filling, page !== null && filling.onePage ? allPages : page),
      extras: filling.extraFields(extras, problems),
      submitLabel: filling.submitLabel,
      codes: await this.codes.words(
        filling.form,
        [filling.values],
        filling.codes.yearOf(filling.values),
        filling.language,
      ),
    });
    this.pages.send(request, response, 'form-summary', view, {
      title: message(filling.language, 'form.summaryTitle'),
      audience: filling.audience,
      register: filling.register,
      status,
      languageForm: 'form',
    });
  }
}
