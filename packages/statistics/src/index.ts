export { chanceFreeAgreement, type ChanceFreeAgreement } from './agreement/chance-free-agreement.js';
export { cohenKappa, type Kappa, type KappaWeights } from './agreement/cohen-kappa.js';
export { fleissKappa, type FleissKappa } from './agreement/fleiss-kappa.js';
export {
  intraclassCorrelations,
  type IccForm,
  type IntraclassCorrelation,
  type IntraclassCorrelations,
} from './agreement/intraclass-correlation.js';
export { adjustedMeanOf, adjustedMeans, type AdjustedMean } from './case-mix/adjusted-means.js';
export {
  adjustedProportionOf,
  adjustedProportions,
  type AdjustedProportion,
  type UnitSums,
} from './case-mix/adjusted-proportions.js';
export {
  multinomialLogit,
  multinomialProbabilities,
  type MultinomialModel,
} from './category-models/multinomial-logit.js';
export { ordinalLogit, ordinalProbabilities, type OrdinalModel } from './category-models/ordinal-logit.js';
export { coverageDegree, type CoverageCounts, type CoverageDegree } from './coverage/coverage-degree.js';
export {
  matchRecords,
  type MatchedRecords,
  type RecordMatch,
  type Records,
} from './coverage/match-records.js';
export { betaQuantile, betaTails } from './distributions/beta.js';
export { binomialProbability, binomialQuantile, binomialTails } from './distributions/binomial.js';
export { fisherFQuantile, fisherFTails } from './distributions/fisher-f.js';
export { chiSquareQuantile, chiSquareTails, gammaQuantile, gammaTails } from './distributions/gamma.js';
export { noncentralityOf, noncentralStudentTails } from './distributions/noncentral-student.js';
export { normalQuantile, normalTails, normalTwoSided } from './distributions/normal.js';
export { poissonProbability, poissonQuantile, poissonTails } from './distributions/poisson.js';
export { studentQuantile, studentTails, studentTwoSided } from './distributions/student.js';
export { inverseProbabilityMean, type WeightedMean } from './dropout/inverse-probability-mean.js';
export {
  independentEffectSizes,
  type IndependentEffectSizes,
} from './effect-sizes/independent-effect-sizes.js';
export { pairedEffectSizes, type PairedEffectSizes } from './effect-sizes/paired-effect-sizes.js';
export type { PairedSummaries } from './effect-sizes/paired-summaries.js';
export { relativeChange } from './effect-sizes/relative-change.js';
export { standardisedChange, type ChangeStandard } from './effect-sizes/standardised-change.js';
export {
  standardisedDifference,
  standardisedDifferenceOfShares,
} from './effect-sizes/standardised-difference.js';
export { exactBinomialLimit, exactPoissonLimit } from './funnel/exact-limit.js';
export {
  meanFunnel,
  meanFunnelLimits,
  type MeanFunnel,
  type MeanFunnelOptions,
  type MeanFunnelUnit,
} from './funnel/mean-funnel.js';
export type { Overdispersion } from './funnel/overdispersion.js';
export {
  funnelLimits,
  proportionFunnel,
  type FunnelLimits,
  type FunnelMethod,
  type FunnelOptions,
  type FunnelUnit,
  type ProportionFunnel,
} from './funnel/proportion-funnel.js';
export { ratioFunnel, type RatioFunnel, type RatioUnit } from './funnel/ratio-funnel.js';
export { adjustPValues, type Adjustment } from './hypothesis-tests/adjust-p-values.js';
export { chiSquareTest, type ChiSquareTest } from './hypothesis-tests/chi-square-test.js';
export {
  countedRankSumTest,
  rankSumTest,
  signedRankTest,
  type RankTest,
} from './hypothesis-tests/rank-tests.js';
export {
  bowkerTest,
  mcnemarTest,
  stuartMaxwellTest,
  type SquareTableTest,
} from './hypothesis-tests/square-table-tests.js';
export { oneSampleTest, welchTest, type TTest } from './hypothesis-tests/welch-test.js';
export type { Estimate, IntervalOptions } from './intervals/estimate.js';
export { meanInterval, type MeanEstimate } from './intervals/mean-interval.js';
export { pairedDifferenceInterval } from './intervals/paired-difference-interval.js';
export { proportionInterval } from './intervals/proportion-interval.js';
export { spreadInterval } from './intervals/spread-interval.js';
export {
  randomInterceptLogistic,
  type RandomInterceptModel,
  type RandomInterceptOptions,
} from './mixed-models/random-intercept-logistic.js';
export { correlation } from './moments/correlation.js';
export {
  countedQuantile,
  countedQuantiles,
  type CountedQuantile,
  type ValueCount,
} from './moments/counted-quantile.js';
export { mean } from './moments/mean.js';
export { medianAbsoluteDeviation } from './moments/median-absolute-deviation.js';
export { medianInterval, type MedianEstimate } from './moments/median-interval.js';
export { median, quantile, quantiles, type QuantileType } from './moments/quantile.js';
export { sampleSd } from './moments/sample-sd.js';
export { summarise, type Summary } from './moments/summary.js';
export { summaryFromMoments, type Moments } from './moments/summary-from-moments.js';
export { pChart, type ChartLimits, type PChart, type PChartPoint } from './process-charts/p-chart.js';
export { runChart, type RunChart } from './process-charts/run-chart.js';
export { xmrChart, type XmrChart } from './process-charts/xmr-chart.js';
export { agrestiCoullInterval } from './proportions/agresti-coull-interval.js';
export { clopperPearsonInterval } from './proportions/clopper-pearson-interval.js';
export { continuityCorrectedInterval } from './proportions/continuity-corrected-interval.js';
export { fisherExactTest } from './proportions/fisher-exact-test.js';
export {
  proportionDifference,
  type Events,
  type ProportionDifference,
} from './proportions/proportion-difference.js';
export { oddsRatio, riskRatio, type RatioEstimate } from './proportions/proportion-ratio.js';
export { twoProportionsTest, type TwoProportionsTest } from './proportions/two-proportions-test.js';
export { waldInterval } from './proportions/wald-interval.js';
export {
  directStandardisation,
  type DirectlyStandardisedRate,
  type Stratum,
} from './rates/direct-standardisation.js';
export {
  indirectStandardisation,
  type ComparedStratum,
  type IndirectlyStandardisedRate,
} from './rates/indirect-standardisation.js';
export { interpolatedProfileInterval } from './rates/interpolated-profile-interval.js';
export { byarInterval, poissonInterval, type Limits } from './rates/poisson-interval.js';
export { profileLikelihoodInterval } from './rates/profile-likelihood-interval.js';
export { rateEstimate, type RateEstimate, type RateOptions } from './rates/rate-estimate.js';
export { rateRatio, type Exposed } from './rates/rate-ratio.js';
export { completeness, type Completeness } from './register-rules/completeness.js';
export { norwegianNumberType, type NorwegianNumberType } from './register-rules/norwegian-number-type.js';
export { rand12Scores, type Rand12Scores } from './register-rules/rand12.js';
export { scoreByTable, type ScoreRow } from './register-rules/score-by-table.js';
export { targetLevel, type TargetLevel, type TargetLimits } from './register-rules/target-level.js';
export type { Coefficient } from './regression/coefficients.js';
export {
  designMatrix,
  linearPredictor,
  selectRows,
  type Design,
  type Predictor,
} from './regression/design.js';
export { linearRegression, type LinearModel } from './regression/linear-regression.js';
export {
  logisticProbability,
  logisticRegression,
  type LogisticModel,
  type LogisticOptions,
} from './regression/logistic-regression.js';
export type { ModelProblem, ModelProblemReason } from './regression/model-problem.js';
export type { Tails } from './special-functions/tails.js';
export {
  aalenJohansen,
  countedIncidence,
  followedIncidence,
  incidenceAt,
  incidenceLimits,
  type FollowedIncidence,
  type IncidenceEstimate,
  type IncidencePoint,
} from './survival/aalen-johansen.js';
export { coxRegression, type CoxModel } from './survival/cox-regression.js';
export { deltaVariance } from './survival/delta-variance.js';
export { grayTest, type GrayTest } from './survival/gray-test.js';
export { influenceStandardError } from './survival/incidence-influence.js';
export {
  kaplanMeier,
  survivalAt,
  survivalQuantile,
  type SurvivalEstimate,
  type SurvivalPoint,
  type SurvivalScale,
} from './survival/kaplan-meier.js';
export { logRankTest, type LogRankTest } from './survival/log-rank-test.js';
export type { OutcomeCount } from './survival/risk-sets.js';
export { restrictedMean, type RestrictedMean } from './survival/restricted-mean.js';
export { crossTable, type CrossTable, type CrossTableOptions } from './tables/cross-table.js';
export {
  frequencyTable,
  type Category,
  type Frequency,
  type FrequencyTable,
} from './tables/frequency-table.js';
export { groupedProportions, type GroupedProportion } from './tables/grouped-proportions.js';
export { stateShares, transitionTable, type TransitionTable } from './tables/transition-table.js';
export type { MaybeUndefined, UndefinedReason } from './undefined-reason.js';
export {
  calibration,
  hosmerLemeshow,
  type Calibration,
  type CalibrationGroup,
  type HosmerLemeshow,
} from './validation/calibration.js';
export { concordance, discrimination, type Discrimination } from './validation/discrimination.js';
export { brierScore, rankedProbabilityScore, type BrierScore } from './validation/prediction-scores.js';
export {
  verifyStatistics,
  type CaseDifference,
  type StatisticsVerification,
  type UnsupportedCase,
} from './verify/verify-statistics.js';
export { verifiableMethods } from './verify/methods.js';
