import type { Request } from 'express';
import { DomainError, InvalidInputError } from '../platform/errors/domain-error.js';

const largestBody = 32 * 1024 * 1024;
const types = ['text/csv', 'text/plain', 'application/octet-stream', 'application/vnd.ms-excel'];

class BodyTooLargeError extends DomainError {
  override readonly status = 413;
}
class UnsupportedTypeError extends DomainError {
  override readonly status = 415;
}

/** Reads an uploaded file, once it is known who sends it. The bytes are kept as they are: their encoding is found out later. */
export async function readBody(request: Request): Promise<Uint8Array> {
  if (request.is(types) === false) {
    throw new UnsupportedTypeError(
      'unsupported-type',
      'Send the file as it is, with the content type text/csv.',
    );
  }
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= largestBody) chunks.push(chunk);
    // The rest is read and dropped: an answer before the end of the body would be lost with the connection.
    else if (size > 4 * largestBody) break;
  }
  if (size > largestBody) {
    throw new BodyTooLargeError(
      'file-too-large',
      `The file is larger than ${String(largestBody / 1024 / 1024)} MB. Split it, or let the register office import it at the command line.`,
    );
  }
  if (size === 0)
    throw new InvalidInputError(
      'empty-file',
      'The request has no file in it. Send the CSV file as its body.',
    );
  return Buffer.concat(chunks);
}
