import type { Form, Language } from '@kvalreg/declaration';
import { fieldsOfForm, labelOf, type Answers, type FormField } from '@kvalreg/engine';
import { message } from '../messages/message.js';
import { answerText } from './answer-text.js';
import type { CodeWords } from './codes/code-words.js';

interface Answered {
  readonly form: Form;
  readonly answers: Answers;
}

/** The questions that were answered otherwise in the second of two revisions, also where the form has changed. */
export function changedAnswers(
  before: Answered,
  after: Answered,
  language: Language,
  codes?: CodeWords,
): readonly { readonly question: string; readonly before: string; readonly after: string }[] {
  const [earlier, later] = [fieldsIn(before.form), fieldsIn(after.form)];
  const keys = new Set([
    ...later.keys(),
    ...earlier.keys(),
    ...Object.keys(after.answers),
    ...Object.keys(before.answers),
  ]);
  return [...keys]
    .filter((key) => valueOf(before, key) !== valueOf(after, key))
    .map((key) => {
      const field = later.get(key) ?? earlier.get(key);
      return {
        question: field ? labelOf(field, language) : key,
        before: written(before, earlier.get(key) ?? later.get(key), key, language, codes),
        after: written(after, later.get(key) ?? earlier.get(key), key, language, codes),
      };
    });
}

function fieldsIn(form: Form): ReadonlyMap<string, FormField> {
  return new Map(fieldsOfForm(form).map((field) => [field.key, field]));
}

function valueOf({ answers }: Answered, key: string): string {
  return JSON.stringify(answers[key] ?? null);
}

function written(
  { answers }: Answered,
  field: FormField | undefined,
  key: string,
  language: Language,
  codes: CodeWords | undefined,
): string {
  const value = answers[key] ?? null;
  const text = field ? answerText(field.item, value, language, codes) : value === null ? null : String(value);
  return text ?? message(language, 'form.noAnswer');
}
