import { HttpException } from '@nestjs/common';
import { ZodError } from 'zod';
import { DomainError } from './domain-error.js';
import type { FieldProblem } from './field-problem.js';
import { problemsOfZod } from './problems-of-zod.js';

/** An error as it is shown to the outside (RFC 9457). Holds no patient's data and no inner workings. */
export interface ProblemDocument {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: string;
  readonly problems?: readonly FieldProblem[];
  /** Further facts of this code, for instance the current revision after a conflict. */
  readonly details?: Readonly<Record<string, unknown>>;
  readonly correlationId: string;
}

const titles: Readonly<Record<number, string>> = {
  400: 'Invalid input',
  401: 'Not logged in',
  403: 'Not allowed',
  404: 'Not found',
  405: 'Method not allowed',
  409: 'Conflict',
  410: 'No longer available',
  413: 'Too large',
  415: 'Unsupported format',
  429: 'Too many requests',
  503: 'Temporarily unavailable',
};

/** What to answer when something was thrown. Anything that nobody foresaw is a 500 without details. */
export function problemOf(error: unknown, correlationId: string): ProblemDocument {
  if (error instanceof DomainError) {
    const { problems, ...details } = error.details;
    return document(error.status, error.code, error.message, correlationId, {
      ...(Array.isArray(problems) && problems.length > 0 ? { problems: problems as FieldProblem[] } : {}),
      ...(Object.keys(details).length > 0 ? { details } : {}),
    });
  }
  if (error instanceof ZodError) {
    return document(400, 'invalid-input', 'What was sent does not have the expected form.', correlationId, {
      problems: problemsOfZod(error),
    });
  }
  const body = bodyProblem(error);
  if (body) return document(body.status, body.code, body.detail, correlationId);
  if (error instanceof HttpException) return ofHttp(error, correlationId);
  return document(500, 'internal-error', internal(correlationId), correlationId);
}

function document(
  status: number,
  code: string,
  detail: string,
  correlationId: string,
  more: Partial<ProblemDocument> = {},
): ProblemDocument {
  const title = titles[status] ?? (status >= 500 ? 'Internal error' : 'Request refused');
  return { type: `urn:kvalreg:problem:${code}`, title, status, detail, code, ...more, correlationId };
}

function internal(correlationId: string): string {
  return `Something went wrong in the program, and your request was not carried out. Give the number ${correlationId} when you report it.`;
}

/** Nest's own errors may quote the request, so that only their status is used. */
function ofHttp(error: HttpException, correlationId: string): ProblemDocument {
  const status = error.getStatus();
  if (status === 404)
    return document(404, 'no-such-address', 'There is nothing at this address.', correlationId);
  if (status >= 500) return document(status, 'internal-error', internal(correlationId), correlationId);
  return document(
    status,
    'request-refused',
    'The request cannot be carried out as it was sent.',
    correlationId,
  );
}

const bodyProblems: Readonly<
  Record<string, { readonly status: number; readonly code: string; readonly detail: string }>
> = {
  'entity.too.large': {
    status: 413,
    code: 'body-too-large',
    detail: 'The body of the request is larger than this address accepts. Send less at a time.',
  },
  'entity.parse.failed': {
    status: 400,
    code: 'invalid-json',
    detail: 'The body of the request is not valid JSON. Check quotation marks, commas and brackets.',
  },
  'charset.unsupported': {
    status: 415,
    code: 'unsupported-charset',
    detail: 'The body of the request must be written in UTF-8.',
  },
  'encoding.unsupported': {
    status: 415,
    code: 'unsupported-encoding',
    detail: 'The body of the request may be plain or compressed with gzip, deflate or br.',
  },
  'parameters.too.many': {
    status: 413,
    code: 'too-many-fields',
    detail: 'The form has more fields than this address accepts.',
  },
  'request.aborted': {
    status: 400,
    code: 'request-aborted',
    detail: 'The request ended before all of it had come.',
  },
  'request.size.invalid': {
    status: 400,
    code: 'request-aborted',
    detail: 'The length of the body is not the one that was announced.',
  },
};

/** Errors of the body parser, which carry the kind of failure in `type`; Nest wraps some of them. */
function bodyProblem(error: unknown): (typeof bodyProblems)[string] | undefined {
  const source: unknown = error instanceof HttpException ? (error.cause ?? error) : error;
  if (typeof source !== 'object' || source === null) return undefined;
  if ('type' in source && typeof source.type === 'string') return bodyProblems[source.type];
  if (source instanceof URIError) {
    return {
      status: 400,
      code: 'invalid-address',
      detail: 'The address holds a broken percent sign sequence.',
    };
  }
  return undefined;
}
