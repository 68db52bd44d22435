import { textIn, type Form, type Language, type Page } from '@kvalreg/declaration';
import {
  calculatedValues,
  fieldsOfForm,
  isUnanswered,
  visibleKeys,
  type Answers,
  type Problem,
} from '@kvalreg/engine';
import { counted, message } from '../messages/message.js';
import type { FormPageView, FormSummaryView, HiddenInput } from '../views/form/form-views.js';
import type { FieldGroupView } from '../views/form/field-group-view.js';
import type { FieldView } from '../views/form/field-view.js';
import { adviceView, completenessView, type AdviceContext } from './advice-view.js';
import type { AdviceView } from '../views/form/advice-view.js';
import { answerSections } from './answer-sections.js';
import type { CodeWords } from './codes/code-words.js';
import type { CodeSearching } from './codes/codes-view.js';
import { fieldGroups, type PageState } from './field-groups.js';
import { formLogic } from './form-logic.js';
import { formSteps, pagesToShow } from './form-steps.js';
import { sectionViews } from './sections/section-views.js';
import { problemSummary } from './problem-summary.js';

/** What a form being filled in needs to know wherever it is shown. */
export interface FillingState {
  readonly form: Form;
  /** One that the texts of the form exist in. */
  readonly language: Language;
  readonly answers: Answers;
  readonly problems: readonly Problem[];
  /** One line that says whose form it is and which occasion. */
  readonly context: readonly string[];
  readonly action: string;
  readonly hidden: readonly HiddenInput[];
  readonly mayPause: boolean;
  /** Advice and what is missing are for those who act on the answers. */
  readonly audience: 'patient' | 'staff';
  /** The address of a page of the form; null stands for the summary. */
  readonly hrefOf: (page: string | null) => string;
}

export interface PageRequest extends FillingState {
  readonly page: Page;
  readonly raw: PageState['raw'];
  readonly prefilled?: PageState['prefilled'];
  readonly rows?: PageState['rows'];
  readonly moreQuestions: boolean;
  readonly saved: boolean;
  readonly autosaveUrl: string | null;
  readonly keyboard: boolean;
  /** How codes are searched; without it they are typed. */
  readonly codeSearch?: CodeSearching | undefined;
}

/** One page of a form with the answers so far and what is wrong with them. */
export function formPageView(request: PageRequest): FormPageView {
  const { form, page, problems, hrefOf, language } = request;
  const answers = withCalculated(form, request.answers);
  const visible = visibleKeys(form, answers);
  // A page that gathers all questions stands alone.
  const pages = form.pages.some(({ id }) => id === page.id) ? pagesToShow(form, answers) : [page];
  const index = Math.max(
    0,
    pages.findIndex(({ id }) => id === page.id),
  );
  const groups = fieldGroups({
    form,
    page,
    language,
    answers,
    raw: request.raw,
    problems,
    visible,
    audience: request.audience,
    codes: request.codeSearch,
    prefilled: request.prefilled,
    rows: request.rows,
  });
  return {
    formTitle: textIn(form.title, language),
    pageTitle: textIn(page.title, language),
    intro: page.intro
      ? textIn(page.intro, language)
      : index === 0 && form.intro
        ? textIn(form.intro, language)
        : null,
    context: request.context,
    page: index + 1,
    pages: pages.length,
    steps: formSteps({ pages, current: page.id, reached: index, language: language, hrefOf }),
    progress: progressOf(form, visible, answers),
    action: request.action,
    hidden: request.hidden,
    errors: problemSummary(problems, 'error', (n) => counted(language, 'form.errorTitle', n)),
    // Errors come first: an answer that is wrong need not be confirmed.
    warnings: problems.some(({ severity }) => severity === 'error')
      ? null
      : problemSummary(problems, 'warning', () => message(language, 'form.warningTitle')),
    moreQuestions: request.moreQuestions,
    neutralLabels: groups.some((group) => group.neutralLabels && !group.hidden),
    groups,
    sections: sectionViews(page, groups, language),
    enterStays: groups.some(isScannedInto),
    hasPrevious: index > 0,
    isLast: index === pages.length - 1,
    mayPause: request.mayPause,
    saved: request.saved,
    advice: adviceBeside(request),
    logic: formLogic(form, page, answers),
    autosaveUrl: request.autosaveUrl,
    keyboard: request.keyboard,
  };
}

function isScannedInto({ fields, repeat }: FieldGroupView): boolean {
  return [...fields, ...(repeat?.pattern.fields ?? [])].some(({ isScanned }) => isScanned === true);
}

/** A draft holds what was answered; what follows from it is worked out where it is shown. */
function withCalculated(form: Form, answers: Answers): Answers {
  return { ...answers, ...calculatedValues(form, answers) };
}

/** Calculated values are no questions. */
function progressOf(form: Form, visible: ReadonlySet<string>, answers: Answers): FormPageView['progress'] {
  const asked = fieldsOfForm(form).filter(({ key, item }) => visible.has(key) && item.kind !== 'calculated');
  return { asked: asked.length, answered: asked.filter(({ key }) => !isUnanswered(answers[key])).length };
}

/** The advice on the answers so far, for the page that it stands on; null for patients, and where there is none. */
export function adviceBeside(
  request: Pick<PageRequest, 'form' | 'page' | 'answers' | 'language' | 'audience' | 'hrefOf'>,
): AdviceView | null {
  const { form, page, answers, language, audience, hrefOf } = request;
  if (audience !== 'staff') return null;
  const own = new Set(page.fields);
  const isHere = ({ fields }: Page): boolean => fields.every((field) => own.has(field));
  const here = new Set(form.pages.filter(isHere).map(({ id }) => id));
  return adviceView({ form, answers, language, hrefOf: (id) => (here.has(id) ? '' : hrefOf(id)) });
}

function supportFor({
  form,
  answers,
  language,
  audience,
  hrefOf,
}: SummaryRequest): Pick<FormSummaryView, 'advice' | 'completeness'> {
  if (audience !== 'staff') return { advice: null, completeness: null };
  const context: AdviceContext = { form, answers, language, hrefOf };
  return { advice: adviceView(context), completeness: completenessView(context) };
}

export interface SummaryRequest extends FillingState {
  /** What the codes in the answers stand for. */
  readonly codes?: CodeWords | undefined;
  /** All questions stood on one page, which is then the only step before this one. */
  readonly gatheredOn: Page | null;
  readonly extras: readonly FieldView[];
  readonly submitLabel: string;
}

/** All answers, to be looked through before they are submitted. */
export function formSummaryView(request: SummaryRequest): FormSummaryView {
  const { form, problems, hrefOf, language } = request;
  const answers = withCalculated(form, request.answers);
  const pages = request.gatheredOn ? [request.gatheredOn] : pagesToShow(form, answers);
  const pageOf = (field: string) => {
    const page = form.pages.find(
      ({ fields }) => fields.includes(field) || fields.includes(field.split('.')[0] ?? ''),
    );
    return page ? hrefOf(page.id) : null;
  };
  const errors = problemSummary(problems, 'error', (n) => counted(language, 'form.errorTitle', n), pageOf);
  return {
    formTitle: textIn(form.title, language),
    context: request.context,
    pages: pages.length,
    steps: formSteps({ pages, current: null, reached: pages.length, language, hrefOf }),
    action: request.action,
    hidden: request.hidden,
    errors,
    warnings: problemSummary(problems, 'warning', () => '', pageOf)?.items ?? [],
    sections: answerSections(form, answers, language, hrefOf, request.codes),
    ...supportFor(request),
    extras: request.extras,
    submitLabel: request.submitLabel,
    // Mistakes in the questions above are mended on their pages; those in the extras stand right here.
    maySubmit: !problems.some(
      ({ severity, field }) => severity === 'error' && !request.extras.some(({ key }) => key === field),
    ),
    keyboard: request.gatheredOn !== null,
    mayPause: request.mayPause,
  };
}
