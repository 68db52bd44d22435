import { textIn, type Form, type Language, type Page } from '@kvalreg/declaration';
import {
  fieldsOfForm,
  introIn,
  lacksWording,
  visibleGroups,
  wordingIn,
  type Answers,
  type FormField,
  type Problem,
} from '@kvalreg/engine';
import { message } from '../messages/message.js';
import type { FieldGroupView } from '../views/form/field-group-view.js';
import type { FieldView } from '../views/form/field-view.js';
import type { CodeSearching } from './codes/codes-view.js';
import { fieldView } from './field-view.js';
import { repeatView, type RowsShown } from './repeat-view.js';

export interface PageState {
  readonly form: Form;
  readonly page: Page;
  readonly language: Language;
  readonly answers: Answers;
  /** What was typed in fields that could not be read. */
  readonly raw: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly problems: readonly Problem[];
  readonly visible: ReadonlySet<string>;
  /** Who sits at the keyboard; staff may type in what a patient has written. */
  readonly audience?: 'patient' | 'staff';
  readonly codes?: CodeSearching | undefined;
  /** Fields whose answer is what was known beforehand and has not been saved. */
  readonly prefilled?: ReadonlySet<string> | undefined;
  readonly rows?: RowsShown | undefined;
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

interface GroupState extends PageState {
  readonly markOptional: boolean;
}

function groupView(name: string, fields: readonly FormField[], state: GroupState): FieldGroupView {
  const { language, answers, raw, visible, rows } = state;
  const viewOf = (field: FormField): FieldView => viewIn(field, state);
  const repeat = repeatView(name, fields, { language, answers, raw, rows, viewOf });
  const instrument = fields[0]?.instrument?.instrument;
  const wording = instrument && wordingIn(instrument, language);
  return {
    name,
    // A repeated group may be asked without having a row.
    hidden: repeat
      ? !visibleGroups(state.form, answers).has(name)
      : !fields.some(({ key }) => visible.has(key)),
    // A title above a single question would only repeat it.
    title: instrument && fields.length > 1 ? textIn(instrument.title, language) : null,
    level: 2,
    intro: (instrument && introIn(instrument, language)) ?? null,
    licence: wording
      ? message(language, 'form.licensedWording', { holder: wording.holder, number: wording.number })
      : null,
    neutralLabels: instrument !== undefined && lacksWording(instrument, language),
    fields: repeat ? [] : fields.map(viewOf),
    repeat,
  };
}

function viewIn(field: FormField, state: GroupState): FieldView {
  const { key, item } = field;
  const view = fieldView(field, {
    language: state.language,
    value: state.answers[key] ?? null,
    raw: state.raw[key],
    problems: state.problems.filter((problem) => problem.field === key),
    markOptional: state.markOptional,
    mayFillIn: state.audience === 'patient' && state.form.respondent === 'patient',
    codes: state.codes,
  });
  const isScanned = item.kind === 'text' && item.format === 'udi';
  const scanned = isScanned ? { ...view, isScanned } : view;
  if (state.prefilled?.has(key) !== true) return scanned;
  const note = `${view.id}-known`;
  const describedBy = view.describedBy === null ? note : `${view.describedBy} ${note}`;
  return { ...scanned, isPrefilled: true, describedBy };
}
