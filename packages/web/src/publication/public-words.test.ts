import { describe, expect, it } from '@jest/globals';
import type { Indicator } from '@kvalreg/declaration';
import { inPublicWords, sourceInPublicWords } from './public-words.js';

const count: Indicator = {
  kind: 'count',
  title: { en: 'Operations' },
  definition: { en: 'Episodes by index date' },
};
const plain: Indicator = { ...count, publicDefinition: { en: 'How many were operated on' } };

describe('inPublicWords', () => {
  it('takes the definition that is meant for the public, where there is one', () => {
    expect(inPublicWords(plain).definition).toEqual({ en: 'How many were operated on' });
    expect(inPublicWords(count)).toBe(count);
  });
  it('does so for every indicator of a source', () => {
    const source = { title: { en: 'Lumbar' }, dimensions: {}, indicators: { count, plain }, reports: {} };
    const { indicators } = sourceInPublicWords(source);
    expect(Object.values(indicators).map(({ definition }) => definition.en)).toEqual([
      'Episodes by index date',
      'How many were operated on',
    ]);
  });
});
