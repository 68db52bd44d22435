import type { TableView } from '../../views/table-view.js';
import { indicatorsOf, type FigureInput } from '../figure-input.js';
import { sideBySideTable } from '../side-by-side-table.js';
import { panelSeries } from './panels.js';

/** The numbers of small multiples: all together first, then a part for each panel. */
export function panelTable(input: FigureInput): TableView {
  const indicators = indicatorsOf(input);
  const groups = [...input.series.slice(-1), ...panelSeries(input)];
  const tables = groups.map((group) => ({
    title: group.label,
    table: sideBySideTable({ ...input, series: [group] }, indicators),
  }));
  return {
    ...(tables[0]?.table ?? sideBySideTable(input, indicators)),
    sections: tables.flatMap(({ title, table }) =>
      table.sections.filter(({ rows }) => rows.length > 0).map(({ rows }) => ({ title, rows })),
    ),
  };
}
