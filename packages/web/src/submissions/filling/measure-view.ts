import type { Filing } from '@kvalreg/core';
import { textIn, type Language, type Submission } from '@kvalreg/declaration';
import {
  checkFiling,
  fieldsOfMeasure,
  type FilingProblem,
  type Figures,
  type SubmissionField,
} from '@kvalreg/engine';
import { fieldId, formatInput, message, type FigureField, type FilingMeasureView } from '@kvalreg/rendering';
import { groupsOf } from '../filed-tables.js';
import { periodText } from '../filing-words.js';
import type { TypedFigures } from './typed-figures.js';

export const commentKey = 'comment';

export interface MeasurePage {
  readonly submission: Submission;
  readonly filing: Filing;
  readonly measure: string;
  readonly href: string;
  readonly language: Language;
  /** What was typed, when it was not saved; and whether that was because somebody else had saved. */
  readonly typed?: TypedFigures & { readonly comment: string };
  readonly isConflict?: boolean;
}

/** The form of one measure, beside what was filed the year before. */
export function measureView(page: MeasurePage): FilingMeasureView {
  const { submission, filing, measure: name, href, language, typed, isConflict = false } = page;
  const measure = submission.measures[name];
  const fields = fieldsOfMeasure(submission, name);
  const own = filing.measures.find((one) => one.measure === name);
  const errors = typed?.problems ?? [];
  const measureHref = (one: string) => `${href}/m/${encodeURIComponent(one)}`;
  const hasSplits = measure?.kind === 'count' && measure.splits.length > 0;
  const remarks = remarksOf(submission, filing, name, typed?.figures ?? {}, language);
  const saved = filing.comments[name] ?? '';
  return {
    title: `${measure?.code ?? ''} ${textIn(measure?.title ?? {}, language)}`,
    context: `${message(language, 'filing.ofYear', { year: filing.filingYear })}, ${filing.unit.name}`,
    period: periodText(own?.periods ?? [], language),
    steps: filing.measures.map(({ measure: one }) => ({
      href: measureHref(one),
      label: submission.measures[one]?.code ?? one,
      title: textIn(submission.measures[one]?.title ?? {}, language),
      current: one === name,
    })),
    action: measureHref(name),
    checkAction: `${measureHref(name)}/check`,
    hidden: [{ name: 'lockVersion', value: String(filing.lockVersion) }],
    conflict: isConflict ? message(language, 'filing.conflict') : null,
    errors:
      errors.length === 0
        ? null
        : {
            title: message(language, 'filing.unreadable'),
            items: errors.map((problem) => ({
              href: `#${fieldId(problem.fields[0] ?? '')}`,
              message: problem.message,
            })),
          },
    remarks: remarks.map(({ message: text, severity }) => ({
      message: text,
      tone: severity === 'error' ? 'danger' : 'warning',
    })),
    thisYear: message(language, 'filing.thisYear', { year: filing.filingYear }),
    lastYear: message(language, 'filing.lastYear', {
      year: filing.before?.filingYear ?? filing.filingYear - 1,
    }),
    groups: groupsOf(fields, language).map(({ title, fields: list }, at) => ({
      id: `group-${String(at)}`,
      title: title ?? textIn(measure?.unit ?? {}, language),
      fields: list.map((field) => figureField(field, page)),
    })),
    hint: hasSplits ? message(language, 'filing.emptyParts') : null,
    comment: {
      key: commentKey,
      id: fieldId(commentKey),
      value: typed?.comment ?? saved,
      asked: remarks.some(({ severity }) => severity === 'warning'),
      savedNow: isConflict && typed && typed.comment !== saved ? savedNow(saved, language) : null,
    },
    notes: (measure?.notes ?? []).map(({ heading, text }) => ({
      heading: textIn(heading, language),
      text: textIn(text, language),
    })),
    summaryHref: href,
  };
}

/** What the checks say of a measure with figures that are not saved; gaps are no remark while one is filling in. */
export function remarksOf(
  submission: Submission,
  filing: Filing,
  name: string,
  changes: Readonly<Record<string, number | null>>,
  language: Language,
): readonly FilingProblem[] {
  const merged = Object.entries({ ...filing.figures, ...changes });
  const figures: Figures = Object.fromEntries(
    merged.flatMap(([key, value]) => (value === null ? [] : [[key, value] as const])),
  );
  const { measures, before } = filing;
  return checkFiling(submission, { measures, figures, before }, { complete: false, language }).filter(
    ({ measure, fields }) => measure === name || fields.some((key) => key.startsWith(`${name}.`)),
  );
}

function figureField(
  field: SubmissionField,
  { filing, language, typed, isConflict = false }: MeasurePage,
): FigureField {
  const { key, decimals } = field;
  const id = fieldId(key);
  const saved = written(filing.figures[key], language);
  const error = typed?.problems.find(({ fields }) => fields.includes(key))?.message ?? null;
  const isOther =
    isConflict && typed !== undefined && (typed.figures[key] ?? null) !== (filing.figures[key] ?? null);
  const described = [...(isOther ? [`${id}-now`] : []), ...(error === null ? [] : [`${id}-error`])];
  return {
    key,
    id,
    label: textIn(field.label, language),
    value: typed?.raw[key] ?? saved,
    before: written(filing.before?.figures[key], language) || '–',
    inputMode: decimals === 0 ? 'numeric' : 'decimal',
    error,
    describedBy: described.length === 0 ? null : described.join(' '),
    savedNow: isOther ? savedNow(saved, language) : null,
  };
}

function savedNow(saved: string, language: Language): string {
  return message(language, 'filing.savedNow', {
    value: saved === '' ? message(language, 'filing.savedEmpty') : saved,
  });
}

function written(value: number | undefined, language: Language): string {
  return value === undefined ? '' : formatInput(value, language);
}
