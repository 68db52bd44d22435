import type { Decision, Form, Ground, Outcome } from '@kvalreg/declaration';
import { evaluate, type Node } from '@kvalreg/expression';
import type { Answers } from '../forms/answers.js';
import type { DecisionAnswer, GroundAnswer, OutcomeAnswer } from './decision-answer.js';
import { formState, type FormState } from './form-state.js';
import { namedQuestion } from './named-question.js';

/**
 * The decisions that a form supports, with what is advised on its answers and why. Three-valued: an outcome is unknown
 * while no ground holds and an unanswered question can still make one hold. A ground that rests on a question which is not
 * asked does not hold; an impossible answer counts as none. Which questions can change the advice is read from how the
 * rules are built: every one that can is named; where rules share a question, one may be named that another makes needless.
 */
export function decide(form: Form, answers: Answers): readonly DecisionAnswer[] {
  const { decisions = [] } = form;
  if (decisions.length === 0) return [];
  const state = formState(form, answers);
  return decisions.map((decision) => answerTo(decision, state));
}

function answerTo({ id, title, otherwise, outcomes }: Decision, state: FormState): DecisionAnswer {
  const answers = outcomes.map((outcome) => outcomeAnswer(outcome, state));
  const first = answers.findIndex(({ indicated }) => indicated === true);
  const before = outcomes.slice(0, first < 0 ? outcomes.length : first);
  const pending = before.filter((_, at) => answers[at]?.indicated === null);
  const settled = pending.length === 0;
  return {
    id,
    title,
    indicated: first >= 0 ? true : settled ? false : null,
    outcome: answers[first]?.id ?? null,
    settled,
    otherwise,
    outcomes: answers,
    open: settled ? [] : state.openQuestions(anyOf(pending)).map(namedQuestion),
  };
}

function outcomeAnswer({ id, title, advice, source, grounds }: Outcome, state: FormState): OutcomeAnswer {
  const values = grounds.map(({ when }) => state.holds(when));
  return {
    id,
    title,
    advice,
    source,
    indicated: values.includes(true) ? true : values.includes(null) ? null : false,
    grounds: grounds.filter((_, at) => values[at] === true).map((ground) => groundAnswer(ground, state)),
  };
}

function groundAnswer({ title, note, because = [] }: Ground, state: FormState): GroundAnswer {
  return {
    title,
    ...(note && { note }),
    because: because.filter(({ when }) => evaluate(when, state.value) === true).map((one) => one.title),
  };
}

/** Whether any ground of several outcomes holds, as one expression: what settles one of them may settle all. */
function anyOf(outcomes: readonly Outcome[]): Node {
  return { op: 'or', args: outcomes.flatMap(({ grounds }) => grounds.map(({ when }) => when)) };
}
