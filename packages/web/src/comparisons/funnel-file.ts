import type { FunnelAnswer } from '@kvalreg/core';
import { textIn, type Language } from '@kvalreg/declaration';
import { message, type CsvCell } from '@kvalreg/rendering';
import { withMoment } from '../platform/pages/as-of-text.js';
import { spreadsheetCsv } from '../platform/pages/spreadsheet-csv.js';

/** The units of a funnel, one a row, and all together last; shares are parts of one, unrounded. */
export function funnelFile(
  { source, indicator, funnel, units, asOfTime }: FunnelAnswer,
  language: Language,
): string {
  const title = textIn(source.indicators[indicator]?.title ?? {}, language);
  const nameOf = (id: string) => units.find((unit) => unit.id === id)?.name ?? id;
  const header = [
    message(language, 'figure.measure'),
    message(language, 'dimension.unit'),
    message(language, 'figure.n'),
    message(language, 'figure.value'),
    message(language, 'comparison.placeChance'),
    message(language, 'comparison.placeBeyond'),
  ];
  const rows: readonly (readonly CsvCell[])[] = funnel
    ? [
        ...funnel.points.map(({ unit, n, value, place, placeBeyondChance }) => [
          title,
          nameOf(unit),
          n,
          value,
          message(language, `comparison.place.${place}`),
          placeBeyondChance && message(language, `comparison.place.${placeBeyondChance}`),
        ]),
        [title, message(language, 'comparison.all'), null, funnel.target, null, null],
      ]
    : [];
  const { header: heads, lines } = withMoment(header, rows, asOfTime, language);
  return spreadsheetCsv(heads, lines, language);
}
