import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { accessOf } from './request-access.js';

/** The principal of the request, as a parameter of a controller method. */
export const CurrentPrincipal = createParamDecorator(
  (_: unknown, context: ExecutionContext) => accessOf(context.switchToHttp().getRequest<Request>()).principal,
);
