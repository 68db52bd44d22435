import { applyDecorators } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import { z } from 'zod';
import { apiSchema } from './api-schema.js';

const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string().describe('What is wrong and what to do about it'),
  code: z.string().describe('Stable: for programs'),
  problems: z
    .array(
      z.object({
        field: z.string().nullable().describe('Key of the field, or null for the whole'),
        code: z.string(),
        severity: z.enum(['error', 'warning']),
        message: z.string(),
        params: z.record(z.string(), z.unknown()),
      }),
    )
    .optional(),
  details: z.record(z.string(), z.unknown()).optional(),
  correlationId: z.string().describe('To be given when the error is reported'),
});

const meanings: Readonly<Record<number, string>> = {
  400: 'Something that was sent must be corrected',
  401: 'Nobody is logged in',
  403: 'Not allowed with the present assignment',
  404: 'Not there, or not in your part of the register',
  409: 'Somebody else was first, or the form has been replaced; nothing was overwritten',
  410: 'It is over: answered, expired or withdrawn',
  429: 'Too many attempts',
};

/** Documents errors of a route, all of them as application/problem+json. */
export function ProblemAnswers(...statuses: readonly number[]): MethodDecorator & ClassDecorator {
  return applyDecorators(
    ...statuses.map((status) =>
      ApiResponse({
        status,
        description: meanings[status] ?? 'An error',
        content: { 'application/problem+json': { schema: apiSchema(problemSchema, 'output') } },
      }),
    ),
  );
}
