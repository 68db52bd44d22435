import { applyDecorators, createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { Request } from 'express';
import { InvalidInputError } from '../errors/domain-error.js';

const longest = 200;

/** The header `Idempotency-Key` of a request, or null. */
export const IdempotencyKey = createParamDecorator((_: unknown, context: ExecutionContext): string | null => {
  const key = context.switchToHttp().getRequest<Request>().get('idempotency-key')?.trim();
  if (key === undefined) return null;
  if (key !== '' && key.length <= longest) return key;
  throw new InvalidInputError(
    'invalid-idempotency-key',
    `The header Idempotency-Key holds 1 to ${String(longest)} characters, for instance a random UUID.`,
  );
});

/** Says in the API document that a request may be sent again without harm. */
export const RetrySafe = (): MethodDecorator =>
  applyDecorators(
    ApiHeader({
      name: 'Idempotency-Key',
      required: false,
      description:
        'A text that you make up for this request, for instance a random UUID. Sent again with the same key, it is carried out once and gives the same answer.',
    }),
  );
