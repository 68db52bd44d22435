import { channels, type Channel, type Language } from '@kvalreg/declaration';
import { drawChart, formatCount, message, tones, type FigureView } from '@kvalreg/rendering';
import { channelName } from './message-words.js';

interface Counted {
  readonly row: string;
  /** Null for what never got as far as a channel: in the table and not in the chart. */
  readonly channel: Channel | null;
  readonly count: number;
}

/** How many messages by row (days, states) and channel: columns beside a table of the same numbers. */
export function channelFigure(
  counts: readonly Counted[],
  {
    id,
    title,
    header,
    rows,
    language,
  }: {
    readonly id: string;
    readonly title: string;
    readonly header: string;
    /** `short` where the label is too long for an axis. */
    readonly rows: readonly {
      readonly code: string;
      readonly label: string;
      readonly short?: string;
      /** What the row is sorted by where its label does not say it. */
      readonly place?: string;
    }[];
    readonly language: Language;
  },
): FigureView {
  const used = channels.filter((channel) => counts.some((one) => one.channel === channel));
  const isAnyWithout = counts.some(({ channel }) => channel === null);
  const drawn = rows.filter(({ code }) => counts.some((one) => one.row === code && one.channel !== null));
  const sum = (row: string, channel?: Channel | null): number =>
    counts.reduce(
      (total, one) =>
        total + (one.row === row && (channel === undefined || one.channel === channel) ? one.count : 0),
      0,
    );
  const head = { id, title, headingLevel: 2, severalCharts: false, notes: [], definitions: [] } as const;
  if (used.length === 0) return { ...head, charts: [], tables: [] };
  const chart = drawChart(
    {
      kind: 'columns',
      language,
      style: { percent: false, decimals: 0 },
      range: null,
      categories: drawn.map(({ label, short = label }) => short),
      series: used.map((channel) => ({
        label: channelName(channel, language),
        // Each channel has its own tone, whichever others there are.
        tone: tones[channels.indexOf(channel)] ?? 'own',
        estimates: drawn.map(({ code }) => ({ value: sum(code, channel), low: null, high: null })),
      })),
    },
    {
      id: `${id}-chart`,
      title: message(language, 'figure.chartOf', { title }),
      description: message(language, 'figure.chartTable'),
    },
  );
  const cell = (n: number) => ({ text: formatCount(n, language), numeric: true, note: null });
  return {
    ...head,
    charts: chart ? [chart] : [],
    tables: [
      {
        id: `${id}-table`,
        caption: title,
        captionHidden: true,
        columnGroups: [],
        rowHeaders: [header],
        columns: [
          ...used.map((channel) => channelName(channel, language)),
          ...(isAnyWithout ? [message(language, 'reminders.noChannel')] : []),
          message(language, 'reminders.all'),
        ].map((label) => ({ label, numeric: true })),
        sections: [
          {
            title: null,
            rows: rows.map(({ code, label, place = null }) => ({
              headers: [label],
              places: [place],
              strong: false,
              cells: [
                ...used.map((channel) => cell(sum(code, channel))),
                ...(isAnyWithout ? [cell(sum(code, null))] : []),
                cell(sum(code)),
              ],
            })),
          },
        ],
      },
    ],
  };
}
