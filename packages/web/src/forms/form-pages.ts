import { askedAboutGaps, Clock, ConflictError } from '@kvalreg/core';
import { textIn, type Language } from '@kvalreg/declaration';
import { validateAnswers, visibleGroups, type Answers, type Problem } from '@kvalreg/engine';
import { adviceBeside, formPageView, type RowsShown } from '@kvalreg/rendering';
import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { asLanguage, rememberLanguage } from '../platform/pages/language.js';
import { Pages } from '../platform/pages/pages.js';
import { acceptanceOf, openWarnings } from './accepted-warnings.js';
import { FormCodes, searchesOf, type CodeSearches } from './form-codes.js';
import { FormConflicts } from './form-conflicts.js';
import type { Filling } from './filling.js';
import { hrefOfPage, neighbour, pageOf, problemsOn, resumePage } from './page-of.js';
import { asBody, listOf, numberOf, textOf, type Body } from '../platform/pages/body.js';
import { fieldsOfPage, readPosted, sentPage, type PostedPage } from './posted.js';
import { withRowsTogether } from './rows/posted-rows.js';
import { placeAfter, rowsShownBy, rowStepIn } from './rows/row-step.js';

interface Shown {
  readonly answers: Answers;
  readonly lockVersion: number;
  readonly raw: PostedPage['raw'];
  readonly problems: readonly Problem[];
  readonly accept: readonly string[];
  readonly moreQuestions: boolean;
  readonly saved: boolean;
  readonly status: number;
  /** What codes were searched for, where there is no script to do it. */
  readonly searches?: CodeSearches;
  readonly rows?: RowsShown;
}

/** The pages of a form that is being filled in: shown, saved one by one, and checked before one goes on. */
@Injectable()
export class FormPages {
  constructor(
    private readonly pages: Pages,
    private readonly clock: Clock,
    private readonly conflicts: FormConflicts,
    private readonly codes: FormCodes,
  ) {}

  /** A page with what has been answered so far. */
  async show(request: Request, response: Response, filling: Filling, pageId: string): Promise<void> {
    const page = pageOf(filling, pageId);
    // A page that the form no longer has, or that has nothing to ask: go on where there is something.
    if (!page) {
      response.redirect(303, hrefOfPage(filling, resumePage(filling)));
      return;
    }
    await this.render(request, response, filling, pageId, {
      answers: filling.values,
      lockVersion: filling.lockVersion,
      raw: {},
      problems: [],
      accept: [],
      moreQuestions: false,
      saved: request.query['saved'] === '1',
      status: 200,
      rows: rowsShownBy(request.query),
    });
  }

  /** Saves the answers of a page; goes on when they are in order, otherwise shows what is not. */
  async post(request: Request, response: Response, filling: Filling, pageId: string): Promise<void> {
    const page = pageOf(filling, pageId);
    if (!page) {
      response.redirect(303, hrefOfPage(filling, resumePage(filling)));
      return;
    }
    const sent = sentPage(request.body);
    const { body, step, counts } = withRowsTogether(
      filling.form,
      page.fields,
      sent,
      rowStepIn(filling.form, sent),
    );
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

    const searches = searchesOf(fields, body);
    if (searches && chosenLanguage === undefined) {
      await this.render(request, response, filling, pageId, {
        answers: saved.answers,
        lockVersion: saved.lockVersion,
        raw: posted.raw,
        problems: posted.problems,
        accept: [],
        moreQuestions: false,
        saved: false,
        status: 200,
        searches,
      });
      return;
    }

    const keys = new Set(fields.map(({ key }) => key));
    const isLeaving =
      chosenLanguage !== undefined ||
      step !== null ||
      ['previous', 'later', 'stay'].includes(textOf(body, 'go'));
    // What is left out on a paper is asked about once, at the end.
    const judged = await this.judge(filling, saved.answers, language, !isLeaving && !filling.mayHaveGaps);
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
      await this.render(request, response, filling, pageId, {
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
        ...(step?.kind === 'add' && { rows: { adding: step.group } }),
      });
      return;
    }
    if (chosenLanguage) rememberLanguage(response, chosenLanguage);
    else if (step) {
      const { max = 0 } = filling.form.repeats?.[step.group] ?? {};
      const place = placeAfter(step, counts[step.group] ?? 0, max);
      response.redirect(303, `${hrefOfPage(filling, pageId)}${place}`);
      return;
    }
    response.redirect(
      303,
      this.nextHref(filling, pageId, saved.answers, chosenLanguage ? 'stay' : textOf(body, 'go')),
    );
  }

  /** The script's silent saving: the same as a post, answered in a few bytes. */
  async autosave(request: Request, response: Response, filling: Filling): Promise<void> {
    const sent = asBody(request.body);
    const page = pageOf(filling, textOf(sent, 'page'));
    if (!page)
      throw new ConflictError(
        'form-removed',
        'This page of the form is no longer there. Open the form again.',
      );
    const { body } = withRowsTogether(filling.form, page.fields, sent, null);
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
  async judge(
    filling: Filling,
    answers: Answers,
    language: Language,
    complete: boolean,
  ): Promise<readonly Problem[]> {
    const problems = validateAnswers(filling.form, answers, {
      today: this.clock.today(),
      ...(filling.birthDate !== null && { birthDate: filling.birthDate }),
      complete,
      language,
    });
    const own = filling.mayHaveGaps ? askedAboutGaps(filling.form, problems, language) : problems;
    return [...own, ...(await this.codes.problems(filling, answers))];
  }

  /** Without the script, questions that an answer on the same page leads to have not been seen yet. */
  private hasNewQuestions(
    filling: Filling,
    groups: readonly string[],
    answers: Answers,
    body: Body,
  ): boolean {
    const shown = new Set(listOf(body, 'shown'));
    const asked = visibleGroups(filling.form, answers);
    return fieldsOfPage(filling.form, groups).some(
      ({ group, item }) => item.kind !== 'calculated' && asked.has(group) && !shown.has(group),
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

  private async render(
    request: Request,
    response: Response,
    filling: Filling,
    pageId: string,
    shown: Shown,
  ): Promise<void> {
    const page = pageOf(filling, pageId);
    if (!page) return;
    const known = Object.entries(filling.prefilled).filter(
      ([key]) =>
        !Object.hasOwn(shown.answers, key) &&
        fieldsOfPage(filling.form, page.fields).some((field) => field.key === key),
    );
    const answers = { ...Object.fromEntries(known), ...shown.answers };
    const asked = visibleGroups(filling.form, answers);
    const groups = page.fields.filter((group) => asked.has(group));
    const view = formPageView({
      form: filling.form,
      page,
      language: filling.language,
      answers,
      raw: shown.raw,
      prefilled: new Set(known.map(([key]) => key)),
      ...(shown.rows && { rows: shown.rows }),
      problems: shown.problems,
      context: filling.context,
      action: hrefOfPage(filling, pageId),
      hidden: [
        { name: 'version', value: filling.form.version },
        { name: 'revision', value: String(filling.revision) },
        { name: 'lockVersion', value: String(shown.lockVersion) },
        { name: 'page', value: pageId },
        ...groups.map((value) => ({ name: 'shown', value })),
        ...shown.accept.map((value) => ({ name: 'accept', value })),
      ],
      mayPause: true,
      audience: filling.audience,
      hrefOf: hrefsFrom(filling, pageId),
      moreQuestions: shown.moreQuestions,
      saved: shown.saved,
      autosaveUrl: `${filling.base}/draft`,
      codeSearch: await this.codes.searching(filling, shown.answers, shown.searches ?? {}),
      keyboard: filling.onePage,
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
