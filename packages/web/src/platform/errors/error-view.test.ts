import { describe, expect, it } from '@jest/globals';
import type { ProblemDocument } from '@kvalreg/core';
import { errorView } from './error-view.js';

const problem = (status: number, code: string): ProblemDocument => ({
  type: `urn:kvalreg:problem:${code}`,
  title: 'Title',
  status,
  detail: 'The words of the server.',
  code,
  correlationId: 'abc-123',
});

describe('errorView', () => {
  it('says what is known about a code in the language of the reader', () => {
    const view = errorView(problem(404, 'unknown-episode'), 'sv');
    expect(view.paragraphs).toEqual(['Vårdförloppet finns inte i den del av registret som du arbetar med.']);
    expect(view.facts).toEqual([]);
  });
  it('passes on the words of the server for other codes, to those who read its language', () => {
    const view = errorView(problem(409, 'something-rare'), 'en');
    expect(view.facts).toEqual([{ term: 'What the server said', value: 'The words of the server.' }]);
    expect(errorView(problem(409, 'something-rare'), 'nb').facts).toEqual([
      { term: 'Feilkode', value: 'something-rare' },
    ]);
  });
  it('lists what is wrong field by field where it is said in the language of the reader', () => {
    const problems = [
      { field: 'weight', code: 'x', severity: 'error', message: 'Vikt: …', params: {} },
    ] as const;
    const facts = (code: string, language: 'sv' | 'en') =>
      errorView({ ...problem(400, code), problems }, language).facts;
    expect(facts('invalid-answers', 'sv')).toEqual([{ term: 'weight', value: 'Vikt: …' }]);
    expect(facts('invalid-selection', 'sv')).toEqual([]);
    expect(facts('invalid-selection', 'en')).toHaveLength(1);
  });
  it('names what in an address cannot be used, and leads to the page without it', () => {
    const problems = [
      {
        field: 'year',
        code: 'unknown-value',
        severity: 'error',
        message: 'English',
        params: { value: 'abc' },
      },
      { field: '__proto__', code: 'unknown-filter', severity: 'error', message: 'English', params: {} },
    ] as const;
    const refused = { ...problem(400, 'invalid-selection'), problems };
    const view = errorView(refused, 'sv', '/r/swespine/reports/lumbar/standard');
    expect(view.paragraphs).toEqual([
      'Urvalet i adressen går inte att använda. Välj i listorna i stället.',
      'År: ”abc” finns inte.',
      'Det går inte att välja efter ”__proto__” här.',
    ]);
    expect(view.facts).toEqual([]);
    expect(view.actions.map(({ href, primary }) => [href, primary])).toEqual([
      ['/r/swespine/reports/lumbar/standard', true],
      ['/', false],
    ]);
    const gone = errorView(problem(404, 'unknown-episode'), 'sv', '/r/swespine/episodes/1');
    expect(gone.actions.map(({ href }) => href)).toEqual(['/']);
  });
  it('gives the number of a bug and nothing of its inside', () => {
    const view = errorView(problem(500, 'internal-error'), 'en');
    expect(view.facts).toEqual([{ term: 'Error number', value: 'abc-123' }]);
    expect(view.tone).toBe('danger');
  });
  it.each([
    [400, 'The request could not be understood'],
    [401, 'You need to log in'],
    [403, 'You do not have access'],
    [404, 'The page does not exist'],
    [409, 'Somebody else has changed the same form'],
    [410, 'This is no longer available'],
    [429, 'Too many attempts'],
    [503, 'Something went wrong on our side'],
  ])('has a heading for %d', (status, heading) => {
    expect(errorView(problem(status, 'any'), 'en').heading).toBe(heading);
  });
});
