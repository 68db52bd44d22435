import { Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Clock } from '../../platform/clock.js';
import { ForbiddenError, InvalidInputError } from '../../platform/errors/domain-error.js';
import { AccessSettings } from '../access-settings.js';
import { AccountsService } from '../accounts/accounts.service.js';
import { refusalOf } from '../claims/refusal-of.js';
import type { StaffLogin } from '../claims/usable-assignments.js';
import { SharedLimiter } from '../limits/shared-limiter.js';
import { sourceOf } from '../limits/source-of.js';
import { PersonDirectory } from '../person-directory.js';
import type { PatientPrincipal, StaffPrincipal } from '../principal.js';
import { accessOf } from '../request-access.js';
import { Public } from '../rights/requires.decorator.js';
import { clearSessionCookie, sessionCookieOf, setSessionCookie } from '../sessions/session-cookie.js';
import { SessionsService, type EndedSession } from '../sessions/sessions.service.js';
import { forgetLogin, recallLogin, rememberLogin, type LoginState } from './login-state.js';
import { LogoutNotes, logoutPath } from './logout-notes.js';
import { LoginService, type CompletedLogin } from './login.service.js';
import { returnPath } from './return-path.js';
import { createSeal, type Seal } from './seal.js';

/** A whole clinic may log in from one address in the morning. */
const mostOfLogin = { most: 60, milliseconds: 60_000 };

/** The way to the provider and back, and out. The pages around it belong to the web package. */
@ApiExcludeController()
@Controller()
export class LoginController {
  private readonly seal: Seal;

  constructor(
    private readonly settings: AccessSettings,
    private readonly clock: Clock,
    private readonly login: LoginService,
    private readonly accounts: AccountsService,
    private readonly persons: PersonDirectory,
    private readonly sessions: SessionsService,
    private readonly notes: LogoutNotes,
    private readonly limiter: SharedLimiter,
  ) {
    this.seal = createSeal(settings.identityKey, 'login state');
  }

  @Get('login/start')
  @Public()
  async start(
    @Query() query: Record<string, unknown>,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await this.limiter.count('login', sourceOf(request.ip), mostOfLogin);
    // Browsers keep cookies for each host apart: go to the host that the provider will send them back to.
    const { host, origin } = new URL(this.settings.baseUrl);
    if (request.get('host') !== host && query['moved'] === undefined) {
      const search = new URLSearchParams({
        as: text(query['as']),
        returnTo: text(query['returnTo']),
        ...(query['person'] !== undefined && { person: text(query['person']) }),
        moved: '1',
      });
      response.redirect(`${origin}${request.path}?${search.toString()}`);
      return;
    }
    const kind = query['as'] === 'patient' ? 'patient' : 'staff';
    const { address, state } = await this.login.begin(
      kind,
      returnPath(query['returnTo']),
      personOf(query['person']),
    );
    rememberLogin(response, this.settings, this.seal, state);
    response.redirect(address);
  }

  @Get('login/callback')
  @Public()
  async callback(
    @Query('state') sent: unknown,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await this.limiter.count('login', sourceOf(request.ip), mostOfLogin);
    const state = recallLogin(request, this.seal, text(sent), this.clock.now());
    if (!state) {
      throw new InvalidInputError(
        'login-expired',
        'The log-in took too long, was finished before, or was begun in another browser. Log in again.',
      );
    }
    forgetLogin(response, this.settings, state.state);
    const completed = await this.login.complete(state, request.originalUrl.slice(request.path.length));
    const who = state.kind === 'patient' ? await this.patient(completed) : await this.staff(completed);
    const { level, twoFactors, commission, purpose, employeeId, logoutHint } = completed;
    const secret = await this.sessions.start({
      ...who,
      provider: state.kind,
      logoutHint,
      replaces: sessionCookieOf(request, this.settings),
      logged: {
        level,
        ...(state.kind === 'staff' && { twoFactors, employeeId, commission, purpose }),
      },
    });
    setSessionCookie(response, this.settings, secret);
    response.redirect(landing(who.principal, state));
  }

  @Post('logout')
  @Public()
  async logout(@Req() request: Request, @Res() response: Response): Promise<void> {
    const { principal, via } = accessOf(request);
    const secret = sessionCookieOf(request, this.settings);
    const ended = secret !== null && via === 'cookie' ? await this.sessions.end(secret, principal) : null;
    clearSessionCookie(response, this.settings);
    response.redirect(303, await this.afterLogout(response, ended));
  }

  /** Where to go after a log-out: on to the provider, where it can be told. */
  private async afterLogout(response: Response, ended: EndedSession | null): Promise<string> {
    if (!ended?.provider) return '/';
    const address = await this.login.logoutAddress(ended.provider, ended.logoutHint);
    if (address === null) return '/';
    this.notes.leave(response, { address, provider: this.login.titleOf(ended.provider) });
    return logoutPath;
  }

  private async staff(
    completed: CompletedLogin,
  ): Promise<{ readonly principal: StaffPrincipal; readonly login: StaffLogin }> {
    const { subject, accountOf, name, email, employeeId, level, twoFactors, unit } = completed;
    if (subject === null) {
      throw new ForbiddenError(
        'no-account-claim',
        'The log-in service did not say as which employee you logged in. Choose your employment at the log-in; if there is no choice, the operator must have it sent (docs/guides/log-in.md).',
      );
    }
    const login: StaffLogin = {
      via: 'provider',
      level,
      twoFactors,
      unitIds: await this.accounts.unitsNamed(unit),
    };
    const account = { subject: accountOf, name, email, employeeId };
    return { principal: await this.accounts.logIn(account, login), login };
  }

  private async patient({
    personalNumber,
    name,
    level,
  }: CompletedLogin): Promise<{ readonly principal: PatientPrincipal }> {
    const needed = this.settings.requiredLevels.patient;
    if (level < needed) throw refusalOf({ reason: 'level-too-low', level: needed });
    if (personalNumber === null) {
      throw new InvalidInputError(
        'no-identity-number',
        'The log-in service did not say which person you are, so your forms cannot be found. Use the link in your letter instead.',
      );
    }
    const personId = await this.persons.personIdByIdentifier(personalNumber);
    return { principal: { kind: 'patient', personId, name } };
  }
}

function landing(principal: StaffPrincipal | PatientPrincipal, { returnTo }: LoginState): string {
  if (principal.kind === 'patient') return returnTo === '/' ? '/my' : returnTo;
  if (principal.assignment) return returnTo;
  return `/assignment?${new URLSearchParams({ returnTo }).toString()}`;
}

/** Who is expected to log in, where a link says so, as those of a demo do. */
function personOf(value: unknown): string | undefined {
  return typeof value === 'string' && /^[a-z][a-z0-9-]{0,59}$/.test(value) ? value : undefined;
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
