import { describe, expect, it } from '@jest/globals';
import type { Form } from '@kvalreg/declaration';
import type { Answers } from '@kvalreg/engine';
import { createRenderer } from '../../renderer/create-renderer.js';
import { readTemplates } from '../../renderer/read-templates.fixture.js';
import { frame } from '../../renderer/sample-pages.fixture.js';
import { answerSections } from '../answer-sections.js';
import { changedAnswers } from '../changed-answers.js';
import { everyKind } from '../every-kind.fixture.js';
import { formPageView, formSummaryView, type PageRequest } from '../form-page-view.js';
import type { CodeWords } from './code-words.js';
import type { CodeHits, CodeSearching } from './codes-view.js';

const words: CodeWords = {
  year: 2024,
  find: (_system, code) =>
    code === 'M48.0'
      ? { text: 'Spinal <stenosis>, lumbar', isValid: true }
      : code === 'M79.0'
        ? { text: 'Rheumatism', isValid: false }
        : null,
};
const searching = (searches: Readonly<Record<string, CodeHits>> = {}): CodeSearching => ({
  words,
  urlOf: (system) => `/codes/${system}`,
  yearField: 'since',
  searches,
});
const page = everyKind.pages.find(({ id }) => id === 'more') ?? { id: '', title: {}, fields: [] };
const onFormPage: PageRequest = {
  form: everyKind,
  language: 'en',
  answers: {},
  problems: [],
  context: [],
  action: '/here',
  hidden: [],
  mayPause: true,
  audience: 'staff',
  hrefOf: (id) => `/form/${id ?? 'summary'}`,
  page,
  raw: {},
  moreQuestions: false,
  saved: false,
  autosaveUrl: null,
  keyboard: false,
};
const viewOf = (answers: Answers, codeSearch = searching(), form: Form = everyKind) =>
  formPageView({ ...onFormPage, form, answers, codeSearch });
const fieldOf = (...args: Parameters<typeof viewOf>) =>
  viewOf(...args)
    .groups.flatMap(({ fields }) => fields)
    .find(({ key }) => key === 'illnesses');

describe('a question of codes', () => {
  it('names what is chosen, also what no list has or what has ended', () => {
    const field = fieldOf({ illnesses: ['M48.0', 'M79.0', 'X99'] });
    expect(field?.control).toBe('codes');
    expect(field?.value).toBe('M48.0, M79.0, X99');
    expect(field?.codes).toMatchObject({
      url: '/codes/icd-10',
      year: 2024,
      yearField: 'since',
      hasDot: true,
    });
    expect(field?.codes?.chosen).toEqual([
      { code: 'M48.0', text: 'Spinal <stenosis>, lumbar' },
      { code: 'M79.0', text: 'Rheumatism (not valid in 2024)' },
      { code: 'X99', text: null },
    ]);
    expect(field?.codes?.hits).toBeNull();
  });

  it('shows what was found, without what is chosen already', () => {
    const found = [
      { code: 'M48.0', text: 'a' },
      { code: 'M48.1', text: 'b' },
    ];
    const codes = fieldOf({ illnesses: ['m480'] }, searching({ illnesses: { text: 'm48', found } }))?.codes;
    expect(codes?.hits).toEqual([{ id: 'f-illnesses-hit-1', code: 'M48.1', text: 'b' }]);
    expect(codes?.hitsTitle).toBe('Hits for “m48” in ICD-10 2024: tick what applies and go on');
    const none = fieldOf({}, searching({ illnesses: { text: 'zz', found: [] } }))?.codes;
    expect(none?.hitsTitle).toBe('No more codes of ICD-10 2024 fit “zz”. Search with other words.');
  });

  it('is typed where there is nothing to search in', () => {
    const typed = formPageView(onFormPage);
    expect(typed.groups.flatMap(({ fields }) => fields).find(({ key }) => key === 'illnesses')?.control).toBe(
      'text',
    );
  });

  it.each([undefined, 1])('is written as a page, with every text escaped (max: %s)', (max) => {
    const { illnesses } = everyKind.items;
    const form: Form = {
      ...everyKind,
      items: { ...everyKind.items, illnesses: { ...illnesses, ...(max !== undefined && { max }) } },
    };
    const found = [{ code: 'M48.1', text: '<b>' }];
    const view = viewOf({ illnesses: ['M48.0'] }, searching({ illnesses: { text: '"q"', found } }), form);
    const html = createRenderer(readTemplates()).page('form-page', frame, view);
    expect(html).toContain('<b>M48.0</b> Spinal &lt;stenosis&gt;, lumbar');
    expect(html).toContain('value="&quot;q&quot;"');
    expect(html).toContain('<b>M48.1</b> &lt;b&gt;');
    expect(html.includes('data-max="1"')).toBe(max === 1);
  });
});

describe('codes in answers', () => {
  const answers = { illnesses: ['M48.0', 'M79.0', 'X99'] };
  const inWords = 'M48.0 Spinal <stenosis>, lumbar; M79.0 Rheumatism (not valid in 2024); X99';
  it('stand with their words in the summary and among submitted answers', () => {
    const rows = answerSections(everyKind, answers, 'en', undefined, words).flatMap(({ groups }) =>
      groups.flatMap((group) => group.rows),
    );
    expect(rows.find(({ question }) => question === 'Illnesses')?.answer).toBe(inWords);
    const summary = formSummaryView({
      ...onFormPage,
      answers,
      gatheredOn: null,
      extras: [],
      submitLabel: '',
      codes: words,
    });
    expect(JSON.stringify(summary.sections)).toContain(inWords);
  });
  it('stand with their words where they were changed', () => {
    const before = { form: everyKind, answers };
    const after = { form: everyKind, answers: { illnesses: ['X99'] } };
    expect(changedAnswers(before, after, 'en', words)).toEqual([
      { question: 'Illnesses', before: inWords, after: 'X99' },
    ]);
  });
});
