import type { StandAloneFigure } from '../charts/stand-alone/figure-svg.js';
import { formatDate } from '../format/format-date.js';
import { message } from '../messages/message.js';
import type { FigureView } from '../views/figure-views.js';
import { indicatorsOf, type FigureInput } from './figure-input.js';

/** Where a figure comes from. */
export interface FigureOrigin {
  readonly register: string;
  /** Whose cases, compared with whom, and the choice that was made among them. */
  readonly selection: readonly string[];
  readonly madeOn: string;
}

/**
 * What `figureSvg` draws around one chart of a figure; null where it has no such chart. `chart` counts from 0.
 * The definition's version is told where the indicator states one, and n where the figure has one n.
 */
export function standAloneFigure(
  input: FigureInput,
  view: FigureView,
  chart: number,
  { register, selection, madeOn }: FigureOrigin,
): StandAloneFigure | null {
  const drawn = view.charts[chart];
  if (!drawn) return null;
  const { language } = input;
  const versions = [...new Set(indicatorsOf(input).flatMap(({ indicator }) => indicator.version ?? []))];
  return {
    chart: drawn.wide,
    title: view.title,
    lead: [...(view.severalCharts ? [drawn.title] : []), ...selection],
    notes: [...view.notes, ...basesOf(view)],
    source: [
      [
        `${register}.`,
        ...versions.map((version) => message(language, 'chart.definitionVersion', { version })),
        message(language, 'report.madeOn', { date: formatDate(madeOn, language) }),
      ].join(' '),
    ],
  };
}

/** What each measure rests on: once where it is the same of all, else under their names. */
function basesOf({ definitions }: FigureView): readonly string[] {
  const [first] = definitions;
  const told = ({ bases }: FigureView['definitions'][number]): string => bases.join('\n');
  if (!first || definitions.every((one) => told(one) === told(first))) return first?.bases ?? [];
  return definitions.flatMap(({ title, bases }) => bases.map((base) => `${title}. ${base}`));
}
