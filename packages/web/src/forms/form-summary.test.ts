import { beforeEach, describe, expect, it } from '@jest/globals';
import { ConflictError, InvalidInputError } from '@kvalreg/core';
import { defineForm, type Register } from '@kvalreg/declaration';
import type { Problem } from '@kvalreg/engine';
import type { FormSummaryView } from '@kvalreg/rendering';
import type { Request, Response } from 'express';
import type { Pages } from '../platform/pages/pages.js';
import type { Filling, Submission } from './filling.js';
import type { FormCodes } from './form-codes.js';
import type { FormPages } from './form-pages.js';
import { FormSummary } from './form-summary.js';

const form = defineForm({
  version: '7',
  title: { en: 'Form' },
  respondent: 'patient',
  items: { pain: { kind: 'integer', label: { en: 'Pain' }, min: 0, max: 10 } },
  instruments: {},
  pages: [{ id: 'only', title: { en: 'Only' }, fields: ['pain'] }],
});

let submissions: Submission[];
let shown: { readonly view: FormSummaryView; readonly status: number }[];
let redirects: string[];
let outcome: () => Promise<void>;
beforeEach(() => {
  [submissions, shown, redirects] = [[], [], []];
  outcome = () => Promise.resolve();
});

const response = {
  redirect: (_status: number, href: string) => redirects.push(href),
  cookie: () => undefined,
} as unknown as Response;
const pages: Pick<Pages, 'send'> = {
  send: (_request, _response, _page, view, { status = 200 }) => {
    shown.push({ view: view as FormSummaryView, status });
  },
};
const judged: Pick<FormPages, 'judge'> = { judge: () => Promise.resolve([]) };
const codes: Pick<FormCodes, 'words'> = { words: () => Promise.resolve(undefined) };
const summary = new FormSummary(pages as Pages, judged as FormPages, codes as FormCodes);

/** The form as it is stored at the moment of a request. */
const filling = (state: Partial<Filling> = {}): Filling => ({
  audience: 'staff',
  register: { languages: ['en'] } as unknown as Register,
  language: 'en',
  form,
  values: { pain: 4 },
  lockVersion: 3,
  revision: 1,
  birthDate: null,
  context: [],
  base: '/form',
  onePage: false,
  mayHaveGaps: false,
  prefilled: {},
  codes: { urlOf: () => '', yearOf: () => 2025, yearField: null },
  extraFields: () => [],
  submitLabel: 'Submit',
  save: () => Promise.reject(new Error('nothing is saved here')),
  submit: (submission) => {
    submissions.push(submission);
    return outcome().then(() => '/done');
  },
  doneHref: '/done',
  laterHref: '/later',
  ...state,
});
const posted = (body: Readonly<Record<string, unknown>>): Request => ({ body }) as Request;
const looked = { key: 'key-of-the-page', revision: '1', lockVersion: '3', go: 'submit' };
const hidden = (index: number, name: string) =>
  shown[index]?.view.hidden.find((input) => input.name === name)?.value;

describe('the last step of a form', () => {
  it('submits what was looked through, once, under the key of the page', async () => {
    await summary.submit(
      posted({ ...looked, changeReason: 'misread', filledOn: '20250102' }),
      response,
      filling(),
    );
    expect(submissions).toEqual([
      {
        answers: { pain: 4 },
        formVersion: '7',
        expectedRevision: 1,
        language: 'en',
        acceptedWarnings: [],
        idempotencyKey: 'key-of-the-page',
        extras: { filledOn: '2025-01-02', changeReason: 'misread' },
      },
    ]);
    expect(redirects).toEqual(['/done']);
  });

  it('takes the second of two clicks for the first, whose key it carries', async () => {
    outcome = () => Promise.reject(new ConflictError('idempotency-key-reused', 'Used.'));
    // By now the first click has made a revision and taken the draft away.
    await summary.submit(posted(looked), response, filling({ revision: 2, lockVersion: 0 }));
    expect(submissions[0]).toMatchObject({ expectedRevision: 1, idempotencyKey: 'key-of-the-page' });
    expect(redirects).toEqual(['/done']);
    expect(shown).toEqual([]);
  });

  it('gives every page a key of its own, and says which state was looked through', async () => {
    const request = posted({});
    await summary.show(request, response, filling());
    await summary.show(request, response, filling());
    expect(hidden(0, 'key')).toMatch(/^[\da-f-]{36}$/u);
    expect(hidden(0, 'key')).not.toBe(hidden(1, 'key'));
    expect([hidden(0, 'revision'), hidden(0, 'lockVersion')]).toEqual(['1', '3']);
  });

  it('shows the answers again when somebody has changed the draft since, and submits nothing', async () => {
    await summary.submit(posted(looked), response, filling({ lockVersion: 4, values: { pain: 9 } }));
    expect(submissions).toEqual([]);
    expect(redirects).toEqual([]);
    expect(shown).toHaveLength(1);
    expect(hidden(0, 'lockVersion')).toBe('4');
    expect(hidden(0, 'key')).not.toBe('key-of-the-page');
    expect(JSON.stringify(shown[0]?.view.sections)).toContain('"9"');
  });

  it('lets the register judge when somebody else has submitted since: the revision decides, not the draft', async () => {
    const conflict = new ConflictError('revision-conflict', 'Somebody was first.');
    outcome = () => Promise.reject(conflict);
    await expect(
      summary.submit(posted(looked), response, filling({ revision: 2, lockVersion: 0 })),
    ).rejects.toBe(conflict);
    expect(submissions[0]?.expectedRevision).toBe(1);
    expect(redirects).toEqual([]);
  });

  it('shows what must be corrected, with what was typed and the same key', async () => {
    const problem: Problem = {
      field: 'pain',
      code: 'required',
      severity: 'error',
      message: 'Pain?',
      params: {},
    };
    outcome = () => Promise.reject(new InvalidInputError('invalid-answers', 'No.', [problem]));
    await summary.submit(posted(looked), response, filling());
    expect(shown[0]).toMatchObject({ status: 422, view: { errors: { items: [{ message: 'Pain?' }] } } });
    expect(hidden(0, 'key')).toBe('key-of-the-page');
  });

  it.each([
    [{ ...looked, go: 'later' }, '/later'],
    [{ ...looked, language: 'en' }, '/form/summary'],
  ])('submits nothing for whoever leaves: %j', async (body, href) => {
    await summary.submit(posted(body), response, filling());
    expect(submissions).toEqual([]);
    expect(redirects).toEqual([href]);
  });
});
