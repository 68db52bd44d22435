import { describe, expect, it } from '@jest/globals';
import { defineForm } from '@kvalreg/declaration';
import { visibleKeys, type Answers } from '@kvalreg/engine';
import { answerSections } from './answer-sections.js';
import { changedAnswers } from './changed-answers.js';
import { differingAnswers } from './differing-answers.js';
import { fieldGroups } from './field-groups.js';
import type { RowsShown } from './repeat-view.js';

const t = (sv: string, en: string) => ({ sv, en });
const form = defineForm({
  version: '1',
  title: t('Operation', 'Operation'),
  respondent: 'staff',
  items: { used: { kind: 'boolean', label: t('Använda', 'Used') } },
  instruments: {},
  repeats: {
    implants: {
      title: t('Implantat', 'Implants'),
      one: t('Implantat', 'Implant'),
      max: 3,
      items: {
        udi: { kind: 'text', format: 'udi', maxLength: 60, label: t('UDI', 'UDI') },
        size: { kind: 'integer', min: 1, max: 60, label: t('Storlek', 'Size') },
      },
    },
  },
  pages: [{ id: 'all', title: t('Allt', 'All'), fields: ['used', 'implants'] }],
  visibleIf: (f) => ({ implants: f.used }),
});
const viewOf = (answers: Answers, rows: RowsShown = {}, raw = {}) => {
  const [page] = form.pages;
  if (!page) throw new Error('no page');
  const visible = visibleKeys(form, answers);
  const groups = fieldGroups({ form, page, language: 'en', answers, raw, problems: [], visible, rows });
  const group = groups.find(({ name }) => name === 'implants');
  if (!group?.repeat) throw new Error('no rows');
  return { hidden: group.hidden, repeat: group.repeat };
};

describe('the rows of a repeated group', () => {
  it('are those that hold something, and one more that is asked for', () => {
    expect(viewOf({ used: true }).repeat.rows).toEqual([]);
    expect(viewOf({ used: true }).hidden).toBe(false);
    expect(viewOf({}).hidden).toBe(true);
    const two = { used: true, 'implants.1.udi': 'a', 'implants.2.size': 3 };
    expect(viewOf(two).repeat.rows.map(({ heading }) => heading)).toEqual([
      'Implant 1 of 2',
      'Implant 2 of 2',
    ]);
    expect(viewOf(two, { adding: 'implants' }).repeat).toMatchObject({ isFull: true, rows: { length: 3 } });
    expect(viewOf({ ...two, 'implants.3.size': 3 }, { adding: 'implants' }).repeat.rows).toHaveLength(3);
    expect(viewOf({ used: true }, {}, { 'implants.2.size': 'big' }).repeat.rows).toHaveLength(2);
  });

  it('have a pattern whose number the script fills in', () => {
    const { pattern, headingPattern, addLabel } = viewOf({ used: true }).repeat;
    expect(pattern.fields.map(({ key, id }) => [key, id])).toEqual([
      ['implants.{row}.udi', 'f-implants.{row}.udi'],
      ['implants.{row}.size', 'f-implants.{row}.size'],
    ]);
    expect(pattern.fields[0]).toMatchObject({ isScanned: true, value: '' });
    expect(headingPattern).toBe('Implant {row} of {rows}');
    expect(addLabel).toBe('Add implant');
  });

  it('ask before one with answers is taken away', () => {
    const rows = { removing: { group: 'implants', row: 1 } };
    const [first, second] = viewOf({ used: true, 'implants.1.size': 3, 'implants.2.size': 4 }, rows).repeat
      .rows;
    expect(first?.asks).toBe('Remove Implant 1 with everything that is filled in there?');
    expect(second?.asks).toBeNull();
  });

  it('are read one by one, and named in comparisons', () => {
    const before = { used: true, 'implants.1.size': 3 };
    const after = { used: true, 'implants.1.size': 4, 'implants.2.udi': 'b' };
    const titles = answerSections(form, after, 'sv')[0]?.groups.map(({ title }) => title);
    expect(titles).toEqual([null, 'Implantat: Implantat 1', 'Implantat: Implantat 2']);
    expect(answerSections(form, { used: true }, 'en')[0]?.groups[1]?.rows[0]).toMatchObject({
      question: 'Implants',
      answer: 'None given',
      answered: false,
    });
    const changed = changedAnswers({ form, answers: before }, { form, answers: after }, 'en');
    expect(changed.map(({ question }) => question)).toEqual(['Implant 1, Size', 'Implant 2, UDI']);
    expect(differingAnswers(form, before, after, 'en').map(({ question }) => question)).toEqual([
      'Implant 1, Size',
      'Implant 2, UDI',
    ]);
  });
});
