import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { accessOf } from './request-access.js';

/** The form token of the session, for the hidden field `_csrf` of every HTML form; empty without a session. */
export const CsrfToken = createParamDecorator(
  (_: unknown, context: ExecutionContext) => accessOf(context.switchToHttp().getRequest<Request>()).csrfToken,
);
