import { describe, expect, it } from '@jest/globals';
import { defineForm } from '@kvalreg/declaration';
import type { Answers, Problem } from '@kvalreg/engine';
import { eq } from '@kvalreg/expression';
import { acceptanceOf, openWarnings } from './accepted-warnings.js';
import { neighbour, pageOf, problemsOn, resumePage } from './page-of.js';

const t = (en: string) => ({ en });
const form = defineForm({
  version: '1',
  title: t('Form'),
  respondent: 'patient',
  items: {
    working: { kind: 'boolean', label: t('Working'), required: true },
    job: { kind: 'text', label: t('Occupation'), maxLength: 20 },
    pain: { kind: 'integer', label: t('Pain'), min: 0, max: 10 },
  },
  instruments: {},
  pages: [
    { id: 'first', title: t('First'), fields: ['working'] },
    { id: 'second', title: t('Second'), fields: ['job'] },
    { id: 'third', title: t('Third'), fields: ['pain'] },
  ],
  visibleIf: (f) => ({ job: eq(f.working, true) }),
});
const filling = (values: Answers = {}, onePage = false) => ({ form, onePage, values });

describe('the pages of a form', () => {
  it('pass over a page that has nothing to ask', () => {
    expect(neighbour(filling(), 'first', { working: true }, 1)).toBe('second');
    expect(neighbour(filling(), 'first', { working: false }, 1)).toBe('third');
    expect(neighbour(filling(), 'third', { working: false }, -1)).toBe('first');
    expect(neighbour(filling(), 'third', {}, 1)).toBeNull();
  });
  it('are gone on with where something is left', () => {
    expect(resumePage(filling())).toBe('first');
    expect(resumePage(filling({ working: false }))).toBe('third');
    expect(resumePage(filling({ working: true, pain: 3 }))).toBe('second');
    expect(resumePage(filling({ working: false, pain: 3 }))).toBeNull();
  });
  it('are one for whoever types from paper', () => {
    expect(pageOf(filling({}, true), 'all')?.fields).toEqual(['working', 'job', 'pain']);
    expect(pageOf(filling({}, true), 'first')).toBeNull();
    expect(pageOf(filling(), 'all')).toBeNull();
    expect(resumePage(filling({}, true))).toBe('all');
  });
});

const warning: Problem = {
  field: 'pain',
  code: 'check',
  severity: 'warning',
  message: 'Unusual',
  params: { check: 'odd', fields: 'pain, job' },
};

describe('problems of a page', () => {
  it('are those of its questions, and of checks that involve one of them', () => {
    const own: Problem = {
      field: 'working',
      code: 'required',
      severity: 'error',
      message: 'Missing',
      params: {},
    };
    expect(problemsOn([own, warning], new Set(['working']))).toEqual([own]);
    expect(problemsOn([own, warning], new Set(['job']))).toEqual([warning]);
  });
});

describe('a warning that was accepted', () => {
  const answers = { pain: 9, job: 'baker' };
  it('stays accepted as long as the answers do', () => {
    const accepted = [acceptanceOf(warning, answers)];
    expect(openWarnings([warning], answers, accepted)).toEqual([]);
    expect(openWarnings([warning], { ...answers, pain: 10 }, accepted)).toEqual([warning]);
    expect(openWarnings([warning], answers, [])).toEqual([warning]);
  });
});
