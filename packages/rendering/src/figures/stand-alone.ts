import type { StandAloneFigure } from '../charts/stand-alone/figure-svg.js';
import { message } from '../messages/message.js';
import type { DefinitionView, FigureView } from '../views/figure-views.js';
import { figureView } from './figure-view.js';
import { indicatorsOf, type FigureInput } from './figure-input.js';

/** Where a figure comes from. */
export interface FigureOrigin {
  readonly register: string;
  /** Version of the register that declares the figure. */
  readonly version: string;
  /** Whose cases, compared with whom, and the choice that was made among them. */
  readonly selection: readonly string[];
  /** The years that it covers, "2019–2024". */
  readonly period: string;
  /** A sentence: as of when the figures are. */
  readonly asOf: string;
}

/**
 * What `figureSvg` draws around one chart of a figure; null where it has no such chart. `chart` counts from 0. It says
 * what the page says around and below the chart: whoever has only the file reads the same definition. The definition's
 * own version is told where the indicator states one, and n where the figure has one n.
 */
export function standAloneFigure(
  input: FigureInput,
  view: FigureView,
  chart: number,
  { register, version, selection, period, asOf }: FigureOrigin,
): StandAloneFigure | null {
  const drawn = view.charts[chart];
  if (!drawn) return null;
  const { language } = input;
  // Beside a picture of one group, what is said of another would be read as its own.
  const { notes, definitions } = drawn.group === undefined ? view : figureView(ofGroup(input, drawn.group));
  const versions = [...new Set(indicatorsOf(input).flatMap(({ indicator }) => indicator.version ?? []))];
  return {
    chart: drawn.wide,
    title: view.title,
    lead: [
      ...(view.severalCharts ? [drawn.title] : []),
      ...selection,
      `${message(language, 'output.period')}: ${period}.`,
    ],
    notes: [...notes, ...basesOf(definitions)],
    method: {
      title: message(language, 'figure.definitions'),
      lines: definitions.flatMap((one) => methodOf(one, input)),
    },
    source: [
      [
        `${register}.`,
        message(language, 'explain.version.register', { version }),
        ...versions.map((own) => message(language, 'chart.definitionVersion', { version: own })),
        asOf,
      ].join(' '),
    ],
    beside: message(language, 'figure.chartTable'),
  };
}

function ofGroup(input: FigureInput, group: string): FigureInput {
  return { ...input, series: input.series.filter(({ label }) => label === group) };
}

/** How one measure is calculated, in the order of the page; what it rests on stands among the notes. */
function methodOf(
  { title, definition, direction, exclusions, instruments, source }: DefinitionView,
  { language }: FigureInput,
): readonly string[] {
  return [
    `${title}. ${definition}${direction === null ? '' : ` ${direction}.`}`,
    ...(exclusions.length === 0 ? [] : [`${exclusions.join('. ')}.`]),
    ...instruments,
    ...(source === null ? [] : [`${message(language, 'figure.source')}: ${source}`]),
  ];
}

/** What each measure rests on: once where it is the same of all, else under their names. */
function basesOf(definitions: FigureView['definitions']): readonly string[] {
  const [first] = definitions;
  const told = ({ bases }: FigureView['definitions'][number]): string => bases.join('\n');
  if (!first || definitions.every((one) => told(one) === told(first))) return first?.bases ?? [];
  return definitions.flatMap(({ title, bases }) => bases.map((base) => `${title}. ${base}`));
}
