import { textIn, type SummaryMeasure } from '@kvalreg/declaration';
import { figureTexts } from '../fields/figure-texts.js';
import { keyOf, type MeasureContext } from './checked-filing.js';
import type { FilingRule } from './filing-problem-texts.js';
import { ruleProblem, type FilingProblem } from './filing-problem.js';

/** The order of the percentiles, and a spread that so many values within the range can have. */
export function checkSummary(measure: SummaryMeasure, context: MeasureContext): readonly FilingProblem[] {
  const { name, figure, language } = context;
  const { code } = measure;
  const n = figure('n');
  if (n === 0) return withoutCases(measure, context);
  const report = (rule: FilingRule, paths: readonly string[], params: Readonly<Record<string, number>>) => {
    const about = { measure: name, fields: paths.map((path) => keyOf(name, path)) };
    return [ruleProblem(rule, about, { label: code, ...params }, language)];
  };
  const [p10, median, p90] = [figure('p10'), figure('median'), figure('p90')];
  return [
    ...(p10 !== null && median !== null && p10 > median
      ? report('order-p10-median', ['p10', 'median'], { p10, median })
      : []),
    ...(median !== null && p90 !== null && median > p90
      ? report('order-median-p90', ['median', 'p90'], { median, p90 })
      : []),
    ...(median === null && p10 !== null && p90 !== null && p10 > p90
      ? report('order-p10-p90', ['p10', 'p90'], { p10, p90 })
      : []),
    ...spreadProblem(),
  ];

  function spreadProblem(): readonly FilingProblem[] {
    const [mean, sd] = [figure('mean'), figure('sd')];
    if (n === null || sd === null) return [];
    if (n === 1) return sd === 0 ? [] : report('single-case', ['sd', 'n'], { sd });
    if (mean === null) return [];
    const [min, max] = measure.range;
    const largest = largestSd(mean, n, measure);
    if (sd <= largest) return [];
    const rounded = Number(largest.toFixed(measure.decimals));
    return report('sd-impossible', ['sd', 'mean', 'n'], { sd, mean, n, min, max, largest: rounded });
  }
}

/**
 * The largest spread that n values in the range with a mean can have: (max − mean)(mean − min) as variance, reached
 * when all lie at the ends, times n / (n − 1). What was rounded may be half a last digit beyond.
 */
function largestSd(mean: number, n: number, { range: [min, max], decimals }: SummaryMeasure): number {
  const half = 0.5 / 10 ** decimals;
  const near = Math.min(Math.max((min + max) / 2, mean - half), mean + half);
  const variance = Math.max(0, (max - near) * (near - min)) * (n / (n - 1));
  return Math.sqrt(variance) + half;
}

function withoutCases(
  { code }: SummaryMeasure,
  { name, figure, language }: MeasureContext,
): readonly FilingProblem[] {
  return (['mean', 'sd', 'p10', 'median', 'p90'] as const).flatMap((path) => {
    const value = figure(path);
    if (value === null) return [];
    const label = `${code} ${textIn(figureTexts[path], language)}`;
    const about = { measure: name, fields: [keyOf(name, path), keyOf(name, 'n')] };
    return [ruleProblem('without-cases', about, { label, value }, language)];
  });
}
