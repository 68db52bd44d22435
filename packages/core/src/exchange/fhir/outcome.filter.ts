import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Request, Response } from 'express';
import { describeProblem } from '../../platform/errors/problem.filter.js';
import { fhirJson, issue, outcomeOf } from './operation-outcome.js';

const kinds: Readonly<Record<number, string>> = {
  400: 'invalid',
  401: 'login',
  403: 'forbidden',
  404: 'not-found',
  409: 'conflict',
  413: 'too-long',
  415: 'not-supported',
};

/** Errors of FHIR routes as an OperationOutcome: one issue for each problem, or for the error as a whole. */
@Catch()
export class OutcomeFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const response = http.getResponse<Response>();
    if (response.headersSent) {
      response.destroy();
      return;
    }
    const problem = describeProblem(error, http.getRequest<Request>());
    const kind = kinds[problem.status] ?? (problem.status >= 500 ? 'exception' : 'processing');
    const problems = problem.problems ?? [];
    const issues =
      problems.length > 0
        ? problems.map(({ severity, code, message, field, params }) => ({
            ...issue(severity, kind, code, message, field ?? undefined),
            ...(typeof params['warning'] === 'string' && { diagnostics: params['warning'] }),
          }))
        : [issue('error', kind, problem.code, problem.detail)];
    response
      .status(problem.status)
      .type(fhirJson)
      .send(JSON.stringify(outcomeOf(issues)));
  }
}
