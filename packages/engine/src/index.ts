export type { Answers, Scores } from './forms/answers.js';
export { fieldOf, fieldsOfForm, type FormField } from './forms/fields-of-form.js';
export { formOfFeed } from './forms/form-of-feed.js';
export { calculatedValues, settleAnswers, visibleGroups, visibleKeys } from './forms/visibility.js';
export { ageOn } from './forms/age-on.js';
export { bindKnown, prefilledAnswers, type KnownValues } from './forms/bind-known.js';
export { answeredRows, isUnanswered, withoutEmptyRows } from './forms/repeated-rows.js';
export { labelOf, rowLabel } from './forms/label-of.js';
export { codeSystemFacts, hasCodeShape, plainCode, writtenCode } from './forms/codes/code-system.js';
export { writeCodes } from './forms/codes/write-codes.js';
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
export { scheduleEpisode, type OccasionDates, type ScheduledOccasion } from './schedule/schedule-episode.js';
export { occasionStatus, occasionStatuses, type OccasionStatus } from './schedule/occasion-status.js';
export { occasionForDate } from './schedule/occasion-for-date.js';
export { profileValues, type ProfileResponse, type ProfileValue } from './profiles/profile-values.js';
export {
  compileProfileReference,
  readProfileReference,
  smallestReference,
  type ProfileReference,
} from './profiles/profile-reference.js';
export type {
  AnalysisPlan,
  CaseColumn,
  CaseTable,
  DimensionColumn,
  FeedColumn,
  FeedPlan,
  FigurePlan,
  FormColumn,
  FormTable,
} from './analysis/analysis-plan.js';
export { planFeed } from './analysis/plan-feed.js';
export { feedSql } from './analysis/feed-sql.js';
export { carryAnswers, type CarriedAnswers } from './versions/carry/carry-answers.js';
export type { AnswerShape } from './versions/carry/answer-shape.js';
export type { CarryPlan, CarryStep } from './versions/carry/carry-plan.js';
export type {
  Change,
  ChangeKind,
  ColumnChange,
  RegisterComparison,
  Severity,
} from './versions/compare/change.js';
export { scoreAgain, type ScoredAgain, type StoredAnswer } from './versions/rescore/score-again.js';
export { rescoringBasis, scoringBasis } from './versions/rescore/scoring-basis.js';
export { compareRegisters, isBreaking } from './versions/compare/compare-registers.js';
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
export { partsOfResult, type ResultPart } from './indicators/kinds/result-parts.js';
export { checkIndicatorRequest, type RequestProblem } from './indicators/request/check-request.js';
export { columnOfDimension } from './indicators/request/case-dimension.js';
export { requestParts, type RequestPart } from './indicators/request/request-parts.js';
export { compileIndicators, type CompiledIndicators } from './indicators/sql/compile-indicators.js';
export { figuresOf, readIndicatorRows, readTallies } from './indicators/sql/read-indicator-rows.js';
export type { TalliedGroup } from './indicators/tallied-group.js';
export {
  allUnits,
  compareUnits,
  otherUnits,
  type UnitRowsRequest,
} from './indicators/units/compare-units.js';
export { countKept, isKeepable, levelsFor } from './aggregates/count-kept.js';
export { countedLevels, isPartOf, keptLevels, type LevelDimensions } from './aggregates/kept-levels.js';
export { rollUp, type KeptCell } from './aggregates/roll-up.js';
export type { CaseRow } from './indicators/case-row.js';
export { evaluateIndicators } from './indicators/evaluate-indicators.js';
export { adjustedUnits, adjustedWhole, type AdjustedUnit } from './models/adjusted-units.js';
export { compileModelRows, readModelRows } from './models/compile-model-rows.js';
export { fitModel } from './models/fit-model.js';
export type {
  CalibrationGroup,
  FailedModel,
  FitResult,
  FittedCoefficient,
  FittedModel,
  ModelCases,
  ModelFit,
  ModelTerm,
  UnitYear,
} from './models/fitted-model.js';
export type { ModelData, PredictorShape } from './models/model-data.js';
export { betterOf, modelParts, predictorShapes } from './models/model-parts.js';
export { predictCase, type CaseValues, type Prediction } from './models/predict-case.js';
export { sumTallies } from './indicators/sum-tallies.js';
export type { Tally } from './indicators/tally.js';
export { compareBesideWhole } from './comparisons/beside-whole.js';
export { comparePair, untested, type SideValues } from './comparisons/compare-pair.js';
export type {
  ComparedEstimate,
  ComparedResult,
  ComparisonTest,
  Finding,
  PairResult,
  UntestedReason,
} from './comparisons/compared-result.js';
export { findingWords, type SideNames } from './comparisons/finding-words.js';
export { judgeTogether } from './comparisons/judge-together.js';
export { periodsOverlap, yearsOverlap } from './comparisons/overlap.js';
export {
  runSeries,
  runWords,
  type RunPoint,
  type RunSeries,
  type RunSignal,
} from './comparisons/run-series.js';
export type { FunnelPlace } from './comparisons/funnel-band.js';
export { hasFunnel, resultFunnel, type ResultOfUnit } from './comparisons/result-funnel.js';
export type { FunnelPoint, UnitFunnel } from './comparisons/unit-funnel.js';
export { instrumentsRead, settingsInVersion } from './indicators/instruments-read.js';
export { allocationAt, type AllocationDesign, type AllocationPlace } from './trials/allocation-list.js';
export { episodeValues, type EpisodeFacts, type OccasionValues } from './trials/episode-values.js';
export type { PseudoRandom } from './trials/random-below.js';
export {
  allocationList,
  trialBasis,
  trialEligibility,
  type Eligibility,
} from './trials/trial-eligibility.js';
export { planDisclosure, type DisclosurePlan } from './disclosure/plan/disclosure-plan.js';
export { coarseCurves } from './disclosure/coarse-curves.js';
export { discloseNation, discloseOwn, discloseUnits, type Disclosed } from './disclosure/disclose.js';
export { withoutFlowByUnit } from './disclosure/without-flow-by-unit.js';
export type { DisclosureLimits } from './disclosure/disclosure-limits.js';
export { versionsNotAsking } from './explanations/versions-not-asking.js';
export {
  compileCaseSteps,
  type CaseStep,
  type CompiledCaseSteps,
} from './explanations/compile-case-steps.js';
export { inOrder } from './indicators/request/in-order.js';
export { axesOf } from './disclosure/plan/axes.js';
export { DisclosureRefusal } from './disclosure/disclosure-refusal.js';
export { sqlDocument } from './indicators/sql/sql-document.js';
export type { CheckedFiling, CheckOptions } from './submissions/checks/checked-filing.js';
export { blockingProblems, checkFiling } from './submissions/checks/check-filing.js';
export type { FilingProblem } from './submissions/checks/filing-problem.js';
export { cut as shownText, ruleProblem } from './submissions/checks/filing-problem.js';
export type { FilingRule } from './submissions/checks/filing-problem-texts.js';
export { withImpliedZeros } from './submissions/checks/implied-zeros.js';
export { fieldLabel } from './submissions/fields/field-label.js';
export { figureTexts } from './submissions/fields/figure-texts.js';
export { parseFigure, type ParsedFigure } from './submissions/fields/parse-figure.js';
export {
  fieldsOfMeasure,
  fieldsOfSubmission,
  type Figures,
  type SubmissionField,
} from './submissions/fields/submission-field.js';
export type { CalendarSpan } from './submissions/periods/calendar-span.js';
export { filingWindow, filingYears, type FilingWindow } from './submissions/periods/filing-window.js';
export {
  measuresToFile,
  periodOfMeasure,
  type LicencePeriod,
  type MeasureToFile,
} from './submissions/periods/measures-to-file.js';
export { publishFilings } from './submissions/publication/publish-filings.js';
export type {
  PublishedFigure,
  PublishedPart,
  UnitFigures,
} from './submissions/publication/published-figure.js';
export { goalLevels, goalYears, levelOf, limitParts, type GoalLevel } from './goals/goal-level.js';
export { isPeriodOver } from './indicators/request/is-period-over.js';
export { emptyTextPack, type EmptyTextPack } from './wording/text-pack-template.js';
export {
  longestWording,
  type InstalledTextPack,
  type ItemWording,
  type TextPack,
  type WordingLicence,
} from './wording/text-pack.js';
export {
  introIn,
  lacksWording,
  withWording,
  wordingIn,
  wordingVersion,
  type Wording,
} from './wording/with-wording.js';
export { wordingProblems, type WordingProblem } from './wording/wording-problems.js';
