import type { ComparisonAnswer } from '@kvalreg/core';
import { textIn, type Language } from '@kvalreg/declaration';
import { findingWords, type DisclosedResult } from '@kvalreg/engine';
import { message, periodState, whyNoValue, type CsvCell } from '@kvalreg/rendering';
import { withMoment } from '../platform/pages/as-of-text.js';
import { spreadsheetCsv } from '../platform/pages/spreadsheet-csv.js';
import { headed, titleOf } from './figures/comparison-parts.js';

interface Estimate {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/**
 * The comparisons of the page, one a row, and below a distribution the shares of its options, a row each; shares are
 * parts of one, unrounded. What is withheld or not computed is empty.
 */
export function comparisonFile(answer: ComparisonAnswer, language: Language): string {
  const names = { first: textIn(answer.first.name, language), second: textIn(answer.second.name, language) };
  const rows = answer.results.flatMap((one): readonly (readonly CsvCell[])[] => {
    const { first, second, difference, ratio, pValue, adjustedP } = one;
    const declared = answer.source.indicators[one.indicator];
    const title = titleOf(answer, one, language);
    const options = declared?.kind === 'distribution' ? declared.options : [];
    return [
      [
        title,
        null,
        ...[first, second].flatMap((side) => sideCells(side, side, language)),
        ...[difference, ratio].flatMap(estimateCells),
        pValue,
        adjustedP,
        findingWords(one, names, language),
      ],
      ...options.map(({ code, label }) => [
        title,
        textIn(label, language),
        ...[first, second].flatMap((side) =>
          sideCells(side, side.options?.find((each) => each.code === code) ?? null, language),
        ),
        ...Array.from({ length: 9 }, () => null),
      ]),
    ];
  });
  const { header, lines } = withMoment(headerOf(names, language), rows, answer.asOfTime, language);
  return spreadsheetCsv(header, lines, language);
}

function headerOf(
  { first, second }: { readonly first: string; readonly second: string },
  language: Language,
): readonly string[] {
  const limits = [message(language, 'figure.low'), message(language, 'figure.high')];
  const side = [
    message(language, 'figure.n'),
    message(language, 'figure.unknown'),
    message(language, 'figure.value'),
    ...limits,
    message(language, 'figure.withheld'),
    message(language, 'figure.whyNoValue'),
    message(language, 'figure.state'),
  ];
  return [
    message(language, 'figure.measure'),
    message(language, 'comparison.option'),
    ...[first, second].flatMap((name) => side.map((column) => `${headed(name, language)}: ${column}`)),
    ...(['difference', 'ratio'] as const).flatMap((key) => {
      const title = message(language, `comparison.${key}`);
      return [title, ...limits.map((limit) => `${title}: ${limit}`)];
    }),
    'p',
    message(language, 'comparison.p'),
    message(language, 'comparison.found'),
  ];
}

function sideCells(
  result: DisclosedResult,
  estimate: Estimate | null,
  language: Language,
): readonly CsvCell[] {
  const { n, unknown, suppressed } = result;
  return [
    n,
    unknown,
    ...estimateCells(estimate),
    suppressed ?? null,
    whyNoValue(result, language),
    periodState(result, language),
  ];
}

function estimateCells(estimate: Estimate | null): readonly CsvCell[] {
  return estimate ? [estimate.value, estimate.low, estimate.high] : [null, null, null];
}
