import { describe, expect, it } from '@jest/globals';
import type { Answers } from '@kvalreg/engine';
import { createRenderer } from '../renderer/create-renderer.js';
import { readTemplates } from '../renderer/read-templates.fixture.js';
import { adviceView, completenessView } from './advice-view.js';
import { everyKind } from './every-kind.fixture.js';

const whileFilling = (answers: Answers) => ({
  form: everyKind,
  answers,
  language: 'en' as const,
  hrefOf: (page: string) => `/form/${page}`,
});
const advice = (answers: Answers) => adviceView(whileFilling(answers))?.decisions[0];

describe('adviceView', () => {
  it('says what is advised, why, and on whose word', () => {
    expect(advice({ smoking: 'now', working: true, better: 2 })).toEqual({
      title: 'Course',
      state: 'indicated',
      verdict: 'In a group',
      advice: 'Write a referral',
      grounds: [{ title: 'Smokes', note: 'Also now and then', because: ['Works'] }],
      source: 'Source: Guideline, section 2',
      pending: null,
      openTitle: null,
      open: [],
    });
  });

  it('says what is not ruled out, and which questions would do that', () => {
    expect(advice({ smoking: 'now' })).toMatchObject({
      state: 'indicated',
      verdict: 'In a group',
      pending: 'Not ruled out: At home',
      openTitle: 'One unanswered question can change the advice',
      open: [{ label: 'Better', href: '/form/pain#f-better' }],
    });
  });

  it('does not take gaps for a no', () => {
    expect(advice({})).toMatchObject({
      state: 'open',
      verdict: 'Cannot be told yet',
      advice: null,
      pending: 'Not ruled out: At home; In a group',
      openTitle: '2 unanswered questions can change the advice',
    });
    expect(advice({ smoking: 'never', better: 1 })).toMatchObject({
      state: 'none',
      verdict: 'No course',
      source: null,
      openTitle: null,
    });
  });

  it('leads nowhere once the form is submitted', () => {
    const submitted = adviceView({ ...whileFilling({}), hrefOf: null });
    expect(submitted?.lead).toBe('The advice as it was with the submitted answers.');
    expect(submitted?.decisions[0]).toMatchObject({
      verdict: 'Could not be told',
      open: [
        { label: 'Smoking', href: null },
        { label: 'Better', href: null },
      ],
    });
  });

  it('is nothing for a form without decisions', () => {
    const { decisions: _, completeness: __, ...form } = everyKind;
    expect(adviceView({ ...whileFilling({}), form })).toBeNull();
    expect(completenessView({ ...whileFilling({}), form })).toBeNull();
  });
});

describe('completenessView', () => {
  it('counts what is there, and leads to what is missing', () => {
    expect(completenessView(whileFilling({ smoking: 'now', working: true, weight: 70 }))).toEqual({
      title: 'Referral',
      tally: '1 of 3',
      complete: false,
      lead: 'You can save anyway, but the reader will then not know what is missing.',
      missing: [
        { label: 'Occupation', href: '/form/you#f-job', reason: null },
        { label: 'Weight', href: '/form/more#f-weight', reason: 'Too light' },
      ],
    });
  });

  it('says so when nothing is missing', () => {
    const answers = { smoking: 'now', working: true, job: 'Baker', weight: 101 };
    expect(completenessView(whileFilling(answers))).toMatchObject({
      tally: '3 of 3',
      complete: true,
      missing: [],
      lead: null,
    });
  });
});

describe('the advice by itself', () => {
  it('is what stands on the page, for the script to replace', () => {
    const view = adviceView(whileFilling({ smoking: 'now' }));
    if (!view) throw new Error('the form has decisions');
    const html = createRenderer(readTemplates()).part('advice', 'en', view);
    expect(html).toMatch(/^<section class="kv-advice"/u);
    expect(html).toContain('Decision support');
    expect(html).toContain('href="/form/pain#f-better"');
  });
});
