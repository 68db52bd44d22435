import type { Form, Page } from '@kvalreg/declaration';
import { fieldsOfForm, type Answers } from '@kvalreg/engine';
import { fieldsOf, keyOf } from '@kvalreg/expression';

/**
 * What the browser needs to decide which questions of one page matter, as JSON: the form without its texts, and the
 * answers of other pages that conditions read. Null when nothing on the page depends on an answer, so that the script
 * has nothing to do.
 */
export function formLogic(form: Form, page: Page, answers: Answers): string | null {
  const { visibleIf, calculations = {} } = form;
  const isLive = (name: string): boolean =>
    Object.hasOwn(visibleIf, name) || Object.hasOwn(calculations, name);
  if (!page.fields.some(isLive)) return null;
  const read = new Set(
    [...Object.values(form.visibleIf), ...Object.values(form.calculations ?? {})].flatMap((node) =>
      fieldsOf(node).map(({ path }) => keyOf(path)),
    ),
  );
  const instrumentsRead = new Set([...read].map((key) => key.split('.')[0] ?? ''));
  const slim = {
    version: form.version,
    title: {},
    respondent: form.respondent,
    items: mapValues(form.items, slimItem),
    instruments: mapValues(form.instruments, (instrument, name) => ({
      id: instrument.id,
      version: instrument.version,
      items: mapValues(instrument.items, slimItem),
      // Scores are only reckoned where a condition may read them.
      scores: instrumentsRead.has(name) ? mapValues(instrument.scores, ({ value }) => ({ value })) : {},
    })),
    pages: form.pages.map(({ id, fields }) => ({ id, title: {}, fields })),
    visibleIf: form.visibleIf,
    ...(form.calculations && { calculations: form.calculations }),
    ...(form.repeats && {
      repeats: mapValues(form.repeats, ({ items, min, max }) => ({
        title: {},
        one: {},
        items: mapValues(items, slimItem),
        min,
        max,
      })),
    }),
    checks: [],
  };
  const elsewhere = fieldsOfForm(form).filter(({ group }) => !page.fields.includes(group));
  const known = Object.fromEntries(
    elsewhere.flatMap(({ key }) => (answers[key] === undefined ? [] : [[key, answers[key]]])),
  );
  return JSON.stringify({ form: slim, page: page.id, answers: known });
}

/** Kind, range and codes: what reading and judging an answer needs, also one that cannot be read (yet). */
function slimItem(item: Form['items'][string]): unknown {
  return { ...rulesOf(item), label: {} };
}

function rulesOf(item: Form['items'][string]): object {
  switch (item.kind) {
    case 'integer':
    case 'decimal':
      return {
        kind: item.kind,
        min: item.min,
        max: item.max,
        ...(item.step !== undefined && { step: item.step }),
      };
    case 'choice':
    case 'choices':
      return { kind: item.kind, options: mapValues(item.options, () => 0) };
    case 'codes':
      return { kind: item.kind, system: item.system };
    case 'calculated':
      return { kind: item.kind, type: item.type };
    default:
      return { kind: item.kind };
  }
}

function mapValues<V, W>(
  record: Readonly<Record<string, V>>,
  map: (value: V, key: string) => W,
): Record<string, W> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value, key)]));
}
