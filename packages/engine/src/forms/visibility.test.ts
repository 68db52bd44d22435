import { describe, expect, it } from '@jest/globals';
import type { Form } from '@kvalreg/declaration';
import { field, isKnown, not, type Expr } from '@kvalreg/expression';
import fc from 'fast-check';
import { visitForm } from './visit-form.fixture.js';
import { settleAnswers, visibleKeys } from './visibility.js';

const visible = (answers: Parameters<typeof visibleKeys>[1]) => [...visibleKeys(visitForm, answers)];
const always = ['day', 'smokes', 'weight', 'illnesses', 'planned'];

describe('visibleKeys', () => {
  it('hides while the condition is unknown', () => {
    expect(visible({}).sort()).toEqual([...always].sort());
  });

  it('shows a whole instrument, and what depends on its score', () => {
    expect(visible({ smokes: false, 'pain.now': 4, 'pain.worst': 6 })).toEqual(
      expect.arrayContaining(['pain.now', 'pain.worst', 'comment']),
    );
    expect(visible({ smokes: false, 'pain.now': 4, 'pain.worst': 5 })).not.toContain('comment');
  });

  it('reads a hidden answer as unanswered, in as many steps as there are', () => {
    const answers = {
      smokes: true,
      amount: 50,
      quitPlan: 'yes',
      'pain.now': 9,
      'pain.worst': 9,
      comment: 'x',
    };
    expect(visible(answers)).toEqual(expect.arrayContaining(['amount', 'quitPlan']));
    expect(visible(answers)).not.toContain('pain.now');
    expect(visible(answers)).not.toContain('comment');
    expect(visible({ ...answers, smokes: false })).toEqual(expect.arrayContaining(['pain.now', 'comment']));
    expect(visible({ ...answers, smokes: false })).not.toContain('quitPlan');
  });

  it('lets an answer of the wrong type or outside its range decide nothing', () => {
    expect(visible({ smokes: 'yes' })).not.toContain('amount');
    expect(visible({ smokes: true, amount: 1000 })).not.toContain('quitPlan');
  });

  it('keeps an answer that was only hidden by an answer that is itself hidden', () => {
    const form = chain();
    expect([...visibleKeys(form, { smokes: false, amount: 5, quitPlan: 'yes' })].sort()).toEqual([
      'quitPlan',
      'smokes',
    ]);
  });

  it('settles when conditions go round in a circle', () => {
    const amount = field<number>('number', 'amount');
    const quitPlan = field<string>('text', 'quitPlan');
    const form = withConditions({ amount: not(isKnown(quitPlan)), quitPlan: isKnown(amount) });
    const answers = { amount: 5, quitPlan: 'yes' };
    const shown = visibleKeys(form, answers);
    expect(visibleKeys(form, settleAnswers(form, answers))).toBeInstanceOf(Set);
    expect(shown.has('smokes')).toBe(true);
  });
});

describe('settleAnswers', () => {
  it('empties what is hidden and leaves the rest', () => {
    expect(settleAnswers(visitForm, { smokes: false, amount: 30, weight: 70 })).toEqual({
      smokes: false,
      amount: null,
      weight: 70,
    });
  });

  it('changes nothing when it is applied again', () => {
    const answers = fc.record(
      {
        smokes: fc.constantFrom(true, false, null),
        amount: fc.option(fc.integer({ min: 1, max: 60 }), { nil: null }),
        quitPlan: fc.constantFrom('yes', 'no', null),
        'pain.now': fc.option(fc.integer({ min: 0, max: 10 }), { nil: null }),
        'pain.worst': fc.option(fc.integer({ min: 0, max: 10 }), { nil: null }),
        comment: fc.constantFrom('x', null),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(answers, (given) => {
        const once = settleAnswers(visitForm, given);
        expect(settleAnswers(visitForm, once)).toEqual(once);
        const shown = visibleKeys(visitForm, given);
        expect(visibleKeys(visitForm, once)).toEqual(shown);
        for (const [key, value] of Object.entries(once)) {
          expect(value).toBe(shown.has(key) ? given[key as keyof typeof given] : null);
        }
      }),
    );
  });
});

/** smokes shows amount; quitPlan is shown while amount is unanswered. */
function chain(): Form {
  return withConditions({
    amount: field<boolean>('boolean', 'smokes'),
    quitPlan: not(isKnown(field<number>('number', 'amount'))),
  });
}

function withConditions(conditions: Readonly<Record<string, Expr<boolean>>>): Form {
  return {
    ...visitForm,
    instruments: {},
    pages: [{ id: 'only', title: {}, fields: ['smokes', 'amount', 'quitPlan'] }],
    visibleIf: Object.fromEntries(Object.entries(conditions).map(([name, { node }]) => [name, node])),
    checks: [],
  };
}
