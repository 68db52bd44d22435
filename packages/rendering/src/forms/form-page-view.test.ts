import { describe, expect, it } from '@jest/globals';
import type { Form } from '@kvalreg/declaration';
import {
  fieldsOfForm,
  parseInput,
  validateAnswers,
  visibleKeys,
  type Answers,
  type FormField,
} from '@kvalreg/engine';
import type { FieldView } from '../views/form/field-view.js';
import { everyKind } from './every-kind.fixture.js';
import { fieldView } from './field-view.js';
import { formPageView, formSummaryView, type PageRequest } from './form-page-view.js';

const request = (page: string, answers: Answers, more: Partial<PageRequest> = {}): PageRequest => ({
  form: everyKind,
  language: 'en',
  answers,
  problems: [],
  context: [],
  action: '/here',
  hidden: [],
  mayPause: true,
  audience: 'staff',
  hrefOf: (id) => `/form/${id ?? 'summary'}`,
  page: everyKind.pages.find(({ id }) => id === page) ??
    everyKind.pages[0] ?? { id: '', title: {}, fields: [] },
  raw: {},
  moreQuestions: false,
  saved: false,
  autosaveUrl: null,
  keyboard: false,
  ...more,
});
const fieldsOf = (
  page: string,
  answers: Answers,
  more: Partial<PageRequest> = {},
): Readonly<Record<string, FieldView>> =>
  Object.fromEntries(
    formPageView(request(page, answers, more)).groups.flatMap(({ fields }) =>
      fields.map((field) => [field.key, field]),
    ),
  );

describe('formPageView', () => {
  it('lets the browser offer what it knows of its owner to patients only', () => {
    expect(fieldsOf('drawn', {}, { audience: 'patient' })['email']).toMatchObject({
      inputType: 'email',
      autocomplete: 'email',
    });
    expect(fieldsOf('drawn', {}, { audience: 'staff' })['email']).toMatchObject({
      inputType: 'email',
      autocomplete: 'off',
    });
  });

  it('works out what follows from the answers, and counts the questions alone', () => {
    const view = formPageView(request('drawn', { weight: 120.5 }));
    const [, , , heavy, load] = view.groups.flatMap(({ fields }) => fields);
    expect([heavy?.value, load?.value]).toEqual(['Yes', '120.5\u00a0kg']);
    expect(view.progress).toEqual({ answered: 1, asked: 16 });
  });

  it('chooses a control for every kind of item', () => {
    const controls = ['you', 'pain', 'more'].flatMap((page) =>
      Object.values(fieldsOf(page, {})).map(({ key, control }) => `${key}: ${control}`),
    );
    expect(controls).toEqual([
      'smoking: radios',
      'aids: checkboxes',
      'working: radios',
      'since: date',
      'job: text',
      'pain.now: scale',
      'pain.worst: scale',
      'health: visual-scale',
      'better: radios',
      'visits: text',
      'weight: text',
      'illnesses: text',
      'remarks: textarea',
    ]);
  });

  it('marks the chosen alternatives', () => {
    const fields = fieldsOf('you', { smoking: 'now', aids: ['cane', 'walker'], working: false });
    const checked = (key: string) =>
      fields[key]?.options.filter((option) => option.checked).map(({ value }) => value);
    expect(checked('smoking')).toEqual(['now']);
    expect(checked('aids')).toEqual(['cane', 'walker']);
    expect(checked('working')).toEqual(['false']);
    expect(fields['aids']?.options.find(({ value }) => value === 'none')?.exclusive).toBe(true);
  });

  it('shows numbers with the decimal sign of the language', () => {
    expect(fieldsOf('more', { weight: 70.5 }, { language: 'sv' })['weight']?.value).toBe('70,5');
    expect(fieldsOf('more', { weight: 70.5 })['weight']?.value).toBe('70.5');
    expect(fieldsOf('more', {})['weight']?.hint).toBe('A number from 20 to 350.5');
  });

  it('shows again what was typed wrongly, with its message', () => {
    const problem = {
      field: 'visits',
      code: 'not-a-number',
      severity: 'error',
      message: 'Visits: "many" is no number.',
      params: {},
    } as const;
    const field = fieldsOf('more', { visits: null }, { raw: { visits: 'many' }, problems: [problem] })[
      'visits'
    ];
    expect(field).toMatchObject({
      value: 'many',
      error: problem.message,
      describedBy: 'f-visits-hint f-visits-error',
    });
    expect(formPageView(request('more', {}, { problems: [problem] })).errors).toEqual({
      title: 'One answer needs to be corrected',
      items: [{ href: '#f-visits', message: problem.message }],
    });
  });

  it('lets codes of a classification be typed, and offers every step of a scale', () => {
    expect(fieldsOf('more', { illnesses: ['M51.1', 'I10'] })['illnesses']).toMatchObject({
      value: 'M51.1, I10',
      hint: 'One or more codes, separated by commas',
    });
    const field: FormField = {
      key: 'walk',
      path: ['walk'],
      page: 'you',
      group: 'walk',
      item: { kind: 'integer', label: { en: 'Walk' }, min: 0, max: 20, step: 5, display: 'scale' },
    };
    const view = fieldView(field, {
      language: 'en',
      value: 10,
      raw: undefined,
      problems: [],
      markOptional: false,
    });
    expect(view.options.map(({ value, checked }) => [value, checked])).toEqual([
      ['0', false],
      ['5', false],
      ['10', true],
      ['15', false],
      ['20', false],
    ]);
  });

  it('marks what is optional only among what is not', () => {
    expect(fieldsOf('you', {})['aids']?.optional).toBe(true);
    expect(fieldsOf('you', {})['smoking']?.optional).toBe(false);
    expect(Object.values(fieldsOf('more', {})).some(({ optional }) => optional)).toBe(false);
  });

  it('hides a question whose condition does not hold', () => {
    const hidden = (answers: Answers) =>
      Object.fromEntries(
        formPageView(request('you', answers)).groups.map(({ name, hidden }) => [name, hidden]),
      );
    expect(hidden({ working: true })).toMatchObject({ since: true, job: false });
    expect(hidden({ working: false })).toMatchObject({ since: false, job: true });
    expect(hidden({})).toMatchObject({ since: true, job: true });
  });

  it('gives the script the conditions, only where there are any', () => {
    expect(formPageView(request('pain', {})).logic).toBeNull();
    const logic: unknown = JSON.parse(
      formPageView(request('you', { health: 3, smoking: 'now' })).logic ?? '',
    );
    expect(logic).toMatchObject({
      page: 'you',
      answers: { health: 3 },
      form: { visibleIf: everyKind.visibleIf },
    });
    expect(JSON.stringify(logic)).not.toContain('Occupation');
  });

  it('gives the script enough to meet what cannot be read yet', () => {
    const { form } = JSON.parse(formPageView(request('you', {})).logic ?? '') as { form: Form };
    const problems = fieldsOfForm(form).map((field) => parseInput(field, 'nonsense').problem?.code ?? null);
    expect(problems).toContain('not-a-date');
    expect(visibleKeys(form, { working: true }).has('job')).toBe(true);
  });

  it('says where the wording is missing and titles an instrument of several questions', () => {
    const [group] = formPageView(request('pain', {})).groups;
    expect(group).toMatchObject({ title: 'Pain', neutralLabels: true });
  });

  it('tells how far one has come and links back only', () => {
    const { steps, page, pages, hasPrevious, isLast } = formPageView(request('pain', {}));
    expect({ page, pages, hasPrevious, isLast }).toEqual({
      page: 2,
      pages: 4,
      hasPrevious: true,
      isLast: false,
    });
    expect(steps.map(({ href }) => href)).toEqual(['/form/you', null, null, null, null]);
  });
});

describe('formSummaryView', () => {
  const summary = (answers: Answers, language: 'sv' | 'en' = 'en') => {
    const problems = validateAnswers(everyKind, answers, { complete: true, today: '2026-05-04', language });
    return formSummaryView({
      ...request('you', answers, { language, problems }),
      extras: [],
      gatheredOn: null,
      submitLabel: 'Submit',
    });
  };

  it('lists the answers page by page in words, and leaves out what was not asked', () => {
    const { sections } = summary({
      smoking: 'now',
      working: true,
      job: 'Baker',
      weight: 70.25,
      aids: [],
      better: 2,
      health: 80,
    });
    const rows = sections.flatMap(({ groups }) =>
      groups.flatMap((group) => group.rows.map(({ question, answer }) => `${question}: ${answer}`)),
    );
    expect(rows).toContain('Working: Yes');
    expect(rows).toContain('Aids: No answer');
    expect(rows).toContain('Better: better');
    expect(rows).toContain('Weight: 70.25\u00a0kg');
    expect(rows.some((row) => row.startsWith('Since'))).toBe(false);
    expect(sections[1]?.changeHref).toBe('/form/pain');
  });

  it('does not let an incomplete form be submitted, and links to the page of each gap', () => {
    const view = summary({ smoking: 'now' });
    expect(view.maySubmit).toBe(false);
    expect(view.errors?.items.map(({ href }) => href)).toEqual([
      '/form/you#f-working',
      '/form/pain#f-pain.now',
    ]);
    expect(summary({ smoking: 'now', working: true, 'pain.now': 3 })).toMatchObject({
      maySubmit: true,
      errors: null,
    });
  });
});
