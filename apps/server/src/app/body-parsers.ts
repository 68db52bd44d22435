import express, { type RequestHandler } from 'express';

/**
 * What bodies a request may have, before anybody is known: small ones. An import of a whole file is read by
 * its own route, after it is clear who sends it.
 */
export function bodyParsers(): readonly RequestHandler[] {
  return [
    express.json({ limit: '1mb', strict: true }),
    // A long form has some hundred fields; choices of several values repeat theirs.
    express.urlencoded({ extended: false, limit: '500kb', parameterLimit: 5_000 }),
  ];
}
