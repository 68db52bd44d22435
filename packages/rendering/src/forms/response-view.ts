import { textIn, type Form, type Register } from '@kvalreg/declaration';
import type { Language } from '@kvalreg/declaration';
import type { Answers, Scores } from '@kvalreg/engine';
import { formatDate } from '../format/format-date.js';
import { message } from '../messages/message.js';
import type { ChangeView, ResponseView, RevisionView } from '../views/form/form-views.js';
import { instrumentNote } from '../figures/instrument-note.js';
import { adviceView, completenessView } from './advice-view.js';
import { answerSections, scoredInstruments, scoreRows } from './answer-sections.js';
import { changedAnswers } from './changed-answers.js';
import type { CodeWords } from './codes/code-words.js';
import { contentLanguage } from './content-language.js';

type Channel = 'web' | 'paper' | 'staff' | 'import';

export interface SubmittedForm {
  readonly register: Pick<Register, 'languages'>;
  /** The form as it was when it was answered. */
  readonly form: Form;
  readonly answers: Answers;
  readonly scores: Scores;
  readonly formVersion: string;
  readonly filledOn: string;
  readonly channel: Channel;
  /** The language in which it was answered. */
  readonly answeredIn: Language;
  /** The corrections since these answers were given, oldest first; null for the current answers. */
  readonly later: readonly Correction[] | null;
  readonly currentHref: string | null;
  readonly history: readonly RevisionView[];
  readonly context: readonly string[];
  /** What the codes in the answers stand for. */
  readonly codes?: CodeWords | undefined;
  /** What was questioned when it was submitted, in the language of the answers, and who stood by it. */
  readonly accepted?: { readonly by: string; readonly warnings: readonly string[] };
  readonly correctHref: string | null;
  readonly backHref: string;
  readonly backLabel: string;
}

/** A later revision of a form, with who made it and why. */
export interface Correction extends Pick<SubmittedForm, 'form' | 'answers'> {
  readonly revision: number;
  readonly when: string;
  readonly author: string;
  readonly reason: string | null;
  /** What was questioned in it, and confirmed. */
  readonly accepted?: readonly string[];
}

/** A submitted form to be read: in the language and the version in which it was answered. */
export function responseView(submitted: SubmittedForm, language: Language): ResponseView {
  const { form, answers, scores } = submitted;
  const content = contentLanguage(submitted.register, submitted.answeredIn);
  const asSubmitted = {
    form,
    answers,
    language: contentLanguage(submitted.register, language),
    hrefOf: null,
  };
  return {
    formTitle: textIn(form.title, content),
    contentLanguage: content === language ? null : content,
    context: submitted.context,
    facts: [
      { term: message(language, 'form.filledOn'), value: formatDate(submitted.filledOn, language) },
      { term: message(language, 'form.channel'), value: message(language, `channel.${submitted.channel}`) },
      {
        term: message(language, 'response.language'),
        value: message(language, `language.${submitted.answeredIn}`),
      },
      { term: message(language, 'response.version'), value: submitted.formVersion },
    ],
    changes: submitted.later && changesOf(submitted, submitted.later, language),
    currentHref: submitted.currentHref,
    accepted:
      submitted.accepted && submitted.accepted.warnings.length > 0
        ? {
            title: message(language, 'response.accepted', { author: submitted.accepted.by }),
            warnings: submitted.accepted.warnings,
          }
        : null,
    sections: answerSections(form, answers, content, undefined, submitted.codes),
    advice: adviceView(asSubmitted),
    completeness: completenessView(asSubmitted),
    scores: scoreRows(form, scores, content),
    scoreNotes: scoredInstruments(form, scores).map((instrument) => instrumentNote(instrument, content)),
    history: submitted.history,
    correctHref: submitted.correctHref,
    backHref: submitted.backHref,
    backLabel: submitted.backLabel,
  };
}

function changesOf(
  first: SubmittedForm,
  later: readonly Correction[],
  language: Language,
): readonly ChangeView[] {
  return later.map(({ form, answers, revision, when, author, reason, accepted = [] }, index) => {
    const before = later[index - 1] ?? first;
    return {
      title: message(language, 'response.change', { revision }),
      detail: [
        author,
        when,
        ...(reason === null ? [] : [reason]),
        ...accepted.map((warning) => message(language, 'response.confirmed', { warning })),
      ].join(' · '),
      rows: changedAnswers(before, { form, answers }, language, first.codes),
    };
  });
}
