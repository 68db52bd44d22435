import { textIn } from '@kvalreg/declaration';
import { counted, formatDate, message, pagesToShow } from '@kvalreg/rendering';
import { Clock, type PatientWay } from '@kvalreg/core';
import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { languageOf } from '../../platform/pages/language.js';
import { Pages } from '../../platform/pages/pages.js';
import { FormPages } from '../form-pages.js';
import { FormSummary } from '../form-summary.js';
import { hrefOfPage, resumePage } from '../page-of.js';
import { closedStatus, closedView } from './closed-view.js';
import { PatientFilling, type OpenedForm } from './patient-filling.js';

/** How a patient came here, and the address below which the pages of the form lie. */
export interface Visit {
  readonly way: PatientWay;
  readonly base: string;
  /** The own page of somebody who is logged in. */
  readonly backHref: string | null;
}
type Step = (opened: Extract<OpenedForm, { readonly filling: unknown }>) => void | Promise<void>;

/** The pages on which a patient answers one form, the same by personal link and logged in. */
@Injectable()
export class AnswerPages {
  constructor(
    private readonly clock: Clock,
    private readonly pages: Pages,
    private readonly fillings: PatientFilling,
    private readonly formPages: FormPages,
    private readonly summaries: FormSummary,
  ) {}

  intro(request: Request, response: Response, visit: Visit): Promise<void> {
    return this.within(request, response, visit, ({ filling, form }) => {
      const { language } = filling;
      const count = pagesToShow(filling.form, filling.values).length;
      const started = form.lockVersion > 0;
      const title = textIn(filling.form.title, language);
      const startPage = started ? resumePage(filling) : (filling.form.pages[0]?.id ?? null);
      this.pages.send(
        request,
        response,
        'answer-intro',
        {
          formTitle: title,
          registerTitle: textIn(form.registerTitle, language),
          about: filling.context.map((value, index) => ({
            term: message(language, index === filling.context.length - 1 ? 'episode.unit' : 'patient.about'),
            value,
          })),
          intro: filling.form.intro ? textIn(filling.form.intro, language) : null,
          pagesSentence: counted(language, 'patient.pages', count),
          answerBefore:
            form.dueOn === null
              ? null
              : message(
                  language,
                  form.dueOn < this.clock.today() ? 'patient.answerLate' : 'patient.answerBefore',
                  { date: formatDate(form.dueOn, language) },
                ),
          linkUntil:
            form.closesOn === null
              ? null
              : message(language, 'patient.linkUntil', { date: formatDate(form.closesOn, language) }),
          started,
          participation: textIn(filling.register.participation?.information ?? {}, language).split(/\n+/u),
          startHref: hrefOfPage(filling, startPage),
        },
        { title, audience: 'patient', register: filling.register },
      );
    });
  }

  page(request: Request, response: Response, visit: Visit, pageId: string): Promise<void> {
    return this.within(request, response, visit, ({ filling }) =>
      this.formPages.show(request, response, filling, pageId),
    );
  }

  postPage(request: Request, response: Response, visit: Visit, pageId: string): Promise<void> {
    return this.within(request, response, visit, ({ filling }) =>
      this.formPages.post(request, response, filling, pageId),
    );
  }

  autosave(request: Request, response: Response, visit: Visit): Promise<void> {
    return this.within(request, response, visit, ({ filling }) =>
      this.formPages.autosave(request, response, filling),
    );
  }

  summary(request: Request, response: Response, visit: Visit): Promise<void> {
    return this.within(request, response, visit, ({ filling }) =>
      this.summaries.show(request, response, filling),
    );
  }

  submit(request: Request, response: Response, visit: Visit): Promise<void> {
    return this.within(request, response, visit, ({ filling }) =>
      this.summaries.submit(request, response, filling),
    );
  }

  later(request: Request, response: Response, visit: Visit): Promise<void> {
    return this.within(request, response, visit, ({ filling }) => {
      const { language } = filling;
      const heading = message(language, 'patient.laterTitle');
      this.pages.send(
        request,
        response,
        'notice',
        {
          heading,
          tone: 'success',
          paragraphs: [
            message(language, visit.backHref === null ? 'patient.laterText' : 'patient.laterTextLoggedIn'),
          ],
          facts: [],
          actions: [
            {
              href: hrefOfPage(filling, resumePage(filling)),
              label: message(language, 'patient.continueNow'),
              primary: true,
            },
            ...(visit.backHref === null
              ? []
              : [{ href: visit.backHref, label: message(language, 'chrome.my'), primary: false }]),
          ],
        },
        { title: heading, audience: 'patient', register: filling.register },
      );
    });
  }

  /** Opens the form for one step; shows why where it is closed. A closed form's pages all lead to that one page. */
  private async within(request: Request, response: Response, visit: Visit, step: Step): Promise<void> {
    const opened = await this.fillings.open(visit.way, visit.base, (register) =>
      languageOf(request, register),
    );
    if ('filling' in opened) {
      await step(opened);
      return;
    }
    const justReceived = request.query['received'] === '1';
    const view = closedView(opened, languageOf(request), { justReceived, backHref: visit.backHref });
    this.pages.send(request, response, 'notice', view, {
      title: view.heading,
      audience: 'patient',
      status: closedStatus(opened, justReceived),
    });
  }
}
