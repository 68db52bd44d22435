import type { ReachCount } from '@kvalreg/core';
import { channels, type Language } from '@kvalreg/declaration';
import {
  drawChart,
  extremes,
  formatCount,
  message,
  sentences,
  tones,
  type FigureView,
} from '@kvalreg/rendering';

/** The counts by clinic as a chart and a table; the table has all clinics together too. */
export function reachFigure(counts: readonly ReachCount[], language: Language): FigureView {
  const title = message(language, 'reach.byUnit');
  const ways = channels.map((channel) => ({
    label: message(language, `contact.channel.${channel}`),
    of: ({ byChannel }: ReachCount) => byChannel[channel],
  }));
  const columns = [
    { label: message(language, 'reach.persons'), of: ({ persons }: ReachCount) => persons },
    ...ways,
    { label: message(language, 'reach.none'), of: ({ none }: ReachCount) => none },
    { label: message(language, 'reach.protected'), of: ({ isProtected }: ReachCount) => isProtected },
  ];
  const cellsOf = (of: readonly ReachCount[]) =>
    columns.map((column) => ({
      text: formatCount(
        of.reduce((sum, count) => sum + column.of(count), 0),
        language,
      ),
      numeric: true,
      note: null,
    }));
  const chart = drawChart(
    {
      kind: 'columns',
      language,
      style: { percent: false, decimals: 0 },
      range: null,
      categories: counts.map(({ unitName }) => unitName),
      series: ways.map(({ label, of }, at) => ({
        label,
        tone: tones[at % tones.length] ?? 'own',
        estimates: counts.map((count) => ({ value: of(count), low: null, high: null })),
      })),
    },
    {
      id: 'reach-chart',
      title: message(language, 'figure.chartOf', { title }),
      description: sentences([
        ...ways.flatMap(({ label, of }) => [
          `${label}:`,
          ...extremes(
            counts.map((count) => ({ label: count.unitName, value: of(count) })),
            { percent: false, decimals: 0 },
            language,
          ),
        ]),
        message(language, 'figure.chartTable'),
      ]),
    },
  );
  const rows = counts.map((count) => ({ headers: [count.unitName], strong: false, cells: cellsOf([count]) }));
  const total = { headers: [message(language, 'word.total')], strong: true, cells: cellsOf(counts) };
  return {
    id: 'reach',
    title,
    headingLevel: 2,
    charts: chart ? [chart] : [],
    severalCharts: false,
    tables:
      counts.length === 0
        ? []
        : [
            {
              id: 'reach-table',
              caption: title,
              captionHidden: true,
              columnGroups: [],
              rowHeaders: [message(language, 'dimension.unit')],
              columns: columns.map(({ label }) => ({ label, numeric: true })),
              // The total of one clinic would repeat it.
              sections: [{ title: null, rows: rows.length > 1 ? [...rows, total] : rows }],
            },
          ],
    notes: counts.some(({ isProtected }) => isProtected > 0)
      ? [message(language, 'reach.protectedNote')]
      : [],
    definitions: [],
  };
}
