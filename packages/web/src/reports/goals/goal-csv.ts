import type { GoalTableAnswer } from '@kvalreg/core';
import { textIn, type Language } from '@kvalreg/declaration';
import { message } from '@kvalreg/rendering';
import { spreadsheetCsv } from '../../platform/pages/spreadsheet-csv.js';

const header = [
  'region',
  'unit',
  'column',
  'indicator',
  'first_year',
  'last_year',
  'n',
  'k',
  'value',
  'low',
  'high',
  'level',
  'mark',
  'withheld',
  'incomplete',
  'as_of_time',
] as const;

/** The table with a row for each unit and goal, as a spreadsheet of the language reads it. */
export function goalCsv({ asOfTime, columns, nation, regions }: GoalTableAnswer, language: Language): string {
  const rows = [
    { region: '', unit: message(language, 'word.nation'), cells: nation },
    ...regions.flatMap(({ name, rows: units }) =>
      units.map(({ unit, cells }) => ({ region: name ?? '', unit: unit.name, cells })),
    ),
  ].flatMap(({ region, unit, cells }) =>
    columns.flatMap(({ heading, declared, first, last, incomplete }, at) => {
      const cell = cells[at];
      if (!cell) return [];
      const { n, k, value, low, high, level, mark, withheld } = cell;
      const title = textIn(declared.title, language);
      return [
        [
          ...[region, unit, heading, title, first, last, n, k, value, low, high, level, mark],
          withheld ? 'x' : '',
          incomplete ? 'x' : '',
          asOfTime,
        ],
      ];
    }),
  );
  return spreadsheetCsv(header, rows, language);
}
