import { describe, expect, it } from '@jest/globals';
import type { Cell } from '@kvalreg/expression';
import fc from 'fast-check';
import { answersTo, everyItem, everyKindForm } from '../fixtures/every-kind.fixture.js';
import { readResponse } from './read-response.js';
import { writeResponse } from './write-response.js';

const form = everyKindForm();
const place = { register: 'every-kind', pathway: 'care', form: 'everyKind' };
const url = 'urn:kvalreg:Questionnaire:every-kind-care-everyKind';

const rows = fc
  .array(answersTo(form.repeats?.['implants']?.items ?? {}), { maxLength: 3 })
  .map((found) => found.filter((row) => Object.keys(row).length > 0))
  .map((found) =>
    Object.fromEntries(
      found.flatMap((row, at) =>
        Object.entries(row).map(([name, answer]) => [`implants.${String(at + 1)}.${name}`, answer] as const),
      ),
    ),
  );

function written(answers: Readonly<Record<string, Cell>>): unknown {
  const response = writeResponse({
    place,
    form,
    answers,
    scores: {},
    status: 'completed',
    personId: 'p1',
    language: 'sv',
  });
  return JSON.parse(JSON.stringify(response)) as unknown;
}

describe('a response', () => {
  it('holds what was answered: out and in again gives the same answers', () => {
    fc.assert(
      fc.property(answersTo(everyItem), rows, (answers, implants) => {
        const all = { ...answers, ...implants };
        const read = readResponse(written(all), form, place, 'p1');
        expect('answers' in read ? read.answers : read.problems).toEqual(all);
      }),
      { numRuns: 300 },
    );
  });

  it('is never a reason to fail, whatever is sent', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        expect(Object.keys(readResponse(json, form, place, 'p1'))).toHaveLength(1);
      }),
    );
  });

  it('says where every answer stands', () => {
    const read = readResponse(written({ side: 'left', 'implants.1.size': 3 }), form, place, 'p1');
    if ('problems' in read) throw new Error(JSON.stringify(read.problems));
    expect(read.placeOf('side')).toBe('QuestionnaireResponse.item[0].item[0]');
    expect(read.placeOf('implants.1.size')).toBe('QuestionnaireResponse.item[1].item[0].item[0]');
    expect(read.placeOf('other')).toBe('QuestionnaireResponse');
  });

  it.each<[string, object, string, string]>([
    ['another questionnaire', { questionnaire: 'http://x.org' }, 'QuestionnaireResponse.questionnaire', url],
    ['another version', { questionnaire: `${url}|1` }, 'QuestionnaireResponse.questionnaire', 'version 1'],
    [
      'a status that cannot be',
      { status: 'entered-in-error' },
      'QuestionnaireResponse.status',
      'entered-in-error',
    ],
    ['no status', { status: undefined }, 'QuestionnaireResponse.status', 'Invalid option'],
    ['an unknown item', { item: [{ linkId: 'wight' }] }, 'QuestionnaireResponse.item[0].linkId', '"wight"'],
    [
      'a wrong type',
      { item: [{ linkId: 'whole', answer: [{ valueString: '3' }] }] },
      'QuestionnaireResponse.item[0].answer',
      'valueInteger',
    ],
    [
      'a code of another system',
      { item: [{ linkId: 'side', answer: [{ valueCoding: { system: 'x', code: 'left' } }] }] },
      'QuestionnaireResponse.item[0].answer',
      `${url}#side`,
    ],
    [
      'two answers',
      { item: [{ linkId: 'whole', answer: [{ valueInteger: 1 }, { valueInteger: 2 }] }] },
      'QuestionnaireResponse.item[0].answer',
      'There are 2 answers',
    ],
    [
      'an item twice',
      { item: [{ linkId: 'note' }, { linkId: 'note' }] },
      'QuestionnaireResponse.item[1]',
      'more than once',
    ],
    [
      'a row outside of its group',
      { item: [{ linkId: 'implants.size' }] },
      'QuestionnaireResponse.item[0]',
      'outside',
    ],
    [
      'too many rows',
      { item: Array.from({ length: 4 }, () => ({ linkId: 'implants' })) },
      'QuestionnaireResponse.item[3]',
      'more rows',
    ],
    [
      'seconds',
      { item: [{ linkId: 'woke', answer: [{ valueTime: '07:30:15' }] }] },
      'QuestionnaireResponse.item[0].answer',
      'whole minutes',
    ],
    [
      'another person',
      { subject: { identifier: { system: 'urn:kvalreg:person', value: 'p2' } } },
      'QuestionnaireResponse.subject.identifier',
      'another person',
    ],
  ])('is refused for %s', (_, change, expression, words) => {
    const response = {
      resourceType: 'QuestionnaireResponse',
      questionnaire: `${url}|2`,
      status: 'completed',
      ...change,
    };
    const read = readResponse(JSON.parse(JSON.stringify(response)), form, place, 'p1');
    expect(read).toMatchObject({ problems: [{ expression, message: expect.stringContaining(words) }] });
  });

  it('does not repeat an identity number that was sent', () => {
    const response = {
      resourceType: 'QuestionnaireResponse',
      questionnaire: `${url}|2`,
      status: 'completed',
      subject: { identifier: { system: 'urn:oid:1.2.752.129.2.1.3.1', value: '191212121212' } },
    };
    expect(JSON.stringify(readResponse(response, form, place, 'p1'))).not.toContain('191212121212');
  });
});
