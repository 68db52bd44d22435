import { describe, expect, it } from '@jest/globals';
import { BadRequestException, InternalServerErrorException, NotFoundException } from '@nestjs/common';
import { z } from 'zod';
import { ConflictError, GoneError, InvalidInputError } from './domain-error.js';
import { problemOf } from './problem.js';
import { describeForLog } from './redact.js';

const id = 'abc-12345678';

describe('problemOf', () => {
  it('says of an expected error what it is', () => {
    expect(
      problemOf(new ConflictError('revision-conflict', 'Somebody was first.', { currentRevision: 2 }), id),
    ).toEqual({
      type: 'urn:kvalreg:problem:revision-conflict',
      title: 'Conflict',
      status: 409,
      detail: 'Somebody was first.',
      code: 'revision-conflict',
      details: { currentRevision: 2 },
      correlationId: id,
    });
    expect(problemOf(new GoneError('x', 'Over.'), id)).toMatchObject({
      status: 410,
      title: 'No longer available',
    });
    const problem = {
      field: 'age',
      code: 'required',
      severity: 'error',
      message: 'Age is missing.',
      params: {},
    } as const;
    expect(problemOf(new InvalidInputError('bad', 'Bad.', [problem]), id)).toMatchObject({
      status: 400,
      problems: [problem],
    });
  });

  it('lists what is wrong with the shape of a request, without its values', () => {
    const error = z
      .object({ pathway: z.string(), page: z.int() })
      .safeParse({ pathway: 19600505, page: 'secret' }).error;
    const document = problemOf(error, id);
    expect(document).toMatchObject({
      status: 400,
      code: 'invalid-input',
      problems: [{ field: 'pathway' }, { field: 'page' }],
    });
    expect(JSON.stringify(document)).not.toMatch(/19600505|secret/);
  });

  it.each([
    [Object.assign(new Error('request entity too large'), { type: 'entity.too.large' }), 413],
    [
      new BadRequestException('Unexpected token', {
        cause: Object.assign(new SyntaxError('x'), { type: 'entity.parse.failed' }),
      }),
      400,
    ],
    [new NotFoundException('Cannot GET /a/secret-token'), 404],
    [new InternalServerErrorException('secret'), 500],
    [new Error('secret'), 500],
    ['secret', 500],
    [null, 500],
  ])('answers %s with %i and gives nothing away', (error, status) => {
    const document = problemOf(error, id);
    expect(document).toMatchObject({ status, correlationId: id });
    expect(JSON.stringify(document)).not.toContain('secret');
  });
});

describe('describeForLog', () => {
  it('keeps kind and place of a database error and none of its values', () => {
    const driverError = Object.assign(new Error('duplicate key'), {
      severity: 'ERROR',
      code: '23505',
      table: 'person',
      constraint: 'person_identifier_hash_key',
      detail: 'Key (name)=(Tolvan) already exists.',
    });
    const error = Object.assign(new Error('duplicate key value: Tolvan'), {
      name: 'QueryFailedError',
      driverError,
      parameters: ['Tolvan'],
    });
    const text = describeForLog(error);
    expect(text).toContain('code=23505 table=person constraint=person_identifier_hash_key');
    expect(text).toContain('problem.test');
    expect(text).not.toContain('Tolvan');
  });

  it('blots out runs of digits, and drops messages that quote what was parsed', () => {
    expect(describeForLog(new Error('no person 19121212-1212 here'))).toMatch(/no person … ?here/);
    expect(describeForLog(new SyntaxError('Unexpected token in {"name":"Tolvan"}'))).not.toContain('Tolvan');
    expect(describeForLog('19121212-1212')).toBe('thrown: string');
  });
});
