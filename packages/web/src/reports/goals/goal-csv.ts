import type { GoalTableAnswer } from '@kvalreg/core';
import { textIn, type Language } from '@kvalreg/declaration';
import { goalLevelWord, message } from '@kvalreg/rendering';
import { clockTime, dayOf } from '../../platform/pages/date-time.js';
import { spreadsheetCsv } from '../../platform/pages/spreadsheet-csv.js';

/** The table with a row for each unit and goal, as a spreadsheet of the language reads it. */
export function goalCsv({ columns, nation, regions }: GoalTableAnswer, language: Language): string {
  const rows = [
    { region: '', unit: message(language, 'word.nation'), cells: nation },
    ...regions.flatMap(({ name, rows: units }) =>
      units.map(({ unit, cells }) => ({ region: name ?? '', unit: unit.name, cells })),
    ),
  ].flatMap(({ region, unit, cells }) =>
    columns.flatMap(({ heading, declared, first, last, incomplete, asOfTime }, at) => {
      const cell = cells[at];
      if (!cell) return [];
      const { n, k, value, low, high, level, mark, withheld } = cell;
      const title = textIn(declared.title, language);
      return [
        [
          ...[region, unit, heading, title, first, last, n, k, value, low, high],
          level === null ? null : goalLevelWord(declared.goal, level, language),
          mark,
          withheld ? 'x' : '',
          incomplete ? 'x' : '',
          `${dayOf(asOfTime)} ${clockTime(asOfTime)}`,
        ],
      ];
    }),
  );
  return spreadsheetCsv(headOf(language), rows, language);
}

const heads = [
  'dimension.region',
  'goal.unit',
  'goal.file.column',
  'figure.measure',
  'goal.file.first',
  'goal.file.last',
  'figure.n',
  'figure.numerator',
  'figure.value',
  'figure.low',
  'figure.high',
  'goal.file.level',
  'goal.file.mark',
  'figure.withheld',
  'goal.file.incomplete',
  'output.madeOn',
] as const;

function headOf(language: Language): readonly string[] {
  return heads.map((head) => message(language, head));
}
