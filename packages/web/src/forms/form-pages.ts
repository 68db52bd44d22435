import { Clock, ConflictError } from '@kvalreg/core';
import { textIn, type Language } from '@kvalreg/declaration';
import { validateAnswers, visibleKeys, type Answers, type Problem } from '@kvalreg/engine';
import { adviceBeside, formPageView } from '@kvalreg/rendering';
import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { asLanguage, rememberLanguage } from '../platform/pages/language.js';
import { Pages } from '../platform/pages/pages.js';
import { acceptanceOf, openWarnings } from './accepted-warnings.js';
import { FormConflicts } from './form-conflicts.js';
import type { Filling } from './filling.js';
import { hrefOfPage, neighbour, pageOf, problemsOn, resumePage } from './page-of.js';
import { asBody, listOf, numberOf, textOf, type Body } from '../platform/pages/body.js';
import { fieldsOfPage, readPosted, type PostedPage } from './posted.js';

interface Shown {
  readonly answers: Answers;
  readonly lockVersion: number;
  readonly raw: PostedPage['raw'];
  readonly problems: readonly Problem[];
  readonly accept: readonly string[];
  readonly moreQuestions: boolean;
  readonly saved: boolean;
  readonly status: number;
}

/** The pages of a form that is being filled in: shown, saved one by one, and checked before one goes on. */
@Injectable()
export class FormPages {
  constructor(
    private readonly pages: Pages,
    private readonly clock: Clock,
    private readonly conflicts: FormConflicts,
  ) {}

  /** A page with what has been answered so far. */
  show(request: Request, response: Response, filling: Filling, pageId: string): void {
    const page = pageOf(filling, pageId);
    // A page that the form no longer has, or that has nothing to ask: go on where there is something.
    if (!page) {
      response.redirect(303, hrefOfPage(filling, resumePage(filling)));
      return;
    }
    this.render(request, response, filling, pageId, {
      answers: filling.values,
      lockVersion: filling.lockVersion,
      raw: {},
      problems: [],
      accept: [],
      moreQuestions: false,
      saved: request.query['saved'] === '1',
      status: 200,
    });
  }

  /** Saves the answers of a page; goes on when they are in order, otherwise shows what is not. */
  async post(request: Request, response: Response, filling: Filling, pageId: string): Promise<void> {
    const page = pageOf(filling, pageId);
    if (!page) {
      response.redirect(303, hrefOfPage(filling, resumePage(filling)));
      return;
    }
    const body = asBody(request.body);
    const { language } = filling;
    const chosenLanguage = asLanguage(body['language']);
    const fields = fieldsOfPage(filling.form, page.fields);
    const posted = readPosted(fields, body, language);
    const saved = await this.conflicts.save(request, response, filling, {
      posted,
      body,
      fields,
      pageHref: hrefOfPage(filling, pageId),
    });
    if (!saved) return;

    const keys = new Set(fields.map(({ key }) => key));
    const isLeaving = chosenLanguage !== undefined || ['previous', 'later'].includes(textOf(body, 'go'));
    const judged = this.judge(filling, saved.answers, language, !isLeaving);
    const onPage = [
      ...posted.problems,
      ...problemsOn(judged, keys).filter(({ field }) => field === null || !Object.hasOwn(posted.raw, field)),
    ];
    const errors = onPage.filter(({ severity }) => severity === 'error');
    const more = !isLeaving && this.hasNewQuestions(filling, page.fields, saved.answers, body);
    const warnings = isLeaving
      ? []
      : openWarnings(onPage, saved.answers, textOf(body, 'go') === 'accept' ? listOf(body, 'accept') : []);
    // Whoever leaves may leave gaps and warnings behind, but not something that could not be read and would be lost.
    if (posted.problems.length > 0 || (!isLeaving && (errors.length > 0 || more || warnings.length > 0))) {
      this.render(request, response, filling, pageId, {
        answers: {
          ...saved.answers,
          ...Object.fromEntries(Object.keys(posted.raw).map((key) => [key, null])),
        },
        lockVersion: saved.lockVersion,
        raw: posted.raw,
        problems:
          more && errors.every(({ code }) => code === 'required')
            ? []
            : isLeaving
              ? posted.problems
              : [...errors, ...warnings],
        accept: onPage
          .filter(({ severity }) => severity === 'warning')
          .map((problem) => acceptanceOf(problem, saved.answers)),
        moreQuestions: more && errors.every(({ code }) => code === 'required'),
        saved: false,
        status: 422,
      });
      return;
    }
    if (chosenLanguage) rememberLanguage(response, chosenLanguage);
    response.redirect(
      303,
      this.nextHref(filling, pageId, saved.answers, chosenLanguage ? 'stay' : textOf(body, 'go')),
    );
  }

  /** The script's silent saving: the same as a post, answered in a few bytes. */
  async autosave(request: Request, response: Response, filling: Filling): Promise<void> {
    const body = asBody(request.body);
    const page = pageOf(filling, textOf(body, 'page'));
    if (!page)
      throw new ConflictError(
        'form-removed',
        'This page of the form is no longer there. Open the form again.',
      );
    const posted = readPosted(fieldsOfPage(filling.form, page.fields), body, filling.language);
    const saved = await filling.save({
      answers: posted.answers,
      formVersion: textOf(body, 'version'),
      lockVersion: numberOf(body, 'lockVersion'),
      revision: numberOf(body, 'revision'),
      language: filling.language,
    });
    const advice = adviceBeside({
      ...filling,
      page,
      answers: saved.answers,
      hrefOf: hrefsFrom(filling, page.id),
    });
    response.json({
      lockVersion: saved.lockVersion,
      advice: advice && this.pages.part('advice', filling.language, advice),
    });
  }

  /** Everything wrong with the form by now; gaps only when one means to go on. */
  judge(filling: Filling, answers: Answers, language: Language, complete: boolean): readonly Problem[] {
    return validateAnswers(filling.form, answers, {
      today: this.clock.today(),
      ...(filling.birthDate !== null && { birthDate: filling.birthDate }),
      complete,
      language,
    });
  }

  /** Without the script, questions that an answer on the same page leads to have not been seen yet. */
  private hasNewQuestions(
    filling: Filling,
    groups: readonly string[],
    answers: Answers,
    body: Body,
  ): boolean {
    const shown = new Set(listOf(body, 'shown'));
    const visible = visibleKeys(filling.form, answers);
    return fieldsOfPage(filling.form, groups).some(
      ({ key, group, item }) => item.kind !== 'calculated' && visible.has(key) && !shown.has(group),
    );
  }

  private nextHref(filling: Filling, pageId: string, answers: Answers, go: string): string {
    if (go === 'stay') return hrefOfPage(filling, pageId);
    if (go === 'later') return filling.laterHref;
    return hrefOfPage(
      filling,
      go === 'previous'
        ? (neighbour(filling, pageId, answers, -1) ?? pageId)
        : neighbour(filling, pageId, answers, 1),
    );
  }

  private render(request: Request, response: Response, filling: Filling, pageId: string, shown: Shown): void {
    const page = pageOf(filling, pageId);
    if (!page) return;
    const visible = visibleKeys(filling.form, shown.answers);
    const groups = new Set(
      fieldsOfPage(filling.form, page.fields).flatMap(({ key, group }) => (visible.has(key) ? [group] : [])),
    );
    const view = formPageView({
      form: filling.form,
      page,
      language: filling.language,
      answers: shown.answers,
      raw: shown.raw,
      problems: shown.problems,
      context: filling.context,
      action: hrefOfPage(filling, pageId),
      hidden: [
        { name: 'version', value: filling.form.version },
        { name: 'revision', value: String(filling.revision) },
        { name: 'lockVersion', value: String(shown.lockVersion) },
        { name: 'page', value: pageId },
        ...[...groups].map((value) => ({ name: 'shown', value })),
        ...shown.accept.map((value) => ({ name: 'accept', value })),
      ],
      mayPause: true,
      audience: filling.audience,
      hrefOf: hrefsFrom(filling, pageId),
      moreQuestions: shown.moreQuestions,
      saved: shown.saved,
      autosaveUrl: `${filling.base}/draft`,
    });
    const prefix = view.errors ? `${view.errors.title}: ` : '';
    const title = textIn(page.title, filling.language);
    this.pages.send(request, response, 'form-page', view, {
      title: `${prefix}${title}`,
      audience: filling.audience,
      register: filling.register,
      status: shown.status,
      languageForm: 'form',
    });
  }
}

/** Addresses of the form's pages; of the one page that gathers them, where there is only that. */
function hrefsFrom(filling: Filling, pageId: string): (page: string | null) => string {
  return (page) => hrefOfPage(filling, page !== null && filling.onePage ? pageId : page);
}
