import { Catch, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Request, Response } from 'express';
import { correlationIdOf } from './correlation-id.js';
import { problemOf, type ProblemDocument } from './problem.js';
import { describeForLog } from './redact.js';

const log = new Logger('Problem');

/** Answers every error as application/problem+json and logs the ones that are bugs. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    sendProblem(http.getResponse<Response>(), describeProblem(error, http.getRequest<Request>()));
  }
}

/** The problem that an error is for the client; a bug is logged under the same correlation id. */
export function describeProblem(error: unknown, request: Request): ProblemDocument {
  const id = correlationIdOf(request);
  const problem = problemOf(error, id);
  // The route's pattern, never the address: addresses hold ids and tokens.
  if (problem.status >= 500)
    log.error(`${id} ${request.method} ${routeOf(request)} ${describeForLog(error)}`);
  return problem;
}

export function sendProblem(response: Response, problem: ProblemDocument): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  sayWhenAgain(response, problem);
  response.status(problem.status).type('application/problem+json').send(JSON.stringify(problem));
}

/** The header by which programs and browsers know how long to wait. */
export function sayWhenAgain(response: Response, { details }: ProblemDocument): void {
  const seconds = details?.['retryAfterSeconds'];
  if (typeof seconds === 'number') response.setHeader('retry-after', String(seconds));
}

function routeOf(request: Request): string {
  const route: unknown = request.route;
  return typeof route === 'object' && route !== null && 'path' in route ? String(route.path) : '(no route)';
}
