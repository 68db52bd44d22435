import type { RungsOfOccasion } from '@kvalreg/core';
import { textIn, type Language } from '@kvalreg/declaration';
import {
  drawChart,
  formatCount,
  formatEstimate,
  message,
  percentStyle,
  type CellView,
  type ChartSpec,
  type FigureView,
} from '@kvalreg/rendering';

/** What came after each rung, and how the answers added up after the invitation. */
export function rungFigures(occasion: RungsOfOccasion, language: Language): readonly FigureView[] {
  return [rungFigure(occasion, language), curveFigure(occasion, language)];
}

/** What became of those who were sent a message, in the order of the table. */
export const rungParts = ['sent', 'before', 'answered', 'next', 'over', 'open'] as const;

function rungFigure({ occasion, title, rungs, skipped }: RungsOfOccasion, language: Language): FigureView {
  const rows = rungs.map((rung) => ({
    label: `${textIn(rung.title, language)}, ${message(language, `rungs.channel.${rung.channel}`)}`,
    rung,
  }));
  const notSent = skipped.reduce((sum, { n }) => sum + n, 0);
  return figure(language, {
    id: `rungs-${occasion}`,
    title: message(language, 'rungs.after', { occasion: textIn(title, language) }),
    header: message(language, 'rungs.message'),
    columns: [
      ...rungParts.map((part) => message(language, `rungs.${part}`)),
      message(language, 'rungs.share'),
    ],
    rows: rows.map(({ label, rung }) => ({
      label,
      cells: [
        ...rungParts.map((part) => formatCount(rung[part], language)),
        formatEstimate(rung.share, percentStyle, language),
      ],
    })),
    spec: {
      kind: 'units',
      language,
      style: percentStyle,
      range: [0, 1],
      rows: rows.map(({ label, rung }) => ({ label, tone: 'own', estimate: rung.share })),
      reference: null,
    },
    notes: [
      message(language, 'rungs.shareNote'),
      ...(notSent === 0 ? [] : [message(language, 'rungs.skipped', { n: formatCount(notSent, language) })]),
    ],
  });
}

function curveFigure({ occasion, title, curve }: RungsOfOccasion, language: Language): FigureView {
  const name = message(language, 'rungs.curve', { occasion: textIn(title, language) });
  return figure(language, {
    id: `curve-${occasion}`,
    title: name,
    header: message(language, 'rungs.week'),
    columns: [message(language, 'rungs.answered'), message(language, 'rungs.share')],
    rows: curve.weeks.map(({ week, answered, share }) => ({
      label: String(week),
      cells: [formatCount(answered, language), formatEstimate(share, percentStyle, language)],
    })),
    spec: {
      kind: 'trend',
      language,
      style: percentStyle,
      range: [0, 1],
      axes: { category: message(language, 'rungs.week') },
      categories: curve.weeks.map(({ week }) => String(week)),
      series: [{ label: name, tone: 'own', estimates: curve.weeks.map(({ share }) => share) }],
    },
    notes: [message(language, 'rungs.invited', { n: formatCount(curve.invited, language) })],
  });
}

interface Plan {
  readonly id: string;
  readonly title: string;
  readonly header: string;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly label: string; readonly cells: readonly string[] }[];
  readonly spec: ChartSpec;
  readonly notes: readonly string[];
}

function figure(language: Language, { id, title, header, columns, rows, spec, notes }: Plan): FigureView {
  const chart = drawChart(spec, {
    id: `${id}-chart`,
    title: message(language, 'figure.chartOf', { title }),
    description: message(language, 'figure.chartTable'),
  });
  return {
    id,
    title,
    headingLevel: 3,
    charts: chart ? [chart] : [],
    severalCharts: false,
    tables:
      rows.length === 0
        ? []
        : [
            {
              id: `${id}-table`,
              caption: title,
              captionHidden: true,
              columnGroups: [],
              rowHeaders: [header],
              columns: columns.map((label) => ({ label, numeric: true })),
              sections: [
                {
                  title: null,
                  rows: rows.map(({ label, cells }) => ({
                    headers: [label],
                    strong: false,
                    cells: cells.map((text): CellView => ({ text, numeric: true, note: null })),
                  })),
                },
              ],
            },
          ],
    notes,
    definitions: [],
  };
}
