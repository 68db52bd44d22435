import {
  accessOf,
  describeProblem,
  may,
  sayWhenAgain,
  sendProblem,
  type ProblemDocument,
} from '@kvalreg/core';
import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Request, Response } from 'express';
import { isForPrograms } from '../pages/language.js';
import { Pages } from '../pages/pages.js';
import { errorView } from './error-view.js';

/** Shows people a page where something went wrong; programs get application/problem+json as before. */
@Catch()
export class PageErrorFilter implements ExceptionFilter {
  constructor(private readonly pages: Pages) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const [request, response] = [http.getRequest<Request>(), http.getResponse<Response>()];
    const problem = describeProblem(error, request);
    if (response.headersSent || !wantsPage(request)) sendProblem(response, problem);
    else {
      try {
        this.answer(request, response, problem);
      } catch (second) {
        // What cannot even be said on a page is said in plain data, and never by the framework with its stack.
        sendProblem(response, describeProblem(second, request));
      }
    }
  }

  private answer(request: Request, response: Response, problem: ProblemDocument): void {
    const elsewhere = wayOn(request, problem);
    if (elsewhere !== null) {
      response.redirect(303, elsewhere);
      return;
    }
    const view = errorView(problem, this.pages.language(request), plainAddress(request));
    sayWhenAgain(response, problem);
    this.pages.send(request, response, 'notice', view, { title: view.heading, status: problem.status });
  }
}

/** The page that was asked for without what was chosen on it; null where nothing was, or something was sent. */
function plainAddress({ method, originalUrl }: Request): string | null {
  const [path = '', query] = originalUrl.split('?');
  return method === 'GET' && query !== undefined && query !== '' && /^\/(?![/\\])/u.test(path) ? path : null;
}

/** Browsers say that they want HTML; programs that take anything get the format of the API. */
function wantsPage(request: Request): boolean {
  if (isForPrograms(request)) return false;
  return (request.get('accept') ?? '').includes('text/html');
}

/** Whoever only has to log in or to choose is led there and back; nobody is led in a circle. */
function wayOn(request: Request, { status, code }: ProblemDocument): string | null {
  if (request.method !== 'GET') return null;
  const back = new URLSearchParams({ returnTo: request.originalUrl }).toString();
  if (status === 401) return `/login?${back}`;
  const { principal } = accessOf(request);
  const mustChoose =
    code === 'no-assignment-chosen' ||
    (status === 403 && principal.kind === 'staff' && !principal.assignment);
  return mustChoose && may(principal, 'choose-assignment') ? `/assignment?${back}` : null;
}
