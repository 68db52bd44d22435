import { textIn, type Form, type Language, type Pathway, type Register } from '@kvalreg/declaration';
import { frameEnrolment } from '../../frame/register-around.js';
import type { NotCarried } from '../../frame/not-carried.js';
import { columns, headings, noCells, type Cells, type Column } from '../columns.js';
import { cellsOf, fingerprint, type CompanionRow, type RedcapCompanion } from '../companion.js';
import { logicWriter } from '../write/logic-writer.js';
import { cellsOfEntry } from './cells-of-entry.js';
import { csvLine } from './csv-line.js';
import { entriesOf, entryFinder, type Entry, type EntryAt } from './entry.js';
import { fieldsWriting } from './fields-writing.js';
import { isRange } from './range-of.js';
import { fingerprintsOf, sectionOf } from './sources.js';

export interface DictionaryExportOptions {
  readonly pathway: string;
  /** Language that the texts are written in. */
  readonly language: Language;
  /** Keys of the forms; all where left out. */
  readonly forms?: readonly string[];
  /** What was kept when the register was imported: what has not been changed since is written as it was. */
  readonly companion?: RedcapCompanion;
}
export interface ExportedDictionary {
  /** The file: a header and a row for each field. */
  readonly csv: string;
  readonly carried: number;
  readonly notCarried: readonly NotCarried[];
}

/**
 * A data dictionary of the forms of a pathway, in all 18 columns. What a dictionary cannot say is listed. Throws a
 * `RangeError` for a pathway or form that the register does not have.
 */
export function exportDictionary(register: Register, options: DictionaryExportOptions): ExportedDictionary {
  const pathway = Object.hasOwn(register.pathways, options.pathway)
    ? register.pathways[options.pathway]
    : undefined;
  if (!pathway) throw new RangeError(`There is no pathway "${options.pathway}".`);
  const { companion, language } = options;
  const rows = companion?.rows ?? [];
  const keys =
    options.forms ?? Object.keys(pathway.forms).filter((key) => !companion || key !== frameEnrolment);
  const missing = keys.find((key) => !Object.hasOwn(pathway.forms, key));
  if (missing !== undefined) throw new RangeError(`There is no form "${missing}".`);
  const entries = entriesOf(pathway, keys, rows);
  const entryAt = entryFinder(entries);
  const notCarried: NotCarried[] = [];
  const written = new Map<Entry, Cells>();
  for (const entry of entries) {
    const where = `form ${entry.formKey}, field ${entry.path.join('.')}`;
    const report = (what: string, why: string) => void notCarried.push({ where, what, why });
    const cells = cellsOfField(entry, entryAt, pathway, language, report);
    if (cells) written.set(entry, cells);
  }
  for (const key of keys) notCarried.push(...notesOf(key, pathway.forms[key], rows, language));
  const lines = inOrder(entries, written, rows, pathway, options);
  const table = [
    columns.map((column) => headings[column]),
    ...lines.map((cells) => columns.map((column) => cells[column])),
  ];
  return { csv: table.map(csvLine).join(''), carried: lines.length, notCarried };
}

/** The cells as imported, where nothing has been changed; else as they follow from the declaration now. */
function cellsOfField(
  entry: Entry,
  entryAt: EntryAt,
  pathway: Pathway,
  language: Language,
  report: (what: string, why: string) => void,
): Cells | undefined {
  const { from } = entry;
  const now = from ? fingerprintsOf(entry.form, entry.path.join('.')) : [];
  if (from?.was.every((was, index) => was === now[index]) === true) return cellsOf(from.cells);
  const logic = logicWriter(fieldsWriting(entry.formKey, entryAt, pathway));
  const cells = cellsOfEntry(entry, { language, logic, entryAt, report });
  if (!cells || !from) return cells;
  const original = cellsOf(from.cells);
  return Object.fromEntries(
    columns.map((column, index): [Column, string] => [
      column,
      from.was[index] === now[index] ? original[column] : cells[column],
    ]),
  ) as Record<Column, string>;
}

function inOrder(
  entries: readonly Entry[],
  written: ReadonlyMap<Entry, Cells>,
  rows: readonly CompanionRow[],
  pathway: Pathway,
  { language }: DictionaryExportOptions,
): readonly Cells[] {
  const entryAt = entryFinder(entries);
  const lines: Cells[] = [recordId(entries, rows)];
  const withTexts = new Set(rows.flatMap((row) => (row.is === 'text' ? [row.form] : [])));
  const lastOf = new Map(rows.flatMap((row, index) => ('form' in row ? [[row.form, index] as const] : [])));
  const done = new Set<Entry>();
  const add = (entry: Entry | undefined) => {
    const cells = entry && written.get(entry);
    if (!entry || !cells || done.has(entry)) return;
    done.add(entry);
    if (!withTexts.has(entry.formKey)) lines.push(...introOf(entry, cells, language));
    lines.push(cells);
  };
  rows.forEach((row, index) => {
    if (row.is === 'field') add(entryAt(row.form, row.item.split('.')));
    if (row.is === 'text') lines.push(...textOf(row, pathway.forms[row.form], language));
    if ('form' in row && lastOf.get(row.form) === index)
      entries.filter(({ formKey }) => formKey === row.form).forEach(add);
  });
  entries.forEach(add);
  return lines;
}

function recordId(entries: readonly Entry[], rows: readonly CompanionRow[]): Cells {
  const original = rows.find(({ is }) => is === 'record-id');
  if (original) return cellsOf(original.cells);
  return {
    ...noCells,
    field_name: 'record_id',
    form_name: entries[0]?.formName ?? 'form_1',
    field_type: 'text',
    field_label: 'Record ID',
  };
}

/** A text among the questions, as it was or as the introduction that it became part of reads now. */
function textOf(
  row: CompanionRow & { readonly is: 'text' },
  form: Form | undefined,
  language: Language,
): readonly Cells[] {
  const intro = form && sectionOf(form, row.before)?.intro;
  if (!intro) return [];
  const cells = cellsOf(row.cells);
  const isSame = fingerprint(JSON.stringify(intro)) === row.was;
  return [isSame ? cells : { ...cells, field_label: textIn(intro, language) }];
}

/** The words before a section or page, as a text among the questions. */
function introOf(entry: Entry, cells: Cells, language: Language): readonly Cells[] {
  const { form, group, page, first } = entry;
  const section = sectionOf(form, group);
  const ofPage = form.pages.find(({ id }) => id === page)?.intro;
  const intros = [
    first.form ? form.intro : undefined,
    first.page ? ofPage : undefined,
    section?.fields[0] === group && first.group ? section.intro : undefined,
  ].filter((intro) => intro !== undefined);
  if (intros.length === 0) return [];
  return [
    {
      ...noCells,
      field_name: `${entry.name}_intro`,
      form_name: cells.form_name,
      field_type: 'descriptive',
      field_label: intros.map((intro) => textIn(intro, language)).join('\n\n'),
    },
  ];
}

/** What belongs to the form and not to one of its fields. */
function notesOf(
  key: string,
  form: Form | undefined,
  rows: readonly CompanionRow[],
  language: Language,
): readonly NotCarried[] {
  if (!form) return [];
  const where = `form ${key}`;
  const imported = new Map(
    rows.flatMap((row) => (row.is === 'field' && row.form === key ? [[row.item, row.was] as const] : [])),
  );
  // Limits that read another field, and the most boxes that may be ticked, stand in the cells of their field.
  const isKept = ({ id, fields: [field = ''] }: Form['checks'][number]) => {
    const was = imported.get(field);
    return (
      /^(range|most-chosen)-/.test(id) &&
      was?.every((each, at) => each === fingerprintsOf(form, field)[at]) === true
    );
  };
  const isWritten = (check: Form['checks'][number]) =>
    check.fields.some((field) => isRange(check, field)) || check.id.startsWith('ranking') || isKept(check);
  return [
    ...form.checks
      .filter((check) => !isWritten(check))
      .map(({ id, message }) => ({
        where,
        what: `Check ${id}: ${textIn(message, language)}`,
        why: 'A dictionary has no checks between answers.',
      })),
    ...(form.decisions ?? []).map(({ id }) => ({
      where,
      what: `Decision ${id}`,
      why: 'A dictionary gives no advice.',
    })),
    ...(form.completeness
      ? [{ where, what: 'Completeness', why: 'A dictionary does not say what a reader expects.' }]
      : []),
  ];
}
