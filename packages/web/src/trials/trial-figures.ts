import type { TrialCount, TrialCounts } from '@kvalreg/core';
import { textIn, type Language } from '@kvalreg/declaration';
import { drawChart, formatCount, message, tones, type FigureView } from '@kvalreg/rendering';

interface Row {
  readonly label: string;
  readonly counts: readonly TrialCount[];
}

/** How many came to each arm: by stratum, by clinic, and in all up to each month. */
export function trialFigures(trial: TrialCounts, language: Language): readonly FigureView[] {
  const { counts } = trial;
  const id = `${trial.pathway}-${trial.trial}`;
  const strata = grouped(counts, (count) => stratumOf(trial, count, language));
  const units = grouped(counts, ({ unitName }) => unitName);
  const months = [...new Set(counts.map(({ month }) => month))].sort();
  const upTo = months.map((month) => ({
    label: month,
    counts: counts.filter((count) => count.month <= month),
  }));
  return [
    figure(trial, strata, language, {
      id: `${id}-strata`,
      title: message(language, 'trial.byStratum'),
      header: message(language, 'trial.stratum'),
      kind: 'columns',
    }),
    figure(trial, units, language, {
      id: `${id}-units`,
      title: message(language, 'trial.byUnit'),
      header: message(language, 'dimension.unit'),
      kind: 'columns',
    }),
    figure(trial, upTo, language, {
      id: `${id}-time`,
      title: message(language, 'trial.overTime'),
      header: message(language, 'trial.month'),
      kind: 'trend',
    }),
  ];
}

function figure(
  { declared }: TrialCounts,
  rows: readonly Row[],
  language: Language,
  words: {
    readonly id: string;
    readonly title: string;
    readonly header: string;
    readonly kind: 'columns' | 'trend';
  },
): FigureView {
  const { id, title, header, kind } = words;
  const arms = declared.arms.map((arm) => ({ code: arm.code, label: textIn(arm.title, language) }));
  const chart = drawChart(
    {
      kind,
      language,
      style: { percent: false, decimals: 0 },
      range: null,
      categories: rows.map(({ label }) => label),
      series: arms.map(({ code, label }, at) => ({
        label,
        tone: tones[at % tones.length] ?? 'own',
        estimates: rows.map(({ counts }) => ({ value: sumOf(counts, code), low: null, high: null })),
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
              columns: [...arms.map(({ label }) => label), message(language, 'trial.all')].map((label) => ({
                label,
                numeric: true,
              })),
              sections: [
                {
                  title: null,
                  rows: rows.map(({ label, counts }) => ({
                    headers: [label],
                    strong: false,
                    cells: [...arms.map(({ code }) => cell(sumOf(counts, code))), cell(sumOf(counts))],
                  })),
                },
              ],
            },
          ],
    notes: [],
    definitions: [],
  };
}

function sumOf(counts: readonly TrialCount[], arm?: string): number {
  return counts.reduce((sum, count) => sum + (arm === undefined || count.arm === arm ? count.n : 0), 0);
}

function grouped(counts: readonly TrialCount[], labelOf: (count: TrialCount) => string): readonly Row[] {
  const labels = [...new Set(counts.map(labelOf))].sort((a, b) => a.localeCompare(b, 'sv'));
  return labels.map((label) => ({ label, counts: counts.filter((count) => labelOf(count) === label) }));
}

function stratumOf({ declared }: TrialCounts, { strata }: TrialCount, language: Language): string {
  const parts = Object.entries(declared.strata).map(([name, { options }]) =>
    textIn(options.find(({ code }) => code === strata[name])?.label ?? {}, language),
  );
  return parts.length === 0 ? message(language, 'trial.all') : parts.join(', ');
}
