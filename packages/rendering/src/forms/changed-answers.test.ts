import { describe, expect, it } from '@jest/globals';
import { changedAnswers } from './changed-answers.js';
import { everyKind } from './every-kind.fixture.js';

const { weight: _weight, ...otherItems } = everyKind.items;
const shorter = { ...everyKind, version: '2', items: otherItems };

describe('changedAnswers', () => {
  it('names each question with its answer before and after, and leaves out what stayed', () => {
    const before = { smoking: 'now', weight: 70.5, aids: ['cane'], working: true };
    const after = { smoking: 'never', weight: 70.5, aids: ['cane'], working: null, 'pain.now': 4 };
    expect(
      changedAnswers({ form: everyKind, answers: before }, { form: everyKind, answers: after }, 'en'),
    ).toEqual([
      { question: 'Smoking', before: 'Now', after: 'Never' },
      { question: 'Working', before: 'Yes', after: 'No answer' },
      { question: 'Pain now', before: 'No answer', after: '4' },
    ]);
  });
  it('knows questions that the newer form no longer has', () => {
    const form = {
      ...shorter,
      pages: shorter.pages.map((page) => ({
        ...page,
        fields: page.fields.filter((name) => name !== 'weight'),
      })),
    };
    expect(
      changedAnswers({ form: everyKind, answers: { weight: 70.5, gone: 'x' } }, { form, answers: {} }, 'sv'),
    ).toEqual([
      { question: 'Weight (sv)', before: '70,5\u00a0kg', after: 'Inget svar' },
      { question: 'gone', before: 'x', after: 'Inget svar' },
    ]);
  });
});
