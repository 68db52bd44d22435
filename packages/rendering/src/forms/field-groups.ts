import { textIn, type Form, type Language, type Page } from '@kvalreg/declaration';
import {
  fieldsOfForm,
  introIn,
  lacksWording,
  wordingIn,
  type Answers,
  type FormField,
  type Problem,
} from '@kvalreg/engine';
import { message } from '../messages/message.js';
import type { FieldGroupView } from '../views/form/field-view.js';
import type { CodeSearching } from './codes/codes-view.js';
import { fieldView } from './field-view.js';

export interface PageState {
  readonly form: Form;
  readonly page: Page;
  readonly language: Language;
  readonly answers: Answers;
  /** What was typed in fields that could not be read. */
  readonly raw: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly problems: readonly Problem[];
  readonly visible: ReadonlySet<string>;
  readonly codes?: CodeSearching | undefined;
}

/** The questions of one page, hidden ones included: the script shows them as soon as they matter. */
export function fieldGroups(state: PageState): readonly FieldGroupView[] {
  const fields = fieldsOfForm(state.form).filter(({ group }) => state.page.fields.includes(group));
  const markOptional = fields.some(({ item }) => item.required === true);
  return state.page.fields.flatMap((name) => {
    const own = fields.filter(({ group }) => group === name);
    return own.length === 0 ? [] : [groupView(name, own, { ...state, markOptional })];
  });
}

function groupView(
  name: string,
  fields: readonly FormField[],
  state: PageState & { readonly markOptional: boolean },
): FieldGroupView {
  const { language, answers, raw, problems, visible, markOptional } = state;
  const instrument = fields[0]?.instrument?.instrument;
  const wording = instrument && wordingIn(instrument, language);
  return {
    name,
    hidden: !fields.some(({ key }) => visible.has(key)),
    // A title above a single question would only repeat it.
    title: instrument && fields.length > 1 ? textIn(instrument.title, language) : null,
    level: 2,
    intro: (instrument && introIn(instrument, language)) ?? null,
    licence: wording
      ? message(language, 'form.licensedWording', { holder: wording.holder, number: wording.number })
      : null,
    neutralLabels: instrument !== undefined && lacksWording(instrument, language),
    fields: fields.map((field) =>
      fieldView(field, {
        language,
        value: answers[field.key] ?? null,
        raw: raw[field.key],
        problems: problems.filter((problem) => problem.field === field.key),
        markOptional,
        mayFillIn: state.form.respondent === 'patient',
        codes: state.codes,
      }),
    ),
  };
}
