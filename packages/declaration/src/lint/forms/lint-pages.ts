import type { Form } from '../../form.js';
import type { Lint, Path } from '../declaration-problem.js';
import { lintName, lintUnique, unknownName } from '../lint-name.js';
import { groupsOf } from './answers-of.js';
import { lintSections } from './lint-sections.js';
import { lintOptionalText, lintText } from '../lint-text.js';

/** Every item, instrument and repeated group stands on exactly one page. */
export function lintPages(form: Form, path: Path, lint: Lint): void {
  const names = groupsOf(form);
  const placed = form.pages.flatMap(({ fields }) => fields);
  lintUnique(
    form.pages.map(({ id }) => id),
    'Page',
    [...path, 'pages'],
    lint,
  );
  form.pages.forEach((page, index) => {
    const at = [...path, 'pages', index];
    lintName('id', page.id, [...at, 'id'], lint);
    lintText(page.title, [...at, 'title'], lint);
    lintOptionalText(page.intro, [...at, 'intro'], lint);
    if (page.fields.length === 0) lint.report([...at, 'fields'], 'empty', `Page "${page.id}" has no fields.`);
    page.fields.forEach((name, position) => {
      if (!names.includes(name)) {
        lint.report(
          [...at, 'fields', position],
          'unknown-field',
          unknownName('item, instrument or repeated group', name, names),
        );
      }
    });
    lintSections(form, page, at, lint);
  });
  if (names.length === 0) lint.report(path, 'empty', 'The form has neither items nor instruments.');
  for (const name of names) {
    const times = placed.filter((other) => other === name).length;
    if (times === 0)
      lint.report(
        [...path, 'pages'],
        'unpaged-field',
        `"${name}" stands on no page: nobody could answer it.`,
      );
    if (times > 1)
      lint.report(
        [...path, 'pages'],
        'field-on-several-pages',
        `"${name}" stands in ${times} places: keep one.`,
      );
  }
}
