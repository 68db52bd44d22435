import type { Request } from 'express';
import { DomainError, InvalidInputError } from '../../platform/errors/domain-error.js';

const largestBody = 1024 * 1024;

class BodyTooLargeError extends DomainError {
  override readonly status = 413;
}
class UnsupportedTypeError extends DomainError {
  override readonly status = 415;
}

/** The resource in a request, of the content type application/fhir+json; plain JSON has been read already. */
export async function readFhirBody(request: Request): Promise<unknown> {
  if (request.is('application/json') !== false) return request.body as unknown;
  if (request.is('application/fhir+json') === false)
    throw new UnsupportedTypeError(
      'unsupported-type',
      'Send the resource with the content type application/fhir+json.',
    );
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= largestBody) chunks.push(chunk);
    else if (size > 16 * largestBody) break;
  }
  if (size > largestBody)
    throw new BodyTooLargeError(
      'body-too-large',
      'The resource is larger than 1 MB: a form has no answers of that size.',
    );
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8')) as unknown;
  } catch {
    throw new InvalidInputError('invalid-json', 'The body of the request is not valid JSON.');
  }
}
