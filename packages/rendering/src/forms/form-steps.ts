import { textIn, type Form, type Language, type Page } from '@kvalreg/declaration';
import { visibleGroups, type Answers } from '@kvalreg/engine';
import { message } from '../messages/message.js';
import type { StepView } from '../views/form/form-views.js';

/** The pages that have something to ask; a page whose questions are all hidden is passed over. */
export function pagesToShow(form: Form, answers: Answers): readonly Page[] {
  const groups = visibleGroups(form, answers);
  return form.pages.filter((page) => page.fields.some((name) => groups.has(name)));
}

/** The steps of a form for the list at its top: its pages, and the summary at the end. */
export function formSteps(options: {
  readonly pages: readonly Page[];
  /** Id of the page that is shown; null on the summary. */
  readonly current: string | null;
  /** How many pages may be gone to. */
  readonly reached: number;
  readonly language: Language;
  readonly hrefOf: (page: string | null) => string;
}): readonly StepView[] {
  const { pages, current, reached, language, hrefOf } = options;
  const steps = pages.map((page, index) => ({
    title: textIn(page.title, language),
    href: page.id !== current && index <= reached ? hrefOf(page.id) : null,
    current: page.id === current,
  }));
  const summary = {
    title: message(language, 'form.summaryTitle'),
    href: current !== null && reached >= pages.length ? hrefOf(null) : null,
    current: current === null,
  };
  return [...steps, summary];
}
