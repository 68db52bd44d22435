import {
  AccessSettings,
  accessOf,
  AssignmentChoice,
  CurrentPrincipal,
  DemoDirectory,
  LocalAccountsService,
  LogoutNotes,
  may,
  Public,
  RegisterCatalogue,
  Requires,
  returnPath,
  type Principal,
  type StaffPrincipal,
} from '@kvalreg/core';
import { textIn, type Language } from '@kvalreg/declaration';
import { message, type AssignmentView, type NoticeView } from '@kvalreg/rendering';
import { Controller, Get, Inject, Optional, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { asBody, textOf } from '../platform/pages/body.js';
import { languageOf } from '../platform/pages/language.js';
import { placesOf } from '../platform/pages/navigation.js';
import { Pages, placeOf } from '../platform/pages/pages.js';
import { demoUserViews } from './demo-user-views.js';

/** The pages around log-in: which way in, which assignment, and where to begin. */
@Controller()
export class LoginPageController {
  constructor(
    private readonly settings: AccessSettings,
    private readonly catalogue: RegisterCatalogue,
    private readonly choice: AssignmentChoice,
    private readonly pages: Pages,
    private readonly logouts: LogoutNotes,
    private readonly local: LocalAccountsService,
    @Optional() @Inject(DemoDirectory) private readonly demo: DemoDirectory | null,
  ) {}

  @Get('login')
  @Public()
  async login(@Req() request: Request, @Res() response: Response): Promise<void> {
    const language = languageOf(request);
    const wished = returnPath(request.query['returnTo']);
    const returnTo = wished === '/' ? '/home' : wished;
    const start = (as: 'staff' | 'patient') =>
      `/login/start?${new URLSearchParams({ as, returnTo: as === 'patient' && returnTo === '/home' ? '/my' : returnTo }).toString()}`;
    const { staff, patient } = this.settings.providers;
    // Somebody who was sent here from a page of one kind is not asked which kind.
    const forPatients = returnTo.startsWith('/my');
    const sent = wished !== '/';
    const view = {
      staffHref: staff && !(sent && forPatients) ? start('staff') : null,
      patientHref: patient && !(sent && !forPatients) ? start('patient') : null,
      localHref: !forPatients && (await this.local.isOffered()) ? '/local' : null,
      demoUsers: this.demo ? demoUserViews(await this.demo.users(), language) : [],
      message: sent ? message(language, 'error.loginHelp') : null,
    };
    this.pages.send(request, response, 'login', view, {
      title: message(language, 'chrome.logIn'),
      audience: 'public',
      register: null,
    });
  }

  /** Sends the browser on to the provider by itself; the link is for one that does not follow. */
  @Get('logged-out')
  @Public()
  loggedOut(@Req() request: Request, @Res() response: Response): void {
    const note = this.logouts.take(request, response);
    if (note === null) {
      response.redirect(303, '/');
      return;
    }
    const language = languageOf(request);
    const { address: href, provider } = note;
    const view: NoticeView = {
      heading: message(language, 'access.loggedOut'),
      tone: 'success',
      paragraphs: [message(language, 'access.loggedOutHelp', { provider })],
      facts: [],
      actions: [{ href, label: message(language, 'access.logOutAt', { provider }), primary: true }],
    };
    response.setHeader('refresh', `0; url=${href}`);
    this.pages.send(request, response, 'notice', view, { title: view.heading, audience: 'public' });
  }

  @Get('assignment')
  @Requires('choose-assignment')
  assignment(
    @CurrentPrincipal() principal: Principal,
    @Req() request: Request,
    @Res() response: Response,
  ): void {
    const language = languageOf(request);
    const wished = returnPath(request.query['returnTo']);
    const view: AssignmentView = {
      choices: principal.kind === 'staff' ? this.choices(principal, language) : [],
      action: '/assignment',
      returnTo: wished === '/' ? '/home' : wished,
    };
    this.pages.send(request, response, 'assignment', view, {
      title: message(language, 'assignment.title'),
      register: null,
    });
  }

  @Post('assignment')
  @Requires('choose-assignment')
  async choose(@Req() request: Request, @Res() response: Response): Promise<void> {
    const body = asBody(request.body);
    const before = accessOf(request).principal;
    const principal = await this.choice.choose(request, textOf(body, 'assignmentId'));
    const returnTo = returnPath(textOf(body, 'returnTo'));
    // After a switch, the page that one came from may belong to the hat that one took off.
    const isSwitch =
      before.kind === 'staff' &&
      before.assignment !== null &&
      before.assignment.id !== principal.assignment?.id;
    response.redirect(303, isSwitch || returnTo === '/' ? '/home' : returnTo);
  }

  /** To the page that a role works with most. */
  @Get('home')
  @Requires('read-own-session')
  home(@CurrentPrincipal() principal: Principal, @Req() request: Request, @Res() response: Response): void {
    if (principal.kind === 'patient') {
      response.redirect(303, '/my');
      return;
    }
    const assignment = principal.kind === 'staff' ? principal.assignment : null;
    if (!assignment) {
      response.redirect(303, '/assignment');
      return;
    }
    const register = this.catalogue.all().find(({ id }) => id === assignment.registerId);
    const [first] = register ? placesOf(principal, register, this.pages.language(request)) : [];
    response.redirect(303, first?.href ?? (may(principal, 'manage-accounts') ? '/administration' : '/'));
  }

  private choices(
    { assignment, assignments }: StaffPrincipal,
    language: Language,
  ): AssignmentView['choices'] {
    return assignments.map((one) => {
      const register = this.catalogue.all().find(({ id }) => id === one.registerId);
      const [role, place] = [message(language, `role.${one.role}`), placeOf(one, language)];
      return {
        id: one.id,
        role,
        place,
        register: register ? textIn(register.title, language) : '',
        current: one.id === assignment?.id,
        label: message(language, 'assignment.chooseFor', { role, place }),
      };
    });
  }
}
