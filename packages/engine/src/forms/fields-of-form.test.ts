import { describe, expect, it } from '@jest/globals';
import { fieldOf, fieldsOfForm } from './fields-of-form.js';
import { painScale, visitForm } from './visit-form.fixture.js';

describe('fieldsOfForm', () => {
  it('lists every question in reading order with its key', () => {
    expect(fieldsOfForm(visitForm).map(({ key }) => key)).toEqual([
      'day',
      'smokes',
      'amount',
      'quitPlan',
      'weight',
      'pain.now',
      'pain.worst',
      'illnesses',
      'comment',
      'planned',
    ]);
  });

  it('tells where a question of an instrument stands', () => {
    expect(fieldOf(visitForm, 'pain.worst')).toEqual({
      key: 'pain.worst',
      path: ['pain', 'worst'],
      item: painScale.items.worst,
      instrument: { name: 'pain', instrument: painScale },
      page: 'second',
      group: 'pain',
    });
    expect(fieldOf(visitForm, 'pain')).toBeUndefined();
  });
});
