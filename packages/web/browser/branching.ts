import type { Form } from '@kvalreg/declaration';
import {
  calculatedValues,
  fieldsOfForm,
  parseInput,
  visibleGroups,
  withoutEmptyRows,
  type Answers,
} from '@kvalreg/engine';
import { showCalculated } from './calculated.js';
import { pageForm } from './page-form.js';

interface Logic {
  readonly form: Form;
  readonly page: string;
  /** Answers on other pages, which conditions may read. */
  readonly answers: Answers;
}

/** Shows and hides questions while answers are given, by the same rules as the server. */
export function branching(): void {
  const form = pageForm();
  const source = form?.dataset['logic'];
  if (!form || source === undefined) return;
  // Written by our own server into this very page.
  const logic = JSON.parse(source) as Logic;
  const update = (): void => {
    show(form, logic);
  };
  form.addEventListener('input', update);
  form.addEventListener('change', update);
  // The browser may have put back what was typed before, after going back to this page.
  window.addEventListener('pageshow', update);
  update();
}

function show(form: HTMLFormElement, logic: Logic): void {
  const answers = withoutEmptyRows(logic.form, { ...logic.answers, ...answersOn(form, logic) });
  const groups = visibleGroups(logic.form, answers);
  for (const element of form.querySelectorAll<HTMLElement>('[data-group]')) {
    const name = element.dataset['group'] ?? '';
    element.hidden = !groups.has(name);
    // What is not asked is not sent; it comes back when it is asked again.
    for (const input of element.querySelectorAll<HTMLInputElement>('input, textarea'))
      input.disabled = element.hidden;
    noteShown(form, name, !element.hidden);
  }
  // A heading without questions would stand for nothing.
  for (const section of form.querySelectorAll<HTMLElement>('[data-section]'))
    section.hidden = section.querySelector('[data-group]:not([hidden])') === null;
  showCalculated(form, calculatedValues(logic.form, answers));
}

/** Tells the server which questions were on the screen, so that it need not show the page again for them. */
function noteShown(form: HTMLFormElement, group: string, isShown: boolean): void {
  const noted = [...form.querySelectorAll<HTMLInputElement>('input[name="shown"]')].find(
    ({ value }) => value === group,
  );
  if (noted) {
    noted.disabled = !isShown;
  } else if (isShown) {
    const input = document.createElement('input');
    Object.assign(input, { type: 'hidden', name: 'shown', value: group });
    form.append(input);
  }
}

/** Answers as they stand in the fields, hidden ones too: whether they count is for the rules to say. */
function answersOn(form: HTMLFormElement, logic: Logic): Answers {
  const onPage = new Set(
    [...form.querySelectorAll<HTMLElement>('[data-field-key]')].map(
      (element) => element.dataset['fieldKey'] ?? '',
    ),
  );
  const fields = fieldsOfForm(logic.form).filter(({ key }) => onPage.has(key));
  return Object.fromEntries(
    fields.map((field) => [field.key, parseInput(field, typedIn(form, field.key)).value ?? null]),
  );
}

function typedIn(form: HTMLFormElement, name: string): readonly string[] {
  const inputs = [...form.querySelectorAll<HTMLInputElement>(`[name="${CSS.escape(name)}"]`)];
  return inputs
    .filter(({ type, checked }) => (type !== 'radio' && type !== 'checkbox') || checked)
    .map(({ value }) => value);
}
