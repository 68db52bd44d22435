import type { PipeTransform } from '@nestjs/common';
import type { ZodType } from 'zod';
import { shapeMessage } from '../errors/shape-message.js';

/** Checks and shapes a body, query or parameter; a ZodError becomes a 400 with every problem. */
export class ZodPipe<T> implements PipeTransform<unknown, T> {
  constructor(private readonly schema: ZodType<T>) {}
  transform(value: unknown): T {
    return this.schema.parse(value ?? {}, { error: shapeMessage });
  }
}
