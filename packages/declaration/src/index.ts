export * from './text.js';
export * from './item.js';
export * from './steps.js';
export * from './options.js';
export type * from './category.js';
export * from './instrument.js';
export * from './change.js';
export * from './known.js';
export * from './repeat.js';
export * from './body-regions.js';
export { isRegularExpression, matchesPattern } from './text-pattern.js';
export type { Carried, EarlierForm, EarlierInstrument } from './earlier.js';
export * from './form.js';
export { isComplete } from './is-complete.js';
export type * from './indicator.js';
export * from './counties.js';
export * from './dimension.js';
export type * from './report.js';
export type { Audience } from './audience.js';
export { figuresOfTab, reportFor } from './report-parts.js';
export {
  indicatorsInTexts,
  parseReportText,
  type ReportMeasure,
  type ReportSide,
  type ReportTextPart,
} from './report-text.js';
export * from './figure-source.js';
export { awaitedBy, type Awaited, type AwaitedParts, type Unbounded } from './awaited.js';
export { nodesOfIndicator } from './nodes-of-indicator.js';
export type { PaperRules } from './paper.js';
export * from './reminder.js';
export * from './retention.js';
export type * from './profile.js';
export type * from './trial.js';
export * from './model.js';
export type * from './goal-table.js';
export type * from './volume-model.js';
export * from './pathway.js';
export type * from './period.js';
export * from './feed.js';
export * from './submission/submission.js';
export * from './register.js';
export * from './plugin.js';
export type * from './synthetic-profile.js';
export type { DeclarationProblem, DeclarationProblemCode } from './lint/declaration-problem.js';
export { caseBounds } from './lint/possible/bounds.js';
export { lintRegister } from './lint/lint-register.js';
export { registerSchema } from './schema/register.schema.js';
export { compareManifest, manifestOf, parseManifest } from './schema/manifest.js';
export { answersSchema, type StoredAnswers } from './schema/answers-schema.js';
