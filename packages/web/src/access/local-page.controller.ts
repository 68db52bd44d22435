import {
  AccessSettings,
  DomainError,
  ForbiddenError,
  InvalidInputError,
  LocalLoginService,
  LocalSetupService,
  Public,
  SessionsService,
  sessionCookieOf,
  setSessionCookie,
  sourceOf,
} from '@kvalreg/core';
import type { Language } from '@kvalreg/declaration';
import { fieldId, message, problemText, qrSvg, type AccessView } from '@kvalreg/rendering';
import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { encode } from 'uqr';
import { asBody, textOf, type Body } from '../platform/pages/body.js';
import { languageOf } from '../platform/pages/language.js';
import { Pages } from '../platform/pages/pages.js';
import { textField } from '../platform/pages/text-field.js';
import { accessForm, accessView, section } from './access-section.js';

/** The way in of local administrators, and the set-up of a new one behind a one-time link. */
@Controller('local')
@Public()
export class LocalPageController {
  constructor(
    private readonly settings: AccessSettings,
    private readonly login: LocalLoginService,
    private readonly setup: LocalSetupService,
    private readonly sessions: SessionsService,
    private readonly pages: Pages,
  ) {}

  @Get()
  ask(@Req() request: Request, @Res() response: Response): void {
    this.showLogin(request, response, '', null);
  }

  @Post()
  async logIn(@Req() request: Request, @Res() response: Response): Promise<void> {
    const body = asBody(request.body);
    const email = textOf(body, 'email').slice(0, 254);
    try {
      const who = await this.login.logIn(
        { email, passphrase: textOf(body, 'passphrase'), code: textOf(body, 'code') },
        sourceOf(request.ip),
      );
      const secret = await this.sessions.start({
        ...who,
        replaces: sessionCookieOf(request, this.settings),
        logged: { local: true },
      });
      setSessionCookie(response, this.settings, secret);
      response.redirect(303, '/home');
    } catch (error) {
      if (!(error instanceof ForbiddenError) || error.code !== 'local-login-failed') throw error;
      this.showLogin(request, response, email, error);
    }
  }

  @Get('set-up/:token')
  async open(
    @Param('token') token: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await this.showSetup(request, response, token, [], undefined);
  }

  @Post('set-up/:token')
  async complete(
    @Param('token') token: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const body = asBody(request.body);
    try {
      const codes = await this.setup.complete(token, answerOf(body));
      this.showCodes(request, response, codes);
    } catch (error) {
      if (!(error instanceof InvalidInputError) || error.code !== 'set-up-incomplete') throw error;
      await this.showSetup(request, response, token, error.problems, textOf(body, 'sealed'));
    }
  }

  private showLogin(request: Request, response: Response, email: string, error: DomainError | null): void {
    const language = languageOf(request);
    const title = message(language, 'access.local');
    const view = accessView({
      heading: title,
      lead: [message(language, 'access.localLead')],
      problems: error && {
        title: message(language, 'access.problems'),
        items: [
          { href: `#${fieldId('email')}`, message: problemText(error.code, language) ?? error.message },
        ],
      },
      sections: [
        section({
          form: accessForm({
            action: '/local',
            submit: message(language, 'chrome.logIn'),
            fields: [
              textField({
                key: 'email',
                label: message(language, 'access.email'),
                value: email,
                error: null,
                inputType: 'email',
                autocomplete: 'username',
              }),
              passphraseField('passphrase', 'access.passphrase', 'current-password', null, language),
              textField({
                key: 'code',
                label: message(language, 'access.code'),
                help: message(language, 'access.codeHelp'),
                value: '',
                error: null,
                size: 20,
                maxLength: 30,
                autocomplete: 'one-time-code',
              }),
            ],
          }),
        }),
      ],
    });
    this.send(request, response, view, error !== null);
  }

  private async showSetup(
    request: Request,
    response: Response,
    token: string,
    problems: InvalidInputError['problems'],
    sealed: string | undefined,
  ): Promise<void> {
    const language = languageOf(request);
    const form = await this.setup.open(token, sealed);
    const told = problems.map(({ field, code }) => ({
      field: field ?? '',
      text: problemIn(field, code, language),
    }));
    const errorAt = (key: string): string | null => told.find(({ field }) => field === key)?.text ?? null;
    const view = accessView({
      heading: message(language, 'access.setUp'),
      lead: [message(language, 'access.setUpLead')],
      problems:
        told.length === 0
          ? null
          : {
              title: message(language, 'access.problems'),
              items: told.map(({ field, text }) => ({ href: `#${fieldId(field)}`, message: text })),
            },
      sections: [
        section({
          facts: [{ term: message(language, 'access.setUpFor'), value: `${form.name}, ${form.email}` }],
        }),
        section({
          heading: message(language, 'access.authenticator'),
          paragraphs: [message(language, 'access.authenticatorText')],
          qr: qrSvg(encode(form.otpAddress, { ecc: 'M', border: 0 }).data, message(language, 'access.qr')),
          facts: [
            { term: message(language, 'access.key'), value: form.secret.replaceAll(/(.{4})(?=.)/g, '$1 ') },
          ],
        }),
        section({
          heading: message(language, 'access.choose'),
          form: accessForm({
            action: `/local/set-up/${encodeURIComponent(token)}`,
            submit: message(language, 'access.save'),
            hidden: [{ name: 'sealed', value: form.sealed }],
            fields: [
              passphraseField(
                'passphrase',
                'access.passphrase',
                'new-password',
                errorAt('passphrase'),
                language,
              ),
              passphraseField('again', 'access.again', 'new-password', errorAt('again'), language),
              textField({
                key: 'code',
                label: message(language, 'access.codeNow'),
                value: '',
                error: errorAt('code'),
                size: 8,
                maxLength: 10,
                autocomplete: 'one-time-code',
              }),
            ],
          }),
        }),
      ],
    });
    this.send(request, response, view, told.length > 0);
  }

  private showCodes(request: Request, response: Response, codes: readonly string[]): void {
    const language = languageOf(request);
    const view = accessView({
      heading: message(language, 'access.recovery'),
      lead: [message(language, 'access.recoveryText')],
      sections: [section({ codes })],
      links: [{ href: '/local', label: message(language, 'chrome.logIn') }],
    });
    this.send(request, response, view, false);
  }

  private send(request: Request, response: Response, view: AccessView, isWrong: boolean): void {
    const prefix = isWrong ? `${message(languageOf(request), 'form.errorPrefix')} ` : '';
    this.pages.send(request, response, 'access', view, {
      title: prefix + view.heading,
      audience: 'public',
      register: null,
      status: isWrong ? 422 : 200,
    });
  }
}

function answerOf(body: Body): Parameters<LocalSetupService['complete']>[1] {
  return {
    passphrase: textOf(body, 'passphrase'),
    again: textOf(body, 'again'),
    code: textOf(body, 'code'),
    sealed: textOf(body, 'sealed'),
  };
}

function passphraseField(
  key: string,
  label: 'access.passphrase' | 'access.again',
  autocomplete: 'current-password' | 'new-password',
  error: string | null,
  language: Language,
): ReturnType<typeof textField> {
  const isNew = autocomplete === 'new-password' && key === 'passphrase';
  return textField({
    key,
    label: message(language, label),
    help: isNew ? message(language, 'access.passphraseHelp') : null,
    value: '',
    error,
    size: 40,
    maxLength: 200,
    inputType: 'password',
    autocomplete,
  });
}

const known = [
  'access.problem.passphrase.too-short',
  'access.problem.passphrase.too-long',
  'access.problem.passphrase.too-plain',
  'access.problem.again.differs',
  'access.problem.code.wrong-code',
] as const;

function problemIn(field: string | null, code: string, language: Language): string {
  const key = known.find((one) => one === `access.problem.${field ?? ''}.${code}`);
  return key === undefined ? code : message(language, key);
}
