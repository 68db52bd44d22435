import { correlationIdOf } from '@kvalreg/core';
import type { Request, RequestHandler } from 'express';

export type WriteLine = (line: string) => void;

/**
 * One line of JSON for each request. The address is written as its pattern (`/a/:token`), never as it was
 * sent: addresses and queries hold ids, tokens and search words.
 */
export function requestLog(write: WriteLine): RequestHandler {
  return (request, response, next) => {
    const start = performance.now();
    response.on('close', () => {
      const { statusCode, writableFinished } = response;
      write(
        JSON.stringify({
          time: new Date().toISOString(),
          level: statusCode >= 500 ? 'error' : 'info',
          message: 'request',
          id: correlationIdOf(request),
          method: request.method,
          route: patternOf(request),
          status: statusCode,
          milliseconds: Math.round(performance.now() - start),
          ...(!writableFinished && { aborted: true }),
        }),
      );
    });
    next();
  };
}

function patternOf(request: Request): string {
  const route: unknown = request.route;
  return typeof route === 'object' && route !== null && 'path' in route ? String(route.path) : '(none)';
}
