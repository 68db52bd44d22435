import { textIn, type Form, type Language } from '@kvalreg/declaration';
import {
  completenessOf,
  decide,
  type Answers,
  type DecisionAnswer,
  type NamedQuestion,
} from '@kvalreg/engine';
import { counted, message } from '../messages/message.js';
import type { AdviceView, CompletenessView, DecisionView, QuestionLink } from '../views/form/advice-view.js';
import { fieldId } from './field-id.js';

export interface AdviceContext {
  readonly form: Form;
  readonly answers: Answers;
  /** One that the texts of the form exist in. */
  readonly language: Language;
  /** The address of a page of the form; null where questions cannot be gone to. */
  readonly hrefOf: ((page: string) => string) | null;
}

/** What the answers say about the decisions of a form; null for a form that supports none. */
export function adviceView(context: AdviceContext): AdviceView | null {
  const { form, answers, language, hrefOf } = context;
  const decisions = decide(form, answers);
  if (decisions.length === 0) return null;
  return {
    lead: message(language, hrefOf ? 'advice.lead' : 'advice.leadSubmitted'),
    decisions: decisions.map((decision) => decisionView(decision, context)),
  };
}

/** What the form has of what its reader expects; null for a form that expects nothing. */
export function completenessView(context: AdviceContext): CompletenessView | null {
  const { form, answers, language, hrefOf } = context;
  const found = completenessOf(form, answers);
  if (!found) return null;
  const { present, missing } = found;
  const complete = missing.length === 0;
  return {
    title: textIn(found.title, language),
    tally: message(language, 'completeness.tally', {
      n: present.length,
      of: present.length + missing.length,
    }),
    complete,
    lead: complete ? null : message(language, hrefOf ? 'completeness.lead' : 'completeness.leadSubmitted'),
    missing: missing.map((one) => ({
      ...link(one, context),
      reason: one.reason && textIn(one.reason, language),
    })),
  };
}

function decisionView(decision: DecisionAnswer, context: AdviceContext): DecisionView {
  const { language, hrefOf } = context;
  const { outcomes, outcome, settled, open } = decision;
  const chosen = outcomes.find(({ id }) => id === outcome);
  const pending = outcomes
    .slice(0, chosen ? outcomes.indexOf(chosen) : outcomes.length)
    .filter(({ indicated }) => indicated === null)
    .map(({ title }) => textIn(title, language));
  const unknown = message(language, hrefOf ? 'advice.unknown' : 'advice.unknownSubmitted');
  return {
    title: textIn(decision.title, language),
    state: chosen ? 'indicated' : settled ? 'none' : 'open',
    verdict: chosen
      ? textIn(chosen.title, language)
      : settled
        ? textIn(decision.otherwise, language)
        : unknown,
    advice: chosen ? textIn(chosen.advice, language) : null,
    grounds: (chosen?.grounds ?? []).map(({ title, note, because }) => ({
      title: textIn(title, language),
      note: note ? textIn(note, language) : null,
      because: because.map((text) => textIn(text, language)),
    })),
    source: chosen ? message(language, 'advice.source', { source: chosen.source }) : null,
    pending: settled ? null : message(language, 'advice.pending', { outcomes: pending.join('; ') }),
    openTitle: open.length === 0 ? null : counted(language, 'advice.open', open.length),
    open: open.map((question) => link(question, context)),
  };
}

function link({ key, label, page }: NamedQuestion, { language, hrefOf }: AdviceContext): QuestionLink {
  return { label: textIn(label, language), href: hrefOf ? `${hrefOf(page)}#${fieldId(key)}` : null };
}
