import { randomUUID } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';

const known = new WeakMap<Request, string>();
const acceptable = /^[A-Za-z0-9._-]{8,64}$/;

/** The number under which a request is found in the log; one that a proxy has given it is kept. */
export function correlationIdOf(request: Request): string {
  const earlier = known.get(request);
  if (earlier !== undefined) return earlier;
  const sent = request.get('x-request-id');
  const id = sent !== undefined && acceptable.test(sent) ? sent : randomUUID();
  known.set(request, id);
  return id;
}

export function correlationId(request: Request, response: Response, next: NextFunction): void {
  response.setHeader('x-request-id', correlationIdOf(request));
  next();
}
