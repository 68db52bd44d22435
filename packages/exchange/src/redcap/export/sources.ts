import type { Form, Section } from '@kvalreg/declaration';
import { columns, type Column } from '../columns.js';
import { fingerprint } from '../companion.js';

/** What each column of a field follows from in the declaration, as fingerprints. */
export function fingerprintsOf(form: Form, key: string): readonly string[] {
  const sources = sourcesOf(form, key);
  return columns.map((column) => fingerprint(JSON.stringify(sources[column] ?? null)));
}

function sourcesOf(form: Form, key: string): Partial<Record<Column, unknown>> {
  const item = form.items[key];
  const section = sectionOf(form, key);
  const { label, help, required, ...shape } = { ...item } as Readonly<Record<string, unknown>>;
  const range = form.checks.filter(({ severity, fields }) => severity === 'warning' && fields.includes(key));
  const prefill = form.prefill?.[key];
  return {
    field_name: key,
    section_header: section?.fields[0] === key ? section.title : null,
    field_type: shape,
    field_label: label,
    select_choices_or_calculations: [shape, form.calculations?.[key]],
    field_note: help,
    text_validation_type_or_show_slider_number: shape,
    text_validation_min: [shape, range],
    text_validation_max: [shape, range],
    branching_logic: form.visibleIf[key],
    required_field: required,
    matrix_group_name: section?.layout === 'matrix' ? section.fields : null,
    matrix_ranking: section?.layout === 'matrix' ? errorsOf(form, key) : null,
    field_annotation: [prefill, shape, form.calculations?.[key]],
  };
}

const sections = new WeakMap<Form, ReadonlyMap<string, Section>>();

/** The section that a field stands in. */
export function sectionOf(form: Form, key: string): Section | undefined {
  const found =
    sections.get(form) ??
    new Map(
      form.pages.flatMap((page) =>
        (page.sections ?? []).flatMap((section) => section.fields.map((field) => [field, section] as const)),
      ),
    );
  sections.set(form, found);
  return found.get(key);
}

function errorsOf(form: Form, key: string): unknown {
  return form.checks.filter(({ severity, fields }) => severity === 'error' && fields.includes(key));
}
