import { describe, expect, it } from '@jest/globals';
import { resultsOfEveryKind } from './every-kind.fixture.js';
import { resultSchema } from './indicator-schema.js';

describe('the answer of the API', () => {
  it.each(resultsOfEveryKind.map((result) => [result.kind, result] as const))(
    'describes every field of a %s',
    (_, result) => {
      expect(resultSchema.parse(result)).toEqual(result);
    },
  );
});
