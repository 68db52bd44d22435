import { describe, expect, it } from '@jest/globals';
import { fieldOf } from '../fields-of-form.js';
import { parseInput } from './parse-input.js';
import { visitForm } from '../visit-form.fixture.js';
import { workForm } from '../scoring/work-ability.fixture.js';

function parse(key: string, raw: string | readonly string[] | undefined) {
  const field = fieldOf(visitForm, key);
  if (!field) throw new Error(`no field ${key}`);
  return parseInput(field, raw, 'en');
}

describe('parseInput', () => {
  it.each<[string, string | readonly string[] | undefined, unknown]>([
    ['weight', '72,5', 72.5],
    ['weight', ' 72.5 ', 72.5],
    ['weight', '\u22125', -5],
    ['weight', '.5', 0.5],
    ['amount', '7,0', 7],
    ['amount', '7.5', 7.5],
    ['amount', '', null],
    ['amount', '   ', null],
    ['amount', undefined, null],
    ['smokes', 'Ja', true],
    ['smokes', 'nei', false],
    ['smokes', '1', true],
    ['day', '2024-02-29', '2024-02-29'],
    ['day', '20240229', '2024-02-29'],
    ['quitPlan', ['yes', 'yes'], 'yes'],
    ['quitPlan', 'maybe', 'maybe'],
    ['illnesses', ['heart', 'lung'], ['heart', 'lung']],
    ['illnesses', 'heart|lung', ['heart', 'lung']],
    ['illnesses', 'heart; lung', ['heart', 'lung']],
    ['illnesses', ['', 'none'], ['none']],
    ['illnesses', '', null],
    ['comment', ' fine ', 'fine'],
  ])('reads %s from %j as %j', (key, raw, value) => {
    expect(parse(key, raw)).toEqual({ value });
  });

  it.each([
    ['weight', '7 kg', 'not-a-number', 'Weight: “7 kg” is not a number. Write a number from 20 to 300.'],
    ['weight', '1e3', 'not-a-number', 'Weight: “1e3” is not a number. Write a number from 20 to 300.'],
    [
      'amount',
      '1.234,5',
      'not-a-number',
      'Cigarettes a day: “1.234,5” is not a number. Write a number from 1 to 60.',
    ],
    ['smokes', 'maybe', 'not-yes-or-no', 'Smokes: “maybe” is neither yes nor no. Answer yes or no.'],
    [
      'smokes',
      'constructor',
      'not-yes-or-no',
      'Smokes: “constructor” is neither yes nor no. Answer yes or no.',
    ],
    [
      'day',
      '2023-02-29',
      'not-a-date',
      'Day of visit: “2023-02-29” is not a date. Write an existing day, for example 2024-02-29.',
    ],
    [
      'day',
      '29/2 2024',
      'not-a-date',
      'Day of visit: “29/2 2024” is not a date. Write an existing day, for example 2024-02-29.',
    ],
  ])('refuses %s from %j: %s', (key, raw, code, message) => {
    expect(parse(key, raw).problem).toMatchObject({ field: key, code, severity: 'error', message });
  });

  it('reads codes of a classification, which may hold spaces, as they are stored', () => {
    const field = fieldOf(workForm, 'work.diagnoses');
    expect(field && parseInput(field, 'M48.0; n18 5|I50', 'en')).toEqual({
      value: ['M48.0', 'N18.5', 'I50'],
    });
  });

  it('refuses two answers where one is asked for', () => {
    expect(parse('quitPlan', ['yes', 'no']).problem).toMatchObject({
      code: 'several-codes',
      message: 'Plans to quit: several answers were given (yes, no). Choose only one.',
    });
  });

  it('speaks the language asked for', () => {
    const field = fieldOf(visitForm, 'weight');
    expect(field && parseInput(field, 'x', 'sv').problem?.message).toBe(
      'Weight (sv): ”x” är inget tal. Skriv ett tal från 20 till 300.',
    );
  });
});
