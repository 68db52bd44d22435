import type { Form, Language } from '@kvalreg/declaration';
import { fieldsOfForm, labelOf, type Answers } from '@kvalreg/engine';
import { message } from '../messages/message.js';
import { answerText } from './answer-text.js';

/** The questions that two people answered differently, for the page that shows a conflict. */
export function differingAnswers(
  form: Form,
  mine: Answers,
  theirs: Answers,
  language: Language,
): readonly { readonly question: string; readonly mine: string; readonly theirs: string }[] {
  const written = (text: string | null) => text ?? message(language, 'form.noAnswer');
  return fieldsOfForm(form)
    .filter(({ key }) => JSON.stringify(mine[key] ?? null) !== JSON.stringify(theirs[key] ?? null))
    .map((field) => ({
      question: labelOf(field, language),
      mine: written(answerText(field.item, mine[field.key], language)),
      theirs: written(answerText(field.item, theirs[field.key], language)),
    }));
}
