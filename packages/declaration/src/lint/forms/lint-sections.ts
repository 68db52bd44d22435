import type { Form, Page, Section } from '../../form.js';
import type { Item } from '../../item.js';
import type { Lint, Path } from '../declaration-problem.js';
import { lintName, lintUnique, unknownName } from '../lint-name.js';
import { lintOptionalText } from '../lint-text.js';

/** A section gathers fields that follow each other on its page, each field once; a matrix those with like alternatives. */
export function lintSections(form: Form, page: Page, path: Path, lint: Lint): void {
  const sections = page.sections ?? [];
  lintUnique(
    sections.map(({ id }) => id),
    'Section',
    [...path, 'sections'],
    lint,
  );
  lintUnique(
    sections.flatMap(({ fields }) => fields),
    'Field',
    [...path, 'sections'],
    lint,
  );
  sections.forEach((section, index) => {
    const at = [...path, 'sections', index];
    lintName('id', section.id, [...at, 'id'], lint);
    lintOptionalText(section.title, [...at, 'title'], lint);
    lintOptionalText(section.intro, [...at, 'intro'], lint);
    lintFields(section, page, at, lint);
    if (section.layout === 'matrix') lintMatrix(section, form, at, lint);
  });
}

function lintFields({ id, fields }: Section, page: Page, path: Path, lint: Lint): void {
  if (fields.length === 0) lint.report([...path, 'fields'], 'empty', `Section "${id}" has no fields.`);
  const first = page.fields.indexOf(fields[0] ?? '');
  fields.forEach((name, at) => {
    if (!page.fields.includes(name)) {
      lint.report(
        [...path, 'fields', at],
        'unknown-field',
        unknownName('field of the page', name, page.fields),
      );
    } else if (page.fields[first + at] !== name) {
      lint.report(
        [...path, 'fields', at],
        'section-order',
        `"${name}" does not follow the field before it on page "${page.id}": give both lists the same order.`,
      );
    }
  });
}

/** Whoever fills in a matrix reads the alternatives once, above the columns. */
function lintMatrix({ fields }: Section, form: Form, path: Path, { report }: Lint): void {
  const rows = fields.flatMap((name): readonly Item[] => {
    const item = form.items[name];
    return item ? [item] : Object.values(form.instruments[name]?.items ?? {});
  });
  const columns = rows.map(columnsOf);
  if (columns.some((labels) => labels === null || labels !== columns[0])) {
    report(
      [...path, 'layout'],
      'matrix',
      'The questions of a matrix must be of one kind and have the same alternatives: use a list, or divide the section.',
    );
  }
}

/** What the columns say, as text to compare; null for a question that has no alternatives to choose from. */
function columnsOf(item: Item): string | null {
  if (item.kind === 'choice' || item.kind === 'choices')
    return JSON.stringify([item.kind, Object.entries(item.options)]);
  if (item.kind === 'boolean') return item.kind;
  const isScale = item.kind === 'integer' && (item.display === 'scale' || item.display === 'choice');
  return isScale ? JSON.stringify([item.min, item.max, item.step ?? 1, item.valueLabels ?? {}]) : null;
}
