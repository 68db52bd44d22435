import { textIn, yearBefore, type Measure, type Submission } from '@kvalreg/declaration';
import { evaluate, fieldsOf, keyOf as keyOfPath, type Node } from '@kvalreg/expression';
import { fieldLabel } from '../fields/field-label.js';
import { judged } from '../fields/parse-figure.js';
import { fieldsOfSubmission, type Figures, type SubmissionField } from '../fields/submission-field.js';
import { checkCount } from './check-count.js';
import { checkJump } from './check-jump.js';
import { checkShare } from './check-share.js';
import { checkSummary } from './check-summary.js';
import { keyOf, type CheckedFiling, type CheckOptions, type MeasureContext } from './checked-filing.js';
import { fieldProblem, ruleProblem, type FilingProblem } from './filing-problem.js';
import { withImpliedZeros } from './implied-zeros.js';
import { writtenNumber } from './written-number.js';

/**
 * Everything that is wrong with what a unit files in a year, measure by measure, then the declared checks. A figure
 * that is wrong by itself is left out of the other rules, so that one mistake is reported once. A check that reads a
 * figure which is not there, or not filed this year, holds.
 */
export function checkFiling(
  submission: Submission,
  filing: CheckedFiling,
  options: CheckOptions,
): readonly FilingProblem[] {
  const { language, complete } = options;
  const names = new Set(filing.measures.map(({ measure }) => measure));
  const fields = fieldsOfSubmission(submission).filter(({ measure }) => names.has(measure));
  const figures = withImpliedZeros(submission, filing.measures, filing.figures);
  const wrong = fields.flatMap((field) => {
    const value = figures[field.key];
    return value === undefined ? [] : (judged(field, value, language).problem ?? []);
  });
  const wrongKeys = new Set(wrong.flatMap((problem) => problem.fields));
  const sound = Object.fromEntries(Object.entries(figures).filter(([key]) => !wrongKeys.has(key)));
  const missing = complete
    ? fields
        .filter((field) => figures[field.key] === undefined && isNeeded(submission, field, sound))
        .map((field) => fieldProblem(field, 'required', '', language))
    : [];
  const ofMeasures = filing.measures.flatMap((filed) => {
    const measure = submission.measures[filed.measure];
    if (!measure) return [];
    const name = filed.measure;
    const figure: MeasureContext['figure'] = (...path) => sound[keyOf(name, ...path)] ?? null;
    const earlier = filing.before?.measures.find((one) => one.measure === name);
    return [
      ...[...wrong, ...missing].filter((problem) => problem.measure === name),
      ...rulesOf(measure, { ...options, submission, name, figure }),
      ...(earlier && filing.before
        ? checkJump(
            name,
            measure,
            { filed, figures: sound },
            { filed: earlier, figures: filing.before.figures },
            language,
          )
        : []),
    ];
  });
  return [
    ...unknownFigures(filing, fields, options),
    ...ofMeasures,
    ...failedChecks(submission, fields, sound, filing.before?.figures ?? {}, options),
  ];
}

/** The problems that still stand in the way: errors, and warnings without a comment on their measure. */
export function blockingProblems(
  problems: readonly FilingProblem[],
  comments: Readonly<Record<string, string>> = {},
): readonly FilingProblem[] {
  return problems.filter(
    ({ severity, measure }) => severity === 'error' || !(comments[measure ?? ''] ?? '').trim(),
  );
}

function rulesOf(measure: Measure, context: MeasureContext): readonly FilingProblem[] {
  switch (measure.kind) {
    case 'count':
      return checkCount(measure, context);
    case 'summary':
      return checkSummary(measure, context);
    case 'share':
      return checkShare(measure, context);
  }
}

/** Of nobody there is no mean, and of one no spread; every other figure is needed. */
function isNeeded(
  { measures }: Submission,
  { measure, key, split }: SubmissionField,
  figures: Figures,
): boolean {
  // The empty parts of a split are told of together, once there is a total to compare them with.
  if (split !== null) return figures[keyOf(measure, 'total')] === undefined;
  if (measures[measure]?.kind !== 'summary' || key === keyOf(measure, 'n')) return true;
  const n = figures[keyOf(measure, 'n')];
  return n === undefined ? true : key === keyOf(measure, 'sd') ? n > 1 : n > 0;
}

function unknownFigures(
  { figures, measures }: CheckedFiling,
  fields: readonly SubmissionField[],
  { language }: CheckOptions,
): readonly FilingProblem[] {
  const keys = new Set(fields.map(({ key }) => key));
  return Object.entries(figures)
    .filter(([key]) => !keys.has(key))
    .map(([key, value]) => {
      const measure = measures.find((filed) => key.startsWith(`${filed.measure}.`))?.measure ?? null;
      return ruleProblem('unknown-field', { measure, fields: [key] }, { label: key, value }, language);
    });
}

function failedChecks(
  submission: Submission,
  fields: readonly SubmissionField[],
  figures: Figures,
  before: Figures,
  { language }: CheckOptions,
): readonly FilingProblem[] {
  const valueAt = (path: readonly string[]) =>
    (path[0] === yearBefore ? before[path.slice(1).join('.')] : figures[keyOfPath(path)]) ?? null;
  return submission.checks
    .filter(({ holds }) => evaluate(holds, valueAt) === false)
    .map((check): FilingProblem => {
      const own = fields.find(({ key }) => key === check.fields[0]);
      return {
        rule: 'check',
        measure: own?.measure ?? null,
        fields: check.fields,
        severity: check.severity,
        message: `${textIn(check.message, language)} (${valuesRead(submission, check.holds)})`,
        params: { check: check.id },
      };
    });

  function valuesRead({ measures }: Submission, holds: Node): string {
    const read = new Map(fieldsOf(holds).map(({ path }) => [keyOfPath(path), path]));
    return [...read.values()]
      .flatMap((path) => {
        const isBefore = path[0] === yearBefore;
        const key = keyOfPath(isBefore ? path.slice(1) : path);
        const field = fieldsOfSubmission(submission).find((one) => one.key === key);
        const value = valueAt(path);
        if (!field || !measures[field.measure] || value === null) return [];
        const words = isBefore ? ` ${beforeTexts[language]}` : '';
        return [`${fieldLabel(field, language)}${words}: ${writtenNumber(value, language)}`];
      })
      .join('; ');
  }
}

const beforeTexts = { sv: 'föregående år', nb: 'året før', en: 'the year before' } as const;
