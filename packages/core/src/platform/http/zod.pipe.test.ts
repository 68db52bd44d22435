import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { problemOf } from '../errors/problem.js';
import { ZodPipe } from './zod.pipe.js';

const schema = z.object({
  name: z.string(),
  page: z.coerce.number().pipe(z.int()),
  count: z.int(),
  by: z.enum(['month', 'year']).optional(),
});

function messagesFor(query: unknown): readonly string[] {
  try {
    new ZodPipe(schema).transform(query);
    return [];
  } catch (error) {
    return (problemOf(error, 'id').problems ?? []).map(({ message }) => message);
  }
}

describe('what was sent in another shape', () => {
  it('is said with the remedy, and without words of the program or the value', () => {
    expect(messagesFor({ page: 'x', count: '7', by: 'week' })).toEqual([
      'name: It is missing: send a text.',
      'page: It cannot be read as a number: send a number.',
      'count: It is a text: send a number.',
      'by: Invalid option: expected one of "month"|"year".',
    ]);
    expect(messagesFor({ name: ['a', 'b'], page: Infinity, count: 1.5 })).toEqual([
      'name: It is a list, or was sent more than once: send a text.',
      'page: It cannot be read as a number: send a number.',
      'count: It is no whole number: send a whole number.',
    ]);
    expect(messagesFor({ name: null, page: 1, count: {} })).toEqual([
      'name: It is null: send a text.',
      'count: It is an object: send a number.',
    ]);
    expect(messagesFor({ name: 'a', page: '2', count: 3 })).toEqual([]);
  });
});
