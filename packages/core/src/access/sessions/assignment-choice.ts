import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { ForbiddenError } from '../../platform/errors/domain-error.js';
import { AccessSettings } from '../access-settings.js';
import type { StaffPrincipal } from '../principal.js';
import { accessOf, setAccess } from '../request-access.js';
import { sessionCookieOf } from './session-cookie.js';
import { SessionsService } from './sessions.service.js';

/** Switches the assignment of the session that a request belongs to; for the page and the API alike. */
@Injectable()
export class AssignmentChoice {
  constructor(
    private readonly settings: AccessSettings,
    private readonly sessions: SessionsService,
  ) {}

  async choose(request: Request, assignmentId: string): Promise<StaffPrincipal> {
    const access = accessOf(request);
    const secret = sessionCookieOf(request, this.settings);
    if (access.principal.kind !== 'staff' || access.via !== 'cookie' || secret === null) {
      throw new ForbiddenError(
        'no-choice',
        'Only somebody who is logged in with a browser can change the assignment; a token is bound to one.',
      );
    }
    const assignment = await this.sessions.chooseAssignment(secret, access.principal, assignmentId);
    const principal: StaffPrincipal = { ...access.principal, assignment };
    setAccess(request, { ...access, principal });
    return principal;
  }
}
