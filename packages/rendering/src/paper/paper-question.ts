import type { Form, Section } from '@kvalreg/declaration';
import { fieldsOfForm, type FormField } from '@kvalreg/engine';
import { evaluate, fieldsOf, type Node } from '@kvalreg/expression';

/** Rows of a repeated group that are printed; there is seldom room for more, nor need. */
export const mostRows = 4;

/** One question as it is printed, under its number. */
export interface PaperQuestion {
  readonly field: FormField;
  readonly number: number;
}
/** What stands under one name of a page's list: an item, an instrument or a repeated group. */
export interface PaperGroup {
  readonly name: string;
  readonly questions: readonly PaperQuestion[];
  readonly condition: Node | undefined;
}
export interface PaperPart {
  readonly title: Section['title'];
  readonly intro: Section['intro'];
  readonly layout: 'list' | 'matrix';
  readonly groups: readonly PaperGroup[];
}
export interface PaperChapter {
  readonly id: string;
  readonly parts: readonly PaperPart[];
}

/**
 * Every question that is printed, numbered through: not what is calculated, and not what can never be asked of this
 * person because a condition is false already.
 */
export function paperChapters(form: Form): readonly PaperChapter[] {
  let number = 0;
  const groupOf = (name: string, page: string): readonly PaperGroup[] => {
    const condition = form.visibleIf[name];
    if (condition && isSettled(condition) && evaluate(condition, () => null) !== true) return [];
    const questions = fieldsOfForm(form)
      .filter((field) => field.group === name && field.page === page && isPrinted(field))
      .map((field): PaperQuestion => ({ field, number: ++number }));
    if (questions.length === 0) return [];
    return [{ name, questions, condition: condition && isSettled(condition) ? undefined : condition }];
  };
  return form.pages.flatMap((page) => {
    const parts = partsOf(page.fields, page.sections ?? [])
      .map(({ names, section }): PaperPart => ({
        title: section?.title,
        intro: section?.intro,
        layout: section?.layout ?? 'list',
        groups: names.flatMap((name) => groupOf(name, page.id)),
      }))
      .filter(({ groups }) => groups.length > 0);
    return parts.length === 0 ? [] : [{ id: page.id, parts }];
  });
}

/** Fields in their order, those of a section together. */
function partsOf(
  fields: readonly string[],
  sections: readonly Section[],
): readonly { readonly names: readonly string[]; readonly section: Section | undefined }[] {
  const parts: { names: string[]; section: Section | undefined }[] = [];
  for (const name of fields) {
    const section = sections.find((one) => one.fields.includes(name));
    const last = parts.at(-1);
    if (last && last.section === section) last.names.push(name);
    else parts.push({ names: [name], section });
  }
  return parts;
}

function isPrinted({ item, repeat }: FormField): boolean {
  return item.kind !== 'calculated' && (repeat === undefined || repeat.row <= mostRows);
}

/** Whether a condition reads nothing, so that its outcome is certain. */
function isSettled(condition: Node): boolean {
  return fieldsOf(condition).length === 0;
}
