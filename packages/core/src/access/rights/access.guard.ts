import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import { ForbiddenError, UnauthenticatedError } from '../../platform/errors/domain-error.js';
import type { Principal } from '../principal.js';
import { accessOf } from '../request-access.js';
import { may } from './may.js';
import type { Action } from './rights.js';
import { routeRuleKey, type RouteRule } from './requires.decorator.js';

/** Stands before every route. What carries no rule is refused, even if the check at start was passed by. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const rule = this.reflector.getAllAndOverride<RouteRule | undefined>(routeRuleKey, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (!rule) throw new ForbiddenError('no-rule', 'This route has no rule for who may use it.');
    if ('public' in rule) return true;
    const { principal } = accessOf(context.switchToHttp().getRequest<Request>());
    if (may(principal, rule.requires)) return true;
    throw refusal(principal, rule.requires);
  }
}

function refusal(principal: Principal, action: Action): Error {
  if (principal.kind === 'anonymous') {
    return new UnauthenticatedError(
      'not-logged-in',
      'Log in first, or send a valid token. A session ends by itself after a while.',
    );
  }
  if (principal.kind === 'staff' && !principal.assignment) {
    return new ForbiddenError('no-assignment-chosen', 'Choose which assignment you work under first.');
  }
  return new ForbiddenError('not-allowed', `Your present role may not do this (${action}).`, { action });
}
