import { textIn, type Form, type Register } from '@kvalreg/declaration';
import type { Language } from '@kvalreg/declaration';
import type { Answers, Scores } from '@kvalreg/engine';
import { formatDate } from '../format/format-date.js';
import { message } from '../messages/message.js';
import type { ResponseView, RevisionView } from '../views/form/form-views.js';
import { answerSections, scoreRows } from './answer-sections.js';
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
  readonly outdated: boolean;
  readonly history: readonly RevisionView[];
  readonly context: readonly string[];
  readonly correctHref: string | null;
  readonly backHref: string;
  readonly backLabel: string;
}

/** A submitted form to be read: in the language and the version in which it was answered. */
export function responseView(submitted: SubmittedForm, language: Language): ResponseView {
  const { form, answers, scores } = submitted;
  const content = contentLanguage(submitted.register, submitted.answeredIn);
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
    outdated: submitted.outdated,
    sections: answerSections(form, answers, content),
    scores: scoreRows(form, scores, content),
    history: submitted.history,
    correctHref: submitted.correctHref,
    backHref: submitted.backHref,
    backLabel: submitted.backLabel,
  };
}
