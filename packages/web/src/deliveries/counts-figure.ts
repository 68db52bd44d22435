import { purposes, type DeliveryCount } from '@kvalreg/core';
import type { Language } from '@kvalreg/declaration';
import { drawChart, formatCount, message, tones, type DeliveryCountsFigure } from '@kvalreg/rendering';
import { spreadsheetCsv } from '../platform/pages/spreadsheet-csv.js';
import { purposeKeys } from './delivery-words.js';

const measures = ['requested', 'granted', 'partly', 'refused', 'handedOut'] as const;
const headings = {
  requested: 'delivery.countRequested',
  granted: 'delivery.countGranted',
  partly: 'delivery.countPartly',
  refused: 'delivery.countRefused',
  handedOut: 'delivery.countHandedOut',
} as const;

/** Requests by year and purpose: a chart of the requests, and a table of what became of them. */
export function countsFigure(
  counts: readonly DeliveryCount[],
  csvHref: string,
  language: Language,
): DeliveryCountsFigure {
  if (counts.length === 0) return { chart: null, table: null, csvHref };
  const years = [...new Set(counts.map(({ year }) => year))].sort((a, b) => a - b);
  const title = message(language, 'delivery.counts');
  const chart = drawChart(
    {
      kind: 'columns',
      language,
      style: { decimals: 0, percent: false },
      range: null,
      categories: years.map(String),
      series: purposes.map((purpose, at) => ({
        label: message(language, purposeKeys[purpose]),
        tone: tones[at] ?? 'other',
        estimates: years.map((year) => ({
          value: counts.find((one) => one.year === year && one.purpose === purpose)?.requested ?? 0,
          low: null,
          high: null,
        })),
      })),
    },
    { id: 'delivery-counts', title, description: title },
  );
  return {
    chart,
    csvHref,
    table: {
      id: 'delivery-counts-table',
      caption: title,
      captionHidden: true,
      columnGroups: [],
      rowHeaders: [message(language, 'delivery.year'), message(language, 'delivery.purpose')],
      columns: measures.map((measure) => ({ label: message(language, headings[measure]), numeric: true })),
      sections: [
        {
          title: null,
          rows: counts.map((count) => ({
            headers: [String(count.year), message(language, purposeKeys[count.purpose])],
            strong: false,
            cells: measures.map((measure) => ({
              text: formatCount(count[measure], language),
              numeric: true,
              note: null,
            })),
          })),
        },
      ],
    },
  };
}

/** The same table as a file. */
export function countsCsv(counts: readonly DeliveryCount[], language: Language): string {
  const header = [
    message(language, 'delivery.year'),
    message(language, 'delivery.purpose'),
    ...measures.map((measure) => message(language, headings[measure])),
  ];
  const rows = counts.map((count) => [
    count.year,
    message(language, purposeKeys[count.purpose]),
    ...measures.map((measure) => count[measure]),
  ]);
  return spreadsheetCsv(header, rows, language);
}
