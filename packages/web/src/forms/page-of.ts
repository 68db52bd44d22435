import type { Form, Page } from '@kvalreg/declaration';
import { fieldsOfForm, visibleKeys, type Answers, type FormField, type Problem } from '@kvalreg/engine';
import { pagesToShow } from '@kvalreg/rendering';
import { allPages, type Filling } from './filling.js';

/** The page of an address; null when the form has none of that name. */
export function pageOf({ form, onePage }: Pick<Filling, 'form' | 'onePage'>, id: string): Page | null {
  if (onePage) return id === allPages ? wholeForm(form) : null;
  return form.pages.find((page) => page.id === id) ?? null;
}

/** All questions one after the other, for whoever types from paper. */
function wholeForm(form: Form): Page {
  return {
    id: allPages,
    title: form.title,
    fields: form.pages.flatMap(({ fields }) => fields),
    // Two pages may each have a section of the same name.
    sections: form.pages.flatMap(({ id, sections = [] }) =>
      sections.map((section) => ({ ...section, id: `${id}-${section.id}` })),
    ),
  };
}

export function hrefOfPage({ base }: Pick<Filling, 'base'>, page: string | null): string {
  return page === null ? `${base}/summary` : `${base}/p/${encodeURIComponent(page)}`;
}

/** The page before or after one, among those that have something to ask; null beyond the ends. */
export function neighbour(
  { form, onePage }: Pick<Filling, 'form' | 'onePage'>,
  id: string,
  answers: Answers,
  step: 1 | -1,
): string | null {
  if (onePage) return null;
  const order = form.pages.map((page) => page.id);
  const shown = new Set(pagesToShow(form, answers).map((page) => page.id));
  const rest = step === 1 ? order.slice(order.indexOf(id) + 1) : order.slice(0, order.indexOf(id)).reverse();
  return rest.find((page) => shown.has(page)) ?? null;
}

/** Where to go on: the first page with a required question unanswered or nothing answered, else the summary. */
export function resumePage({
  form,
  onePage,
  values,
}: Pick<Filling, 'form' | 'onePage' | 'values'>): string | null {
  if (onePage) return allPages;
  const visible = visibleKeys(form, values);
  const pages = pagesToShow(form, values);
  const unfinished = pages.find((page) => {
    const asked = fieldsOfForm(form).filter(
      ({ key, page: own, item }) => own === page.id && visible.has(key) && item.kind !== 'calculated',
    );
    const isOpen = ({ key }: FormField) => (values[key] ?? null) === null;
    return (
      ((asked.length > 0 || hasRepeat(form, page)) && asked.every(isOpen)) ||
      asked.some((field) => field.item.required === true && isOpen(field))
    );
  });
  return unfinished?.id ?? (pages.length === 0 ? (form.pages[0]?.id ?? null) : null);
}

/** A group without rows may have been left so or not been seen: it is shown again. */
function hasRepeat({ repeats = {} }: Form, { fields }: Page): boolean {
  return fields.some((name) => Object.hasOwn(repeats, name));
}

/** Problems that concern a page: of its own questions, or of a check that involves one of them. */
export function problemsOn(problems: readonly Problem[], keys: ReadonlySet<string>): readonly Problem[] {
  return problems.filter(({ field, params }) => {
    const { fields } = params;
    const involved = typeof fields === 'string' ? fields.split(', ') : field === null ? [] : [field];
    return involved.some((key) => keys.has(key));
  });
}
