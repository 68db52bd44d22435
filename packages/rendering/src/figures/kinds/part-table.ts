import { textIn, type CompositeIndicator } from '@kvalreg/declaration';
import type { DisclosedResult } from '@kvalreg/engine';
import { percentStyle } from '../../format/format-interval.js';
import { message } from '../../messages/message.js';
import type { CellView, TableView } from '../../views/table-view.js';
import { countCell, estimateCell } from '../cells.js';
import type { FigureInput } from '../figure-input.js';
import { sectionsByValue } from './sections-by-value.js';

/** A composite: one row for all its parts together, and one for each of them with its own k of n. */
export function partTable(input: FigureInput, key: string, indicator: CompositeIndicator): TableView {
  const { language, series } = input;
  const together = message(language, indicator.as === 'average' ? 'kind.average' : 'kind.allOrNone');
  const ofAll = (result: DisclosedResult | undefined): readonly CellView[] => [
    estimateCell(result, percentStyle, language, result?.suppressed),
    countCell(result?.k, language, result?.suppressed),
    countCell(result?.n, language, result?.suppressed),
  ];
  const ofPart = (result: DisclosedResult | undefined, at: number): readonly CellView[] => {
    const part = result?.parts?.[at];
    return [
      estimateCell(part, percentStyle, language, result?.suppressed),
      countCell(part?.k, language, result?.suppressed),
      countCell(part?.n, language, result?.suppressed),
    ];
  };
  return {
    id: '',
    caption: textIn(indicator.title, language),
    captionHidden: false,
    columnGroups:
      series.length > 1 ? [{ label: '', span: 1 }, ...series.map(({ label }) => ({ label, span: 3 }))] : [],
    rowHeaders: [message(language, 'kind.part')],
    columns: series.flatMap(() =>
      (['figure.share', 'figure.numerator', 'figure.n'] as const).map((label) => ({
        label: message(language, label),
        numeric: true,
      })),
    ),
    sections: sectionsByValue(input, key, (results) => [
      { headers: [together], strong: true, fixed: true, cells: results.flatMap(ofAll) },
      ...indicator.parts.map(({ title }, at) => ({
        headers: [textIn(title, language)],
        strong: false,
        cells: results.flatMap((result) => ofPart(result, at)),
      })),
    ]),
  };
}
