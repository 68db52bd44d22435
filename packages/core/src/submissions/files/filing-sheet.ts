import { textIn, type Language, type Submission } from '@kvalreg/declaration';
import { fieldsOfMeasure, parseFigure, shownText } from '@kvalreg/engine';
import type { FieldProblem } from '../../platform/errors/field-problem.js';
import type { Filing } from '../filings/filing.js';
import type { DraftChanges } from '../filings/merge-draft.js';
import { refuseSheet, sheetProblem } from './refuse-sheet.js';
import type { SheetProblemCode } from './sheet-problem-texts.js';
import type { Sheet, SheetCell } from './sheet-row.js';
import type { WrittenSheet } from './write-sheet.js';

/** Read back are `field` and `value` alone; the others say what the value is. */
const columns = ['field', 'measure', 'group', 'figure', 'period', 'lastYear', 'value'] as const;
const commentField = (measure: string) => `${measure}.comment`;
const commentTexts = { sv: 'Kommentar', nb: 'Kommentar', en: 'Comment' } as const;

/** The template of a filing, filled with what is known. */
export function filingSheet(submission: Submission, filing: Filing, language: Language): WrittenSheet {
  const rows = filing.measures.flatMap(({ measure: name, periods }) => {
    const measure = submission.measures[name];
    if (!measure) return [];
    const title = `${measure.code} ${textIn(measure.title, language)}`;
    const period = periods.map(({ from, to }) => `${from}–${to}`).join(', ');
    const figures = fieldsOfMeasure(submission, name).map(({ key, group, label }): readonly SheetCell[] => [
      key,
      title,
      group === null ? null : textIn(group, language),
      textIn(label, language),
      period,
      filing.before?.figures[key] ?? null,
      filing.figures[key] ?? null,
    ]);
    const comment = [
      commentField(name),
      title,
      null,
      commentTexts[language],
      period,
      null,
      filing.comments[name] ?? null,
    ];
    return [...figures, comment];
  });
  return {
    name: `${filing.unit.id} ${String(filing.filingYear)}`,
    header: columns,
    rows,
    widths: [28, 34, 22, 38, 24, 10, 14],
  };
}

/** What a filled-in template says. Every wrong row is listed, and then nothing of the file is taken. */
export function readFilingSheet(
  submission: Submission,
  measures: readonly string[],
  { header, rows }: Sheet,
  language: Language,
): DraftChanges & { readonly rows: number } {
  const at = { field: header.indexOf('field'), value: header.indexOf('value') };
  const missing = (['field', 'value'] as const).filter((column) => at[column] === -1);
  if (missing.length > 0)
    refuseSheet(missing.map((column) => sheetProblem('missing-column', language, { column })));
  const fields = new Map(
    measures.flatMap((name) => fieldsOfMeasure(submission, name)).map((field) => [field.key, field]),
  );
  const comments = new Map(measures.map((name) => [commentField(name), name]));
  const seen = new Map<string, number>();
  const problems: FieldProblem[] = [];
  const figures: Record<string, number | null> = {};
  const texts: Record<string, string | null> = {};
  for (const { line, cells, isBroken = false } of rows) {
    const refuse = (code: SheetProblemCode, params: Readonly<Record<string, string | number>> = {}) => {
      problems.push(sheetProblem(code, language, { line, ...params }));
    };
    const value = cells[at.value] ?? null;
    const key = String(cells[at.field] ?? '').trim();
    const earlier = seen.get(key);
    const field = fields.get(key);
    const commented = comments.get(key);
    if (isBroken) refuse('broken-line');
    else if (key === '') {
      if (value !== null && value !== '') refuse('missing-field', { value: shownText(String(value)) });
    } else if (earlier !== undefined) refuse('repeated-field', { field: shownText(key), earlier });
    else if (commented !== undefined)
      texts[commented] = value === null || value === '' ? null : String(value);
    else if (!field) refuse('unknown-field', { field: shownText(key) });
    else {
      const { value: figure = null, problem } = parseFigure(field, value, language);
      if (problem) refuse('wrong-value', { field: key, rule: problem.rule, reason: problem.message });
      else figures[key] = figure;
    }
    if (key !== '') seen.set(key, earlier ?? line);
  }
  if (problems.length > 0) refuseSheet(problems);
  if (seen.size === 0) refuseSheet([sheetProblem('empty-file', language)]);
  return { rows: seen.size, figures, comments: texts };
}
