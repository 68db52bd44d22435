import {
  CurrentPrincipal,
  GlassService,
  InvalidInputError,
  RegisterCatalogue,
  Requires,
  returnPath,
  scopeOf,
  type GlassGrant,
  type Principal,
} from '@kvalreg/core';
import type { Language } from '@kvalreg/declaration';
import { fieldId, message, problemText, type AccessSection, type AccessTable } from '@kvalreg/rendering';
import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { asBody, textOf } from '../platform/pages/body.js';
import { formatInstant } from '../platform/pages/date-time.js';
import { languageOf } from '../platform/pages/language.js';
import { Pages } from '../platform/pages/pages.js';
import { textField } from '../platform/pages/text-field.js';
import { accessForm, accessView, section } from './access-section.js';

/** Shows who a protected person is, for a reason and an hour; and tells those who follow up what was shown. */
@Controller('r/:register')
export class GlassPageController {
  constructor(
    private readonly catalogue: RegisterCatalogue,
    private readonly glass: GlassService,
    private readonly pages: Pages,
  ) {}

  @Get('persons/:person/glass')
  @Requires('break-glass')
  async ask(
    @Param('register') registerId: string,
    @Param('person') personId: string,
    @CurrentPrincipal() principal: Principal,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const returnTo = returnPath(request.query['returnTo']);
    await this.show(request, response, {
      registerId,
      personId,
      principal,
      returnTo,
      reason: '',
      error: null,
    });
  }

  @Post('persons/:person/glass')
  @Requires('break-glass')
  async open(
    @Param('register') registerId: string,
    @Param('person') personId: string,
    @CurrentPrincipal() principal: Principal,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const body = asBody(request.body);
    const reason = textOf(body, 'reason').slice(0, 1000);
    const returnTo = returnPath(textOf(body, 'returnTo'));
    try {
      await this.glass.open(scopeOf(principal, registerId), personId, reason);
      response.redirect(303, returnTo === '/' ? patientAddress(registerId, personId) : returnTo);
    } catch (error) {
      if (!(error instanceof InvalidInputError)) throw error;
      await this.show(request, response, { registerId, personId, principal, returnTo, reason, error });
    }
  }

  @Post('persons/:person/glass/close')
  @Requires('break-glass')
  async close(
    @Param('register') registerId: string,
    @Param('person') personId: string,
    @CurrentPrincipal() principal: Principal,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await this.glass.close(scopeOf(principal, registerId), personId);
    const returnTo = returnPath(textOf(asBody(request.body), 'returnTo'));
    response.redirect(303, returnTo === '/' ? patientAddress(registerId, personId) : returnTo);
  }

  @Get('glass')
  @Requires('read-log')
  async list(
    @Param('register') registerId: string,
    @CurrentPrincipal() principal: Principal,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const register = this.catalogue.register(registerId);
    const language = languageOf(request, register);
    const grants = await this.glass.list(scopeOf(principal, register.id));
    const view = accessView({
      heading: message(language, 'access.grants'),
      lead: [message(language, 'access.grantsLead')],
      sections: [section({ table: grantsTable(grants, language) })],
    });
    this.pages.send(request, response, 'access', view, { title: view.heading, register });
  }

  private async show(
    request: Request,
    response: Response,
    asked: {
      readonly registerId: string;
      readonly personId: string;
      readonly principal: Principal;
      readonly returnTo: string;
      readonly reason: string;
      readonly error: InvalidInputError | null;
    },
  ): Promise<void> {
    const { registerId, personId, principal, returnTo, reason, error } = asked;
    const register = this.catalogue.register(registerId);
    const language = languageOf(request, register);
    const { isProtected, openUntil } = await this.glass.state(scopeOf(principal, register.id), personId);
    const wrong = error && (problemText(error.code, language) ?? error.message);
    const base = `/r/${encodeURIComponent(register.id)}/persons/${encodeURIComponent(personId)}/glass`;
    const hidden = [{ name: 'returnTo', value: returnTo }];
    const sections: readonly AccessSection[] = !isProtected
      ? [section({ paragraphs: [message(language, 'access.notProtected')] })]
      : [
          ...(openUntil === null
            ? []
            : [
                section({
                  paragraphs: [
                    message(language, 'access.openedUntil', {
                      time: formatInstant(openUntil.toISOString(), language),
                    }),
                  ],
                  form: accessForm({
                    action: `${base}/close`,
                    hidden,
                    submit: message(language, 'access.hideAgain'),
                    secondary: true,
                  }),
                }),
              ]),
          section({
            form: accessForm({
              action: base,
              hidden,
              submit: message(language, 'access.breakGlass'),
              fields: [
                textField({
                  key: 'reason',
                  label: message(language, 'access.reason'),
                  help: message(language, 'access.reasonHelp'),
                  value: reason,
                  error: wrong,
                  control: 'textarea',
                  maxLength: 300,
                }),
              ],
            }),
          }),
        ];
    const view = accessView({
      heading: message(language, 'access.breakGlass'),
      lead: isProtected ? [message(language, 'access.breakGlassLead')] : [],
      problems:
        wrong === null
          ? null
          : {
              title: message(language, 'access.problems'),
              items: [{ href: `#${fieldId('reason')}`, message: wrong }],
            },
      sections,
    });
    this.pages.send(request, response, 'access', view, {
      title: wrong === null ? view.heading : `${message(language, 'form.errorPrefix')} ${view.heading}`,
      register,
      status: wrong === null ? 200 : 422,
    });
  }
}

function patientAddress(registerId: string, personId: string): string {
  return `/r/${encodeURIComponent(registerId)}/patients/${encodeURIComponent(personId)}`;
}

function grantsTable(grants: readonly GlassGrant[], language: Language): AccessTable {
  const label = {
    who: message(language, 'access.who'),
    place: message(language, 'access.place'),
    person: message(language, 'access.person'),
    until: message(language, 'access.until'),
    why: message(language, 'access.why'),
  };
  return {
    caption: message(language, 'access.grantsCaption'),
    columns: [message(language, 'access.when'), label.who, label.place, label.person, label.until, label.why],
    rows: grants.map(({ grantedAt, expiresAt, endedAt, userName, unitName, personId, reason }) => ({
      title: formatInstant(grantedAt.toISOString(), language),
      cells: [
        { label: label.who, text: userName },
        { label: label.place, text: unitName ?? message(language, 'chrome.wholeRegister') },
        { label: label.person, text: personId },
        { label: label.until, text: formatInstant((endedAt ?? expiresAt).toISOString(), language) },
        { label: label.why, text: reason },
      ],
      action: null,
    })),
    empty: message(language, 'access.noGrants'),
  };
}
