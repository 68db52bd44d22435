import type { Comments } from '@kvalreg/core';
import { textIn, type Language, type Submission } from '@kvalreg/declaration';
import { fieldsOfMeasure, type Figures, type MeasureToFile, type SubmissionField } from '@kvalreg/engine';
import { formatNumber, message, type FiledTable, type TableView } from '@kvalreg/rendering';

interface Filed {
  readonly filingYear: number;
  readonly measures: readonly MeasureToFile[];
  readonly figures: Figures;
  readonly comments: Comments;
  readonly before: { readonly filingYear: number; readonly figures: Figures } | null;
}

/** What was filed, measure by measure, beside what was filed the year before. */
export function filedTables(submission: Submission, filed: Filed, language: Language): readonly FiledTable[] {
  return filed.measures.flatMap(({ measure: name }) => {
    const measure = submission.measures[name];
    if (!measure) return [];
    const title = `${measure.code} ${textIn(measure.title, language)}`;
    const comment = filed.comments[name] ?? null;
    return [
      { id: `filed-${name}`, title, table: tableOf(submission, name, title, filed, language), comment },
    ];
  });
}

function tableOf(
  submission: Submission,
  name: string,
  title: string,
  { filingYear, figures, before }: Filed,
  language: Language,
): TableView {
  const groups = groupsOf(fieldsOfMeasure(submission, name), language);
  return {
    id: `filed-${name}-table`,
    caption: title,
    captionHidden: true,
    columnGroups: [],
    rowHeaders: [message(language, 'filing.figure')],
    columns: [
      { label: message(language, 'filing.thisYear', { year: filingYear }), numeric: true },
      ...(before
        ? [{ label: message(language, 'filing.lastYear', { year: before.filingYear }), numeric: true }]
        : []),
    ],
    sections: groups.map(({ title: group, fields }) => ({
      title: group,
      rows: fields.map((field) => ({
        headers: [textIn(field.label, language)],
        strong: false,
        cells: [figures, ...(before ? [before.figures] : [])].map((year) => cellOf(field, year, language)),
      })),
    })),
  };
}

function cellOf({ key, decimals }: SubmissionField, figures: Figures, language: Language) {
  const value = figures[key];
  return value === undefined
    ? { text: '–', numeric: true, note: message(language, 'filing.missing') }
    : { text: formatNumber(value, decimals, language), numeric: true, note: null };
}

/** Fields by the split or share that they belong to, in their order. */
export function groupsOf(
  fields: readonly SubmissionField[],
  language: Language,
): readonly { readonly title: string | null; readonly fields: readonly SubmissionField[] }[] {
  const groups: { readonly title: string | null; readonly fields: SubmissionField[] }[] = [];
  for (const field of fields) {
    const title = field.group === null ? null : textIn(field.group, language);
    const last = groups.at(-1);
    if (last?.title === title) last.fields.push(field);
    else groups.push({ title, fields: [field] });
  }
  return groups;
}
