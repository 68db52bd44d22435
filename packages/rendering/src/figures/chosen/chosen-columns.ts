import { textIn } from '@kvalreg/declaration';
import type { DisclosedResult } from '@kvalreg/engine';
import { noValue, percentStyle } from '../../format/format-interval.js';
import { message } from '../../messages/message.js';
import type { CellView } from '../../views/table-view.js';
import { countCell, estimateCell, meanCell } from '../cells.js';
import { measureStyleOf, styleOf } from '../indicator-style.js';
import { headingOf, nHeadingOf } from '../kinds/value-header.js';
import type { ChosenInput, ChosenRow } from './chosen-input.js';

/** One column of numbers: its cell for each row. */
export interface ChosenColumn {
  /** In addresses. */
  readonly key: string;
  readonly label: string;
  readonly cell: (result: DisclosedResult) => CellView;
}

/** What is said of a measure: its value with interval, n, and what was left out; whatever the results have of it. */
export function chosenColumns(
  { declared, language }: ChosenInput,
  rows: readonly ChosenRow[],
): readonly ChosenColumn[] {
  const style = styleOf(declared);
  // A change in per cent is one of values that are not: those before and after keep their scale.
  const ofMeasure = measureStyleOf(declared);
  const has = (of: (result: DisclosedResult) => unknown) =>
    rows.some(({ result }) => of(result) !== undefined);
  const count = (
    key: string,
    label: string,
    of: (result: DisclosedResult) => number | null | undefined,
  ): ChosenColumn => ({
    key,
    label,
    cell: (result) => countCell(of(result), language, result.suppressed),
  });
  const value: ChosenColumn = {
    key: 'value',
    label: headingOf(declared, language),
    cell: (result) =>
      declared.kind === 'count'
        ? countCell(result.value, language, result.suppressed)
        : estimateCell(result, style, language, result.suppressed),
  };
  const parts = (['before', 'after'] as const)
    .filter((part) => has((result) => result[part]))
    .map((part) => ({
      key: part,
      label: message(language, `figure.${part}`),
      cell: (result: DisclosedResult) => meanCell(result[part], ofMeasure, language, result.suppressed),
    }));
  const options =
    declared.kind === 'distribution'
      ? declared.options.map(({ code, label }) => ({
          key: `option-${code}`,
          label: textIn(label, language),
          cell: (result: DisclosedResult) => {
            const share = result.options?.find((option) => option.code === code)?.value ?? null;
            return estimateCell(
              { value: share, low: null, high: null },
              percentStyle,
              language,
              result.suppressed,
            );
          },
        }))
      : [];
  const sd: ChosenColumn = {
    key: 'sd',
    label: message(language, 'figure.sd'),
    cell: (result) =>
      estimateCell(
        { value: result.sd ?? null, low: null, high: null },
        ofMeasure,
        language,
        result.suppressed,
      ),
  };
  const columns = [
    ...parts,
    ...(options.length > 0 ? options : [value]),
    ...(has(({ sd: known }) => known) ? [sd] : []),
    ...(has(({ k }) => k) ? [count('k', message(language, 'figure.numerator'), ({ k }) => k)] : []),
    // A count is its own n.
    ...(declared.kind === 'count' ? [] : [count('n', nHeadingOf(declared, language), ({ n }) => n)]),
    count('unknown', message(language, 'figure.unknown'), ({ unknown }) => unknown),
    ...(declared.exclusions
      ? [
          count('excluded', message(language, 'figure.excluded'), ({ excluded }) =>
            excluded === null ? null : excluded.reduce((sum, one) => sum + one, 0),
          ),
        ]
      : []),
  ];
  return columns.map(({ cell, ...column }) => ({
    ...column,
    cell: (result) => withReason(cell(result), result, language),
  }));
}

/** Why a value is not given although it is not withheld. */
function withReason(cell: CellView, result: DisclosedResult, language: ChosenInput['language']): CellView {
  return result.few && cell.text === noValue ? { ...cell, note: message(language, 'figures.few') } : cell;
}
