import { textIn, type Language, type Measure } from '@kvalreg/declaration';
import { periodOfMeasure, type CalendarSpan, type PublishedFigure } from '@kvalreg/engine';
import { drawChart, formatEstimate, message, percentStyle, type FigureView } from '@kvalreg/rendering';
import { periodText } from '../filing-words.js';
import type { PublishedChoice } from './published-choice.js';
import { columnsOf, columnsOfAll, tableOf } from './published-table.js';
import { splitTables } from './split-tables.js';

/** The chosen measure: units in the chosen year, its splits, and all units together over the years. */
export function publishedFigures(choice: PublishedChoice): readonly FigureView[] {
  const { submission, measure: name, language } = choice;
  const measure = submission.measures[name];
  if (!measure) return [];
  const shares = measure.kind === 'share' ? Object.keys(measure.shares) : [null];
  return shares
    .flatMap((share) => {
      const title = titleOf(measure, share, language);
      return [unitsFigure(choice, measure, share, title), ...yearsFigure(choice, measure, share, title)];
    })
    .concat(splitTables(choice, measure));
}

/** Of several shares each is named, the first by the measure. */
export function titleOf(measure: Measure, share: string | null, language: Language): string {
  const own = `${measure.code} ${textIn(measure.title, language)}`;
  if (measure.kind !== 'share' || share === null || Object.keys(measure.shares)[0] === share) return own;
  return `${measure.code} ${textIn(measure.shares[share]?.title ?? {}, language)}`;
}

function unitsFigure(
  choice: PublishedChoice,
  measure: Measure,
  share: string | null,
  title: string,
): FigureView {
  const { published, language, filingYear } = choice;
  const figures = published.figures.filter(
    (one) => one.measure === choice.measure && one.share === share && one.filingYear === filingYear,
  );
  const period = periodOfMeasure(measure, filingYear);
  const heading = message(language, 'published.byUnit', {
    measure: title,
    period: period ? periodText([period], language) : '',
  });
  const units = published.units.flatMap(({ id, name }) => {
    const figure = figures.find((one) => one.unit === id);
    return figure ? [{ name, figure }] : [];
  });
  const nation = figures.find((one) => one.unit === null);
  const nationName = choice.whole;
  const id = `units-${choice.measure}-${share ?? 'all'}`;
  const chart = unitsChart(choice, measure, units, nation, { id, heading });
  const rows = [
    ...(nation ? [{ name: nationName, figure: nation, strong: true }] : []),
    ...units.map((one) => ({ ...one, strong: false })),
  ];
  return {
    id,
    title: heading,
    headingLevel: 2,
    charts: chart ? [chart] : [],
    severalCharts: false,
    tables: [
      tableOf(
        id,
        heading,
        message(language, 'filing.unit'),
        columnsOf(measure),
        rows.map(({ name, figure, strong }) => ({ header: name, figure, strong })),
        language,
      ),
    ],
    notes: [
      ...(measure.kind === 'share' && chart ? [message(language, 'figure.intervalBars')] : []),
      ...(measure.kind === 'summary'
        ? [
            ...(chart ? [message(language, 'published.percentileBars')] : []),
            message(language, 'published.pooled'),
          ]
        : []),
    ],
    definitions: [],
  };
}

function unitsChart(
  choice: PublishedChoice,
  measure: Measure,
  units: readonly { readonly name: string; readonly figure: PublishedFigure }[],
  nation: PublishedFigure | undefined,
  { id, heading }: { readonly id: string; readonly heading: string },
) {
  const { language } = choice;
  const style = styleOf(measure);
  const rows = units.flatMap(({ name, figure }) => {
    const estimate = estimateOf(measure, figure);
    return estimate.value === null ? [] : [{ label: name, tone: 'own' as const, estimate }];
  });
  const value = measure.kind === 'share' ? (nation?.value ?? null) : null;
  const nationName = choice.whole;
  return drawChart(
    {
      kind: 'units',
      language,
      style,
      range:
        measure.kind === 'share'
          ? rangeOf(rows.flatMap(({ estimate }) => [estimate.low, estimate.value]))
          : null,
      rows,
      reference:
        value === null
          ? null
          : {
              label: `${nationName} ${formatEstimate({ value, low: null, high: null }, style, language)}`,
              value,
            },
    },
    {
      id: `${id}-chart`,
      title: message(language, 'figure.chartOf', { title: heading }),
      description: message(language, 'figure.chartTable'),
    },
  );
}

/** All units together, year by year; nothing to see of a single year. A year that was covered in part has a mark. */
function yearsFigure(
  choice: PublishedChoice,
  measure: Measure,
  share: string | null,
  title: string,
): readonly FigureView[] {
  const { published, language } = choice;
  const years = published.years.toReversed().flatMap((year) => {
    const period = periodOfMeasure(measure, year);
    const figure = published.figures.find(
      (one) =>
        one.measure === choice.measure && one.share === share && one.filingYear === year && one.unit === null,
    );
    return figure && period ? [{ ...yearOf(period), period, figure }] : [];
  });
  if (years.length < 2) return [];
  const id = `years-${choice.measure}-${share ?? 'all'}`;
  const heading = message(language, 'published.overYears', { measure: title });
  const estimates = years.map(({ figure }) => ({ value: figure.value, low: figure.low, high: figure.high }));
  const chart = drawChart(
    {
      kind: measure.kind === 'count' ? 'columns' : 'trend',
      language,
      style: styleOf(measure),
      range: rangeOfYears(measure, estimates),
      categories: years.map(({ label }) => label),
      series: [{ label: choice.whole, tone: 'own', estimates }],
    },
    {
      id: `${id}-chart`,
      title: message(language, 'figure.chartOf', { title: heading }),
      description: message(language, 'figure.chartTable'),
    },
  );
  const rows = years.map(({ label, figure }) => ({ header: label, figure, strong: false }));
  return [
    {
      id,
      title: heading,
      headingLevel: 2,
      charts: chart ? [chart] : [],
      severalCharts: false,
      tables: [
        tableOf(id, heading, message(language, 'published.covered'), columnsOfAll(measure), rows, language),
      ],
      notes: [
        ...(measure.kind === 'summary' && chart ? [message(language, 'published.meanLine')] : []),
        ...years.flatMap(({ isPart, label, period }) =>
          isPart ? [`${label}: ${periodText([period], language)}.`] : [],
        ),
      ],
      definitions: [],
    },
  ];
}

/** The year that a period belongs to, marked where it is a part of it only. */
function yearOf({ from, to }: CalendarSpan): { readonly label: string; readonly isPart: boolean } {
  const isPart = !from.endsWith('-01-01') || !to.endsWith('-12-31');
  return { label: `${to.slice(0, 4)}${isPart ? '*' : ''}`, isPart };
}

function rangeOfYears(
  measure: Measure,
  estimates: readonly { readonly value: number | null; readonly low: number | null }[],
): readonly [number, number] | null {
  if (measure.kind === 'share') return rangeOf(estimates.flatMap(({ low, value }) => [low, value]));
  if (measure.kind === 'count') return null;
  const largest = Math.max(1, ...estimates.flatMap(({ value }) => value ?? []));
  return [0, largest * 1.2];
}

function estimateOf(measure: Measure, figure: PublishedFigure) {
  return measure.kind === 'summary'
    ? { value: figure.median, low: figure.p10, high: figure.p90 }
    : { value: figure.value, low: figure.low, high: figure.high };
}

const styleOf = (measure: Measure) =>
  measure.kind === 'share'
    ? percentStyle
    : { decimals: measure.kind === 'summary' ? measure.decimals : 0, percent: false };

/** Shares near the top of the scale are drawn from the nearest round number below, so that they can be told apart. */
function rangeOf(values: readonly (number | null)[]): readonly [number, number] {
  const least = Math.min(1, ...values.flatMap((value) => value ?? []));
  return [least >= 0.5 ? 0.5 : 0, 1];
}
