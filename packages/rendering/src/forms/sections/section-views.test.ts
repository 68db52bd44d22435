import { describe, expect, it } from '@jest/globals';
import { defineForm, type Page } from '@kvalreg/declaration';
import { validateAnswers, visibleKeys, type Answers } from '@kvalreg/engine';
import { eq } from '@kvalreg/expression';
import { fieldGroups } from '../field-groups.js';
import { sectionViews } from './section-views.js';

const t = (en: string) => ({ en });
const often = {
  kind: 'choice',
  options: { never: t('Never'), sometimes: t('Sometimes') },
} as const;
const form = defineForm({
  version: '1',
  title: t('Form'),
  respondent: 'staff',
  items: {
    first: { kind: 'boolean', label: t('First') },
    lifting: { ...often, label: t('Lifting'), required: true },
    sitting: { ...often, label: t('Sitting') },
    driving: { kind: 'boolean', label: t('Driving') },
    note: { kind: 'text', maxLength: 20, label: t('Note') },
    last: { kind: 'text', maxLength: 20, label: t('Last') },
  },
  instruments: {},
  pages: [
    {
      id: 'all',
      title: t('All'),
      fields: ['first', 'lifting', 'sitting', 'driving', 'note', 'last'],
      sections: [
        { id: 'work', title: t('Work'), layout: 'matrix', fields: ['lifting', 'sitting'] },
        { id: 'more', title: t('More'), intro: t('Only if so'), layout: 'list', fields: ['driving', 'note'] },
      ],
    },
  ],
  visibleIf: (f) => ({ driving: eq(f.first, true), note: eq(f.first, true), sitting: eq(f.first, true) }),
});

const [page] = form.pages as [Page];
function sections(answers: Answers, of: Page = page) {
  const groups = fieldGroups({
    form,
    page: of,
    language: 'en',
    answers,
    raw: {},
    problems: validateAnswers(form, answers, { today: '2026-01-01', complete: true, language: 'en' }),
    visible: visibleKeys(form, answers),
  });
  return sectionViews(of, groups, 'en');
}

describe('the sections of a page', () => {
  it('stand in the order of the page, with what lies between them', () => {
    expect(sections({}).map(({ title, groups }) => [title, groups.map(({ name }) => name)])).toEqual([
      [null, ['first']],
      ['Work', ['lifting', 'sitting']],
      ['More', ['driving', 'note']],
      [null, ['last']],
    ]);
  });
  it('are hidden while all of their questions are', () => {
    expect(sections({ first: false }).map(({ hidden }) => hidden)).toEqual([false, false, true, false]);
    expect(sections({ first: true }).map(({ hidden }) => hidden)).toEqual([false, false, false, false]);
  });
  it('make a table of questions that share their alternatives, and keep what is wrong with each', () => {
    const matrix = sections({ sitting: 'never', first: true })[1]?.matrix;
    expect(matrix?.columns.map(({ label }) => label)).toEqual(['Never', 'Sometimes']);
    expect(matrix?.groups.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['lifting', false],
      ['sitting', false],
    ]);
    expect(matrix?.groups[0]?.rows[0]?.error).toContain('Lifting');
    expect(matrix?.groups[1]?.rows[0]?.options.map(({ checked }) => checked)).toEqual([true, false]);
    expect(matrix?.type).toBe('radio');
    expect(matrix?.groups[0]?.rows[0]?.describedBy).toBe('f-lifting-error');
  });
  it('show questions that do not share them one after the other', () => {
    const mixed: Page = {
      ...page,
      sections: [{ id: 'mixed', layout: 'matrix', fields: ['sitting', 'driving'] }],
    };
    const [, section] = sections({}, mixed);
    expect(section?.matrix).toBeNull();
    expect(section?.groups.map(({ name }) => name)).toEqual(['sitting', 'driving']);
  });
});
