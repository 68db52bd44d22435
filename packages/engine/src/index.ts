export type { Answers, Scores } from './forms/answers.js';
export { fieldOf, fieldsOfForm, type FormField } from './forms/fields-of-form.js';
export { clearHidden, visibleKeys } from './forms/visibility.js';
export { parseInput, type Parsed } from './forms/validation/parse-input.js';
export type { Problem, ProblemCode } from './forms/validation/problem.js';
export { validateAnswers, type ValidationOptions } from './forms/validation/validate-answers.js';
export { scoreForm } from './forms/scoring/score-form.js';
export {
  scoreInstrument,
  type InstrumentScores,
  type ScoreReason,
} from './forms/scoring/score-instrument.js';
export type { CategoryValue } from './forms/scoring/category-of.js';
export { decide } from './decisions/decide.js';
export { completenessOf } from './decisions/completeness-of.js';
export type {
  CompletenessAnswer,
  DecisionAnswer,
  GroundAnswer,
  MissingAnswer,
  NamedQuestion,
  OutcomeAnswer,
} from './decisions/decision-answer.js';
export { answersByItem, type ReadAnswers } from './verify/answers-by-item.js';
export { scoreChange, type ChangeReason, type ChangeRule, type ScoreChange } from './verify/score-change.js';
export type {
  InstrumentResolver,
  Resolved,
  ScoreDifference,
  ScoreVerification,
} from './verify/verification.js';
export { NoCasesError, verifyScores } from './verify/verify-scores.js';
export { addDays, addPeriod, daysBetweenDates } from './schedule/add-period.js';
export {
  anchorDatesOf,
  anchorsOf,
  countedFrom,
  dueDateOf,
  type AnchorDates,
  type EpisodeDates,
} from './schedule/episode-dates.js';
export {
  scheduleEpisode,
  type OccasionDates,
  type ScheduledOccasion,
} from './schedule/schedule-episode.js';
export { occasionStatus, occasionStatuses, type OccasionStatus } from './schedule/occasion-status.js';
export { occasionForDate } from './schedule/occasion-for-date.js';
export type {
  AnalysisPlan,
  CaseColumn,
  CaseTable,
  DimensionColumn,
  FormColumn,
  FormTable,
} from './analysis/analysis-plan.js';
export { planAnalysis } from './analysis/plan-analysis.js';
export { analysisSql, type AnalysisSql } from './analysis/analysis-sql.js';
export { unknownGroup, type IndicatorRequest } from './indicators/request/indicator-request.js';
export type {
  DisclosedResult,
  IndicatorResult,
  MeanFigure,
  OptionFigure,
  SuppressionReason,
  WithheldResult,
} from './indicators/indicator-result.js';
export { checkIndicatorRequest, type RequestProblem } from './indicators/request/check-request.js';
export { dimensionsOf } from './indicators/request/case-dimension.js';
export { compileIndicators, type CompiledIndicators } from './indicators/sql/compile-indicators.js';
export { readIndicatorRows } from './indicators/sql/read-indicator-rows.js';
export { evaluateIndicators, type CaseRow } from './indicators/evaluate-indicators.js';
export {
  reasonsToWithhold,
  suppress,
  withhold,
  withoutFlowByUnit,
  withoutReasons,
} from './disclosure/suppress.js';
export type { DisclosureLimits } from './disclosure/disclosure-limits.js';
export { inOrder } from './indicators/request/in-order.js';
export { CrossingGroupsError } from './disclosure/group-levels.js';
export { limitMissed } from './disclosure/disclosure-limits.js';
export { sqlDocument } from './indicators/sql/sql-document.js';
