import { describe, expect, it } from '@jest/globals';
import { defineForm, definePathway, type Text } from '@kvalreg/declaration';
import { daysBetween, yearOf } from '@kvalreg/expression';
import { cellsOf, columnsOf } from '../columns-of.js';
import { listVariables } from './list-variables.js';

const text = (en: string): Text => ({ en });
const stay = defineForm({
  version: '2',
  title: text('Stay'),
  respondent: 'staff',
  items: {
    admittedOn: { kind: 'date', required: true, label: text('Admitted') },
    dischargedOn: { kind: 'date', label: text('Discharged') },
    days: { kind: 'calculated', type: 'number', label: text('Days') },
    season: { kind: 'calculated', type: 'number', label: text('Year') },
    newQuestion: { kind: 'boolean', label: text('New') },
    phone: { kind: 'text', maxLength: 20, format: 'phone', label: text('Telephone') },
    note: { kind: 'text', maxLength: 200, label: text('Note') },
    grade: { kind: 'choice', options: { '1': text('Mild'), '3': text('Severe') }, label: text('Grade') },
    aVeryLongNameOfAQuestionThatIsCutHere: { kind: 'boolean', label: text('Long') },
  },
  instruments: {},
  pages: [
    {
      id: 'all',
      title: text('All'),
      fields: [
        'admittedOn',
        'dischargedOn',
        'days',
        'season',
        'newQuestion',
        'phone',
        'note',
        'grade',
        'aVeryLongNameOfAQuestionThatIsCutHere',
      ],
    },
  ],
  calculations: (f) => ({ days: daysBetween(f.admittedOn, f.dischargedOn), season: yearOf(f.admittedOn) }),
  earlier: [{ version: '1', fields: { newQuestion: 'unknown' } }],
});
const pathway = definePathway({
  title: text('Stays'),
  forms: { stay },
  occasions: {
    stay: {
      title: text('Stay'),
      form: 'stay',
      opens: 'episode',
      due: { days: 0 },
      window: { before: 0, after: 0 },
    },
  },
  index: (at) => at.stay.admittedOn,
  dimensions: (at) => ({
    year: { title: text('Year'), value: yearOf(at.index.date), options: [] },
    grade: {
      title: text('Grade'),
      value: at.stay.grade,
      options: [
        { code: '1', label: text('Mild') },
        { code: '3', label: text('Severe') },
      ],
    },
  }),
  indicators: () => ({ all: { kind: 'count', title: text('All'), definition: text('All') } }),
  reports: {},
});

describe('the variables of a pathway', () => {
  const variables = listVariables('stays', 'ward', pathway);
  const of = (key: string) => {
    const found = variables.find((variable) => variable.key === key);
    if (!found) throw new Error(`no variable ${key}`);
    return found;
  };

  it('have names of their own that every statistics program takes', () => {
    const names = variables.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => !/^[a-z][a-z0-9_]{0,31}$/.test(name))).toEqual([]);
    expect(of('stay.grade').name).toBe('stay__grade');
    expect(of('stay.aVeryLongNameOfAQuestionThatIsCutHere').name).toMatch(
      /^stay__a_very_long_name__?[0-9a-f]{8}$/,
    );
  });

  it('say what is written by hand, and what reaches the person', () => {
    const closed = variables.filter(({ privacy }) => privacy !== 'open');
    expect(closed.map(({ key, privacy }) => [key, privacy])).toEqual([
      ['stay.phone', 'contact'],
      ['stay.note', 'free-text'],
    ]);
  });

  it('say what tells of a date without being one', () => {
    expect(variables.filter(({ tellsDate }) => tellsDate).map(({ key }) => key)).toEqual([
      'dimension:year',
      'stay.season',
    ]);
  });

  it('know in which versions they were not asked', () => {
    expect(of('stay.newQuestion').notAskedIn).toEqual(['1']);
    expect(of('stay.grade').notAskedIn).toEqual([]);
  });

  it('keep numbers that are codes', () => {
    const [column] = columnsOf(of('stay.grade'), 'en');
    expect(column?.codes).toEqual([
      { code: '1', value: 1, label: 'Mild' },
      { code: '3', value: 3, label: 'Severe' },
    ]);
    expect(cellsOf(of('stay.grade'), '3')).toEqual(['3']);
  });
});
